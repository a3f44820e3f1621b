package id.pendopo.presensi.sinyal;

import java.time.Duration;

/**
 * How fast punches are being committed on this node, of all pemda together since they share its
 * processors: a mean that forgets within seconds. Times are those of {@link System#nanoTime}.
 *
 * <p>Its limits are of the machine and not of the rules, so they are no parameters. Five commits a
 * second are no ordinary morning: ten thousand people within half an hour are that many, and group
 * commit makes one out of many punches when it is more. Ten minutes are the longest a supervisor
 * loses, in an hour in which he does not decide about anybody.
 */
final class Keramaian {

    private static final double RAMAI_PER_DETIK = 5;
    private static final double INGAT_DETIK = 5;
    private static final long TERLAMA = Duration.ofMinutes(10).toNanos();
    private static final double NANO = 1e9;

    private double laju;
    private long terakhir;

    /** A commit. */
    synchronized void catat(long kini) {
        laju = laju(kini) + 1 / INGAT_DETIK;
        terakhir = kini;
    }

    /** Commits a second. */
    synchronized double laju(long kini) {
        return laju * Math.exp(-Math.max(0, kini - terakhir) / NANO / INGAT_DETIK);
    }

    /** Whether what waits since then goes on waiting. */
    boolean tunda(long sejak, long kini) {
        return laju(kini) >= RAMAI_PER_DETIK && kini - sejak < TERLAMA;
    }
}
