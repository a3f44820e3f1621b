package id.pendopo.monev.web;

import id.pendopo.monev.DaftarCapaian;
import id.pendopo.monev.Potret;
import id.pendopo.monev.Rekap;
import id.pendopo.monev.Saringan;
import id.pendopo.platform.lembar.KolomTulis;
import id.pendopo.platform.web.Bingkai;
import id.pendopo.platform.web.UnduhanTabel;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The list of the page as a file: the same lines in the same order. */
record UnduhanCapaian(Bingkai b, Potret potret, DaftarCapaian daftar) {

    /** What the file is called, without its ending. */
    private String nama() {
        return "capaian-%s-%d-%02d"
                .formatted(Saringan.kode(daftar.saringan().per()), potret.tahun(), potret.bulan());
    }

    UnduhanTabel tabel() {
        return new UnduhanTabel(
                b,
                nama(),
                b.s("monev.capaian.lembar"),
                b.s("monev.capaian.judul-berkas", b.namaPemda()),
                b.s(
                        "monev.capaian.sampai",
                        b.namaBulan(potret.bulan()),
                        Integer.toString(potret.tahun())),
                kepala(),
                daftar.baris().stream().map(this::nilai).toList());
    }

    private List<KolomTulis> kepala() {
        List<KolomTulis> kolom = new ArrayList<>();
        kolom.addAll(
                switch (daftar.saringan().per()) {
                    case OPD ->
                            List.of(
                                    KolomTulis.teks(b.s("monev.kolom.singkatan")),
                                    KolomTulis.teks(b.s("monev.kolom.opd")));
                    case PROGRAM ->
                            List.of(
                                    KolomTulis.teks(b.s("monev.kolom.opd")),
                                    KolomTulis.kode(b.s("monev.kolom.kode")),
                                    KolomTulis.teks(b.s("monev.kolom.program")));
                    case WILAYAH ->
                            List.of(
                                    KolomTulis.kode(b.s("monev.kolom.kode-wilayah")),
                                    KolomTulis.teks(b.s("monev.kolom.kecamatan")));
                });
        kolom.addAll(
                List.of(
                        KolomTulis.bilangan(b.s("monev.kolom.tahun")),
                        KolomTulis.bilangan(b.s("monev.kolom.bulan")),
                        KolomTulis.rupiah(b.s("monev.kolom.pagu")),
                        KolomTulis.rupiah(b.s("monev.kolom.realisasi")),
                        KolomTulis.persen(b.s("monev.kolom.serapan")),
                        KolomTulis.persen(b.s("monev.kolom.rencana")),
                        KolomTulis.persen(b.s("monev.kolom.fisik")),
                        KolomTulis.bilangan(b.s("monev.kolom.deviasi")),
                        KolomTulis.teks(b.s("monev.kolom.keadaan")),
                        KolomTulis.teks(b.s("monev.kolom.predikat")),
                        KolomTulis.bilangan(b.s("monev.kolom.laporan")),
                        KolomTulis.bilangan(b.s("monev.kolom.laporan-masuk")),
                        KolomTulis.bilangan(b.s("monev.kolom.terverifikasi"))));
        if (b.demo()) {
            kolom.add(KolomTulis.teks(b.s("monev.kolom.catatan")));
        }
        return kolom;
    }

    private List<@Nullable Object> nilai(DaftarCapaian.Baris r) {
        Rekap k = r.rekap();
        List<@Nullable Object> nilai = new ArrayList<>();
        nilai.addAll(
                switch (daftar.saringan().per()) {
                    case OPD -> Arrays.asList(r.singkatan(), r.nama());
                    case PROGRAM -> Arrays.asList(r.induk(), r.kode(), r.nama());
                    case WILAYAH -> Arrays.asList(r.kode(), r.nama());
                });
        nilai.addAll(
                Arrays.asList(
                        potret.tahun(),
                        potret.bulan(),
                        k.pagu(),
                        k.lapor() ? k.realisasi() : null,
                        k.lapor() ? dua(k.serapan()) : null,
                        dua(k.rencana()),
                        k.lapor() ? dua(k.fisik()) : null,
                        k.lapor() ? dua(k.deviasi()) : null,
                        b.s(r.keadaan().kunci()),
                        r.predikat() == null ? null : r.predikat().nama(),
                        k.jumlahSub(),
                        k.sudahLapor(),
                        k.terverifikasi()));
        if (b.demo()) {
            nilai.add(b.s("bingkai.demo"));
        }
        return nilai;
    }

    private static @Nullable BigDecimal dua(@Nullable BigDecimal nilai) {
        return nilai == null ? null : nilai.setScale(2, RoundingMode.HALF_EVEN);
    }
}
