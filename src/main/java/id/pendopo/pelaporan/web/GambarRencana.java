package id.pendopo.pelaporan.web;

import id.pendopo.kernel.Rupiah;
import id.pendopo.pelaporan.rencana.KurvaRencana;
import id.pendopo.pelaporan.rencana.RencanaQueries.Terbit;
import id.pendopo.platform.grafik.KurvaS;
import id.pendopo.platform.web.Bingkai;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** A plan and what was reported so far, as two curves: work done and money spent. */
record GambarRencana(BigDecimal pagu, @Nullable KurvaRencana rencana, List<Terbit> terbit) {

    private static final BigDecimal SERATUS = BigDecimal.valueOf(100);

    /** Planned spending to the end of each month; empty without a plan. */
    List<BigDecimal> kasKumulatif() {
        var hasil = new ArrayList<BigDecimal>();
        Rupiah sampai = Rupiah.NOL;
        if (rencana != null) {
            for (var t : rencana.bulan()) {
                sampai = sampai.tambah(t.kas());
                hasil.add(sampai.nilai());
            }
        }
        return hasil;
    }

    KurvaS fisik(Bingkai b, int tahun, LocalDate hariIni) {
        return kurva(
                "kurva-fisik",
                b.s("rencana.kurva-fisik"),
                tahun,
                hariIni,
                m -> rencana == null ? null : rencana.bulan().get(m - 1).fisik(),
                m ->
                        terbit.stream()
                                .filter(t -> t.bulan() == m)
                                .findFirst()
                                .map(Terbit::fisik)
                                .orElse(null));
    }

    KurvaS kas(Bingkai b, int tahun, LocalDate hariIni) {
        var kumulatif = kasKumulatif();
        return kurva(
                "kurva-kas",
                b.s("rencana.kurva-kas"),
                tahun,
                hariIni,
                m -> kumulatif.isEmpty() ? null : persen(kumulatif.get(m - 1)),
                this::realisasiSampai);
    }

    private @Nullable BigDecimal realisasiSampai(int bulan) {
        if (terbit.stream().noneMatch(t -> t.bulan() == bulan)) {
            return null;
        }
        return persen(
                terbit.stream()
                        .filter(t -> t.bulan() <= bulan)
                        .map(Terbit::realisasi)
                        .reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    /** A ceiling of nothing has no shares. */
    private @Nullable BigDecimal persen(BigDecimal nilai) {
        return pagu.signum() == 0
                ? null
                : nilai.multiply(SERATUS).divide(pagu, 2, RoundingMode.HALF_EVEN);
    }

    private static KurvaS kurva(
            String id,
            String judul,
            int tahun,
            LocalDate hariIni,
            IntFunction<@Nullable BigDecimal> rencana,
            IntFunction<@Nullable BigDecimal> realisasi) {
        var titik = new ArrayList<KurvaS.Titik>();
        for (int m = 1; m <= 12; m++) {
            titik.add(new KurvaS.Titik(m, rencana.apply(m), realisasi.apply(m)));
        }
        var hasil = KurvaS.dari(titik).sebagai(id, judul);
        return hariIni.getYear() == tahun ? hasil.padaTanggal(hariIni) : hasil;
    }
}
