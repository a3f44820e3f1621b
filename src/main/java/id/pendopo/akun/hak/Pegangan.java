package id.pendopo.akun.hak;

import id.pendopo.kernel.Nip;
import id.pendopo.kernel.Peran;
import id.pendopo.organisasi.JenisPenugasan;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A post that somebody holds from one day to another, with what rights follow from.
 *
 * @param id of the assignment
 * @param opdId null for a post of no OPD
 * @param akhir last day, null while open
 * @param akunAktif null when the person has no account, and so can do nothing
 */
public record Pegangan(
        UUID id,
        UUID pegawaiId,
        String nama,
        Nip nip,
        UUID jabatanId,
        String namaJabatan,
        Peran peran,
        @Nullable UUID opdId,
        @Nullable String namaOpd,
        @Nullable String singkatanOpd,
        JenisPenugasan jenis,
        LocalDate mulai,
        @Nullable LocalDate akhir,
        String dasarSk,
        @Nullable Boolean akunAktif) {

    /** {@code Plt. Kepala Dinas Kesehatan} */
    public String sebutan() {
        return jenis.awalan() + namaJabatan;
    }

    public boolean seluruhPemda() {
        return peran.lingkup() == Peran.Lingkup.PEMDA;
    }

    /** A role bound to an OPD gives nothing where the post belongs to none. */
    boolean berhak() {
        return seluruhPemda() || opdId != null;
    }
}
