package id.pendopo.presensi.sinyal;

import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What of the queue is shown; what is not understood filters nothing.
 *
 * @param diputus those decided already, to look at or to decide anew
 * @param alasan code of a reason; null all
 * @param nama part of a name, in small letters; empty all
 */
public record SaringanTinjau(
        boolean diputus,
        @Nullable String alasan,
        @Nullable UUID opd,
        String nama,
        Kelompok kelompok,
        int halaman) {

    /** How rows stand together. */
    public enum Kelompok {
        WAKTU,
        ORANG,
        ALASAN;

        public String kode() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public static SaringanTinjau dari(
            String keadaan, String alasan, String opd, String nama, String kelompok, int halaman) {
        return new SaringanTinjau(
                keadaan.equals("diputus"),
                alasan.matches("[A-Za-z_-]{3,40}") ? alasan : null,
                id(opd),
                nama.strip().toLowerCase(Locale.ROOT),
                kelompok(kelompok),
                Math.clamp(halaman, 1, 1000));
    }

    private static Kelompok kelompok(String kode) {
        for (Kelompok k : Kelompok.values()) {
            if (k.kode().equals(kode)) {
                return k;
            }
        }
        return Kelompok.WAKTU;
    }

    private static @Nullable UUID id(String teks) {
        try {
            return teks.isEmpty() ? null : UUID.fromString(teks);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    public boolean kosong() {
        return alasan == null && opd == null && nama.isEmpty();
    }
}
