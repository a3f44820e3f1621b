package id.pendopo.presensi.papan.web;

import id.pendopo.platform.lembar.KolomTulis;
import id.pendopo.platform.lembar.PenulisCsv;
import id.pendopo.platform.lembar.PenulisLembar;
import id.pendopo.platform.web.Bingkai;
import id.pendopo.platform.web.Unduhan;
import id.pendopo.presensi.papan.AngkaUmum;
import id.pendopo.presensi.papan.Hitung;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The public table as a file: the same lines in the same order. */
record UnduhanUmum(Bingkai b, AngkaUmum.Tabel t) {

    private String nama() {
        return "kehadiran-" + t.hari();
    }

    void csv(HttpServletResponse jawab) throws IOException {
        Unduhan.kirim(
                nama() + ".csv",
                jawab,
                keluar -> {
                    try (var csv = PenulisCsv.ke(keluar).denganBom()) {
                        csv.baris(kolom().stream().map(KolomTulis::judul).toList());
                        t.baris().forEach(r -> csv.baris(nilai(r)));
                    }
                });
    }

    void xlsx(HttpServletResponse jawab) throws IOException {
        Unduhan.kirim(
                nama() + ".xlsx",
                jawab,
                keluar -> {
                    try (var buku = PenulisLembar.ke(keluar)) {
                        var lembar =
                                buku.lembar(b.s("presensi.papan.umum.lembar"))
                                        .judul(
                                                b.s("presensi.papan.umum.judul", b.namaPemda()),
                                                b.tanggalPanjang(t.hari()))
                                        .kolom(kolom());
                        if (b.demo()) {
                            lembar.tandaAir(b.s("bingkai.demo"));
                        }
                        t.baris().forEach(r -> lembar.baris(nilai(r)));
                    }
                });
    }

    private List<KolomTulis> kolom() {
        var hasil = new ArrayList<KolomTulis>();
        hasil.add(KolomTulis.teks(b.s("presensi.papan.umum.opd")));
        hasil.add(KolomTulis.tanggal(b.s("presensi.papan.hari")));
        for (String masa : List.of("hari", "bulan")) {
            for (String apa : List.of("tepat", "telat", "dinas", "izin", "tak-ada")) {
                hasil.add(
                        KolomTulis.persen(
                                b.s(
                                        "presensi.papan.umum.kolom." + masa,
                                        b.s("presensi.papan.umum." + apa))));
            }
        }
        return hasil;
    }

    private List<@Nullable Object> nilai(AngkaUmum.Baris r) {
        var hasil = new ArrayList<@Nullable Object>();
        hasil.add(r.nama());
        hasil.add(t.hari());
        tambah(hasil, r.hari());
        tambah(hasil, r.bulan());
        return hasil;
    }

    private static void tambah(List<@Nullable Object> hasil, @Nullable Hitung h) {
        hasil.add(h == null ? null : h.persen(h.tepat()));
        hasil.add(h == null ? null : h.persen(h.telat()));
        hasil.add(h == null ? null : h.persen(h.dinas()));
        hasil.add(h == null ? null : h.persen(h.izin()));
        hasil.add(h == null ? null : h.persen(h.takAda()));
    }
}
