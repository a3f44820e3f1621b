package id.pendopo.pemberitahuan;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Messages to people who have no account here, for modules above that keep their own queue. Never
 * called inside a transaction.
 */
public interface PosLuar {

    /** What became of a message. */
    enum Hasil {
        TERKIRIM,
        /** nobody is reached there */
        DITOLAK,
        /** not now: this one later */
        DITUNDA,
        /** nobody answers: all later */
        SERVER
    }

    /**
     * A letter by e-mail.
     *
     * @param id the same at each attempt
     * @param lepas address that ends such letters at one click (RFC 8058)
     */
    record Surat(
            UUID id,
            String alamat,
            String perihal,
            String isi,
            @Nullable String lepas,
            Instant dibuatPada) {}

    Hasil surel(Surat surat);

    /** A short message to a phone. */
    Hasil ponsel(UUID id, String nomor, String teks, Instant dibuatPada);

    /** {@code https://pendopo.kota.go.id}, for links in messages, which belong to no request. */
    String situs();
}
