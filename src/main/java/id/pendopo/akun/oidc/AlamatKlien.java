package id.pendopo.akun.oidc;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Set;

/** The addresses of an application: whole ones only, for they are compared letter by letter. */
final class AlamatKlien {

    private static final Set<String> DI_SINI = Set.of("localhost", "127.0.0.1", "[::1]");
    private static final int TERPANJANG = 500;

    private AlamatKlien() {}

    /**
     * Without pattern, fragment and name of a user; https, or http on the computer itself.
     *
     * @param bolehSkemaSendiri an application on a phone may have a scheme of its own
     */
    static boolean utuh(String alamat, boolean bolehSkemaSendiri) {
        try {
            URI uri = new URI(alamat);
            boolean web =
                    "https".equals(uri.getScheme())
                            || "http".equals(uri.getScheme()) && diSini(uri);
            boolean sendiri = bolehSkemaSendiri && sendiri(uri);
            return (web || sendiri)
                    && uri.getRawFragment() == null
                    && uri.getRawUserInfo() == null
                    && !alamat.contains("*")
                    && alamat.length() <= TERPANJANG
                    && (sendiri || uri.getHost() != null);
        } catch (URISyntaxException e) {
            return false;
        }
    }

    /** On the computer of whoever uses it, which is not always this one. */
    static boolean diSini(URI uri) {
        return uri.getHost() != null && DI_SINI.contains(uri.getHost());
    }

    /** Opens a program on a phone; there is nothing to call. */
    static boolean sendiri(URI uri) {
        return uri.getScheme() != null && uri.getScheme().contains(".");
    }
}
