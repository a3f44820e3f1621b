package id.pendopo.kernel.port;

import id.pendopo.kernel.Pelaku;
import id.pendopo.kernel.PemdaId;
import id.pendopo.kernel.TahunAnggaran;
import java.util.Set;

/** For whom something is gathered: pemda, actor with the codes of his permissions, budget year. */
public record Konteks(PemdaId pemda, Pelaku pelaku, Set<String> izin, TahunAnggaran tahun) {

    public Konteks {
        izin = Set.copyOf(izin);
    }

    public boolean boleh(Izin yang) {
        return izin.contains(yang.kode());
    }
}
