package id.pendopo.akun;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An account as sign-in sees it.
 *
 * @param opdId where he is employed, null for who is not of the staff
 * @param bekerja whether the register of staff has him as employed now
 * @param luarSampai last day of somebody from outside the staff, null for all others
 */
record Akun(
        UUID id,
        String namaPengguna,
        @Nullable UUID pegawaiId,
        String nama,
        @Nullable String sandiHash,
        @Nullable Instant sandiPada,
        boolean aktif,
        String bahasa,
        String tema,
        @Nullable UUID opdId,
        boolean bekerja,
        @Nullable LocalDate luarSampai) {

    /** Whether it may be used on that day: who is here for a time is out when his last day ends. */
    boolean berlaku(LocalDate hari) {
        return aktif && (luarSampai == null || !luarSampai.isBefore(hari));
    }

    /** Works for the pemda, of its staff or from outside; everybody else is a citizen. */
    boolean petugas() {
        return pegawaiId != null || luarSampai != null;
    }
}
