package id.pendopo.akun.oidc;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A screen that asks to be signed in, as it stands in the database.
 *
 * @param klienId the application it belongs to; null for the wall of the product itself
 * @param akunId who decided, null before
 * @param sesiId the session that was made for it; null when refused
 */
public record PermintaanLayar(
        UUID id,
        @Nullable UUID klienId,
        List<String> cakupan,
        Asal asal,
        Instant dibuatPada,
        Instant habisPada,
        @Nullable UUID akunId,
        @Nullable UUID sesiId,
        boolean diputus,
        boolean dipakai) {

    /**
     * Where the screen stands, by what it shows of itself.
     *
     * @param agen what its browser or program says of itself
     */
    public record Asal(String host, String alamat, String agen) {}

    boolean ditolak() {
        return diputus && sesiId == null;
    }

    boolean disetujui() {
        return diputus && sesiId != null;
    }
}
