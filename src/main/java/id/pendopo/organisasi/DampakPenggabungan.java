package id.pendopo.organisasi;

import java.util.List;
import java.util.UUID;

/**
 * What a module above would do when two rows of the register become one: told before it is done, so
 * that who decides sees all of it.
 */
public interface DampakPenggabungan {

    /** A line of the list: message key and what stands in it. */
    record Baris(String kunci, List<Object> isi) {
        public static Baris dari(String kunci, Object... isi) {
            return new Baris(kunci, List.of(isi));
        }
    }

    /**
     * @param tetap who would remain
     * @param tutup whose row would be closed
     */
    List<Baris> dampak(UUID tetap, UUID tutup);
}
