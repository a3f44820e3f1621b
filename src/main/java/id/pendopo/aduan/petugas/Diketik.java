package id.pendopo.aduan.petugas;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What was typed into one of the forms of a page that was refused, so that nothing is lost.
 *
 * @param tindakan name of the act, as the last part of its address
 */
public record Diketik(String tindakan, Map<String, String[]> isi) {

    static final Diketik TIDAK_ADA = new Diketik("", Map.of());

    /** Whether this form was refused: it stands open. */
    public boolean di(String t) {
        return tindakan.equals(t);
    }

    /** What stood in a field of a form, or else what stands there anyway. */
    public @Nullable String isi(String t, String medan, @Nullable String biasa) {
        String[] nilai = di(t) ? isi.get(medan) : null;
        return nilai == null || nilai.length == 0 ? biasa : nilai[0];
    }

    /** Everything that was ticked under this name. */
    public List<String> semua(String t, String medan) {
        String[] nilai = di(t) ? isi.get(medan) : null;
        return nilai == null ? List.of() : List.of(nilai);
    }
}
