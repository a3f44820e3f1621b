package id.pendopo.akun;

import java.time.Instant;
import java.util.UUID;

/**
 * A session as it stands in the database: only the hash of its secret is kept.
 *
 * @param bersama on a computer that others use too, therefore short
 */
record Sesi(
        UUID id,
        UUID akunId,
        String host,
        Instant terakhirPada,
        Instant habisPada,
        Instant mutlakPada,
        boolean bersama) {

    boolean hidup(Instant kini) {
        return kini.isBefore(habisPada) && kini.isBefore(mutlakPada);
    }

    Instant habis() {
        return habisPada.isBefore(mutlakPada) ? habisPada : mutlakPada;
    }
}
