package id.pendopo.platform.idempotensi;

import org.jspecify.annotations.Nullable;

/**
 * The answer that a key gets again. Cookies are never kept: they belong to a browser, not to a
 * request.
 *
 * @param isi null when the answer was too large to keep
 */
record JawabanTersimpan(
        int status, @Nullable String lokasi, @Nullable String jenisIsi, byte @Nullable [] isi) {}
