package id.pendopo.aduan.lacak;

import id.pendopo.platform.web.Bingkai;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/** Moments as people say them: "Rabu 25 Nov pukul 10.00", in the zone of the pemda. */
public final class KataWaktu {

    private KataWaktu() {}

    /** Day and hour. */
    public static String saat(Bingkai b, Instant saat) {
        return b.s("aduan.lacak.saat", hari(b, LocalDate.ofInstant(saat, b.zona())), b.jam(saat));
    }

    /** The day that a moment ends: what is due at midnight is due on the day before. */
    public static String akhirHari(Bingkai b, Instant batas) {
        return hari(b, LocalDate.ofInstant(batas.minusMillis(1), b.zona()));
    }

    private static String hari(Bingkai b, LocalDate hari) {
        String nama = DateTimeFormatter.ofPattern("EEEE", b.lokal()).format(hari);
        return nama + " " + hari.getDayOfMonth() + " " + b.namaBulanSingkat(hari.getMonthValue());
    }
}
