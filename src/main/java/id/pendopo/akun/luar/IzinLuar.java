package id.pendopo.akun.luar;

import id.pendopo.kernel.Peran;
import id.pendopo.kernel.port.Izin;
import java.util.EnumSet;
import java.util.Set;

/** Who opens accounts for people from outside the staff: Diskominfo. */
public enum IzinLuar implements Izin {
    KELOLA;

    public static final String KODE_KELOLA = "akun.luar";

    @Override
    public String kode() {
        return KODE_KELOLA;
    }

    @Override
    public Set<Peran> peran() {
        return EnumSet.of(Peran.ADMIN);
    }

    @Override
    public boolean untukLuar() {
        return false;
    }
}
