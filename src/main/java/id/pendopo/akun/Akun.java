package id.pendopo.akun;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An account as sign-in sees it. */
record Akun(
        UUID id,
        String namaPengguna,
        @Nullable UUID pegawaiId,
        String nama,
        @Nullable String sandiHash,
        @Nullable Instant sandiPada,
        boolean aktif,
        String bahasa,
        String tema,
        @Nullable UUID opdId) {}
