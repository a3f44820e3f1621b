package id.pendopo.organisasi;

import id.pendopo.kernel.Peran;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A post held on a given day, as holder or standing in. */
public record PenugasanAktif(
        UUID jabatanId,
        String namaJabatan,
        Peran peran,
        @Nullable UUID opdId,
        JenisPenugasan jenis) {

    /** {@code Plt. Kepala Dinas Kesehatan} */
    public String sebutan() {
        return jenis.awalan() + namaJabatan;
    }
}
