package id.pendopo.aduan.lapor;

import id.pendopo.kernel.KodeWilayah;
import id.pendopo.kernel.Koordinat;
import id.pendopo.platform.grafik.peta.BatasWilayah;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * Where a point lies.
 *
 * @param wilayah the smallest area whose boundary holds it; null where none is known
 * @param luar outside the pemda for sure
 */
record Letak(@Nullable KodeWilayah wilayah, boolean luar) {

    /**
     * @param batas outlines of the pemda and of what lies in it
     * @param pemda code of the pemda
     */
    static Letak dari(Koordinat titik, BatasWilayah batas, String pemda) {
        var semua = batas.wilayah();
        var didalam =
                semua.stream()
                        .filter(w -> w.memuat(titik.lintang(), titik.bujur()))
                        .max(Comparator.comparingInt(w -> w.kode().length()));
        if (didalam.isPresent()) {
            String kode = didalam.get().kode();
            return new Letak(kode.equals(pemda) ? null : new KodeWilayah(kode), false);
        }
        // without the outline of the whole nobody knows what lies outside
        return new Letak(null, semua.stream().anyMatch(w -> w.kode().equals(pemda)));
    }
}
