package id.pendopo.akun.web;

import id.pendopo.platform.orang.HalamanLayar;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** The sign-in page, the same whichever way was tried on it. */
@Component
class HalamanMasuk {

    private final ObjectProvider<HalamanLayar> layar;

    HalamanMasuk(ObjectProvider<HalamanLayar> layar) {
        this.layar = layar;
    }

    ModelAndView formulir(
            HttpStatus status,
            String nama,
            String lanjut,
            @Nullable String galat,
            Object... argumen) {
        var isi = new HashMap<String, Object>(Map.of("nama", nama, "lanjut", lanjut));
        isi.put("galat", galat);
        isi.put("argumen", argumen);
        isi.put("layar", layar.stream().findAny().isPresent());
        var hasil = new ModelAndView("akun/masuk", isi);
        hasil.setStatus(status);
        return hasil;
    }
}
