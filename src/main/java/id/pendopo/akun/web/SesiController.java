package id.pendopo.akun.web;

import id.pendopo.akun.MasukService;
import id.pendopo.platform.orang.Pengguna;
import id.pendopo.platform.web.Izinkan;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/** Extends the session of someone who still sits before the page; answers when it ends now. */
@Controller
@Izinkan(Izinkan.MASUK)
class SesiController {

    private final MasukService masuk;

    SesiController(MasukService masuk) {
        this.masuk = masuk;
    }

    @PostMapping("/sesi/perpanjangan")
    @ResponseBody
    Map<String, Long> perpanjang(Pengguna orang) {
        return Map.of("habis", masuk.perpanjang(orang).toEpochMilli());
    }
}
