package id.pendopo.kernel.port;

import id.pendopo.kernel.Peran;
import java.util.Set;

/** A permission. Each module lists its own in an enum; roles are sets of their codes. */
public interface Izin {

    /** Stable code, module first: {@code monev.verifikasi}. */
    String kode();

    /** The roles that carry it; how far it reaches is said by the role. */
    Set<Peran> peran();

    /**
     * True for what everybody employed may do for himself, whether he holds a post or not; it
     * reaches his own OPD.
     */
    default boolean tiapPegawai() {
        return false;
    }

    /** False where nobody from outside the staff may have it, whatever his role. */
    default boolean untukLuar() {
        return true;
    }
}
