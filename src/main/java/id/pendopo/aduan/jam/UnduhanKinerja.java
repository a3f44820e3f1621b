package id.pendopo.aduan.jam;

import id.pendopo.platform.lembar.KolomTulis;
import id.pendopo.platform.web.Bingkai;
import id.pendopo.platform.web.UnduhanTabel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The table of the page as a file: the same lines in the same order. */
record UnduhanKinerja(Bingkai b, KinerjaPage p) {

    private String nama() {
        return p.masa() == 0
                ? "kinerja-aduan-%d".formatted(p.tahun())
                : "kinerja-aduan-%d-%02d".formatted(p.tahun(), p.masa());
    }

    UnduhanTabel tabel() {
        return new UnduhanTabel(
                b,
                nama(),
                b.s("aduan.jam.kinerja.lembar"),
                b.s("aduan.jam.kinerja.judul"),
                b.namaPemda() + ", " + p.masaTeks(b),
                kepala(),
                p.kinerja().baris().stream().map(this::nilai).toList());
    }

    private List<KolomTulis> kepala() {
        var kolom =
                new ArrayList<>(
                        List.of(
                                KolomTulis.teks(b.s("aduan.jam.kolom.singkatan")),
                                KolomTulis.teks(b.s("aduan.jam.kolom.opd")),
                                KolomTulis.teks(b.s("aduan.jam.kolom.masa")),
                                KolomTulis.bilangan(b.s("aduan.jam.kolom.masuk")),
                                KolomTulis.bilangan(b.s("aduan.jam.kolom.terbuka")),
                                KolomTulis.bilangan(b.s("aduan.jam.kolom.median-menit")),
                                KolomTulis.bilangan(b.s("aduan.jam.kolom.ketelitian")),
                                KolomTulis.bilangan(b.s("aduan.jam.kolom.jawab-tepat")),
                                KolomTulis.bilangan(b.s("aduan.jam.kolom.jawab-lewat")),
                                KolomTulis.persen(b.s("aduan.jam.kolom.tepat")),
                                KolomTulis.bilangan(b.s("aduan.jam.kolom.jumlah-tuntas")),
                                KolomTulis.persen(b.s("aduan.jam.kolom.tuntas")),
                                KolomTulis.bilangan(b.s("aduan.jam.kolom.ditolak")),
                                KolomTulis.bilangan(b.s("aduan.jam.kolom.dibuka-lagi")),
                                KolomTulis.bilangan(b.s("aduan.jam.kolom.nilai")),
                                KolomTulis.bilangan(b.s("aduan.jam.kolom.penilai"))));
        if (b.demo()) {
            kolom.add(KolomTulis.teks(b.s("aduan.jam.kolom.catatan")));
        }
        return kolom;
    }

    private List<@Nullable Object> nilai(Kinerja.Baris r) {
        Angka a = r.angka();
        var median = a.median();
        var nilai =
                new ArrayList<@Nullable Object>(
                        Arrays.asList(
                                r.singkatan(),
                                r.nama() == null ? b.s("aduan.jam.belum-diteruskan") : r.nama(),
                                p.masaTeks(b),
                                a.masuk(),
                                a.terbuka(),
                                median == null ? null : median.menit(),
                                median == null ? null : median.lebar(),
                                a.jawabTepat(),
                                a.jawabLewat(),
                                a.tepat(),
                                a.tuntas(),
                                a.tuntasPersen(),
                                a.ditolak(),
                                a.dibukaLagi(),
                                a.nilai(),
                                a.nilaiBanyak()));
        if (b.demo()) {
            nilai.add(b.s("bingkai.demo"));
        }
        return nilai;
    }
}
