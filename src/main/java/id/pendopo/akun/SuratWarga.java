package id.pendopo.akun;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Takes a message to a citizen, by e-mail or to his phone. The module of notices delivers it; a
 * code is worth an account, so it is never kept anywhere on its way.
 */
@FunctionalInterface
public interface SuratWarga {

    /** By which way a citizen is reached. */
    enum Kanal {
        SUREL,
        PONSEL;

        public String kunci() {
            return "akun.warga.kanal." + name().toLowerCase(Locale.ROOT);
        }
    }

    /** Why he gets it. */
    enum Sebab {
        MASUK,
        KONTAK,
        HAPUS,
        /** A way to reach him was added or taken off: told to those he has. */
        KONTAK_BERUBAH,
        DIHAPUS
    }

    /**
     * A message.
     *
     * @param alamat e-mail address, or phone number with its country
     * @param bahasa of its reader
     * @param kode one-time code; null where nothing is to be opened
     * @param sampai until when the code opens, and the message is worth another attempt
     */
    record Surat(
            UUID id,
            Sebab sebab,
            Kanal kanal,
            String alamat,
            String bahasa,
            @Nullable String kode,
            Instant sampai) {

        /** What a log may hold of it: neither code nor address. */
        @Override
        public String toString() {
            return "Surat[" + id + ", " + sebab + ", " + kanal + "]";
        }
    }

    /** Sends it after the transaction, without waiting for who delivers it. */
    void kirim(Surat surat);
}
