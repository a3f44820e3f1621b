package id.pendopo.presensi.sinyal;

import id.pendopo.kernel.Koordinat;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/**
 * The same coordinates as other people: at about the same time, or as a track that somebody else
 * has left before. Two people in one room come that near by chance only where coordinates are
 * coarse, so two weigh less there than three.
 */
final class KoordinatBersama implements Pendeteksi {

    /** Finer than a centimetre: no chance is left. */
    private static final int DESIMAL_HALUS = 7;

    /** More in one place are a crowd: who shares with whom is then no matter. */
    private static final int PASANGAN_TERBANYAK = 40;

    private record Pasangan(UUID satu, UUID dua) {}

    @Override
    public List<Temuan> periksa(BerkasTitik berkas, AturanSinyal a) {
        var kelompok = new LinkedHashMap<Koordinat, List<Titik>>(berkas.semua().size() * 2);
        for (Titik t : berkas.semua()) {
            if (t.letak() != null) {
                kelompok.computeIfAbsent(t.letak(), k -> new ArrayList<>(1)).add(t);
            }
        }
        var hasil = new ArrayList<Temuan>();
        var pasangan = new LinkedHashMap<Pasangan, Set<Titik>>();
        for (var sama : kelompok.values()) {
            if (sama.size() > 1 && orang(sama).size() > 1) {
                serentak(sama, a, hasil);
                pasangkan(sama, pasangan);
            }
        }
        pasangan.forEach((p, titik) -> rute(p, titik, a, hasil));
        return hasil;
    }

    private static Set<UUID> orang(List<Titik> titik) {
        var hasil = new HashSet<UUID>();
        titik.forEach(t -> hasil.add(t.pegawai()));
        return hasil;
    }

    /** Pieces of the day in which one follows the other within minutes. */
    private static void serentak(List<Titik> sama, AturanSinyal a, List<Temuan> hasil) {
        var jeda = Duration.ofMinutes(a.bulat("bersama_menit"));
        var potong =
                BerkasTitik.rentetan(
                        sama,
                        (x, y) -> Duration.between(x.waktu(), y.waktu()).compareTo(jeda) <= 0);
        for (var p : potong) {
            int orang = orang(p).size();
            if (orang > 1) {
                boolean pasti = orang > 2 || p.getFirst().desimal() >= DESIMAL_HALUS || akurat(p);
                hasil.add(Temuan.sebagian(KodeSinyal.SAMA_ORANG, p, a, pasti ? 1 : 0.6, orang - 1));
            }
        }
    }

    /** Whether the accuracy is copied too. */
    private static boolean akurat(List<Titik> p) {
        return p.stream().map(Titik::akurasi).filter(Objects::nonNull).distinct().count() == 1;
    }

    private static void pasangkan(List<Titik> sama, Map<Pasangan, Set<Titik>> pasangan) {
        var batas = sama.subList(0, Math.min(sama.size(), PASANGAN_TERBANYAK));
        for (Titik x : batas) {
            for (Titik y : batas) {
                if (x.pegawai().compareTo(y.pegawai()) < 0) {
                    var isi =
                            pasangan.computeIfAbsent(
                                    new Pasangan(x.pegawai(), y.pegawai()), p -> new HashSet<>());
                    isi.add(x);
                    isi.add(y);
                }
            }
        }
    }

    private static void rute(Pasangan p, Set<Titik> titik, AturanSinyal a, List<Temuan> hasil) {
        long hari =
                titik.stream()
                        .filter(t -> t.pegawai().equals(p.satu()))
                        .map(t -> t.kunci())
                        .distinct()
                        .count();
        if (hari >= 2) {
            hasil.add(Temuan.penuh(KodeSinyal.RUTE_ULANG, List.copyOf(titik), a, hari));
        }
    }
}
