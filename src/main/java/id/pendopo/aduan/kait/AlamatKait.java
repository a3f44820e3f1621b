package id.pendopo.aduan.kait;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;

/** Where a webhook may lead: over https to the outside, never into this house. */
final class AlamatKait {

    private static final int TERPANJANG = 500;
    private static final int PORT_TERTUTUP = 1024;
    private static final int HTTPS = 443;

    private AlamatKait() {}

    /**
     * @param setempat whether this machine may be called over plain http: tests and a demo only
     */
    static boolean utuh(String alamat, boolean setempat) {
        try {
            URI uri = new URI(alamat);
            boolean aman = "https".equals(uri.getScheme());
            return (aman || setempat && "http".equals(uri.getScheme()))
                    && uri.getHost() != null
                    && uri.getRawUserInfo() == null
                    && uri.getRawFragment() == null
                    && alamat.length() <= TERPANJANG
                    && (setempat || port(uri) == HTTPS || port(uri) >= PORT_TERTUTUP);
        } catch (URISyntaxException e) {
            return false;
        }
    }

    static int port(URI uri) {
        return uri.getPort() >= 0 ? uri.getPort() : "https".equals(uri.getScheme()) ? HTTPS : 80;
    }

    /** Not on the open net: this machine, its neighbours, and what only machines know. */
    static boolean tertutup(InetAddress alamat) {
        if (alamat.isAnyLocalAddress()
                || alamat.isLoopbackAddress()
                || alamat.isLinkLocalAddress()
                || alamat.isSiteLocalAddress()
                || alamat.isMulticastAddress()) {
            return true;
        }
        byte[] b = alamat.getAddress();
        return switch (alamat) {
            case Inet4Address _ -> tertutup(b[0] & 0xff, b[1] & 0xff, b[2] & 0xff);
            case Inet6Address _ -> tertutup6(b);
            default -> true;
        };
    }

    private static boolean tertutup(int satu, int dua, int tiga) {
        return satu == 0
                || satu >= 240
                // shared by carriers
                || satu == 100 && dua >= 64 && dua < 128
                || satu == 192 && dua == 0 && (tiga == 0 || tiga == 2)
                || satu == 198 && (dua == 18 || dua == 19 || dua == 51 && tiga == 100)
                || satu == 203 && dua == 0 && tiga == 113;
    }

    /** Unique local, translated from IPv4, and documentation. */
    private static boolean tertutup6(byte[] b) {
        int awal = (b[0] & 0xff) << 8 | b[1] & 0xff;
        return (b[0] & 0xfe) == 0xfc
                || awal == 0x0064
                || awal == 0x2002
                || awal == 0x2001 && (b[2] & 0xff) == 0 && (b[3] & 0xff) == 0
                || awal == 0x2001 && (b[2] & 0xff) == 0x0d && (b[3] & 0xff) == 0xb8;
    }
}
