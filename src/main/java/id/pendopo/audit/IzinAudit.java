package id.pendopo.audit;

import id.pendopo.kernel.Peran;
import id.pendopo.kernel.port.Izin;
import java.util.EnumSet;
import java.util.Set;

/** Who reads the trail: the inspectorate and the administrators. Nobody changes it. */
public enum IzinAudit implements Izin {
    LIHAT;

    public static final String KODE_LIHAT = "audit.lihat";

    @Override
    public String kode() {
        return KODE_LIHAT;
    }

    @Override
    public Set<Peran> peran() {
        return EnumSet.of(Peran.INSPEKTORAT, Peran.ADMIN);
    }
}
