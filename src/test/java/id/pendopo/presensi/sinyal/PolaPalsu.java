package id.pendopo.presensi.sinyal;

import id.pendopo.kernel.Koordinat;
import id.pendopo.presensi.Arah;
import id.pendopo.presensi.sinyal.PembangkitKetukan.Kantor;
import id.pendopo.presensi.sinyal.PembangkitKetukan.Letak;
import id.pendopo.presensi.sinyal.PembangkitKetukan.Orang;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;

/** Ways of making false positions. The first five were seen; the others nothing is tuned on. */
enum PolaPalsu {
    SAMA_TIAP_HARI(
            (g, o) -> {
                var satu = g.tulen(o, o.x(), o.y());
                return h -> new Letak(satu.titik(), akurasi(g));
            }),
    SAMA_DENGAN_ORANG(null),
    AKURASI_TETAP(
            (g, o) -> {
                float tetap = (float) (6 + g.acak().nextInt(200) / 10.0);
                return h -> new Letak(g.tulen(o, o.x(), o.y()).titik(), tetap);
            }),
    LOMPAT(null),
    SATU_PONSEL(null),
    // held out from here on
    PUSAT_PAGAR((g, o) -> h -> new Letak(o.kantor().pusat(), akurasi(g))),
    KOTAK_KECIL(
            (g, o) -> {
                var dasar = g.tulen(o, o.x(), o.y()).titik();
                return h ->
                        new Letak(
                                g.geser(
                                        dasar,
                                        (g.acak().nextDouble() - 0.5) * 2.4,
                                        (g.acak().nextDouble() - 0.5) * 2.4),
                                akurasi(g));
            }),
    /** four: five are those of cheap phones */
    SEDIKIT_DESIMAL(
            (g, o) ->
                    h -> {
                        var p = g.tulen(o, o.x(), o.y());
                        return new Letak(
                                new Koordinat(
                                        Math.rint(p.titik().lintang() * 1e4) / 1e4,
                                        Math.rint(p.titik().bujur() * 1e4) / 1e4),
                                akurasi(g));
                    }),
    GESER_SEREMPAK(null),
    MINGGU_LALU(null),
    AKURASI_BULAT(
            (g, o) ->
                    h ->
                            new Letak(
                                    g.tulen(o, o.x(), o.y()).titik(),
                                    List.of(5f, 10f, 20f, 1f).get(g.acak().nextInt(4))));

    /** A fix for each day. */
    interface Harian {
        Letak pada(LocalDate hari);
    }

    private final BiFunction<PembangkitKetukan, Orang, Harian> cara;

    PolaPalsu(BiFunction<PembangkitKetukan, Orang, Harian> cara) {
        this.cara = cara;
    }

    boolean dikenal() {
        return ordinal() <= SATU_PONSEL.ordinal();
    }

    private static float akurasi(PembangkitKetukan g) {
        return (float) (Math.rint((4 + g.acak().nextDouble() * 30) * 1000) / 1000);
    }

    /** So many false check-ins, in an office among others. */
    void buat(PembangkitKetukan g, Kantor k, int banyak) {
        switch (this) {
            case SAMA_DENGAN_ORANG -> bersama(g, k, banyak);
            case LOMPAT -> lompat(g, k, banyak);
            case SATU_PONSEL -> satuPonsel(g, k, banyak);
            case GESER_SEREMPAK -> serempak(g, k, banyak);
            case MINGGU_LALU -> mingguLalu(g, k, banyak);
            default -> sendiri(g, k, banyak);
        }
    }

    private void sendiri(PembangkitKetukan g, Kantor k, int banyak) {
        for (int sisa = banyak; sisa > 0; ) {
            var o = g.orang(k);
            var harian = cara.apply(g, o);
            for (LocalDate h : g.hari()) {
                for (Arah a : Arah.values()) {
                    if (sisa-- > 0) {
                        palsu(g, o, h, a, harian.pada(h), o.ponsel());
                    }
                }
            }
        }
    }

    private void palsu(PembangkitKetukan g, Orang o, LocalDate h, Arah a, Letak p, UUID ponsel) {
        int detik = a == Arah.MASUK ? g.jam(7, 20, 8) : g.jam(16, 5, 10);
        g.tambah(o, h, a, detik, p, ponsel, g.jaringan(o), name());
    }

    /** One writes for three others: the same place within minutes. */
    private void bersama(PembangkitKetukan g, Kantor k, int banyak) {
        var empat = List.of(g.orang(k), g.orang(k), g.orang(k), g.orang(k));
        int sisa = banyak;
        for (LocalDate h : g.hari()) {
            var p = g.tulen(empat.getFirst(), 10 * g.acak().nextGaussian(), 10);
            int detik = g.jam(7, 20, 8);
            for (Orang o : empat) {
                if (sisa-- > 0) {
                    detik += 20 + g.acak().nextInt(100);
                    var letak = new Letak(p.titik(), akurasi(g));
                    g.tambah(o, h, Arah.MASUK, detik, letak, o.ponsel(), g.jaringan(o), name());
                }
            }
        }
    }

    /** Really in the office in the morning, minutes later far away; otherwise honest. */
    private void lompat(PembangkitKetukan g, Kantor k, int banyak) {
        int sisa = banyak;
        while (sisa > 0) {
            var o = g.orang(k);
            for (LocalDate h : g.hari()) {
                int detik = g.jam(7, 20, 8);
                var benar = g.tulen(o, o.x(), o.y());
                g.tambah(
                        o,
                        h,
                        Arah.MASUK,
                        detik,
                        benar,
                        o.ponsel(),
                        g.jaringan(o),
                        PembangkitKetukan.JUJUR);
                if (sisa > 0 && g.acak().nextInt(3) == 0) {
                    sisa--;
                    var jauh = g.tulen(o, 15_000 + g.acak().nextInt(200_000), 9_000);
                    int kemudian = detik + 120 + g.acak().nextInt(180);
                    g.tambah(o, h, Arah.PULANG, kemudian, jauh, o.ponsel(), g.seluler(), name());
                }
            }
        }
    }

    /** Three colleagues on the phone of a fourth. */
    private void satuPonsel(PembangkitKetukan g, Kantor k, int banyak) {
        var pemilik = g.orang(k);
        var tiga = List.of(g.orang(k), g.orang(k), g.orang(k));
        int sisa = banyak;
        for (LocalDate h : g.hari()) {
            for (Arah a : Arah.values()) {
                for (Orang o : tiga) {
                    if (sisa-- > 0) {
                        palsu(g, o, h, a, g.tulen(o, o.x(), o.y()), pemilik.ponsel());
                    }
                }
            }
        }
    }

    /** A group that is moved about as one body: each has his point, the step is of all. */
    private void serempak(PembangkitKetukan g, Kantor k, int banyak) {
        var orang = new ArrayList<Orang>();
        var dasar = new ArrayList<Koordinat>();
        for (int i = 0; i < 5; i++) {
            orang.add(g.orang(k));
            dasar.add(g.tulen(orang.get(i), orang.get(i).x(), orang.get(i).y()).titik());
        }
        int sisa = banyak;
        for (LocalDate h : g.hari()) {
            double dx = g.bulat(g.acak().nextGaussian() * 8 / 111_195);
            double dy = g.bulat(g.acak().nextGaussian() * 8 / 111_195);
            for (int i = 0; i < orang.size(); i++) {
                if (sisa-- > 0) {
                    var p =
                            new Koordinat(
                                    g.bulat(dasar.get(i).lintang() + dy),
                                    g.bulat(dasar.get(i).bujur() + dx));
                    var letak = new Letak(p, akurasi(g));
                    palsu(g, orang.get(i), h, Arah.MASUK, letak, orang.get(i).ponsel());
                }
            }
        }
    }

    /** The honest track of half of the days, played again on the other half. */
    private void mingguLalu(PembangkitKetukan g, Kantor k, int banyak) {
        int sisa = banyak;
        int tengah = g.hari().size() / 2;
        while (sisa > 0) {
            var o = g.orang(k);
            var rekaman = new ArrayList<Letak>();
            for (int i = 0; i < tengah && sisa > 0; i++) {
                for (Arah a : Arah.values()) {
                    if (sisa > 0) {
                        var p = g.tulen(o, o.x(), o.y());
                        rekaman.add(p);
                        int detik = a == Arah.MASUK ? g.jam(7, 20, 8) : g.jam(16, 5, 10);
                        var h = g.hari().get(i);
                        String jujur = PembangkitKetukan.JUJUR;
                        g.tambah(o, h, a, detik, p, o.ponsel(), g.jaringan(o), jujur);
                    }
                }
            }
            for (int i = 0; i < rekaman.size() && sisa > 0; i++) {
                var h = g.hari().get(tengah + i / 2);
                sisa--;
                var p = new Letak(rekaman.get(i).titik(), akurasi(g));
                palsu(g, o, h, Arah.values()[i % 2], p, o.ponsel());
            }
        }
    }
}
