package id.pendopo.platform.web;

import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;

/** From a form on to the page that shows what came of it: 303, so that the next load is a GET. */
public final class Pindah {

    private Pindah() {}

    public static ModelAndView ke(String alamat) {
        var hasil = new ModelAndView("redirect:" + alamat);
        hasil.setStatus(HttpStatus.SEE_OTHER);
        return hasil;
    }
}
