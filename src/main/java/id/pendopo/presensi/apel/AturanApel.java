package id.pendopo.presensi.apel;

import id.pendopo.organisasi.ParameterQueries.Parameter;

/**
 * The rule about apel as it is on a day: data with a legal basis, never constants.
 *
 * @param otomatis a check-in at the place within the window is presence
 * @param jedaMenit who begins work later than this after the end need not come
 * @param bersamaTk a day absent without reason costs the apel as well
 * @param catatHari so many days back a list may still be written
 */
public record AturanApel(boolean otomatis, int jedaMenit, boolean bersamaTk, int catatHari) {

    static final String KODE = "presensi.apel";

    static AturanApel dari(Parameter p) {
        return new AturanApel(
                p.nilai().get("otomatis").asInt() == 1,
                Math.clamp(p.nilai().get("jeda_menit").asInt(), 0, 600),
                p.nilai().get("bersama_tk").asInt() == 1,
                Math.clamp(p.nilai().get("catat_hari").asInt(), 0, 62));
    }
}
