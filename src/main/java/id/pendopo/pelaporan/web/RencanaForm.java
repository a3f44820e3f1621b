package id.pendopo.pelaporan.web;

import id.pendopo.kernel.BacaAngka;
import id.pendopo.kernel.Bulan;
import id.pendopo.kernel.MasukanSalah;
import id.pendopo.kernel.Rupiah;
import id.pendopo.pelaporan.rencana.KurvaRencana;
import id.pendopo.pelaporan.rencana.KurvaRencana.Medan;
import id.pendopo.pelaporan.rencana.KurvaRencana.Temuan;
import id.pendopo.pelaporan.rencana.KurvaRencana.Titik;
import id.pendopo.platform.web.Bagian.Galat;
import id.pendopo.platform.web.Bingkai;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A plan as it was typed, twelve months of text; nothing is lost when one of them is wrong. */
public record RencanaForm(List<String> fisik, List<String> kas, String alasan) {

    static final RencanaForm KOSONG =
            new RencanaForm(Collections.nCopies(12, ""), Collections.nCopies(12, ""), "");

    static RencanaForm dari(Map<String, String> isi) {
        return new RencanaForm(
                medan(isi, "fisik_"), medan(isi, "kas_"), isi.getOrDefault("alasan", ""));
    }

    private static List<String> medan(Map<String, String> isi, String awalan) {
        return IntStream.rangeClosed(1, 12)
                .mapToObj(m -> isi.getOrDefault(awalan + m, ""))
                .toList();
    }

    static RencanaForm dari(KurvaRencana kurva, String alasan) {
        return new RencanaForm(
                kurva.bulan().stream().map(t -> angka(t.fisik())).toList(),
                kurva.bulan().stream().map(t -> angka(t.kas().nilai())).toList(),
                alasan);
    }

    /** As people here type it, in every language: a field is read back as it was written. */
    static String angka(BigDecimal nilai) {
        return new DecimalFormat(
                        "#,##0.##", DecimalFormatSymbols.getInstance(Locale.of("id", "ID")))
                .format(nilai);
    }

    /**
     * The plan; null when a month cannot be read, which then stands in {@code galat}.
     *
     * @param longgar an empty month counts as unchanged against the month before, for fills and
     *     previews
     */
    @Nullable KurvaRencana baca(Bingkai b, boolean longgar, List<Galat> galat) {
        var titik = new ArrayList<Titik>();
        BigDecimal sebelum = BigDecimal.ZERO;
        int semula = galat.size();
        for (int m = 1; m <= 12; m++) {
            BigDecimal f =
                    coba(b, fisik.get(m - 1), "fisik_" + m, longgar, galat, BacaAngka::persen);
            Rupiah k = coba(b, kas.get(m - 1), "kas_" + m, longgar, galat, BacaAngka::rupiah);
            sebelum = f == null ? sebelum : f;
            titik.add(new Titik(sebelum, k == null ? Rupiah.NOL : k));
        }
        return galat.size() > semula ? null : new KurvaRencana(titik);
    }

    private static <T> @Nullable T coba(
            Bingkai b,
            String teks,
            String medan,
            boolean longgar,
            List<Galat> galat,
            Function<String, T> baca) {
        int bulan = Integer.parseInt(medan.substring(medan.indexOf('_') + 1));
        if (teks.isBlank()) {
            if (!longgar) {
                galat.add(new Galat(medan, b.s("rencana.kosong", b.namaBulan(bulan))));
            }
            return null;
        }
        try {
            return baca.apply(teks);
        } catch (MasukanSalah e) {
            galat.add(new Galat(medan, b.namaBulan(bulan) + ": " + IsianForm.kata(b, e)));
            return null;
        }
    }

    static Galat galat(Bingkai b, Temuan t) {
        String medan = (t.medan() == Medan.FISIK ? "fisik_" : "kas_") + t.bulan();
        return new Galat(medan, b.s(t.kode(), kata(b, t.argumen().toArray())));
    }

    /** Months, amounts and figures in the words of the page. */
    static Object[] kata(Bingkai b, Object... argumen) {
        return java.util.Arrays.stream(argumen)
                .map(
                        a ->
                                switch (a) {
                                    case Bulan m -> b.namaBulan(m.nilai());
                                    case Rupiah r -> b.rp(r.nilai());
                                    case BigDecimal n -> b.angka(n);
                                    default -> a;
                                })
                .toArray();
    }
}
