package id.pendopo.platform.web;

import tools.jackson.databind.json.JsonMapper;

/** Quoting for the few answers that are written by hand. */
final class Json {

    private static final JsonMapper PENULIS = JsonMapper.builder().build();

    private Json() {}

    static String kutip(String teks) {
        return PENULIS.writeValueAsString(teks);
    }
}
