package id.pendopo.aduan.aturan;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Names by id, as pages show them. */
public record NamaRute(
        Map<UUID, String> kategori, Map<UUID, String> opd, Map<String, String> kecamatan) {

    /**
     * @param kosong what stands there for none
     */
    public String kategori(@Nullable UUID id, String kosong) {
        return id == null ? kosong : kategori.getOrDefault(id, kosong);
    }

    public String opd(@Nullable UUID id, String kosong) {
        return id == null ? kosong : opd.getOrDefault(id, id.toString());
    }

    public String kecamatan(@Nullable String kode, String kosong) {
        return kode == null ? kosong : kecamatan.getOrDefault(kode, kode);
    }
}
