package id.pendopo.akun;

import id.pendopo.platform.rahasia.Argon2id;
import id.pendopo.platform.rahasia.Sidik;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.concurrent.Semaphore;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Password hashing with Argon2id, never on more threads than the machine has cores: a rush of
 * sign-ins must not starve the rest of the house.
 */
@Component
public class Sandi {

    /** 19 MiB, two passes: the parameters OWASP names for Argon2id. */
    private static final int KIB = 19 * 1024;

    private static final int PUTARAN = 2;
    private static final int GARAM = 16;
    private static final int PANJANG = 32;

    /** What is kept, as the password hashing competition writes it; one lane always. */
    private static final Pattern TERSIMPAN =
            Pattern.compile(
                    "\\$argon2id\\$v=19\\$m=(\\d{1,7}),t=(\\d{1,2}),p=1\\$([^$]+)\\$([^$]+)");

    private static final Base64.Encoder TULIS = Base64.getEncoder().withoutPadding();

    /**
     * A hash that nothing matches, with the same parameters; computing one would slow every start.
     */
    private static final String UMPAN =
            "$argon2id$v=19$m=19456,t=2,p=1$AAAAAAAAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";

    private final Semaphore giliran =
            new Semaphore(Runtime.getRuntime().availableProcessors(), true);

    public String hash(String sandi) {
        byte[] garam = Sidik.acak(GARAM);
        byte[] hasil = hitung(sandi, garam, KIB, PUTARAN, PANJANG);
        return "$argon2id$v=19$m=%d,t=%d,p=1$%s$%s"
                .formatted(KIB, PUTARAN, TULIS.encodeToString(garam), TULIS.encodeToString(hasil));
    }

    /** Takes as long for an unknown account, or a hash that is none, as for a known one. */
    public boolean cocok(String sandi, @Nullable String hash) {
        boolean ada = hash != null && TERSIMPAN.matcher(hash).matches();
        var bagian = TERSIMPAN.matcher(ada ? hash : UMPAN);
        bagian.matches();
        byte[] garam = Base64.getDecoder().decode(bagian.group(3));
        byte[] benar = Base64.getDecoder().decode(bagian.group(4));
        byte[] dicoba =
                hitung(
                        sandi,
                        garam,
                        Integer.parseInt(bagian.group(1)),
                        Integer.parseInt(bagian.group(2)),
                        benar.length);
        return MessageDigest.isEqual(benar, dicoba) && ada;
    }

    private byte[] hitung(String sandi, byte[] garam, int kib, int putaran, int panjang) {
        giliran.acquireUninterruptibly();
        try {
            return Argon2id.hash(
                    sandi.getBytes(StandardCharsets.UTF_8), garam, kib, putaran, panjang);
        } finally {
            giliran.release();
        }
    }
}
