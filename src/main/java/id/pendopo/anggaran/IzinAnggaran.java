package id.pendopo.anggaran;

import id.pendopo.kernel.Peran;
import id.pendopo.kernel.port.Izin;
import java.util.EnumSet;
import java.util.Set;

/** What one may do with the budget, and which roles carry it (domain.md §1.4). */
public enum IzinAnggaran implements Izin {
    LIHAT(IzinAnggaran.KODE_LIHAT, EnumSet.complementOf(EnumSet.of(Peran.PEGAWAI))),
    IMPOR(IzinAnggaran.KODE_IMPOR, EnumSet.of(Peran.BAPPEDA, Peran.BPKAD));

    public static final String KODE_LIHAT = "anggaran.lihat";
    public static final String KODE_IMPOR = "anggaran.impor";

    private final String kode;
    private final Set<Peran> peran;

    IzinAnggaran(String kode, Set<Peran> peran) {
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
