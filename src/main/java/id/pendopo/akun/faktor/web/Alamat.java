package id.pendopo.akun.faktor.web;

import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriUtils;

/** Where the pages of the second factor are. */
final class Alamat {

    private Alamat() {}

    /** The page that asks for the factor and leads on. */
    static String faktor(String lanjut) {
        return dengan("/masuk/faktor", lanjut);
    }

    static String dengan(String jalur, String lanjut) {
        return lanjut.isEmpty()
                ? jalur
                : jalur + "?lanjut=" + UriUtils.encode(lanjut, StandardCharsets.UTF_8);
    }

    static ModelAndView pindah(String ke) {
        var hasil = new ModelAndView("redirect:" + ke);
        hasil.setStatus(HttpStatus.SEE_OTHER);
        return hasil;
    }
}
