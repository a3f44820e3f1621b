package id.pendopo.organisasi;

import id.pendopo.kernel.AturanDilanggar;
import id.pendopo.kernel.Peran;
import id.pendopo.platform.orang.Pengguna;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Rules of posts and of those who hold them; screens and uploads ask the same ones. */
public final class AturanJabatan {

    private AturanJabatan() {}

    /**
     * Somebody in a post.
     *
     * @param akhir last day, null while open
     */
    public record Pegangan(
            UUID pegawai, JenisPenugasan jenis, LocalDate mulai, @Nullable LocalDate akhir) {

        boolean bertemu(Pegangan lain) {
            return (akhir == null || !akhir.isBefore(lain.mulai))
                    && (lain.akhir == null || !lain.akhir.isBefore(mulai));
        }
    }

    /** A role within an agency needs the agency: without it the permission would reach nothing. */
    public static void peranCocok(Peran peran, boolean diOpd) {
        if (!diOpd && peran.lingkup() == Peran.Lingkup.OPD) {
            throw new AturanDilanggar("organisasi.peran-perlu-opd");
        }
    }

    public static void masaCocok(LocalDate awal, @Nullable LocalDate akhir) {
        if (akhir != null && akhir.isBefore(awal)) {
            throw new AturanDilanggar("organisasi.akhir-sebelum-awal");
        }
    }

    /** Nobody gives himself a post; the post of administrator is given by administrators only. */
    public static void bolehMenugaskan(Pengguna oleh, Peran peran, UUID pegawai) {
        if (pegawai.equals(oleh.pegawaiId())) {
            throw new AturanDilanggar("organisasi.diri-sendiri.terlarang");
        }
        bolehMengakhiri(oleh, peran);
    }

    public static void bolehMengakhiri(Pengguna oleh, Peran peran) {
        if (peran == Peran.ADMIN && !oleh.boleh(IzinOrganisasi.KELOLA)) {
            throw new AturanDilanggar("organisasi.jabatan-admin.terlarang");
        }
    }

    /** A post is held only while it is in force. */
    public static void dalamMasa(LocalDate sejak, @Nullable LocalDate sampai, Pegangan baru) {
        if (baru.mulai().isBefore(sejak) || melewati(sampai, baru)) {
            throw new AturanDilanggar("organisasi.di-luar-masa-jabatan");
        }
    }

    /** True when somebody would still hold the post after its last day. */
    public static boolean melewati(@Nullable LocalDate sampai, Pegangan p) {
        return sampai != null && (p.akhir() == null || p.akhir().isAfter(sampai));
    }

    /** The same person is not put into the same post twice for one day. */
    public static void belumMemegang(Pegangan baru, Collection<Pegangan> lain) {
        if (lain.stream().anyMatch(p -> p.pegawai().equals(baru.pegawai()) && p.bertemu(baru))) {
            throw new AturanDilanggar("organisasi.sudah-memegang");
        }
    }

    /** For a post with one holder by right: on some day there would be two. */
    public static boolean duaPemegang(Collection<Pegangan> semua) {
        Pegangan lalu = null;
        for (Pegangan p :
                semua.stream()
                        .filter(p -> p.jenis() == JenisPenugasan.DEFINITIF)
                        .sorted(Comparator.comparing(Pegangan::mulai))
                        .toList()) {
            if (lalu != null && lalu.bertemu(p)) {
                return true;
            }
            lalu = p;
        }
        return false;
    }

    /** An assignment can be cut short; to make it longer takes a new decree. */
    public static void dapatDiakhiri(
            LocalDate mulai, @Nullable LocalDate akhir, LocalDate hariTerakhir) {
        masaCocok(mulai, hariTerakhir);
        if (akhir != null && hariTerakhir.isAfter(akhir)) {
            throw new AturanDilanggar("organisasi.perpanjang-dengan-sk");
        }
    }
}
