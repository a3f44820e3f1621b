package id.pendopo.pelaporan.web;

import id.pendopo.kernel.AturanDilanggar;
import id.pendopo.kernel.BacaAngka;
import id.pendopo.kernel.Berkode;
import id.pendopo.kernel.MasukanSalah;
import id.pendopo.pelaporan.Isian;
import id.pendopo.pelaporan.Kendala;
import id.pendopo.pelaporan.PelaporanQueries.Baris;
import id.pendopo.platform.web.Bagian.Galat;
import id.pendopo.platform.web.Bingkai;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A report as it was typed: kept as text, so that nothing is lost when something in it is wrong.
 */
public record IsianForm(
        String fisik,
        String output,
        String realisasi,
        String kendala,
        String uraianKendala,
        String tindakLanjut) {

    /** A field that a form leaves out is an empty one. */
    public IsianForm {
        fisik = Objects.requireNonNullElse(fisik, "");
        output = Objects.requireNonNullElse(output, "");
        realisasi = Objects.requireNonNullElse(realisasi, "");
        kendala = Objects.requireNonNullElse(kendala, "");
        uraianKendala = Objects.requireNonNullElse(uraianKendala, "");
        tindakLanjut = Objects.requireNonNullElse(tindakLanjut, "");
    }

    static IsianForm dari(Baris b) {
        return new IsianForm(
                angka(b.fisik()),
                angka(b.output()),
                angka(b.realisasi()),
                b.kendala() == null ? "" : b.kendala().name(),
                b.uraianKendala() == null ? "" : b.uraianKendala(),
                b.tindakLanjut() == null ? "" : b.tindakLanjut());
    }

    private static String angka(@Nullable BigDecimal nilai) {
        return nilai == null ? "" : RencanaForm.angka(nilai);
    }

    /** The values; what cannot be read goes into {@code galat} under the field it stands in. */
    Isian baca(Bingkai b, String akhiran, List<Galat> galat) {
        BigDecimal f = coba(b, fisik, "fisik" + akhiran, galat, BacaAngka::persen);
        BigDecimal o = coba(b, output, "output" + akhiran, galat, BacaAngka::angka);
        var r = coba(b, realisasi, "realisasi" + akhiran, galat, BacaAngka::rupiah);
        try {
            return new Isian(
                    f,
                    o,
                    r,
                    coba(b, kendala, "kendala" + akhiran, galat, IsianForm::kendala),
                    kosongJadiNull(uraianKendala),
                    kosongJadiNull(tindakLanjut));
        } catch (AturanDilanggar e) {
            String medan = e.kode().equals("laporan.fisik-rentang") ? "fisik" : "output";
            galat.add(new Galat(medan + akhiran, kata(b, e)));
            return Isian.KOSONG;
        }
    }

    private static Kendala kendala(String nama) {
        return Arrays.stream(Kendala.values())
                .filter(k -> k.name().equals(nama))
                .findFirst()
                .orElseThrow(() -> new MasukanSalah("laporan.kendala-asing", nama, "Kendala"));
    }

    private static <T> @Nullable T coba(
            Bingkai b, String teks, String medan, List<Galat> galat, Function<String, T> baca) {
        if (teks.isBlank()) {
            return null;
        }
        try {
            return baca.apply(teks);
        } catch (MasukanSalah e) {
            galat.add(new Galat(medan, kata(b, e)));
            return null;
        }
    }

    static String kata(Bingkai b, Berkode e) {
        Object[] argumen =
                Arrays.stream(e.argumen())
                        .map(a -> a instanceof String s && s.startsWith("laporan.") ? b.s(s) : a)
                        .map(a -> a instanceof java.time.LocalDate d ? b.tanggal(d) : a)
                        .map(a -> a instanceof BigDecimal n ? b.angka(n) : a)
                        .toArray();
        return b.s(e.kode(), argumen);
    }

    private static @Nullable String kosongJadiNull(String teks) {
        return teks.isBlank() ? null : teks.strip();
    }
}
