package id.pendopo.aduan.kait;

import id.pendopo.platform.rahasia.Sidik;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Signs by Standard Webhooks: HMAC-SHA256 over id, moment and body, each secret giving one
 * signature of version 1.
 */
final class TandaTangan {

    private static final String AWALAN = "whsec_";
    private static final int BAIT = 32;
    private static final String CARA = "HmacSHA256";

    private TandaTangan() {}

    /** A new secret, {@code whsec_…} */
    static String rahasiaBaru() {
        return AWALAN + Base64.getEncoder().encodeToString(Sidik.acak(BAIT));
    }

    /**
     * The header: one signature for each secret that holds, so that the receiver may know either.
     */
    static String buat(List<String> rahasia, String id, long detik, byte[] isi) {
        return rahasia.stream()
                .map(r -> "v1," + satu(r, id, detik, isi))
                .collect(Collectors.joining(" "));
    }

    private static String satu(String rahasia, String id, long detik, byte[] isi) {
        try {
            Mac mac = Mac.getInstance(CARA);
            mac.init(
                    new SecretKeySpec(
                            Base64.getDecoder().decode(rahasia.substring(AWALAN.length())), CARA));
            mac.update((id + "." + detik + ".").getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(mac.doFinal(isi));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
