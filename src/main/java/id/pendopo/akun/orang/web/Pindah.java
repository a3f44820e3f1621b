package id.pendopo.akun.orang.web;

import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;

/** From a form on to the page that shows what came of it. */
final class Pindah {

    private Pindah() {}

    static ModelAndView ke(String alamat) {
        var hasil = new ModelAndView("redirect:" + alamat);
        hasil.setStatus(HttpStatus.SEE_OTHER);
        return hasil;
    }
}
