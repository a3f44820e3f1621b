package id.pendopo.presensi.sinyal;

import id.pendopo.kernel.Koordinat;
import id.pendopo.presensi.Arah;
import id.pendopo.presensi.sinyal.LembarUji.Ciri;
import id.pendopo.presensi.sinyal.LembarUji.Orang;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Honest people whose phones or work look odd now and then. */
enum OrangJujur {
    BIASA,
    /** indoors: the network gives the same coarse place to all in the building */
    SEL_JARINGAN,
    /** the system gives the kept fix again within the minute, or at the way home */
    TEMBOLOK,
    LIMA_DESIMAL,
    AKURASI_20,
    /** a cheap phone: five decimals and 20 metres */
    PONSEL_MURAH,
    AKURASI_UTUH,
    /** 5, 10 and 65 metres, nothing else */
    AKURASI_TETAP_TIGA,
    /** all of the office on one line */
    SATU_WIFI,
    MALAM,
    DUA_POS,
    BERMOTOR,
    PONSEL_BARU,
    SURAT_TUGAS,
    /** presses as soon as work has ended */
    PULANG_TEPAT;

    private static final Map<UUID, List<Koordinat>> SEL = new HashMap<>();

    /** All days of one such person; of those without satellites, of four in one building. */
    void buat(LembarUji l) {
        for (int i = 0; i < (this == SEL_JARINGAN ? 4 : 1); i++) {
            semuaHari(l, this == SEL_JARINGAN ? l.new Orang(l.kantor.getFirst()) : l.orang());
        }
    }

    private void semuaHari(LembarUji l, Orang o) {
        int ganti = l.acak.nextInt(l.hari.size() - 4) + 3;
        boolean jauh = false;
        for (int i = 0; i < l.hari.size(); i++) {
            LocalDate h = l.hari.get(i);
            if (l.acak.nextInt(25) == 0) {
                continue; // a day off
            }
            if (this == PONSEL_BARU && i == ganti) {
                o.ponsel = l.uuid();
            }
            jauh = this == SURAT_TUGAS && l.acak.nextInt(4) == 0;
            sehari(l, o, h, jauh, i);
        }
    }

    private void sehari(LembarUji l, Orang o, LocalDate h, boolean jauh, int ke) {
        Koordinat pagi = letak(l, o, jauh, Arah.MASUK, ke);
        Koordinat sore = letak(l, o, jauh && l.acak.nextBoolean(), Arah.PULANG, ke);
        if (this == TEMBOLOK && l.acak.nextInt(3) == 0) {
            sore = pagi;
        }
        Ciri ciri = ciri(l, o, pagi);
        if (this == MALAM && ke % 3 == 0) {
            tambah(l, o, h, Arah.MASUK, l.detik(19, 45, 8), pagi, ciri);
            tambah(l, o, h, Arah.PULANG, 86_400 + l.detik(7, 5, 8), sore, ciri(l, o, sore));
            return;
        }
        tambah(l, o, h, Arah.MASUK, l.pagi(), pagi, ciri);
        if (l.acak.nextInt(15) == 0) {
            return; // forgot to check out
        }
        int pulang = this == PULANG_TEPAT ? 16 * 3600 + l.acak.nextInt(12) : l.sore();
        tambah(l, o, h, Arah.PULANG, pulang, sore, ciri(l, o, sore));
    }

    private void tambah(
            LembarUji l, Orang o, LocalDate h, Arah a, int detik, Koordinat letak, Ciri ciri) {
        l.tambah("jujur " + name(), o, h, a, detik, letak, ciri);
    }

    private Koordinat letak(LembarUji l, Orang o, boolean jauh, Arah arah, int ke) {
        double sudut = l.acak.nextDouble() * Math.TAU;
        double meter = 4_000 + l.acak.nextInt(55_000);
        if (jauh) {
            return o.fix(Math.cos(sudut) * meter, Math.sin(sudut) * meter);
        }
        return switch (this) {
            case SEL_JARINGAN -> l.acak.nextInt(3) > 0 ? sel(l, o) : o.fix();
            case LIMA_DESIMAL, PONSEL_MURAH -> lima(o.fix());
            case DUA_POS -> ke % 2 == 0 ? o.fix() : o.fix(o.timur + 2_600, o.utara - 1_100);
            // out on the road already, or at the gate, or at the desk
            case BERMOTOR ->
                    o.fix(
                            o.timur + (arah == Arah.MASUK ? -1 : 1) * l.acak.nextInt(160),
                            o.utara + l.acak.nextInt(90));
            default -> o.fix();
        };
    }

    /** Two or three places a building, the same for all. */
    private static Koordinat sel(LembarUji l, Orang o) {
        var semua =
                SEL.computeIfAbsent(
                        o.kantor.opd(),
                        k ->
                                List.of(
                                        l.geser(o.kantor.pusat(), 21, -13, 4),
                                        l.geser(o.kantor.pusat(), -34, 8, 5),
                                        l.geser(o.kantor.pusat(), 4, 27, 6)));
        return semua.get(l.acak.nextInt(3));
    }

    private static Koordinat lima(Koordinat k) {
        return new Koordinat(LembarUji.bulat(k.lintang(), 5), LembarUji.bulat(k.bujur(), 5));
    }

    private Ciri ciri(LembarUji l, Orang o, Koordinat letak) {
        return switch (this) {
            case SEL_JARINGAN ->
                    SEL.getOrDefault(o.kantor.opd(), List.of()).contains(letak)
                            ? Ciri.akurasi(26 + l.acak.nextInt(90) + l.acak.nextInt(3) * 0.5)
                            : Ciri.BIASA;
            case AKURASI_20, PONSEL_MURAH -> Ciri.akurasi(20);
            case AKURASI_UTUH -> Ciri.akurasi(4 + l.acak.nextInt(22));
            case AKURASI_TETAP_TIGA -> Ciri.akurasi(List.of(5, 5, 10, 65).get(l.acak.nextInt(4)));
            case SATU_WIFI -> Ciri.jaringan(o.kantor.jaringan());
            case SURAT_TUGAS -> Ciri.jaringan(l.seluler());
            default -> Ciri.BIASA;
        };
    }
}
