package id.pendopo.presensi.sinyal;

import id.pendopo.presensi.Arah;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Locale;
import java.util.UUID;

/** Which punch: one a person, day and direction. */
public record KunciKetukan(LocalDate hari, UUID pegawai, Arah arah)
        implements Comparable<KunciKetukan> {

    private static final Comparator<KunciKetukan> URUT =
            Comparator.comparing(KunciKetukan::hari)
                    .thenComparing(KunciKetukan::pegawai)
                    .thenComparing(KunciKetukan::arah);

    /** As it stands in forms and addresses: {@code 2026-11-09_MASUK_<pegawai>}. */
    public String teks() {
        return hari + "_" + arah + "_" + pegawai;
    }

    /** The end of its address. */
    public String jalur() {
        return "%s/%s/%s".formatted(pegawai, hari, arah.name().toLowerCase(Locale.ROOT));
    }

    /**
     * @throws IllegalArgumentException when it names no punch
     */
    public static KunciKetukan dari(String teks) {
        String[] bagian = teks.split("_");
        if (bagian.length != 3) {
            throw new IllegalArgumentException(teks);
        }
        try {
            return new KunciKetukan(
                    LocalDate.parse(bagian[0]),
                    UUID.fromString(bagian[2]),
                    Arah.valueOf(bagian[1]));
        } catch (java.time.DateTimeException e) {
            throw new IllegalArgumentException(teks, e);
        }
    }

    @Override
    public int compareTo(KunciKetukan lain) {
        return URUT.compare(this, lain);
    }
}
