package id.pendopo.kernel.port;

import java.util.List;

/** Hits of a module for the search box. What the person may not see is not found. */
public interface SumberPencarian {

    /**
     * Best hits first.
     *
     * @param kata what was typed, trimmed, never empty
     * @param batas no more hits than this
     */
    List<Hasil> cari(Konteks konteks, String kata, int batas);

    /**
     * One hit.
     *
     * @param kunciJenis message key of the kind of thing, such as {@code aduan.jenis}
     * @param cuplikan plain text around the hit, never markup
     */
    record Hasil(String kunciJenis, String judul, String url, String cuplikan) {}
}
