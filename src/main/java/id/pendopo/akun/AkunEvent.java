package id.pendopo.akun;

import id.pendopo.kernel.PeristiwaPemda;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What happened to an account and its owner must hear; told inside the transaction. */
public sealed interface AkunEvent extends PeristiwaPemda {

    UUID akunId();

    /** Kind of change of the second factor. */
    enum Faktor {
        DIPASANG,
        DILEPAS,
        DICABUT,
        KODE_BARU,
        KODE_DIPAKAI
    }

    /**
     * The second factor changed.
     *
     * @param id of what happened, time-ordered
     * @param oleh the admin who took it off, null when it was the owner
     */
    record FaktorBerubah(
            UUID pemdaId,
            UUID id,
            UUID akunId,
            Faktor perubahan,
            Instant pada,
            @Nullable String oleh,
            @Nullable String alasan)
            implements AkunEvent {}
}
