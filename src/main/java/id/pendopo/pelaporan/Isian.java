package id.pendopo.pelaporan;

import id.pendopo.kernel.AturanDilanggar;
import id.pendopo.kernel.Rupiah;
import java.math.BigDecimal;
import java.util.Objects;
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

    /** Says the same, whatever the number of decimals it was typed with. */
    public boolean sama(Isian lain) {
        return sama(fisik, lain.fisik)
                && sama(output, lain.output)
                && Objects.equals(realisasi, lain.realisasi)
                && kendala == lain.kendala
                && Objects.equals(uraianKendala, lain.uraianKendala)
                && Objects.equals(tindakLanjut, lain.tindakLanjut);
    }

    private static boolean sama(@Nullable BigDecimal a, @Nullable BigDecimal b) {
        return a == null || b == null ? a == b : a.compareTo(b) == 0;
    }

    /** Whether it has the figures without which it cannot be handed in. */
    public boolean lengkap() {
        return fisik != null && realisasi != null;
    }
}
