package id.pendopo.aduan.lacak.kabar;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Optional;

/**
 * Addresses of push services, which come from browsers and so from anybody: https only, on the
 * usual port, with a name, and never into this network. Who changes the name between looking and
 * calling gains nothing: the certificate must be for that name.
 */
final class AlamatPush {

    private static final int TERPANJANG = 1_000;
    private static final int HTTPS = 443;

    private AlamatPush() {}

    /** What may be an address; empty for everything else. */
    static Optional<URI> baca(String diketik) {
        if (diketik.length() > TERPANJANG) {
            return Optional.empty();
        }
        try {
            URI uri = new URI(diketik);
            boolean sah =
                    "https".equals(uri.getScheme())
                            && uri.getHost() != null
                            && uri.getUserInfo() == null
                            && uri.getFragment() == null
                            && (uri.getPort() == -1 || uri.getPort() == HTTPS)
                            && bernama(uri.getHost());
            return sah ? Optional.of(uri) : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    /** A name with a dot that ends in letters; no number, in whatever notation. */
    private static boolean bernama(String host) {
        return host.matches("(?i)([a-z0-9]([a-z0-9-]*[a-z0-9])?\\.)+[a-z][a-z0-9-]*[a-z0-9]")
                && !host.toLowerCase(Locale.ROOT)
                        .matches(".*\\.(localhost|local|internal|lan|home\\.arpa)");
    }

    /** Whether the name leads out of here, by all its addresses. */
    static boolean keLuar(URI uri) {
        try {
            for (InetAddress a : InetAddress.getAllByName(uri.getHost())) {
                if (dalam(a)) {
                    return false;
                }
            }
            return true;
        } catch (UnknownHostException e) {
            return false;
        }
    }

    static boolean dalam(InetAddress a) {
        if (a.isAnyLocalAddress()
                || a.isLoopbackAddress()
                || a.isLinkLocalAddress()
                || a.isSiteLocalAddress()
                || a.isMulticastAddress()) {
            return true;
        }
        byte[] b = a.getAddress();
        if (a instanceof Inet6Address) {
            // unique local fc00::/7; addresses that carry one of IPv4: 64:ff9b::/96, 2002::/16
            return (b[0] & 0xfe) == 0xfc
                    || b[0] == 0x00 && b[1] == 0x64
                    || b[0] == 0x20 && b[1] == 0x02;
        }
        // shared 100.64/10, this network 0/8, benchmarks 198.18/15, reserved 240/4
        return b[0] == 0
                || b[0] == 100 && (b[1] & 0xc0) == 64
                || (b[0] & 0xff) == 198 && (b[1] & 0xfe) == 18
                || (b[0] & 0xf0) == 0xf0;
    }
}
