package id.pendopo.organisasi.web;

import id.pendopo.kernel.Waktu;
import id.pendopo.platform.pemda.KonteksPemda;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** The day of business of the current pemda. */
@Component
class HariIni {

    private final Waktu waktu;

    HariIni(Waktu waktu) {
        this.waktu = waktu;
    }

    LocalDate kini() {
        return waktu.hariIni(KonteksPemda.wajib().zona());
    }
}
