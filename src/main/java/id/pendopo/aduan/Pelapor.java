package id.pendopo.aduan;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who sent a report, as far as he said so; kept sealed, and not at all for an anonymous one.
 *
 * @param wargaId his account, if he was signed in and wanted it linked
 * @param bahasa the language he reported in, and hears of it in
 */
public record Pelapor(
        @Nullable UUID wargaId,
        @Nullable String nama,
        @Nullable String telepon,
        @Nullable String surel,
        String bahasa) {

    /** Where nobody said otherwise. */
    public static final String BAHASA = "id";

    public Pelapor(
            @Nullable UUID wargaId,
            @Nullable String nama,
            @Nullable String telepon,
            @Nullable String surel) {
        this(wargaId, nama, telepon, surel, BAHASA);
    }

    public boolean kosong() {
        return wargaId == null && nama == null && telepon == null && surel == null;
    }
}
