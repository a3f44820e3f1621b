package id.pendopo.presensi.ketuk.web;

import java.net.InetAddress;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** The network of an address, not the address: /24 of IPv4, /48 of IPv6. */
final class Jaringan {

    private static final int OKTET_IPV6 = 6;

    private Jaringan() {}

    static @Nullable String dari(@Nullable String alamat) {
        if (alamat == null) {
            return null;
        }
        int titik = alamat.lastIndexOf('.');
        if (titik > 0 && alamat.indexOf(':') < 0) {
            return alamat.substring(0, titik);
        }
        try {
            byte[] oktet = InetAddress.ofLiteral(alamat).getAddress();
            return HexFormat.of().formatHex(oktet, 0, Math.min(oktet.length, OKTET_IPV6));
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
