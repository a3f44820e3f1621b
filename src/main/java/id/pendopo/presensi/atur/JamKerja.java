package id.pendopo.presensi.atur;

import id.pendopo.kernel.AturanDilanggar;
import java.time.Duration;
import java.time.LocalTime;

/**
 * Hours of one day of the week.
 *
 * @param pulang not after {@code masuk}: on the following day
 * @param istirahat minutes
 */
public record JamKerja(LocalTime masuk, LocalTime pulang, int istirahat) {

    public JamKerja {
        if (istirahat < 0 || istirahat > 240) {
            throw new AturanDilanggar("presensi.atur.istirahat.rentang");
        }
        if (lama(masuk, pulang) <= istirahat) {
            throw new AturanDilanggar("presensi.atur.jam-pendek", masuk, pulang);
        }
    }

    private static int lama(LocalTime masuk, LocalTime pulang) {
        int menit = (int) Duration.between(masuk, pulang).toMinutes();
        return menit <= 0 ? menit + 24 * 60 : menit;
    }

    /** Working minutes without the break. */
    public int menit() {
        return lama(masuk, pulang) - istirahat;
    }

    public boolean lewatMalam() {
        return !pulang.isAfter(masuk);
    }
}
