package id.pendopo.presensi.kios;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A code of a kiosk: which kiosk, which step of time, and a mark that only the server can make. One
 * step back is accepted, for it takes a while to point a phone.
 */
record KodeKios(UUID kios, long langkah, String tanda) {

    /** How a code looks in an address. */
    static final String BENTUK = "[0-9a-f]{32}\\.[0-9]{1,12}\\.[A-Za-z0-9_-]{22}";

    private static final int TANDA = 16;
    private static final int KUNCI = 16;

    static KodeKios buat(byte[] rahasia, UUID kios, long langkah) {
        return new KodeKios(
                kios,
                langkah,
                Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString(
                                Arrays.copyOf(mac(rahasia, "kode", kios, langkah, ""), TANDA)));
    }

    static Optional<KodeKios> baca(String teks) {
        if (!teks.matches(BENTUK)) {
            return Optional.empty();
        }
        String[] b = teks.split("\\.");
        var penuh = ByteBuffer.wrap(java.util.HexFormat.of().parseHex(b[0]));
        return Optional.of(
                new KodeKios(
                        new UUID(penuh.getLong(), penuh.getLong()), Long.parseLong(b[1]), b[2]));
    }

    static long langkah(Instant saat, int detik) {
        return saat.getEpochSecond() / detik;
    }

    /** Whether it is of now or of one step before. */
    boolean berlaku(byte[] rahasia, long kini) {
        return (langkah == kini || langkah == kini - 1)
                && MessageDigest.isEqual(
                        buat(rahasia, kios, langkah)
                                .tanda
                                .getBytes(java.nio.charset.StandardCharsets.US_ASCII),
                        tanda.getBytes(java.nio.charset.StandardCharsets.US_ASCII));
    }

    /** The key of the punch: the same person, code and direction have one effect. */
    UUID kunci(byte[] rahasia, UUID pegawai, String arah) {
        var isi =
                ByteBuffer.wrap(
                        Arrays.copyOf(mac(rahasia, "ketuk", kios, langkah, pegawai + arah), KUNCI));
        long atas = isi.getLong() & ~0xF000L | 0x8000L;
        long bawah = isi.getLong() & 0x3FFFFFFFFFFFFFFFL | 0x8000000000000000L;
        return new UUID(atas, bawah);
    }

    private static byte[] mac(byte[] rahasia, String guna, UUID kios, long langkah, String siapa) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(rahasia, "HmacSHA256"));
            return mac.doFinal(
                    (guna + "\n" + kios + "\n" + langkah + "\n" + siapa)
                            .getBytes(java.nio.charset.StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    String teks() {
        return kios.toString().replace("-", "") + "." + langkah + "." + tanda;
    }
}
