package id.pendopo.presensi.rekap.web;

import id.pendopo.platform.web.Bingkai;
import id.pendopo.presensi.rekap.HariRekap;
import id.pendopo.presensi.rekap.HasilBulan.Aturan;
import id.pendopo.presensi.rekap.RekapQueries.Rincian;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Why a day cost what it cost, in one line that anybody can check. */
public final class Penjelasan {

    private final Bingkai b;

    public Penjelasan(Bingkai b) {
        this.b = b;
    }

    /** Per cent with two decimals, as decrees write it. */
    public String persen(BigDecimal persen) {
        return b.angka(persen) + "%";
    }

    public String jam(@Nullable Instant saat) {
        return saat == null ? "–" : b.jam(saat);
    }

    /** "TL 2×, TK 1×". */
    public String kode(Map<String, Integer> kode) {
        return kode.isEmpty()
                ? "–"
                : kode.entrySet().stream()
                        .map(e -> e.getKey() + " " + e.getValue() + "×")
                        .collect(Collectors.joining(", "));
    }

    public String keterangan(Map<String, Integer> keterangan) {
        return keterangan.isEmpty()
                ? "–"
                : keterangan.entrySet().stream()
                        .map(e -> b.s(kunciKeterangan(e.getKey())) + " " + e.getValue())
                        .collect(Collectors.joining(", "));
    }

    private static String kunciKeterangan(String nama) {
        return "presensi.keterangan." + nama.toLowerCase(Locale.ROOT);
    }

    public String keadaan(HariRekap h) {
        return h.keterangan() == null
                ? b.s("presensi.keadaan." + h.keadaan().name().toLowerCase(Locale.ROOT))
                : b.s(kunciKeterangan(h.keterangan().name()));
    }

    public String sumber(@Nullable String sumber) {
        return sumber == null ? "" : b.s("presensi.cara." + sumber.toLowerCase(Locale.ROOT));
    }

    /** Rule, decree, hours, punches with their source, corrections and decisions of a day. */
    public String hari(HariRekap h, List<Aturan> aturan) {
        var bagian = new ArrayList<String>();
        for (var x : h.semuaBiaya()) {
            bagian.add(
                    b.s(
                            "presensi.rekap.jelas.aturan",
                            x.kode(),
                            persen(x.persen()),
                            dasar(x.kode(), h.hari(), aturan)));
        }
        bagian.add(
                b.s(
                        "presensi.rekap.jelas.jadwal",
                        jam(h.saatMulai()),
                        jam(h.saatAkhir()),
                        h.pola()));
        if (h.saatMasuk() != null) {
            bagian.add(
                    b.s("presensi.rekap.jelas.masuk", jam(h.saatMasuk()), sumber(h.sumberMasuk())));
        }
        if (h.saatPulang() != null) {
            bagian.add(
                    b.s(
                            "presensi.rekap.jelas.pulang",
                            jam(h.saatPulang()),
                            sumber(h.sumberPulang())));
        }
        if (h.menitTelat() > 0) {
            bagian.add(b.s("presensi.rekap.jelas.telat", b.angka(h.menitTelat())));
        }
        if (h.menitCepat() > 0) {
            bagian.add(b.s("presensi.rekap.jelas.cepat", b.angka(h.menitCepat())));
        }
        if (h.tanpa() != null) {
            bagian.add(b.s("presensi.rekap.tanpa." + h.tanpa().toLowerCase(Locale.ROOT)));
        }
        if (h.dasar() != null) {
            bagian.add(keadaan(h) + ": " + h.dasar());
        }
        for (var a : h.semuaApel()) {
            bagian.add(b.s("presensi.apel.jelas", a.nama(), jam(a.saatMulai()), a.pencatat()));
        }
        for (var c : h.semuaCatatan()) {
            bagian.add(
                    b.s(
                            "presensi.rekap.jelas." + c.jenis().toLowerCase(Locale.ROOT),
                            b.s("presensi.arah." + c.arah().toLowerCase(Locale.ROOT)),
                            c.alasan(),
                            c.oleh()));
        }
        return String.join("; ", bagian);
    }

    private static String dasar(String kode, LocalDate hari, List<Aturan> aturan) {
        return aturan.stream()
                .filter(a -> a.kode().equals(kode) && !a.sejak().isAfter(hari))
                .reduce((x, y) -> x.sejak().isAfter(y.sejak()) ? x : y)
                .map(Aturan::dasar)
                .orElse("–");
    }

    /** All days that cost something, each with its date. */
    public String bulan(Rincian r) {
        return r.harian().stream()
                .filter(h -> !h.semuaBiaya().isEmpty())
                .map(h -> b.tanggal(h.hari()) + ": " + hari(h, r.aturan()))
                .collect(Collectors.joining("\n"));
    }
}
