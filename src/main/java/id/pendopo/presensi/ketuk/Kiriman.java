package id.pendopo.presensi.ketuk;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * A punch as the phone sends it. Numbers are texts: what was signed is compared sign by sign.
 *
 * @param jam phone clock when it was pressed, milliseconds
 * @param jamTiket phone clock when the ticket came
 * @param sejakTiket milliseconds since then by the monotonic clock; null when the page was loaded
 *     anew
 * @param luring it could not be sent while it was made
 * @param tanda ECDSA on P-256 with SHA-256, r and s of 32 octets each, base64url; null without a
 *     key
 */
public record Kiriman(
        @Nullable String kunci,
        @Nullable String tiket,
        @Nullable String arah,
        @Nullable String lintang,
        @Nullable String bujur,
        @Nullable String akurasi,
        @Nullable String jam,
        @Nullable String jamTiket,
        @Nullable String sejakTiket,
        boolean luring,
        @Nullable String tanda) {

    /** The text under the signature. */
    byte[] ditandatangani() {
        return String.join(
                        "\n",
                        "v1",
                        teks(kunci),
                        teks(tiket),
                        teks(arah),
                        teks(lintang),
                        teks(bujur),
                        teks(akurasi),
                        teks(jam),
                        teks(jamTiket),
                        teks(sejakTiket))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String teks(@Nullable String nilai) {
        return nilai == null ? "" : nilai;
    }
}
