package id.pendopo.akun.faktor.web;

import id.pendopo.akun.faktor.KunciSandiService;
import id.pendopo.platform.web.AlamatSitus;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
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

    /** The site that a passkey is bound to. */
    static KunciSandiService.Situs situs(HttpServletRequest minta) {
        return new KunciSandiService.Situs(minta.getServerName(), AlamatSitus.dari(minta));
    }
}
