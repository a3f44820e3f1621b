package id.pendopo.platform.web;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;

/**
 * Reads a part of a query string; a broken escape stays as it was typed, since a page must not fail
 * on it.
 */
final class Kueri {

    private Kueri() {}

    static String baca(String teks) {
        try {
            return URLDecoder.decode(teks, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return teks;
        }
    }
}
