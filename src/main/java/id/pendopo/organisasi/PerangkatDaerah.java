package id.pendopo.organisasi;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An agency of the pemda, or a unit below one.
 *
 * @param kode SKPD code as budget files print it
 * @param slug its name in addresses, stable once given
 */
public record PerangkatDaerah(
        UUID id,
        String kode,
        String nama,
        String singkatan,
        String slug,
        String jenis,
        @Nullable UUID indukId) {}
