package id.pendopo.akun;

import id.pendopo.kernel.Peran;
import java.util.Set;
import java.util.UUID;

/** What sign-in asks about second factors. */
public interface FaktorKedua {

    /** Whether this account must show a second factor after its password. */
    boolean dimiliki(UUID akunId);

    /** Whether somebody with these roles may do nothing before he has one. */
    boolean wajib(Set<Peran> peran);
}
