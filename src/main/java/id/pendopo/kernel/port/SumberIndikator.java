package id.pendopo.kernel.port;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Figures of a module for dashboards and the wall. */
public interface SumberIndikator {

    List<Indikator> indikator(Konteks konteks);

    /** How a figure is printed. */
    enum Satuan {
        RUPIAH,
        PERSEN,
        JUMLAH
    }

    /**
     * One figure.
     *
     * @param kode stable, module first: {@code monev.serapan}
     * @param nilai null when not reported: that is a state of its own and never zero
     * @param pembanding target or plan to hold it against, if there is one
     * @param dataPer moment the figure is true for
     */
    record Indikator(
            String kode,
            String kunciLabel,
            @Nullable BigDecimal nilai,
            @Nullable BigDecimal pembanding,
            Satuan satuan,
            Instant dataPer,
            @Nullable String url) {}
}
