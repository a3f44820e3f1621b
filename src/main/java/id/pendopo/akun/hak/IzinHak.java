package id.pendopo.akun.hak;

import id.pendopo.kernel.Peran;
import id.pendopo.kernel.port.Izin;
import java.util.EnumSet;
import java.util.Set;

/** What one may see and answer about rights and accounts of others. */
public enum IzinHak implements Izin {
    /** who could do what on which day */
    LIHAT(IzinHak.KODE_LIHAT, EnumSet.of(Peran.ADMIN, Peran.INSPEKTORAT)),
    /** how sign-in is used, in sums */
    STATISTIK(IzinHak.KODE_STATISTIK, EnumSet.of(Peran.ADMIN)),
    /** answers requests for correction of personal data */
    KOREKSI(IzinHak.KODE_KOREKSI, EnumSet.of(Peran.KEPEGAWAIAN, Peran.ADMIN));

    public static final String KODE_LIHAT = "akun.hak";
    public static final String KODE_STATISTIK = "akun.statistik";
    public static final String KODE_KOREKSI = "akun.koreksi";

    private final String kode;
    private final Set<Peran> peran;

    IzinHak(String kode, Set<Peran> peran) {
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
