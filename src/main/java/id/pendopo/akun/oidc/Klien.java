package id.pendopo.akun.oidc;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An application that lets people sign in here, or a machine that speaks for itself.
 *
 * @param clientId its public name in the protocol
 * @param rahasiaHash SHA-256 of its secret; none for a public client
 * @param redirectUri where a person may be sent back to; compared letter by letter
 * @param backchannelUri where it wants to hear that a session ended
 * @param opdId a machine speaks for this OPD only; none for the whole pemda
 */
public record Klien(
        UUID id,
        String clientId,
        String nama,
        String keterangan,
        @Nullable String beranda,
        Jenis jenis,
        byte @Nullable [] rahasiaHash,
        List<String> redirectUri,
        List<String> postLogoutUri,
        @Nullable String backchannelUri,
        List<String> cakupan,
        boolean wajibPkce,
        boolean perluPersetujuan,
        String algIdToken,
        @Nullable UUID opdId,
        boolean aktif) {

    /** Whether people are sent back to it with a code. */
    public boolean kembali() {
        return jenis.kembali();
    }

    /** What kind of application it is; decides which grants it gets. */
    public enum Jenis {
        /** runs on a server and keeps a secret */
        WEB,
        /** runs on a phone or in a browser and keeps none; PKCE always */
        PUBLIK,
        /** a screen without a keyboard: somebody confirms its code on his phone */
        LAYAR,
        /** nobody signs in: it has an identity of its own */
        MESIN;

        /** Whether it keeps a secret of its own. */
        boolean berahasia() {
            return this == WEB || this == MESIN;
        }

        /** Whether people are sent back to it with a code. */
        boolean kembali() {
            return this == WEB || this == PUBLIK;
        }
    }
}
