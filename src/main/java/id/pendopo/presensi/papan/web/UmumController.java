package id.pendopo.presensi.papan.web;

import id.pendopo.platform.web.Bingkai;
import id.pendopo.platform.web.Publik;
import id.pendopo.platform.web.Tersimpan;
import id.pendopo.presensi.papan.AngkaUmum;
import id.pendopo.presensi.papan.KabarUmum;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Rates of every OPD for everybody, without a password and without a name. */
@Controller
@Publik
class UmumController {

    private final AngkaUmum angka;

    UmumController(AngkaUmum angka) {
        this.angka = angka;
    }

    @GetMapping("/presensi/umum")
    @Tersimpan(KabarUmum.TOPIK)
    ModelAndView halaman(@RequestParam(required = false) @Nullable String hari) {
        return new ModelAndView("presensi/papan/umum", Map.of("t", angka.pada(tanggal(hari))));
    }

    @GetMapping("/presensi/umum.csv")
    void csv(
            @RequestParam(required = false) @Nullable String hari,
            Bingkai b,
            HttpServletResponse jawab)
            throws IOException {
        new UnduhanUmum(b, angka.pada(tanggal(hari))).tabel().csv(jawab);
    }

    @GetMapping("/presensi/umum.xlsx")
    void xlsx(
            @RequestParam(required = false) @Nullable String hari,
            Bingkai b,
            HttpServletResponse jawab)
            throws IOException {
        new UnduhanUmum(b, angka.pada(tanggal(hari))).tabel().xlsx(jawab);
    }

    /** What is no day is today. */
    private static @Nullable LocalDate tanggal(@Nullable String hari) {
        try {
            return hari == null || hari.isBlank() ? null : LocalDate.parse(hari.strip());
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
