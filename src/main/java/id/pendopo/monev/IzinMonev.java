package id.pendopo.monev;

import id.pendopo.kernel.Peran;
import id.pendopo.kernel.port.Izin;
import java.util.EnumSet;
import java.util.Set;

/** What one may see beyond the public pages. */
public enum IzinMonev implements Izin {
    PIMPINAN(
            IzinMonev.KODE_PIMPINAN,
            EnumSet.of(
                    Peran.KEPALA_DAERAH,
                    Peran.WAKIL_KEPALA_DAERAH,
                    Peran.SEKRETARIS_DAERAH,
                    Peran.BAPPEDA,
                    Peran.BPKAD,
                    Peran.INSPEKTORAT,
                    Peran.ADMIN,
                    Peran.KEPALA_OPD));

    public static final String KODE_PIMPINAN = "monev.pimpinan";

    private final String kode;
    private final Set<Peran> peran;

    IzinMonev(String kode, Set<Peran> peran) {
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
