package id.pendopo.presensi;

import id.pendopo.kernel.Peran;
import id.pendopo.kernel.port.Izin;
import java.util.EnumSet;
import java.util.Set;

/** What one may do with attendance, and which roles carry it (domain.md §1.4, §7). */
public enum IzinPresensi implements Izin {
    /** checks in, sees his own days, asks for leave and corrections */
    HADIR(IzinPresensi.KODE_HADIR, EnumSet.allOf(Peran.class)),
    /** sees by name who is there, in his OPD and its units */
    LIHAT(
            IzinPresensi.KODE_LIHAT,
            EnumSet.of(
                    Peran.KEPALA_OPD,
                    Peran.OPERATOR,
                    Peran.KEPEGAWAIAN,
                    Peran.INSPEKTORAT,
                    Peran.KEPALA_DAERAH,
                    Peran.WAKIL_KEPALA_DAERAH,
                    Peran.SEKRETARIS_DAERAH)),
    /** decides about doubtful punches, devices and appeals */
    TINJAU(IzinPresensi.KODE_TINJAU, EnumSet.of(Peran.KEPALA_OPD, Peran.KEPEGAWAIAN)),
    /** grants requests as superior */
    SETUJU(
            IzinPresensi.KODE_SETUJU,
            EnumSet.of(Peran.KEPALA_OPD, Peran.SEKRETARIS_DAERAH, Peran.KEPALA_DAERAH)),
    /** grants leave as the authority that may (PP 11/2017 Pasal 309) */
    TERBIT(IzinPresensi.KODE_TERBIT, EnumSet.of(Peran.KEPEGAWAIAN)),
    /** writes the list for those without a phone */
    DAFTAR(IzinPresensi.KODE_DAFTAR, EnumSet.of(Peran.KEPALA_OPD, Peran.OPERATOR)),
    /** rosters and places of its OPD */
    GILIRAN(IzinPresensi.KODE_GILIRAN, EnumSet.of(Peran.OPERATOR, Peran.KEPEGAWAIAN)),
    /** patterns, places, deductions, machines of the whole pemda */
    ATUR(IzinPresensi.KODE_ATUR, EnumSet.of(Peran.KEPEGAWAIAN, Peran.ADMIN)),
    /** closes a month */
    BEKU(IzinPresensi.KODE_BEKU, EnumSet.of(Peran.KEPEGAWAIAN));

    public static final String KODE_HADIR = "presensi.hadir";
    public static final String KODE_LIHAT = "presensi.lihat";
    public static final String KODE_TINJAU = "presensi.tinjau";
    public static final String KODE_SETUJU = "presensi.setuju";
    public static final String KODE_TERBIT = "presensi.terbit";
    public static final String KODE_DAFTAR = "presensi.daftar";
    public static final String KODE_GILIRAN = "presensi.giliran";
    public static final String KODE_ATUR = "presensi.atur";
    public static final String KODE_BEKU = "presensi.beku";

    private final String kode;
    private final Set<Peran> peran;

    IzinPresensi(String kode, Set<Peran> peran) {
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

    /** Most of the staff, teachers and PPPK among them, hold no post; they come to work too. */
    @Override
    public boolean tiapPegawai() {
        return this == HADIR;
    }

    /** Where somebody is at what hour is no business of anybody from outside the staff. */
    @Override
    public boolean untukLuar() {
        return false;
    }
}
