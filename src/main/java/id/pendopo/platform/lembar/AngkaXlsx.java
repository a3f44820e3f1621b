package id.pendopo.platform.lembar;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/** Numbers and dates as xlsx stores them. */
final class AngkaXlsx {

    private static final int PANJANG_MAKS = 64;
    private static final MathContext TELITI_EXCEL = new MathContext(15, RoundingMode.HALF_UP);

    private static final LocalDate AWAL_1900 = LocalDate.of(1899, 12, 30);
    private static final LocalDate AWAL_1904 = LocalDate.of(1904, 1, 1);

    /** 31 December 9999, the last day Excel knows. */
    private static final int SERIAL_AKHIR = 2_958_465;

    private AngkaXlsx() {}

    /**
     * The decimal number a person sees. Excel stores binary doubles with up to 17 digits, 0.1+0.2
     * as 0.30000000000000004; it shows 15. Whole numbers written out in full stay exact: other
     * programs do that for NIP.
     *
     * @return null when the text is no finite number
     */
    static @Nullable BigDecimal baca(String mentah) {
        if (mentah.isEmpty() || mentah.length() > PANJANG_MAKS) {
            return null;
        }
        if (hanyaAngka(mentah)) {
            return new BigDecimal(mentah);
        }
        try {
            double nilai = Double.parseDouble(mentah);
            // parseDouble also knows 1d and 0x1p3, BigDecimal does not
            var tepat = new BigDecimal(mentah);
            if (Double.isInfinite(nilai) || Math.abs(tepat.scale()) > 400) {
                return null;
            }
            if (tepat.precision() > 15) {
                tepat = new BigDecimal(Double.toString(nilai)).round(TELITI_EXCEL);
            }
            return rapikan(tepat);
        } catch (NumberFormatException e) {
            return null;
        }
    }

    private static boolean hanyaAngka(String mentah) {
        for (int i = 0; i < mentah.length(); i++) {
            char huruf = mentah.charAt(i);
            if ((huruf < '0' || huruf > '9') && !(huruf == '-' && i == 0 && mentah.length() > 1)) {
                return false;
            }
        }
        return true;
    }

    private static BigDecimal rapikan(BigDecimal nilai) {
        if (nilai.signum() == 0) {
            return BigDecimal.ZERO;
        }
        BigDecimal pendek = nilai.stripTrailingZeros();
        return pendek.scale() < 0 ? pendek.setScale(0) : pendek;
    }

    /** Day number and part of the day; null outside 1 January 1900 to 31 December 9999. */
    static @Nullable LocalDateTime waktu(BigDecimal serial, boolean sejak1904) {
        if (serial.signum() < 0 || serial.compareTo(BigDecimal.valueOf(SERIAL_AKHIR + 1L)) >= 0) {
            return null;
        }
        int hari = serial.intValue();
        long detik =
                serial.subtract(BigDecimal.valueOf(hari))
                        .multiply(BigDecimal.valueOf(86_400))
                        .setScale(0, RoundingMode.HALF_UP)
                        .longValueExact();
        LocalDate tanggal;
        if (sejak1904) {
            tanggal = AWAL_1904.plusDays(hari);
        } else {
            // Excel believes that 29 February 1900 existed
            tanggal = AWAL_1900.plusDays(hari < 60 ? hari + 1L : hari);
        }
        return tanggal.atStartOfDay().plusSeconds(detik);
    }

    /** A part of a day without a date, for cells shown as a clock time. */
    static LocalTime jam(BigDecimal bagianHari) {
        long detik =
                bagianHari
                        .multiply(BigDecimal.valueOf(86_400))
                        .setScale(0, RoundingMode.HALF_UP)
                        .longValueExact();
        return LocalTime.ofSecondOfDay(Math.min(detik, 86_399));
    }
}
