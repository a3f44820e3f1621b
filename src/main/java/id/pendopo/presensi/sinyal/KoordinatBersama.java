package id.pendopo.presensi.sinyal;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The same coordinates as other people: at about the same time, or as a track that somebody else
 * has left before. Two people in one room come that near by chance only where coordinates are
 * coarse, so it takes more of them there; what a network gives to everybody in the building says
 * next to nothing.
 */
final class KoordinatBersama implements Pendeteksi {

    /** Finer than a centimetre: no chance is left. */
    private static final int DESIMAL_HALUS = 7;

    /** More in one place are a crowd: who shares with whom is then no matter. */
    private static final int PASANGAN_TERBANYAK = 40;

    private static final double BERDUA = 0.5;
    private static final double KASAR = 0.2;
    private static final double SETENGAH_HARI = 0.5;

    /**
     * Two people, and how many days the second was there after the first; null when that is no
     * matter.
     */
    private record Pasangan(UUID satu, UUID dua, @Nullable Long selisih) {}

    @Override
    public List<Temuan> periksa(BerkasTitik berkas, AturanSinyal a) {
        var hasil = new ArrayList<Temuan>();
        var halus = new LinkedHashMap<Pasangan, Set<Titik>>();
        var kasar = new LinkedHashMap<Pasangan, Set<Titik>>();
        berkas.serupa()
                .forEach(
                        (letak, sama) -> {
                            if (orang(sama).size() < 2) {
                                return;
                            }
                            boolean sel = berkas.sel().contains(letak);
                            serentak(sama, sel, a, hasil);
                            if (!sel) {
                                pasangkan(sama, kasar(sama) ? kasar : halus);
                            }
                        });
        halus.forEach(
                (p, titik) ->
                        rute(
                                p,
                                titik,
                                p.selisih() == null ? "rute_orang" : "rute_titik",
                                a,
                                hasil));
        kasar.forEach(
                (p, titik) -> {
                    if (p.selisih() != null) {
                        rute(p, titik, "rute_orang_kasar", a, hasil);
                    }
                });
        return hasil;
    }

    private static boolean kasar(List<Titik> sama) {
        return sama.getFirst().desimal() <= BerkasTitik.DESIMAL_KASAR;
    }

    private static Set<UUID> orang(List<Titik> titik) {
        var hasil = new HashSet<UUID>();
        titik.forEach(t -> hasil.add(t.pegawai()));
        return hasil;
    }

    /** Pieces of the day in which one follows the other within minutes. */
    private static void serentak(
            List<Titik> sama, boolean sel, AturanSinyal a, List<Temuan> hasil) {
        var jeda = Duration.ofMinutes(a.bulat("bersama_menit"));
        var potong =
                BerkasTitik.rentetan(
                        sama,
                        (x, y) -> Duration.between(x.waktu(), y.waktu()).compareTo(jeda) <= 0);
        for (var p : potong) {
            int orang = orang(p).size();
            if (orang > 1) {
                double bagian = sel ? KASAR : bagian(p, orang, a);
                hasil.add(Temuan.sebagian(KodeSinyal.SAMA_ORANG, p, a, bagian, orang - 1));
            }
        }
    }

    private static double bagian(List<Titik> p, int orang, AturanSinyal a) {
        if (kasar(p)) {
            return orang >= a.bulat("bersama_kasar") ? 1 : KASAR;
        }
        boolean pasti = orang > 2 || p.getFirst().desimal() >= DESIMAL_HALUS || akurat(p);
        return pasti ? 1 : BERDUA;
    }

    /** Whether the accuracy is copied too; whole metres are alike by chance. */
    private static boolean akurat(List<Titik> p) {
        var akurasi = p.stream().map(Titik::akurasi).filter(Objects::nonNull).distinct().toList();
        return akurasi.size() == 1 && akurasi.getFirst() != Math.rint(akurasi.getFirst());
    }

    private static void pasangkan(List<Titik> sama, Map<Pasangan, Set<Titik>> pasangan) {
        var batas = sama.subList(0, Math.min(sama.size(), PASANGAN_TERBANYAK));
        for (Titik x : batas) {
            for (Titik y : batas) {
                if (x.pegawai().compareTo(y.pegawai()) < 0) {
                    long hari = ChronoUnit.DAYS.between(x.kunci().hari(), y.kunci().hari());
                    for (Long selisih : Arrays.asList(hari, null)) {
                        var isi =
                                pasangan.computeIfAbsent(
                                        new Pasangan(x.pegawai(), y.pegawai(), selisih),
                                        p -> new HashSet<>());
                        isi.add(x);
                        isi.add(y);
                    }
                }
            }
        }
    }

    /** A kept fix that came twice on one day is one meeting. */
    private static void rute(
            Pasangan p, Set<Titik> titik, String perlu, AturanSinyal a, List<Temuan> hasil) {
        var satu = titik.stream().filter(t -> t.pegawai().equals(p.satu())).toList();
        var dua = titik.stream().filter(t -> t.pegawai().equals(p.dua())).toList();
        long kali =
                Math.max(
                        BerkasTitik.hari(satu), satu.stream().map(Titik::letak).distinct().count());
        if (kali >= a.bulat(perlu)) {
            double beda = rataHari(dua) - rataHari(satu);
            catat(satu, beda > SETENGAH_HARI ? Temuan.ASLI : 1, kali, a, hasil);
            catat(dua, beda < -SETENGAH_HARI ? Temuan.ASLI : 1, kali, a, hasil);
        }
    }

    /** Who was there days before is not the one who copied. */
    private static double rataHari(List<Titik> titik) {
        return titik.stream().mapToLong(t -> t.kunci().hari().toEpochDay()).average().orElseThrow();
    }

    private static void catat(
            List<Titik> titik, double bagian, long kali, AturanSinyal a, List<Temuan> hasil) {
        hasil.add(Temuan.sebagian(KodeSinyal.RUTE_ULANG, titik, a, bagian, kali));
    }
}
