package id.pendopo.aduan.aturan;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A cell of the table of rules.
 *
 * @param kategori null = every category
 * @param kecamatan {@code 16.74.01}; null = the whole pemda
 * @param opd null = no rule, the next wider one counts
 */
public record SelRute(
        @Nullable UUID kategori,
        @Nullable String kecamatan,
        @Nullable UUID opd,
        List<UUID> tembusan) {

    public SelRute {
        tembusan = tembusan.stream().filter(t -> !t.equals(opd)).distinct().toList();
    }

    Kunci kunci() {
        return new Kunci(kategori, kecamatan);
    }

    /** Which cell it is. */
    record Kunci(@Nullable UUID kategori, @Nullable String kecamatan) {}
}
