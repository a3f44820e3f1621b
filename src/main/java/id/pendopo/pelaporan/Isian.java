package id.pendopo.pelaporan;

import id.pendopo.kernel.AturanDilanggar;
import id.pendopo.kernel.Rupiah;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What the operator enters for one month; everything may still be missing in a draft.
 *
 * @param fisik physical progress, per cent, cumulative to the end of the month
 * @param output realised output in the unit of the indicator, cumulative
 * @param realisasi spending of this month alone
 */
public record Isian(
        @Nullable BigDecimal fisik,
        @Nullable BigDecimal output,
        @Nullable Rupiah realisasi,
        @Nullable Kendala kendala,
        @Nullable String uraianKendala,
        @Nullable String tindakLanjut) {

    private static final BigDecimal SERATUS = BigDecimal.valueOf(100);

    public static final Isian KOSONG = new Isian(null, null, null, null, null, null);

    public Isian {
        if (fisik != null && (fisik.signum() < 0 || fisik.compareTo(SERATUS) > 0)) {
            throw new AturanDilanggar("laporan.fisik-rentang", fisik);
        }
        if (output != null && output.signum() < 0) {
            throw new AturanDilanggar("laporan.output-negatif", output);
        }
    }

    /** Whether it has the figures without which it cannot be handed in. */
    public boolean lengkap() {
        return fisik != null && realisasi != null;
    }
}
