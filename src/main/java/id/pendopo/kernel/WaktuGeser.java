package id.pendopo.kernel;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/**
 * A clock whose time of business is shifted against the true one and goes on running. The true
 * moment stays true.
 */
public final class WaktuGeser implements Waktu {

    private final Waktu asli;
    private volatile Duration selisih = Duration.ZERO;

    public WaktuGeser(Waktu asli) {
        this.asli = asli;
    }

    @Override
    public Instant sekarang() {
        return asli.sekarang();
    }

    @Override
    public Instant sekarangUrusan() {
        return asli.sekarang().plus(selisih);
    }

    /** Moves the time of business by so much from the true time; zero puts it back. */
    public void geser(Duration dariWaktuSebenarnya) {
        selisih = dariWaktuSebenarnya;
    }

    /** Makes it that day and hour now, for business. */
    public void setel(LocalDate hari, LocalTime jam, ZoneId zona) {
        selisih = Duration.between(asli.sekarang(), hari.atTime(jam).atZone(zona).toInstant());
    }

    public Duration selisih() {
        return selisih;
    }
}
