package id.pendopo.presensi.sinyal;

import id.pendopo.kernel.Koordinat;
import id.pendopo.presensi.Arah;
import id.pendopo.presensi.Ketukan;
import id.pendopo.presensi.sinyal.LembarUji.Ciri;
import id.pendopo.presensi.sinyal.LembarUji.Orang;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Ways to be somewhere without being there, each by its own means and with its own figures. */
enum PolaCurang {
    SATU_TITIK,
    /** a few pins, one or the other each day */
    BEBERAPA_PIN,
    /** a point sent round among colleagues, another one each day */
    TITIK_EDARAN,
    GETAR_RATA,
    GETAR_GAUSS,
    JALAN_ACAK,
    AKURASI_PALSU_TETAP,
    AKURASI_NOL,
    AKURASI_SATU,
    LOMPAT_JAUH,
    PONSEL_JOKI,
    PONSEL_SEKALI_PAKAI,
    PONSEL_TENGAH_MALAM,
    PUTAR_ULANG,
    PUTAR_ULANG_BERGETAR,
    REKAMAN_TEMAN,
    VPN,
    TIKET_BASI,
    PUSAT,
    KISI,
    GARIS,
    CERMIN_TEMAN,
    DETIK_SAMA;

    /** So many false ones, with the honest ones that go with them. */
    void buat(LembarUji l, int banyak) {
        int sampai = l.banyak() + banyak;
        while (hitung(l) < banyak && l.banyak() < sampai + 4 * banyak) {
            switch (this) {
                case TITIK_EDARAN -> edaran(l, banyak);
                case PONSEL_JOKI -> joki(l, banyak);
                case CERMIN_TEMAN, REKAMAN_TEMAN -> teman(l, banyak);
                case PUTAR_ULANG, PUTAR_ULANG_BERGETAR -> ulang(l, banyak);
                case LOMPAT_JAUH, PONSEL_SEKALI_PAKAI, PONSEL_TENGAH_MALAM, VPN, TIKET_BASI ->
                        sesekali(l, banyak);
                default -> sendiri(l, banyak);
            }
        }
    }

    private long hitung(LembarUji l) {
        return l.label().values().stream().filter(name()::equals).count();
    }

    private void palsu(
            LembarUji l, int banyak, Orang o, LocalDate h, Arah a, int detik, Koordinat k, Ciri c) {
        if (hitung(l) < banyak) {
            l.tambah(name(), o, h, a, detik, k, c);
        }
    }

    private static void jujur(LembarUji l, Orang o, LocalDate h, Arah a) {
        l.tambah("jujur", o, h, a, l.saat(a), o.fix(), Ciri.BIASA);
    }

    /** One person, day after day; of some both ways, of some the way in only. */
    private void sendiri(LembarUji l, int banyak) {
        var o = l.orang();
        boolean duaArah = l.acak.nextBoolean();
        var pin = List.of(o.fix(), o.fix(), o.fix());
        double tetap = List.of(5.0, 10.0, 3.9, 12.543, 15.0).get(l.acak.nextInt(5));
        double getar = List.of(1e-6, 3e-6, 1e-5).get(l.acak.nextInt(3));
        double kisi = List.of(1e-4, 5e-5, 2e-4).get(l.acak.nextInt(3));
        double arah = l.acak.nextDouble() * Math.TAU;
        double langkah = 1.5 + l.acak.nextDouble() * 6;
        int detik = l.acak.nextInt(1800);
        Koordinat jalan = pin.getFirst();
        int ke = 0;
        for (LocalDate h : l.hari) {
            for (Arah a : duaArah ? Arah.values() : new Arah[] {Arah.MASUK}) {
                jalan = geser(jalan, l.acak.nextGaussian() * getar, l.acak.nextGaussian() * getar);
                var k =
                        switch (this) {
                            case SATU_TITIK -> pin.getFirst();
                            case BEBERAPA_PIN -> pin.get(l.acak.nextInt(3));
                            case GETAR_RATA ->
                                    geser(
                                            pin.getFirst(),
                                            (l.acak.nextDouble() - 0.5) * 2 * getar,
                                            (l.acak.nextDouble() - 0.5) * 2 * getar);
                            case GETAR_GAUSS ->
                                    geser(
                                            pin.getFirst(),
                                            l.acak.nextGaussian() * getar,
                                            l.acak.nextGaussian() * getar);
                            case JALAN_ACAK -> jalan;
                            case PUSAT -> o.kantor.pusat();
                            case KISI -> kisi(o.fix(), kisi);
                            case GARIS ->
                                    l.geser(
                                            pin.getFirst(),
                                            Math.cos(arah) * langkah * ke,
                                            Math.sin(arah) * langkah * ke,
                                            l.desimal);
                            default -> o.fix();
                        };
                var c =
                        switch (this) {
                            case AKURASI_PALSU_TETAP -> Ciri.akurasi(tetap);
                            case AKURASI_NOL -> Ciri.akurasi(0);
                            case AKURASI_SATU -> Ciri.akurasi(1);
                            default -> Ciri.BIASA;
                        };
                int saat =
                        this == DETIK_SAMA
                                ? (a == Arah.MASUK ? 7 : 16) * 3600 + detik + l.acak.nextInt(2)
                                : l.saat(a);
                palsu(l, banyak, o, h, a, saat, k, c);
                ke++;
            }
        }
    }

    private static Koordinat geser(Koordinat k, double lintang, double bujur) {
        return new Koordinat(k.lintang() + lintang, k.bujur() + bujur);
    }

    private static Koordinat kisi(Koordinat k, double langkah) {
        return new Koordinat(
                LembarUji.bulat(Math.rint(k.lintang() / langkah) * langkah, 7),
                LembarUji.bulat(Math.rint(k.bujur() / langkah) * langkah, 7));
    }

    private void edaran(LembarUji l, int banyak) {
        var awal = l.orang();
        var orang = new ArrayList<>(List.of(awal));
        int berapa = 2 + l.acak.nextInt(5);
        for (int i = 1; i < berapa; i++) {
            orang.add(l.new Orang(awal.kantor));
        }
        for (LocalDate h : l.hari) {
            var titik = awal.fix();
            for (Orang o : orang) {
                palsu(l, banyak, o, h, Arah.MASUK, l.pagi(), titik, Ciri.BIASA);
            }
        }
    }

    /** One carries the phone of an absent colleague's account: his own punches are true. */
    private void joki(LembarUji l, int banyak) {
        var pemilik = l.orang();
        var penumpang = new ArrayList<Orang>();
        int berapa = 1 + l.acak.nextInt(4);
        for (int i = 0; i < berapa; i++) {
            penumpang.add(l.new Orang(pemilik.kantor));
        }
        for (LocalDate h : l.hari) {
            boolean hariJoki = l.acak.nextInt(3) > 0;
            int detik = l.pagi();
            l.tambah("jujur", pemilik, h, Arah.MASUK, detik, pemilik.fix(), Ciri.BIASA);
            jujur(l, pemilik, h, Arah.PULANG);
            for (Orang o : penumpang) {
                detik += 25 + l.acak.nextInt(90);
                if (hariJoki) {
                    var c = Ciri.ponsel(pemilik.ponsel);
                    palsu(l, banyak, o, h, Arah.MASUK, detik, pemilik.fix(), c);
                } else {
                    jujur(l, o, h, Arah.MASUK);
                }
            }
        }
    }

    /**
     * Copies a colleague: his point of the day a fixed way off, or his track of the days before.
     */
    private void teman(LembarUji l, int banyak) {
        var asli = l.orang();
        var tiru = l.new Orang(asli.kantor);
        double utara = (l.acak.nextInt(40) - 20) * 1e-6;
        double timur = (15 + l.acak.nextInt(40)) * 1e-6;
        var rekaman = new ArrayList<Koordinat>();
        for (LocalDate h : l.hari) {
            var titik = asli.fix();
            rekaman.add(titik);
            String tanda = this == CERMIN_TEMAN ? "jujur dicerminkan" : "jujur asal rekaman";
            l.tambah(tanda, asli, h, Arah.MASUK, l.pagi(), titik, Ciri.BIASA);
            if (this == CERMIN_TEMAN) {
                var k = geser(titik, utara, timur);
                var bulat =
                        new Koordinat(
                                LembarUji.bulat(k.lintang(), l.desimal),
                                LembarUji.bulat(k.bujur(), l.desimal));
                palsu(l, banyak, tiru, h, Arah.MASUK, l.pagi(), bulat, Ciri.BIASA);
            } else if (rekaman.size() > 2) {
                var k = rekaman.get(rekaman.size() - 3);
                palsu(l, banyak, tiru, h, Arah.MASUK, l.pagi(), k, Ciri.BIASA);
            }
        }
    }

    /** Honest at first; then the days of before again, in their order, at other times. */
    private void ulang(LembarUji l, int banyak) {
        var o = l.orang();
        int mulai = l.hari.size() / 2;
        double getar = this == PUTAR_ULANG ? 0 : 1e-6;
        var rekaman = new ArrayList<Koordinat>();
        for (int i = 0; i < l.hari.size(); i++) {
            for (Arah a : Arah.values()) {
                if (i < mulai) {
                    var k = o.fix();
                    rekaman.add(k);
                    l.tambah("jujur asal rekaman", o, l.hari.get(i), a, l.saat(a), k, Ciri.BIASA);
                } else if (i < 2 * mulai) {
                    var k = rekaman.get((i - mulai) * 2 + a.ordinal());
                    var p = geser(k, l.acak.nextGaussian() * getar, l.acak.nextGaussian() * getar);
                    palsu(l, banyak, o, l.hari.get(i), a, l.saat(a), p, Ciri.BIASA);
                }
            }
        }
    }

    /** Honest on most days. */
    private void sesekali(LembarUji l, int banyak) {
        var o = l.orang();
        String vpn =
                List.of("104.28.%d.0/24", "45.77.%d.0/24", "185.220.%d.0/24", "34.101.%d.0/24")
                        .get(List.of(0, 2, 3).get(l.acak.nextInt(3)))
                        .formatted(l.acak.nextInt(200));
        for (int i = 0; i < l.hari.size(); i++) {
            LocalDate h = l.hari.get(i);
            if (i < 4 || l.acak.nextInt(3) > 0) {
                jujur(l, o, h, Arah.MASUK);
                jujur(l, o, h, Arah.PULANG);
                continue;
            }
            switch (this) {
                case LOMPAT_JAUH -> {
                    int detik = l.pagi();
                    l.tambah("jujur", o, h, Arah.MASUK, detik, o.fix(), Ciri.BIASA);
                    var jauh = o.fix(6_000 + l.acak.nextInt(400_000), l.acak.nextInt(9_000));
                    int lalu = detik + 60 + l.acak.nextInt(80);
                    palsu(l, banyak, o, h, Arah.PULANG, lalu, jauh, Ciri.BIASA);
                }
                case PONSEL_SEKALI_PAKAI -> {
                    var c = Ciri.ponsel(l.uuid());
                    palsu(l, banyak, o, h, Arah.MASUK, l.pagi(), o.fix(), c);
                    jujur(l, o, h, Arah.PULANG);
                }
                case PONSEL_TENGAH_MALAM -> {
                    var c = Ciri.ponsel(l.uuid());
                    palsu(l, banyak, o, h, Arah.MASUK, l.detik(2, 30, 20), o.fix(), c);
                    return;
                }
                case VPN ->
                        palsu(l, banyak, o, h, Arah.MASUK, l.pagi(), o.fix(), Ciri.jaringan(vpn));
                default -> {
                    var c = new Ciri(null, null, null, List.of(Ketukan.TIKET_LAMA));
                    palsu(l, banyak, o, h, Arah.MASUK, l.detik(7, 28, 0.5), o.fix(), c);
                }
            }
        }
    }
}
