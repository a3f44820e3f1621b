package id.pendopo.akun;

import java.time.Instant;
import java.util.UUID;

/**
 * Takes a letter about an account to its owner. The module of notices delivers it; what it carries
 * opens the account, so it is never kept anywhere.
 */
@FunctionalInterface
public interface SuratAkun {

    /** Why somebody gets it. */
    enum Sebab {
        LUPA,
        DIATUR_ULANG,
        DIUNDANG
    }

    /**
     * A letter.
     *
     * @param akunId whose account it opens
     * @param bahasa of its reader
     * @param jalur path that opens the way to a new password
     * @param sampai until when it opens
     */
    record Surat(
            UUID id,
            UUID akunId,
            Sebab sebab,
            String alamat,
            String nama,
            String namaPengguna,
            String bahasa,
            String jalur,
            Instant sampai) {}

    /** Sends it after the transaction, without waiting for the mail server. */
    void kirim(Surat surat);
}
