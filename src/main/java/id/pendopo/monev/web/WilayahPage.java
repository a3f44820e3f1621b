package id.pendopo.monev.web;

import id.pendopo.monev.CapaianQueries.Sub;
import id.pendopo.monev.Keadaan;
import id.pendopo.monev.Penilaian;
import id.pendopo.monev.Potret;
import id.pendopo.monev.Rekap;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The sub kegiatan of one kecamatan, those that are furthest behind first.
 *
 * @param nama null for those that lie in no kecamatan
 * @param diminta page asked for
 */
public record WilayahPage(
        Potret potret,
        Penilaian ukuran,
        @Nullable String nama,
        String kode,
        List<Sub> sub,
        int diminta) {

    private static final int SEHALAMAN = 50;

    public WilayahPage {
        sub = sub.stream().sorted(terburukDahulu()).toList();
    }

    private static Comparator<Sub> terburukDahulu() {
        return Comparator.comparing(
                        (Sub s) -> s.rekap().lapor() ? s.rekap().deviasi() : null,
                        Comparator.nullsLast(Comparator.<BigDecimal>naturalOrder()))
                .thenComparing(Sub::nama);
    }

    public Rekap rekap() {
        return Rekap.jumlah(sub.stream().map(Sub::rekap).toList());
    }

    public Keadaan keadaan() {
        return keadaan(rekap());
    }

    public Keadaan keadaan(Rekap rekap) {
        return ukuran.keadaan(rekap, potret.selesai(potret.bulan()));
    }

    public Penilaian.@Nullable Pita predikat() {
        return rekap().lapor() ? ukuran.predikat(rekap()) : null;
    }

    public int jumlahHalaman() {
        return Math.max(1, (sub.size() + SEHALAMAN - 1) / SEHALAMAN);
    }

    public int halaman() {
        return Math.min(diminta, jumlahHalaman());
    }

    public List<Sub> tampil() {
        int dari = (halaman() - 1) * SEHALAMAN;
        return sub.subList(dari, Math.min(dari + SEHALAMAN, sub.size()));
    }

    public String url(Sub s) {
        return "/capaian/%s/%s?tahun=%d&bulan=%d"
                .formatted(s.slug(), s.kode(), potret.tahun(), potret.bulan());
    }
}
