package id.pendopo.pemberitahuan.ponsel;

import java.time.Instant;
import java.util.UUID;

/**
 * A short message on its way out.
 *
 * @param id the same at each attempt, so that a gateway can tell a double
 * @param nomor with its country, {@code +62…}
 */
public record PesanPonsel(UUID id, String nomor, String teks, Instant dibuatPada) {

    /** What a log may hold of it. */
    @Override
    public String toString() {
        return "PesanPonsel[" + id + "]";
    }
}
