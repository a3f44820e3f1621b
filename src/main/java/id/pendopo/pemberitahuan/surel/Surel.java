package id.pendopo.pemberitahuan.surel;

import java.time.Instant;
import java.util.UUID;

/**
 * A letter on its way out.
 *
 * @param id makes its Message-ID, so that a double can be recognised as one
 * @param host of the pemda that writes
 * @param pengirim name of the pemda that writes
 */
public record Surel(
        UUID id,
        String host,
        String pengirim,
        String alamat,
        String nama,
        String perihal,
        String isi,
        Instant dibuatPada) {

    String pesanId() {
        return "<" + id + "@" + host + ">";
    }
}
