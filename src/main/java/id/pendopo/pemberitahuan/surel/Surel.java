package id.pendopo.pemberitahuan.surel;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A letter on its way out.
 *
 * @param id makes its Message-ID, so that a double can be recognised as one
 * @param host of the pemda that writes
 * @param pengirim name of the pemda that writes
 * @param lepas address where one click ends such letters
 */
public record Surel(
        UUID id,
        String host,
        String pengirim,
        String alamat,
        String nama,
        String perihal,
        String isi,
        Instant dibuatPada,
        @Nullable String lepas) {

    /** A letter that nobody unsubscribes from. */
    public Surel(
            UUID id,
            String host,
            String pengirim,
            String alamat,
            String nama,
            String perihal,
            String isi,
            Instant dibuatPada) {
        this(id, host, pengirim, alamat, nama, perihal, isi, dibuatPada, null);
    }

    String pesanId() {
        return "<" + id + "@" + host + ">";
    }
}
