package id.pendopo.akun.hak;

import id.pendopo.kernel.Nip;
import id.pendopo.kernel.Peran;
import id.pendopo.organisasi.JenisPenugasan;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A post that somebody holds from one day to another, with what rights follow from; or what
 * somebody from outside the staff was asked to do, for his days.
 *
 * @param id of the assignment
 * @param pegawaiId null for somebody from outside
 * @param akunLuar account of somebody from outside, null for staff
 * @param nip null for somebody from outside
 * @param jabatanId null for somebody from outside, who holds no post
 * @param namaJabatan the post, or as what he comes from outside
 * @param opdId null for a post of no OPD
 * @param akhir last day, null while open
 * @param akunAktif null when the person has no account, and so can do nothing
 */
public record Pegangan(
        UUID id,
        @Nullable UUID pegawaiId,
        @Nullable UUID akunLuar,
        String nama,
        @Nullable Nip nip,
        @Nullable UUID jabatanId,
        String namaJabatan,
        Peran peran,
        @Nullable UUID opdId,
        @Nullable String namaOpd,
        @Nullable String singkatanOpd,
        @Nullable JenisPenugasan jenis,
        LocalDate mulai,
        @Nullable LocalDate akhir,
        String dasarSk,
        @Nullable Boolean akunAktif) {

    /** {@code Plt. Kepala Dinas Kesehatan} */
    public String sebutan() {
        return jenis == null ? namaJabatan : jenis.awalan() + namaJabatan;
    }

    public boolean luar() {
        return akunLuar != null;
    }

    /** Key of the name of how the post is held: by right, standing in, from outside. */
    public String kunciJenis() {
        return "akun.hak.jenis." + (jenis == null ? "luar" : jenis.name().toLowerCase(Locale.ROOT));
    }

    /** The staff number as others may see it. */
    public String nomor() {
        return nip == null ? "–" : nip.tersamar();
    }

    public boolean seluruhPemda() {
        return peran.lingkup() == Peran.Lingkup.PEMDA;
    }

    /** A role bound to an OPD gives nothing where the post belongs to none. */
    boolean berhak() {
        return seluruhPemda() || opdId != null;
    }
}
