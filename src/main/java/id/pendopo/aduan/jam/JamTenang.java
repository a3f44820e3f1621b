package id.pendopo.aduan.jam;

import id.pendopo.organisasi.ParameterQueries.Parameter;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The hours of the night in which the staff is left alone, from the one full hour up to the other.
 * The clocks of complaints know nothing of them.
 *
 * @param mulai 0 to 23
 * @param akhir 0 to 23; the same hour means that there are none
 */
record JamTenang(int mulai, int akhir) {

    static final String KODE = "aduan.jam-tenang";

    /** What falls due within this time after the night cannot wait for its end. */
    private static final Duration TANGGUH = Duration.ofHours(1);

    private static final int SEHARI = 24;

    static JamTenang dari(Parameter p) {
        return new JamTenang(
                Math.floorMod(p.nilai().path("mulai").asInt(), SEHARI),
                Math.floorMod(p.nilai().path("akhir").asInt(), SEHARI));
    }

    /**
     * Until when news of this moment waits; empty when it is told at once: by day, and at night
     * where somebody can still keep a promise that is broken before he is up.
     *
     * @param batas due moment of the clock by the hour, null where none runs
     */
    Optional<Instant> tunda(Instant pada, @Nullable Instant batas, ZoneId zona) {
        return ujung(pada, zona)
                .filter(
                        u ->
                                batas == null
                                        || !pada.isBefore(batas)
                                        || !batas.isBefore(u.plus(TANGGUH)));
    }

    /** The end of the night that this moment lies in. */
    private Optional<Instant> ujung(Instant pada, ZoneId zona) {
        var setempat = pada.atZone(zona);
        int jam = setempat.getHour();
        boolean malam = mulai <= akhir ? jam >= mulai && jam < akhir : jam >= mulai || jam < akhir;
        if (!malam) {
            return Optional.empty();
        }
        var hari = setempat.toLocalDate();
        return Optional.of(
                (jam < akhir ? hari : hari.plusDays(1))
                        .atTime(LocalTime.of(akhir, 0))
                        .atZone(zona)
                        .toInstant());
    }
}
