package id.pendopo.akun.web;

import id.pendopo.akun.MasukService;
import id.pendopo.akun.SesiWarga;
import id.pendopo.platform.orang.Pengguna;
import id.pendopo.platform.web.Izinkan;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/** Extends the session of someone who still sits before the page; answers when it ends now. */
@Controller
@Izinkan({Izinkan.MASUK, Izinkan.WARGA})
class SesiController {

    private final MasukService masuk;
    private final SesiWarga warga;

    SesiController(MasukService masuk, SesiWarga warga) {
        this.masuk = masuk;
        this.warga = warga;
    }

    @PostMapping("/sesi/perpanjangan")
    @ResponseBody
    Map<String, Long> perpanjang(Pengguna orang) {
        var habis = orang.warga() ? warga.perpanjang(orang) : masuk.perpanjang(orang);
        return Map.of("habis", habis.toEpochMilli());
    }
}
