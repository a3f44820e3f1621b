package id.pendopo.aduan.sambungan;

import id.pendopo.aduan.jam.Angka;
import id.pendopo.aduan.jam.AngkaQueries;
import id.pendopo.kernel.port.Konteks;
import id.pendopo.kernel.port.SumberIndikator;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How complaints are answered, for the portal and the wall: what everybody may know. */
@Component
class IndikatorAduan implements SumberIndikator {

    private static final String URL = "/aduan/kinerja";
    private static final BigDecimal SEJAM = BigDecimal.valueOf(60);

    private final AngkaQueries angka;

    IndikatorAduan(AngkaQueries angka) {
        this.angka = angka;
    }

    @Override
    public List<Indikator> indikator(Konteks konteks) {
        int tahun = konteks.tahun().nilai();
        var k = angka.kinerja(YearMonth.of(tahun, 1), YearMonth.of(tahun, 12));
        Angka a = k.total();
        if (a.masuk() == 0) {
            return List.of();
        }
        Instant per = k.dataPer();
        var median = a.median();
        return List.of(
                satu("terbuka", BigDecimal.valueOf(a.terbuka()), null, Satuan.JUMLAH, per),
                satu("median-jam", median == null ? null : jam(median), null, Satuan.JUMLAH, per),
                satu("tepat", a.tepat(), BigDecimal.valueOf(angka.sasaran()), Satuan.PERSEN, per),
                satu("tuntas", a.tuntasPersen(), null, Satuan.PERSEN, per),
                satu("nilai", a.nilai(), null, Satuan.JUMLAH, per));
    }

    private static BigDecimal jam(Angka.Lama lama) {
        return BigDecimal.valueOf(lama.menit()).divide(SEJAM, 1, RoundingMode.HALF_EVEN);
    }

    private static Indikator satu(
            String apa,
            @Nullable BigDecimal nilai,
            @Nullable BigDecimal pembanding,
            Satuan satuan,
            Instant per) {
        return new Indikator(
                "aduan." + apa, "aduan.jam.indikator." + apa, nilai, pembanding, satuan, per, URL);
    }
}
