package id.pendopo.organisasi;

import id.pendopo.kernel.Peran;
import id.pendopo.kernel.port.Izin;
import java.util.EnumSet;
import java.util.Set;

/** What one may do with agencies, posts, people and rules. */
public enum IzinOrganisasi implements Izin {
    LIHAT(IzinOrganisasi.KODE_LIHAT, EnumSet.allOf(Peran.class)),
    KELOLA(IzinOrganisasi.KODE_KELOLA, EnumSet.of(Peran.ADMIN)),
    /** whole staff numbers, staff records, and who holds which post */
    PEGAWAI(IzinOrganisasi.KODE_PEGAWAI, EnumSet.of(Peran.KEPEGAWAIAN, Peran.ADMIN)),
    PARAMETER(IzinOrganisasi.KODE_PARAMETER, EnumSet.of(Peran.ADMIN, Peran.BAPPEDA));

    public static final String KODE_LIHAT = "organisasi.lihat";
    public static final String KODE_KELOLA = "organisasi.kelola";
    public static final String KODE_PEGAWAI = "organisasi.pegawai";
    public static final String KODE_PARAMETER = "organisasi.parameter";

    private final String kode;
    private final Set<Peran> peran;

    IzinOrganisasi(String kode, Set<Peran> peran) {
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
