package id.pendopo.presensi.mohon;

import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who may decide on a day, by the posts held then: also who only stands in. Nobody decides about
 * himself: then it goes one up, from the unit to its OPD, the sekda, the head of the pemda.
 */
public final class Pejabat {

    private static final int TERDALAM = 10;

    private final Map<UUID, Set<UUID>> kepala;
    private final Map<UUID, UUID> induk;
    private final Set<UUID> sekda;
    private final Set<UUID> kepalaDaerah;
    private final Set<UUID> wakil;
    private final Set<UUID> kepegawaian;

    Pejabat(
            Map<UUID, Set<UUID>> kepala,
            Map<UUID, UUID> induk,
            Set<UUID> sekda,
            Set<UUID> kepalaDaerah,
            Set<UUID> wakil,
            Set<UUID> kepegawaian) {
        this.kepala = kepala;
        this.induk = induk;
        this.sekda = sekda;
        this.kepalaDaerah = kepalaDaerah;
        this.wakil = wakil;
        this.kepegawaian = kepegawaian;
    }

    /**
     * Who decides as superior; empty when nobody stands above.
     *
     * @param terlibat whom it is for and who made it
     */
    public Set<UUID> atasan(UUID opd, Collection<UUID> terlibat) {
        if (ada(kepalaDaerah, terlibat)) {
            return Set.of();
        }
        if (!ada(sekda, terlibat) && !ada(wakil, terlibat)) {
            UUID o = opd;
            for (int i = 0; o != null && i < TERDALAM; i++) {
                var k = kepala.getOrDefault(o, Set.of());
                if (!k.isEmpty() && !ada(k, terlibat)) {
                    return k;
                }
                o = induk.get(o);
            }
            if (!sekda.isEmpty()) {
                return sekda;
            }
        }
        return kepalaDaerah;
    }

    /** Who grants leave as the authority; never who granted it as superior. */
    public Set<UUID> penerbit(Collection<UUID> terlibat, @Nullable UUID atasan) {
        var bukan = new HashSet<>(terlibat);
        if (atasan != null) {
            bukan.add(atasan);
        }
        for (var siapa : List.of(kepegawaian, sekda, kepalaDaerah)) {
            var sisa = new HashSet<>(siapa);
            sisa.removeAll(bukan);
            if (!sisa.isEmpty()) {
                return sisa;
            }
        }
        return Set.of();
    }

    /** Whether he heads this OPD or one above it, or the whole house. */
    public boolean diAtas(UUID orang, UUID opd) {
        UUID o = opd;
        for (int i = 0; o != null && i < TERDALAM; i++) {
            if (kepala.getOrDefault(o, Set.of()).contains(orang)) {
                return true;
            }
            o = induk.get(o);
        }
        return sekda.contains(orang) || kepalaDaerah.contains(orang);
    }

    /** OPD whose ordinary members he is the superior of. */
    List<UUID> opdDari(UUID orang) {
        var hasil = new HashSet<>(induk.keySet());
        hasil.addAll(kepala.keySet());
        return hasil.stream().filter(o -> atasan(o, Set.of()).contains(orang)).toList();
    }

    /** Everybody about whom somebody else than the usual one decides. */
    List<UUID> pemimpin() {
        var hasil = new HashSet<UUID>();
        kepala.values().forEach(hasil::addAll);
        hasil.addAll(sekda);
        hasil.addAll(wakil);
        hasil.addAll(kepalaDaerah);
        return List.copyOf(hasil);
    }

    /** Whether there can be a leave for him to grant as the authority. */
    boolean mungkinMenerbitkan(UUID orang) {
        return kepegawaian.contains(orang) || sekda.contains(orang) || kepalaDaerah.contains(orang);
    }

    boolean kepegawaian(UUID orang) {
        return kepegawaian.contains(orang);
    }

    private static boolean ada(Set<UUID> satu, Collection<UUID> dua) {
        return !Collections.disjoint(satu, dua);
    }
}
