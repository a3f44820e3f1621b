package id.pendopo.presensi.atur.web;

import id.pendopo.kernel.AturanDilanggar;
import id.pendopo.platform.web.FormIsian;
import id.pendopo.presensi.atur.JamKerja;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/** Hours as people type them. */
public final class JamIsian {

    private JamIsian() {}

    /** Hours of a row {@code nama.masuk, nama.pulang, nama.istirahat}; null when it is empty. */
    static @Nullable JamKerja jam(FormIsian f, String nama, String sebutan) {
        String masuk = f.n(nama + ".masuk").strip();
        String pulang = f.n(nama + ".pulang").strip();
        if (masuk.isEmpty() && pulang.isEmpty()) {
            return null;
        }
        try {
            return new JamKerja(pukul(masuk), pukul(pulang), f.angka(nama + ".istirahat", 0));
        } catch (DateTimeParseException e) {
            f.salah(nama + ".masuk", "presensi.atur.jam-salah", sebutan, masuk, pulang);
        } catch (AturanDilanggar e) {
            f.salah(nama + ".masuk", e.kode(), e.argumen());
        }
        return null;
    }

    /** "7:30", "07.30" and "07:30" alike. */
    public static LocalTime pukul(String teks) {
        String s = teks.replace('.', ':');
        return LocalTime.parse(s.indexOf(':') == 1 ? "0" + s : s);
    }
}
