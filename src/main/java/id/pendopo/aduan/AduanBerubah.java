package id.pendopo.aduan;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * What one transaction did to complaints, in its order. Reports come in by the dozen in one
 * transaction; whoever listens reads and writes once for all of them.
 *
 * @param semua at least one
 */
public record AduanBerubah(List<AduanEvent> semua) {

    public AduanBerubah {
        semua = List.copyOf(semua);
    }

    public static AduanBerubah satu(AduanEvent peristiwa) {
        return new AduanBerubah(List.of(peristiwa));
    }

    /** Each complaint once. */
    public List<UUID> aduan() {
        return semua.stream().map(AduanEvent::aduanId).distinct().toList();
    }

    /** Those of one kind. */
    public <T extends AduanEvent> Stream<T> yang(Class<T> jenis) {
        return semua.stream().filter(jenis::isInstance).map(jenis::cast);
    }
}
