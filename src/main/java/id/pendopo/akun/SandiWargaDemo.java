package id.pendopo.akun;

import java.util.Optional;

/**
 * Citizens of a simulated pemda who sign in with a name and a password, for want of a mailbox of
 * their own. Only the simulation has an implementation; citizens have no password otherwise.
 */
@FunctionalInterface
public interface SandiWargaDemo {

    /** The e-mail address by which this citizen is known; empty when name or password is wrong. */
    Optional<String> surel(String nama, String sandi);
}
