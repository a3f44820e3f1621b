package id.pendopo.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * When the steps of one complaint took place; null: not yet.
 *
 * @param dijawab the head answered
 * @param tindakan somebody was on site
 * @param selesai closed, with evidence or refused
 * @param dibukaLagi the reporter said "belum selesai"
 * @param selesaiLagi closed again after that
 * @param ditutup ended by silence or by the reporter
 */
record JalanAduan(
        Instant masuk,
        @Nullable Instant dijawab,
        @Nullable Instant tindakan,
        @Nullable Instant selesai,
        @Nullable Instant dibukaLagi,
        @Nullable Instant selesaiLagi,
        @Nullable Instant ditutup) {

    private static final Duration SUNYI = Duration.ofDays(14);

    /** Draws the way of a complaint by how its agency tends to work. */
    static JalanAduan undi(Instant masuk, Instant kini, Watak watak, Acak acak, ZoneId zona) {
        Instant dijawab =
                siang(masuk.plus(menit(jamJawab(watak) * 60.0 * lenting(acak, 0.75))), zona);
        Instant tindakan = siang(dijawab.plus(menit(60 * 24 * 1.5 * lenting(acak, 0.6))), zona);
        Instant selesai =
                siang(
                        tindakan.plus(menit(60 * 24.0 * hariTindak(watak) * lenting(acak, 0.5))),
                        zona);
        Instant lagi =
                acak.persen(6)
                        ? siang(selesai.plus(Duration.ofDays(acak.antara(1, 6))), zona)
                        : null;
        Instant selesaiLagi =
                lagi == null
                        ? null
                        : siang(lagi.plus(menit(60 * 24 * 5.0 * lenting(acak, 0.5))), zona);
        Instant akhir = selesaiLagi == null ? selesai : selesaiLagi;
        return new JalanAduan(
                masuk,
                bila(dijawab, kini),
                bila(tindakan, kini),
                bila(selesai, kini),
                bila(lagi, kini),
                bila(selesaiLagi, kini),
                bila(akhir.plus(SUNYI), kini));
    }

    private static @Nullable Instant bila(@Nullable Instant saat, Instant kini) {
        return saat == null || saat.isAfter(kini) ? null : saat;
    }

    private static double lenting(Acak acak, double lebar) {
        return Math.exp(lebar * Math.max(-2, Math.min(2, acak.sebaran())));
    }

    private static Duration menit(double menit) {
        return Duration.ofMinutes(Math.max(20, Math.round(menit)));
    }

    /** Nobody answers between ten at night and six in the morning. */
    private static Instant siang(Instant saat, ZoneId zona) {
        var lokal = saat.atZone(zona);
        if (lokal.getHour() >= 22) {
            lokal = lokal.plusDays(1).with(LocalTime.of(6, 40));
        } else if (lokal.getHour() < 6) {
            lokal = lokal.with(LocalTime.of(6, 40));
        }
        return lokal.toInstant();
    }

    private static double jamJawab(Watak watak) {
        return switch (watak) {
            case CEPAT -> 3;
            case TERTIB -> 5;
            case BIASA -> 8;
            case SIBUK -> 11;
            case LAMBAT -> 16;
            case TERTINGGAL -> 21;
            case LALAI -> 26;
        };
    }

    private static double hariTindak(Watak watak) {
        return switch (watak) {
            case CEPAT -> 2;
            case TERTIB -> 4;
            case BIASA -> 6;
            case SIBUK -> 8;
            case LAMBAT -> 12;
            case TERTINGGAL -> 16;
            case LALAI -> 20;
        };
    }
}
