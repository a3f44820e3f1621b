package id.pendopo.akun.oidc;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an application would have learnt of the one who tried it; never the tokens themselves.
 *
 * @param galat error code of the protocol, null when all went well
 * @param nonce whether the ID token answers this very request
 * @param segar whether it would have got a refresh token
 */
public record HasilPercobaan(
        @Nullable Klien klien,
        @Nullable String galat,
        boolean nonce,
        boolean segar,
        List<Bagian> bagian) {

    /** One token, or the answer of userinfo. */
    public record Bagian(String judul, List<Isi> isi) {}

    /** A claim; what is nested stands as JSON. */
    public record Isi(String nama, String nilai) {}

    static HasilPercobaan gagal(String galat) {
        return new HasilPercobaan(null, galat, false, false, List.of());
    }
}
