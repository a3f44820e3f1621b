package id.pendopo.aduan.lacak.kabar;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPrivateKeySpec;
import java.security.spec.ECPublicKeySpec;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.KeyAgreement;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * The side of the browser: opens a message by RFC 8291 and RFC 8188, written from their text and
 * shown to be right by the example of RFC 8291, Appendix A.
 */
record PenyandiUji(ECPrivateKey rahasia, byte[] publik, byte[] auth) {

    static byte[] b64(String teks) {
        return Base64.getUrlDecoder().decode(teks);
    }

    static ECParameterSpec p256() throws GeneralSecurityException {
        var parameter = AlgorithmParameters.getInstance("EC");
        parameter.init(new ECGenParameterSpec("secp256r1"));
        return parameter.getParameterSpec(ECParameterSpec.class);
    }

    static ECPrivateKey privat(byte[] s) throws GeneralSecurityException {
        return (ECPrivateKey)
                KeyFactory.getInstance("EC")
                        .generatePrivate(new ECPrivateKeySpec(new BigInteger(1, s), p256()));
    }

    static ECPublicKey publik(byte[] titik) throws GeneralSecurityException {
        var x = new BigInteger(1, Arrays.copyOfRange(titik, 1, 33));
        var y = new BigInteger(1, Arrays.copyOfRange(titik, 33, 65));
        return (ECPublicKey)
                KeyFactory.getInstance("EC")
                        .generatePublic(new ECPublicKeySpec(new ECPoint(x, y), p256()));
    }

    /** One record of aes128gcm: salt 16, record size 4, length of the key 1, key, ciphertext. */
    String buka(byte[] pesan) throws GeneralSecurityException {
        var b = ByteBuffer.wrap(pesan);
        byte[] garam = ambil(b, 16);
        int ukuran = b.getInt();
        byte[] pengirim = ambil(b, b.get());
        byte[] isi = ambil(b, b.remaining());
        if (isi.length > ukuran) {
            throw new IllegalArgumentException("lebih dari satu rekaman");
        }
        var setuju = KeyAgreement.getInstance("ECDH");
        setuju.init(rahasia);
        setuju.doPhase(publik(pengirim), true);
        byte[] info =
                gabung("WebPush: info\0".getBytes(StandardCharsets.US_ASCII), publik, pengirim);
        byte[] ikm = kembang(hmac(auth, setuju.generateSecret()), info, 32);
        byte[] prk = hmac(garam, ikm);
        byte[] kunci = kembang(prk, teks("Content-Encoding: aes128gcm\0"), 16);
        byte[] nonce = kembang(prk, teks("Content-Encoding: nonce\0"), 12);
        var sandi = Cipher.getInstance("AES/GCM/NoPadding");
        sandi.init(
                Cipher.DECRYPT_MODE,
                new SecretKeySpec(kunci, "AES"),
                new GCMParameterSpec(128, nonce));
        byte[] polos = sandi.doFinal(isi);
        int akhir = polos.length - 1;
        while (polos[akhir] == 0) {
            akhir--;
        }
        if (polos[akhir] != 2) {
            throw new GeneralSecurityException("bukan rekaman terakhir");
        }
        return new String(polos, 0, akhir, StandardCharsets.UTF_8);
    }

    private static byte[] ambil(ByteBuffer b, int panjang) {
        byte[] hasil = new byte[panjang];
        b.get(hasil);
        return hasil;
    }

    private static byte[] teks(String t) {
        return t.getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] hmac(byte[] kunci, byte[] isi) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(kunci, "HmacSHA256"));
        return mac.doFinal(isi);
    }

    /** One block is enough here. */
    private static byte[] kembang(byte[] prk, byte[] info, int panjang)
            throws GeneralSecurityException {
        return Arrays.copyOf(hmac(prk, gabung(info, new byte[] {1})), panjang);
    }

    private static byte[] gabung(byte[]... bagian) {
        var hasil = new ByteArrayOutputStream();
        for (byte[] x : bagian) {
            hasil.writeBytes(x);
        }
        return hasil.toByteArray();
    }
}
