package id.pendopo.anggaran.impor;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One line of a budget file as understood.
 *
 * @param kodeCari the code as the nomenclature lists it ({@code X.XX} for supporting programmes)
 * @param idBaris the file's own id of the line, when it has one
 */
record BarisAnggaran(
        int baris,
        @Nullable String kodeOpd,
        @Nullable String namaOpd,
        @Nullable String kodeProgram,
        @Nullable String namaProgram,
        @Nullable String kodeKegiatan,
        @Nullable String namaKegiatan,
        @Nullable String kodeSub,
        @Nullable String namaSub,
        @Nullable String kodeCari,
        @Nullable String idBaris,
        @Nullable BigDecimal nilai,
        List<Catatan> catatan) {

    BarisAnggaran {
        catatan = List.copyOf(catatan);
    }

    boolean galat() {
        return catatan.stream().anyMatch(Catatan::galat);
    }
}
