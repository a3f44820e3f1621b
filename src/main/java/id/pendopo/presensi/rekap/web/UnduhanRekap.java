package id.pendopo.presensi.rekap.web;

import id.pendopo.platform.lembar.KolomTulis;
import id.pendopo.platform.lembar.LembarTulis;
import id.pendopo.platform.lembar.PenulisCsv;
import id.pendopo.platform.lembar.PenulisLembar;
import id.pendopo.platform.web.Bingkai;
import id.pendopo.platform.web.Unduhan;
import id.pendopo.presensi.rekap.RekapQueries;
import id.pendopo.presensi.rekap.RekapQueries.Baris;
import id.pendopo.presensi.rekap.RekapQueries.Rincian;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The month as a file: one row a person, written while it is read. */
@Component
class UnduhanRekap {

    private static final int LEBAR_JELAS = 90;
    private static final List<String> KODE =
            List.of("TL1", "TL2", "TL3", "TL4", "PSW1", "PSW2", "PSW3", "PSW4", "TAM", "TAP", "TK");

    private final RekapQueries rekap;

    UnduhanRekap(RekapQueries rekap) {
        this.rekap = rekap;
    }

    /**
     * @param jelas with the full explanation of each person, as the list for TPP has it
     */
    void xlsx(
            PilihanRekap.Dipilih d,
            boolean jelas,
            String catatan,
            Bingkai b,
            HttpServletResponse jawab)
            throws IOException {
        Unduhan.kirim(
                nama(d, jelas) + ".xlsx",
                jawab,
                ke -> {
                    try (var buku = PenulisLembar.ke(ke)) {
                        LembarTulis lembar =
                                buku.lembar(b.s("presensi.rekap.lembar"))
                                        .judul(
                                                b.s(
                                                        jelas
                                                                ? "presensi.rekap.tpp.judul"
                                                                : "presensi.rekap.judul"),
                                                d.opd() == null ? b.namaPemda() : d.opd().nama(),
                                                PilihanRekap.nama(b, d.bulan()),
                                                catatan)
                                        .kolom(kepala(b, jelas));
                        if (b.demo()) {
                            lembar.tandaAir(b.s("bingkai.demo"));
                        }
                        rekap.tiap(d.bulan(), d.id(), r -> lembar.baris(nilai(r, jelas, b)));
                    }
                });
    }

    void csv(PilihanRekap.Dipilih d, Bingkai b, HttpServletResponse jawab) throws IOException {
        Unduhan.kirim(
                nama(d, false) + ".csv",
                jawab,
                ke -> {
                    try (var csv = PenulisCsv.ke(ke).denganBom()) {
                        csv.baris(kepala(b, false).stream().map(KolomTulis::judul).toList());
                        rekap.tiap(d.bulan(), d.id(), r -> csv.baris(nilai(r, false, b)));
                    }
                });
    }

    private static String nama(PilihanRekap.Dipilih d, boolean jelas) {
        return (jelas ? "tpp-kehadiran-" : "rekap-kehadiran-")
                + d.bulan()
                + (d.opd() == null ? "" : "-" + d.opd().slug());
    }

    private static List<KolomTulis> kepala(Bingkai b, boolean jelas) {
        var kolom =
                new ArrayList<>(
                        List.of(
                                KolomTulis.kode(b.s("presensi.rekap.kolom.nip")),
                                KolomTulis.teks(b.s("presensi.rekap.kolom.nama")),
                                KolomTulis.teks(b.s("presensi.rekap.kolom.opd")),
                                KolomTulis.teks(b.s("presensi.rekap.kolom.status")),
                                KolomTulis.bilangan(b.s("presensi.rekap.kolom.kerja")),
                                KolomTulis.bilangan(b.s("presensi.rekap.kolom.hadir")),
                                KolomTulis.bilangan(b.s("presensi.rekap.kolom.alpa")),
                                KolomTulis.teks(b.s("presensi.rekap.kolom.keterangan")),
                                KolomTulis.bilangan(b.s("presensi.rekap.kolom.telat")),
                                KolomTulis.bilangan(b.s("presensi.rekap.kolom.cepat")),
                                KolomTulis.bilangan(b.s("presensi.rekap.kolom.kurang"))));
        KODE.forEach(k -> kolom.add(KolomTulis.bilangan(k).denganLebar(7)));
        kolom.add(KolomTulis.persen(b.s("presensi.rekap.kolom.persen")));
        kolom.add(KolomTulis.persen(b.s("presensi.rekap.kolom.susulan")));
        kolom.add(KolomTulis.persen(b.s("presensi.rekap.kolom.total")));
        kolom.add(KolomTulis.bilangan(b.s("presensi.rekap.kolom.versi")));
        if (jelas) {
            kolom.add(KolomTulis.teks(b.s("presensi.rekap.kolom.jelas")).denganLebar(LEBAR_JELAS));
        }
        return kolom;
    }

    private static List<@Nullable Object> nilai(Rincian r, boolean jelas, Bingkai b) {
        Baris x = r.baris();
        var penjelasan = new Penjelasan(b);
        var hasil =
                new ArrayList<@Nullable Object>(
                        Arrays.asList(
                                x.nip(),
                                x.nama(),
                                x.opdNama(),
                                x.status(),
                                x.hariKerja(),
                                x.hadir(),
                                x.alpa(),
                                penjelasan.keterangan(x.keterangan()),
                                x.telat(),
                                x.cepat(),
                                x.kurang()));
        KODE.forEach(k -> hasil.add(x.kode().getOrDefault(k, 0)));
        hasil.add(x.persen());
        hasil.add(x.susulan());
        hasil.add(x.total());
        hasil.add(x.versi());
        if (jelas) {
            hasil.add(penjelasan.bulan(r));
        }
        return hasil;
    }
}
