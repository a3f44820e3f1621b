package id.pendopo.akun.orang;

import id.pendopo.kernel.Peran;
import id.pendopo.kernel.port.Izin;
import java.util.EnumSet;
import java.util.Set;

/**
 * Who administers accounts: Diskominfo those of the whole pemda, the operator of an OPD those of
 * its people whose rights do not reach beyond his own.
 */
public enum IzinOrang implements Izin {
    KELOLA;

    public static final String KODE_KELOLA = "akun.kelola";

    @Override
    public String kode() {
        return KODE_KELOLA;
    }

    @Override
    public Set<Peran> peran() {
        return EnumSet.of(Peran.ADMIN, Peran.OPERATOR);
    }

    /** Who is here for a time opens no accounts for others. */
    @Override
    public boolean untukLuar() {
        return false;
    }
}
