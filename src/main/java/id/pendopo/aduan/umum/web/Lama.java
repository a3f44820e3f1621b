package id.pendopo.aduan.umum.web;

import id.pendopo.platform.web.Bingkai;
import java.time.Duration;
import java.time.Instant;

/** Spans of time as people say them: two units at most, never seconds. */
public final class Lama {

    private Lama() {}

    /** "2 hari 3 jam", "45 menit"; the order of the two does not matter. */
    public static String antara(Bingkai b, Instant satu, Instant dua) {
        Duration lama = Duration.between(satu, dua).abs();
        long hari = lama.toDays();
        int jam = lama.toHoursPart();
        int menit = lama.toMinutesPart();
        if (hari > 0) {
            String kata = b.s("aduan.umum.lama.hari", hari);
            return jam == 0 || hari >= 7 ? kata : kata + " " + b.s("aduan.umum.lama.jam", jam);
        }
        if (jam > 0) {
            String kata = b.s("aduan.umum.lama.jam", jam);
            return menit == 0 ? kata : kata + " " + b.s("aduan.umum.lama.menit", menit);
        }
        return b.s("aduan.umum.lama.menit", Math.max(menit, 1));
    }
}
