package id.pendopo.kernel.port;

import id.pendopo.kernel.Pelaku;
import id.pendopo.kernel.PemdaId;
import id.pendopo.kernel.TahunAnggaran;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * For whom something is gathered: pemda, actor with his permissions, budget year.
 *
 * @param lingkup permission code → OPD it reaches; an empty set reaches the whole pemda
 */
public record Konteks(
        PemdaId pemda, Pelaku pelaku, Map<String, Set<UUID>> lingkup, TahunAnggaran tahun) {

    public Konteks {
        lingkup = Map.copyOf(lingkup);
    }

    /** Permissions that reach the whole pemda. */
    public Konteks(PemdaId pemda, Pelaku pelaku, Set<String> izin, TahunAnggaran tahun) {
        this(pemda, pelaku, izin.stream().collect(Collectors.toMap(i -> i, i -> Set.of())), tahun);
    }

    public Set<String> izin() {
        return lingkup.keySet();
    }

    public boolean boleh(Izin yang) {
        return lingkup.containsKey(yang.kode());
    }

    /** The OPD a permission reaches; empty for the whole pemda, and also when it is not held. */
    public Set<UUID> opd(Izin untuk) {
        return lingkup.getOrDefault(untuk.kode(), Set.of());
    }
}
