package id.pendopo.akun.oidc;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A family of tokens as it stands in the database.
 *
 * @param hidup whether it may still be used: neither ended, nor too old, its account active, and
 *     its session alive unless it may outlive it
 */
record Otorisasi(
        UUID id,
        UUID klienId,
        UUID akunId,
        UUID sesiId,
        Instant masukPada,
        List<String> cara,
        List<String> cakupan,
        Permintaan permintaan,
        Instant kodeHabis,
        @Nullable Instant kodeDipakai,
        Instant dibuatPada,
        Instant mutlakPada,
        boolean hidup) {

    OrangMasuk orang() {
        return new OrangMasuk(akunId, sesiId, masukPada, cara);
    }

    /** A family and the refresh token that counts, by its digest. */
    record Segar(Otorisasi otorisasi, byte[] sidik, Instant dibuat, Instant habis) {}
}
