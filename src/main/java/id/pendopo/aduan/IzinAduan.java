package id.pendopo.aduan;

import id.pendopo.kernel.Peran;
import id.pendopo.kernel.TidakDitemukan;
import id.pendopo.kernel.port.Izin;
import id.pendopo.platform.orang.Pengguna;
import java.util.EnumSet;
import java.util.Set;

/** What one may do with complaints, and which roles carry it (domain.md §1.4, §6). */
public enum IzinAduan implements Izin {
    /** sees what its OPD owns or is copied on */
    LIHAT(IzinAduan.KODE_LIHAT, EnumSet.complementOf(EnumSet.of(Peran.PEGAWAI))),
    /** answers, closes and refuses as the owner: the head of the OPD or who stands in for him */
    JAWAB(IzinAduan.KODE_JAWAB, EnumSet.of(Peran.KEPALA_OPD)),
    /** prepares answers for the owner, reports follow-up, writes notes */
    KETIK(IzinAduan.KODE_KETIK, EnumSet.of(Peran.KEPALA_OPD, Peran.OPERATOR, Peran.PPK)),
    /** finds the OPD of new ones, sends on, moderates, merges */
    VERIFIKASI(IzinAduan.KODE_VERIFIKASI, EnumSet.of(Peran.ADMIN, Peran.SEKRETARIS_DAERAH)),
    /** takes down what is said at the counter or on the phone */
    LOKET(IzinAduan.KODE_LOKET, EnumSet.of(Peran.OPERATOR, Peran.ADMIN)),
    /** categories, rules of routing, clients of the interfaces */
    ATUR(IzinAduan.KODE_ATUR, EnumSet.of(Peran.ADMIN)),
    /** the leader's table and what was raised to him */
    PANTAU(
            IzinAduan.KODE_PANTAU,
            EnumSet.of(
                    Peran.KEPALA_DAERAH,
                    Peran.WAKIL_KEPALA_DAERAH,
                    Peran.SEKRETARIS_DAERAH,
                    Peran.INSPEKTORAT)),
    /** the whistle-blower channel, with the sealed identity of who reported there */
    PENGAWASAN(IzinAduan.KODE_PENGAWASAN, EnumSet.of(Peran.INSPEKTORAT)),
    /** opens the sealed identity of a reporter, with a reason that is recorded */
    IDENTITAS(IzinAduan.KODE_IDENTITAS, EnumSet.of(Peran.KEPALA_OPD, Peran.ADMIN));

    public static final String KODE_LIHAT = "aduan.lihat";
    public static final String KODE_JAWAB = "aduan.jawab";
    public static final String KODE_KETIK = "aduan.ketik";
    public static final String KODE_VERIFIKASI = "aduan.verifikasi";
    public static final String KODE_LOKET = "aduan.loket";
    public static final String KODE_ATUR = "aduan.atur";
    public static final String KODE_PANTAU = "aduan.pantau";
    public static final String KODE_PENGAWASAN = "aduan.pengawasan";
    public static final String KODE_IDENTITAS = "aduan.identitas";

    private final String kode;
    private final Set<Peran> peran;

    IzinAduan(String kode, Set<Peran> peran) {
        this.kode = kode;
        this.peran = Set.copyOf(peran);
    }

    /**
     * What reaches over the whole pemda; who may not is told that there is nothing.
     *
     * @throws TidakDitemukan when he may not
     */
    public void harusSemua(Pengguna oleh) {
        if (!oleh.boleh(this)) {
            throw new TidakDitemukan(kode);
        }
    }

    @Override
    public String kode() {
        return kode;
    }

    @Override
    public Set<Peran> peran() {
        return peran;
    }

    /**
     * Who is not of the staff may read at most; what citizens trust to the pemda is not for him.
     */
    @Override
    public boolean untukLuar() {
        return this == LIHAT;
    }
}
