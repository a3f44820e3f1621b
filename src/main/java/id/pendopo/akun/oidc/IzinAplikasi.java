package id.pendopo.akun.oidc;

import id.pendopo.kernel.Peran;
import id.pendopo.kernel.port.Izin;
import java.util.EnumSet;
import java.util.Set;

/** Who decides which applications may let people sign in here: Diskominfo. */
public enum IzinAplikasi implements Izin {
    KELOLA;

    public static final String KODE_KELOLA = "akun.aplikasi";

    @Override
    public String kode() {
        return KODE_KELOLA;
    }

    @Override
    public Set<Peran> peran() {
        return EnumSet.of(Peran.ADMIN);
    }
}
