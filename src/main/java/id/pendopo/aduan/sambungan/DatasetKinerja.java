package id.pendopo.aduan.sambungan;

import id.pendopo.aduan.jam.Angka;
import id.pendopo.aduan.jam.AngkaQueries;
import id.pendopo.aduan.jam.Kinerja;
import id.pendopo.kernel.PemdaId;
import id.pendopo.kernel.port.PenyediaDataset;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The figures of every OPD and month as an open dataset; months with fewer than five are left out.
 */
@Component
class DatasetKinerja implements PenyediaDataset {

    private static final String ARTI = "aduan.jam.dataset.kinerja.";
    private static final int PALING_SEDIKIT = 5;

    private static final Map<String, Jenis> KOLOM = kolom();

    private final AngkaQueries angka;

    DatasetKinerja(AngkaQueries angka) {
        this.angka = angka;
    }

    private static Map<String, Jenis> kolom() {
        var k = new java.util.LinkedHashMap<String, Jenis>();
        k.put("bulan", Jenis.TEKS);
        k.put("opd", Jenis.TEKS);
        for (String angka :
                List.of(
                        "aduan",
                        "median_menit",
                        "ketelitian_menit",
                        "tepat",
                        "lewat",
                        "persen_tepat",
                        "tuntas",
                        "persen_tuntas",
                        "nilai",
                        "penilai")) {
            k.put(angka, Jenis.ANGKA);
        }
        return k;
    }

    @Override
    public Dataset keterangan() {
        return new Dataset(
                "aduan-kinerja",
                ARTI + "judul",
                ARTI + "uraian",
                KOLOM.entrySet().stream()
                        .map(e -> new Kolom(e.getKey(), e.getValue(), ARTI + e.getKey()))
                        .toList());
    }

    @Override
    public void baris(PemdaId pemda, Consumer<List<@Nullable Object>> tujuan) {
        for (int tahun : angka.tahun().reversed()) {
            var k = angka.kinerja(YearMonth.of(tahun, 1), YearMonth.of(tahun, 12));
            for (YearMonth bulan : k.perBulan().keySet()) {
                for (Kinerja.Baris r : k.baris()) {
                    Angka a = r.bulan().get(bulan);
                    if (r.opdId() != null && a != null && a.masuk() >= PALING_SEDIKIT) {
                        tujuan.accept(nilai(bulan, r, a));
                    }
                }
            }
        }
    }

    private static List<@Nullable Object> nilai(YearMonth bulan, Kinerja.Baris r, Angka a) {
        var median = a.median();
        return Arrays.asList(
                bulan.toString(),
                r.nama(),
                a.masuk(),
                median == null ? null : median.menit(),
                median == null ? null : median.lebar(),
                a.jawabTepat(),
                a.jawabLewat(),
                a.tepat(),
                a.tuntas(),
                a.tuntasPersen(),
                a.nilai(),
                a.nilai() == null ? null : a.nilaiBanyak());
    }
}
