package id.pendopo.akun;

import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Password hashing with Argon2id, never on more threads than the machine has cores: a rush of
 * sign-ins must not starve the rest of the house.
 */
@Component
public class Sandi {

    /** 19 MiB, two passes: the parameters OWASP names for Argon2id. */
    private static final Argon2PasswordEncoder ARGON =
            new Argon2PasswordEncoder(16, 32, 1, 19 * 1024, 2);

    private final Semaphore giliran =
            new Semaphore(Runtime.getRuntime().availableProcessors(), true);

    /**
     * A hash that nothing matches, with the same parameters; computing one would slow every start.
     */
    private static final String UMPAN =
            "$argon2id$v=19$m=19456,t=2,p=1$AAAAAAAAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";

    public String hash(String sandi) {
        giliran.acquireUninterruptibly();
        try {
            return ARGON.encode(sandi);
        } finally {
            giliran.release();
        }
    }

    /** Takes as long for an unknown account as for a known one. */
    public boolean cocok(String sandi, @Nullable String hash) {
        giliran.acquireUninterruptibly();
        try {
            boolean sama = ARGON.matches(sandi, hash == null ? UMPAN : hash);
            return hash != null && sama;
        } finally {
            giliran.release();
        }
    }
}
