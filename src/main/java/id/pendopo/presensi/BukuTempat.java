package id.pendopo.presensi;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where people may check in, read once: places of the person, of his unit and the units above it,
 * of the whole pemda, and where a letter sends him. Safe to share between threads.
 */
public final class BukuTempat {

    private final List<Untuk> umum;
    private final Map<UUID, List<Untuk>> perOpd;
    private final Map<UUID, List<Untuk>> perPegawai;
    private final Map<UUID, UUID> indukOpd;
    private final Map<UUID, List<Keterangan>> keterangan;

    /** A place for somebody, on some days. */
    record Untuk(Pagar pagar, List<DayOfWeek> hari, LocalDate sejak, @Nullable LocalDate sampai) {
        boolean berlaku(LocalDate pada) {
            return !pada.isBefore(sejak)
                    && (sampai == null || !pada.isAfter(sampai))
                    && hari.contains(pada.getDayOfWeek());
        }
    }

    /**
     * Where one may on a day.
     *
     * @param bebas a letter lets him check in from anywhere
     */
    public record Boleh(List<Pagar> pagar, boolean bebas) {

        /** Tells apart what was shown at one time from what holds at another. */
        public int sidik() {
            var teks = new StringBuilder(Boolean.toString(bebas));
            pagar.stream()
                    .map(p -> p.pusat() + "/" + p.radius() + p.poligon())
                    .sorted()
                    .forEach(teks::append);
            return teks.toString().hashCode();
        }
    }

    BukuTempat(
            List<Untuk> umum,
            Map<UUID, List<Untuk>> perOpd,
            Map<UUID, List<Untuk>> perPegawai,
            Map<UUID, UUID> indukOpd,
            Map<UUID, List<Keterangan>> keterangan) {
        this.umum = List.copyOf(umum);
        this.perOpd = Map.copyOf(perOpd);
        this.perPegawai = Map.copyOf(perPegawai);
        this.indukOpd = Map.copyOf(indukOpd);
        this.keterangan = Map.copyOf(keterangan);
    }

    /**
     * Those of the person himself add to those of his unit; those of a unit above count only where
     * the unit has none of its own.
     */
    public Boleh pada(UUID pegawai, UUID opd, LocalDate hari) {
        var hasil = new ArrayList<Pagar>();
        boolean bebas = false;
        for (Keterangan k : keterangan.getOrDefault(pegawai, List.of())) {
            if (!k.meliputi(hari)) {
                continue;
            }
            if (k.tempat() != null) {
                hasil.add(new Pagar(k.id(), k.dasar(), k.tempat(), k.radius(), null));
            } else {
                bebas |= k.kode().dimanaSaja();
            }
        }
        tambah(hasil, perPegawai.get(pegawai), hari);
        tambah(hasil, terdekat(opd, hari), hari);
        tambah(hasil, umum, hari);
        return new Boleh(List.copyOf(hasil), bebas);
    }

    private @Nullable List<Untuk> terdekat(UUID opd, LocalDate hari) {
        for (UUID o = opd; o != null; o = indukOpd.get(o)) {
            var milik = perOpd.get(o);
            if (milik != null && milik.stream().anyMatch(u -> u.berlaku(hari))) {
                return milik;
            }
        }
        return null;
    }

    private static void tambah(List<Pagar> hasil, @Nullable List<Untuk> dari, LocalDate hari) {
        if (dari != null) {
            dari.stream().filter(u -> u.berlaku(hari)).forEach(u -> hasil.add(u.pagar()));
        }
    }
}
