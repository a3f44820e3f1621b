package id.pendopo.akun;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A session as it stands in the database: only the hash of its secret is kept.
 *
 * @param bersama on a computer that others use too, therefore short
 * @param layar of a screen on a wall, see {@link SesiLayar}
 */
record Sesi(
        UUID id,
        UUID akunId,
        String host,
        Instant terakhirPada,
        Instant habisPada,
        Instant mutlakPada,
        boolean bersama,
        boolean layar,
        Bukti bukti) {

    /**
     * What it was proven with.
     *
     * @param menunggu true while the second factor is awaited: nobody is signed in
     */
    record Bukti(boolean menunggu, Set<String> cara, @Nullable Instant faktorPada) {

        static Bukti sandi(boolean menunggu) {
            return new Bukti(menunggu, Set.of("pwd"), null);
        }

        /** A passkey alone: something one has, on a device that knew who touched it. */
        static Bukti kunciSandi(Instant pada) {
            return new Bukti(false, Set.of("hwk", "user"), pada);
        }
    }

    boolean hidup(Instant kini) {
        return kini.isBefore(habisPada) && kini.isBefore(mutlakPada);
    }

    Instant habis() {
        return habisPada.isBefore(mutlakPada) ? habisPada : mutlakPada;
    }
}
