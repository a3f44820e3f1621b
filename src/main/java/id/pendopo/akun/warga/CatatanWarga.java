package id.pendopo.akun.warga;

import id.pendopo.audit.Jejak;
import id.pendopo.kernel.Pelaku;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What a citizen did with his account, for the trail: by the name that {@link Pelaku#warga} gives
 * him, and never with the values themselves, for the trail outlives the account.
 */
@Component
class CatatanWarga {

    private final Jejak jejak;

    CatatanWarga(Jejak jejak) {
        this.jejak = jejak;
    }

    void catat(UUID warga, String tindakan, @Nullable Map<String, ?> rincian) {
        var pelaku = Pelaku.warga(warga);
        jejak.catat(
                pelaku,
                tindakan,
                new Jejak.Objek("warga", warga.toString(), pelaku.nama()),
                null,
                rincian,
                null);
    }
}
