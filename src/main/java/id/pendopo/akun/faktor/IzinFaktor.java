package id.pendopo.akun.faktor;

import id.pendopo.kernel.Peran;
import id.pendopo.kernel.port.Izin;
import java.util.EnumSet;
import java.util.Set;

/** What one may do with the second factors of others. */
public enum IzinFaktor implements Izin {
    /** take off the factor of somebody who has lost it; nobody ever sees its secret */
    CABUT(IzinFaktor.KODE_CABUT, EnumSet.of(Peran.ADMIN));

    public static final String KODE_CABUT = "akun.faktor-cabut";

    private final String kode;
    private final Set<Peran> peran;

    IzinFaktor(String kode, Set<Peran> peran) {
        this.kode = kode;
        this.peran = Set.copyOf(peran);
    }

    @Override
    public String kode() {
        return kode;
    }

    @Override
    public Set<Peran> peran() {
        return peran;
    }
}
