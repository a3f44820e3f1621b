package id.pendopo.presensi;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * From which day on attendance counts, unit by unit: nobody is late or absent before it.
 *
 * @param ditetapkan what the pemda has set; null where it has set nothing
 * @param pertama working day of its first punch, which counts as long as nothing is set; null
 *     before there is one
 * @param opd what was set for an OPD
 * @param induk the OPD above each unit
 */
public record Mulai(
        @Nullable LocalDate ditetapkan,
        @Nullable LocalDate pertama,
        Map<UUID, LocalDate> opd,
        Map<UUID, UUID> induk) {

    /** Units are nested less deeply than this. */
    private static final int TERDALAM = 20;

    public Mulai {
        opd = Map.copyOf(opd);
        induk = Map.copyOf(induk);
    }

    /** Of the pemda; empty as long as it is neither set nor has anybody checked in. */
    public Optional<LocalDate> pemda() {
        return Optional.ofNullable(ditetapkan == null ? pertama : ditetapkan);
    }

    /** Of this unit: its own or that of the nearest one above, but never before the pemda. */
    public Optional<LocalDate> unit(UUID unit) {
        UUID o = unit;
        for (int i = 0; o != null && i < TERDALAM; i++) {
            LocalDate sendiri = opd.get(o);
            if (sendiri != null) {
                return Optional.of(pemda().filter(p -> p.isAfter(sendiri)).orElse(sendiri));
            }
            o = induk.get(o);
        }
        return pemda();
    }

    /**
     * Of somebody in this unit, who is not late before he holds his first post either.
     *
     * @param menjabat first day of that post; null where none is known
     */
    public Optional<LocalDate> orang(UUID unit, @Nullable LocalDate menjabat) {
        return unit(unit)
                .map(awal -> menjabat != null && awal.isBefore(menjabat) ? menjabat : awal);
    }

    /** Whether this day counts for people of this unit. */
    public boolean sudah(UUID unit, LocalDate hari) {
        return unit(unit).filter(hari::isBefore).isEmpty();
    }

    /** Whether it was set, for the pemda or for any OPD. */
    public boolean ada() {
        return ditetapkan != null || !opd.isEmpty();
    }

    /** The same with another day of the pemda. */
    public Mulai denganPemda(LocalDate hari) {
        return new Mulai(hari, pertama, opd, induk);
    }

    /** The same with another day of an OPD; null lets it follow the one above. */
    public Mulai denganOpd(UUID satu, @Nullable LocalDate hari) {
        var baru = new HashMap<>(opd);
        if (hari == null) {
            baru.remove(satu);
        } else {
            baru.put(satu, hari);
        }
        return new Mulai(ditetapkan, pertama, baru, induk);
    }
}
