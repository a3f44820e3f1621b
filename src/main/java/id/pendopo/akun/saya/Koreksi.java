package id.pendopo.akun.saya;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A request to correct one's own data.
 *
 * @param pegawaiId null when a citizen asks
 * @param sidik the evidence, null without
 * @param tenggat 3 x 24 hours after it came (UU 27/2022 art. 30)
 */
public record Koreksi(
        UUID id,
        String nomor,
        UUID akunId,
        @Nullable UUID pegawaiId,
        String nama,
        BidangKoreksi bidang,
        String tertulis,
        String seharusnya,
        @Nullable String sidik,
        @Nullable String namaBerkas,
        StatusKoreksi status,
        Instant diajukanPada,
        Instant tenggat,
        @Nullable String dijawabNama,
        @Nullable Instant dijawabPada,
        @Nullable String jawaban) {

    public boolean lewat(Instant kini) {
        return status == StatusKoreksi.DIAJUKAN && kini.isAfter(tenggat);
    }
}
