package id.pendopo.presensi.apel;

import java.time.Instant;

/**
 * That a check-in at the place of an apel was found not valid. Why is a matter between its owner
 * and who decided; on a list it says by whom and when.
 */
public record AbsenGugur(String oleh, Instant pada) {}
