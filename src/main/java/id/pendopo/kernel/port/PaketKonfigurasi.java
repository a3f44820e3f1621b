package id.pendopo.kernel.port;

import id.pendopo.kernel.PemdaId;
import java.util.List;
import java.util.Map;

/**
 * Settings of a module that another pemda can adopt. Plain values only: text, numbers, booleans,
 * lists, maps.
 */
public interface PaketKonfigurasi {

    /** Stable name of the package, module first. */
    String nama();

    /** Grows when the shape changes. */
    int versi();

    Map<String, Object> ambil(PemdaId pemda);

    /**
     * Codes of what stands against adopting these settings; empty when nothing does. Writes
     * nothing.
     */
    List<String> periksa(Konteks konteks, Map<String, Object> isi);

    void pasang(Konteks konteks, Map<String, Object> isi);
}
