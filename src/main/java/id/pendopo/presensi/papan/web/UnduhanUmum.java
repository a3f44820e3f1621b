package id.pendopo.presensi.papan.web;

import id.pendopo.platform.lembar.KolomTulis;
import id.pendopo.platform.web.Bingkai;
import id.pendopo.platform.web.UnduhanTabel;
import id.pendopo.presensi.papan.AngkaUmum;
import id.pendopo.presensi.papan.Hitung;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The public table as a file: the same lines in the same order. */
record UnduhanUmum(Bingkai b, AngkaUmum.Tabel t) {

    UnduhanTabel tabel() {
        return new UnduhanTabel(
                b,
                "kehadiran-" + t.hari(),
                b.s("presensi.papan.umum.lembar"),
                b.s("presensi.papan.umum.judul", b.namaPemda()),
                b.tanggalPanjang(t.hari()),
                kolom(),
                t.baris().stream().map(this::nilai).toList());
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
