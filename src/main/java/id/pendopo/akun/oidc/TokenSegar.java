package id.pendopo.akun.oidc;

import id.pendopo.platform.pemda.KonteksPemda;
import id.pendopo.platform.rahasia.Brankas;
import id.pendopo.platform.rahasia.Sidik;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import org.springframework.stereotype.Component;

/**
 * Refresh tokens: the id of the family, 256 random bits, and a mark that only this installation can
 * make. The family keeps the digest of the one token that counts; the mark tells every other one
 * that was ever given out from one that somebody made up, however long ago it was, without a row
 * for each. The mark opens nothing: whoever could make marks could end families, not refresh them.
 */
@Component
class TokenSegar {

    private static final int KELUARGA = 16;
    private static final int ACAK = 32;
    private static final int TANDA = 16;
    private static final int ISI = KELUARGA + ACAK;
    private static final int PANJANG = (ISI + TANDA) * 8 / 6 + 1;

    private static final Base64.Encoder TULIS = Base64.getUrlEncoder().withoutPadding();
    private static final Base64.Decoder BACA = Base64.getUrlDecoder();

    private final SecretKey kunci;

    TokenSegar(Brankas brankas) {
        this.kunci = brankas.turunan("akun.oidc.token-segar");
    }

    /** A genuine token: of this family, though perhaps exchanged by now. */
    record Asli(UUID keluarga, byte[] sidik) {}

    String baru(UUID keluarga) {
        byte[] isi = new byte[ISI + TANDA];
        ByteBuffer.wrap(isi)
                .putLong(keluarga.getMostSignificantBits())
                .putLong(keluarga.getLeastSignificantBits())
                .put(Sidik.acak(ACAK))
                .put(tanda(isi), 0, TANDA);
        return TULIS.encodeToString(isi);
    }

    /** Empty for everything that was not given out here for this pemda. */
    Optional<Asli> baca(String token) {
        if (token.length() != PANJANG) {
            return Optional.empty();
        }
        byte[] isi;
        try {
            isi = BACA.decode(token);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
        boolean asli =
                MessageDigest.isEqual(
                        Arrays.copyOfRange(isi, ISI, ISI + TANDA),
                        Arrays.copyOf(tanda(isi), TANDA));
        if (!asli) {
            return Optional.empty();
        }
        ByteBuffer b = ByteBuffer.wrap(isi);
        return Optional.of(new Asli(new UUID(b.getLong(), b.getLong()), Sidik.dari(token)));
    }

    private byte[] tanda(byte[] isi) {
        UUID pemda = KonteksPemda.wajib().id();
        try {
            Mac mac = Mac.getInstance(kunci.getAlgorithm());
            mac.init(kunci);
            mac.update(
                    ByteBuffer.allocate(16)
                            .putLong(pemda.getMostSignificantBits())
                            .putLong(pemda.getLeastSignificantBits())
                            .flip());
            mac.update(isi, 0, ISI);
            return mac.doFinal();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
