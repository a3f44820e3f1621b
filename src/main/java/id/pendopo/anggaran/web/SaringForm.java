package id.pendopo.anggaran.web;

import id.pendopo.anggaran.impor.BarisQueries.Saring;
import id.pendopo.anggaran.impor.HasilBaris;
import org.jspecify.annotations.Nullable;

/** The filter of a dry run as it stands in the address. */
public record SaringForm(
        @Nullable HasilBaris hasil,
        @Nullable String catatan,
        @Nullable String opd,
        @Nullable Integer lewat) {

    static final SaringForm SEMUA = new SaringForm(null, null, null, null);

    /** Row number after which the page begins. */
    public int sesudah() {
        return lewat == null || lewat < 0 ? 0 : lewat;
    }

    Saring saring() {
        return new Saring(hasil, isi(catatan), isi(opd));
    }

    private static @Nullable String isi(@Nullable String teks) {
        return teks == null || teks.isBlank() ? null : teks;
    }
}
