package id.pendopo.akun.faktor.web;

import id.pendopo.akun.faktor.KunciSandiService;
import jakarta.servlet.http.HttpServletRequest;
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

    /** The site as a browser names it: without the port that goes without saying. */
    static KunciSandiService.Situs situs(HttpServletRequest minta) {
        int port = minta.getServerPort();
        String ekor = port == (minta.isSecure() ? 443 : 80) ? "" : ":" + port;
        return new KunciSandiService.Situs(
                minta.getServerName(), minta.getScheme() + "://" + minta.getServerName() + ekor);
    }

    static ModelAndView pindah(String ke) {
        var hasil = new ModelAndView("redirect:" + ke);
        hasil.setStatus(HttpStatus.SEE_OTHER);
        return hasil;
    }
}
