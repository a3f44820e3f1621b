package id.pendopo.pelaporan;

import id.pendopo.kernel.Peran;
import id.pendopo.kernel.port.Izin;
import java.util.EnumSet;
import java.util.Set;

/** What one may do with reports, and which roles carry it (domain.md §1.4). */
public enum IzinPelaporan implements Izin {
    LIHAT(IzinPelaporan.KODE_LIHAT, EnumSet.complementOf(EnumSet.of(Peran.PEGAWAI))),
    ISI(IzinPelaporan.KODE_ISI, EnumSet.of(Peran.OPERATOR, Peran.PPK, Peran.BENDAHARA)),
    RENCANA(IzinPelaporan.KODE_RENCANA, EnumSet.of(Peran.OPERATOR, Peran.PPK)),
    SETUJUI(IzinPelaporan.KODE_SETUJUI, EnumSet.of(Peran.KEPALA_OPD)),
    VERIFIKASI(IzinPelaporan.KODE_VERIFIKASI, EnumSet.of(Peran.BAPPEDA)),
    BUKA_KUNCI(IzinPelaporan.KODE_BUKA_KUNCI, EnumSet.of(Peran.BAPPEDA));

    public static final String KODE_LIHAT = "pelaporan.lihat";
    public static final String KODE_ISI = "pelaporan.isi";
    public static final String KODE_RENCANA = "pelaporan.rencana";
    public static final String KODE_SETUJUI = "pelaporan.setujui";
    public static final String KODE_VERIFIKASI = "pelaporan.verifikasi";
    public static final String KODE_BUKA_KUNCI = "pelaporan.buka-kunci";

    private final String kode;
    private final Set<Peran> peran;

    IzinPelaporan(String kode, Set<Peran> peran) {
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
