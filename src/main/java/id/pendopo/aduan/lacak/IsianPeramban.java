package id.pendopo.aduan.lacak;

import org.jspecify.annotations.Nullable;

/**
 * A subscription as a browser gives it.
 *
 * @param lepas not empty to end it
 */
record IsianPeramban(
        @Nullable String endpoint,
        @Nullable String p256dh,
        @Nullable String auth,
        @Nullable String lepas) {

    IsianPeramban {
        endpoint = endpoint == null ? "" : endpoint;
        p256dh = p256dh == null ? "" : p256dh;
        auth = auth == null ? "" : auth;
        lepas = lepas == null ? "" : lepas;
    }
}
