package id.pendopo.monev;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The public list: what is seen on the page is exactly what is downloaded.
 *
 * @param total sums of the whole pemda, whatever the list is narrowed to
 * @param banyakSemua lines without the filter
 */
public record DaftarCapaian(Saringan saringan, Rekap total, List<Baris> baris, int banyakSemua) {

    public DaftarCapaian {
        baris = List.copyOf(baris);
    }

    /**
     * An OPD, a programme or a kecamatan.
     *
     * @param induk name of the OPD that a programme belongs to
     */
    public record Baris(
            String alamat,
            String kode,
            String nama,
            String singkatan,
            @Nullable String induk,
            Rekap rekap,
            Keadaan keadaan,
            Penilaian.@Nullable Pita predikat) {}
}
