package id.pendopo.akun.perintah;

import java.util.Locale;
import java.util.regex.Pattern;

/** A host name as it stands in an address: no scheme, no port, no path. */
final class NamaHost {

    private static final Pattern BENTUK =
            Pattern.compile(
                    "[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)*");

    private static final Pattern HANYA_ANGKA = Pattern.compile("[0-9.]+");
    private static final int TERPANJANG = 253;

    private NamaHost() {}

    /**
     * @throws PerintahDitolak for what is no host name
     */
    static String baca(String teks) {
        String host = teks.strip().toLowerCase(Locale.ROOT);
        if (host.length() > TERPANJANG
                || !BENTUK.matcher(host).matches()
                || HANYA_ANGKA.matcher(host).matches()) {
            throw new PerintahDitolak(
                    PerintahDitolak.SALAH_TULIS,
                    "\"%s\" bukan nama host. Tulis namanya saja, tanpa http://, porta, dan garis miring; contoh: pendopo.prabumulihkota.go.id"
                            .formatted(teks));
        }
        return host;
    }

    /** On this machine only, so without TLS. */
    static boolean setempat(String host) {
        return host.equals("localhost") || host.endsWith(".localhost");
    }
}
