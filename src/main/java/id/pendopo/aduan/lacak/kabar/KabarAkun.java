package id.pendopo.aduan.lacak.kabar;

import id.pendopo.aduan.KontakPelaporService.AlamatPelapor;
import id.pendopo.pemberitahuan.Kabar;
import id.pendopo.pemberitahuan.PemberitahuanService;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Tells a reporter inside his account, where he has linked one and gave no e-mail address: by
 * e-mail he hears of it already, and once is enough.
 */
@Component
class KabarAkun {

    private final PemberitahuanService pemberitahuan;

    KabarAkun(PemberitahuanService pemberitahuan) {
        this.pemberitahuan = pemberitahuan;
    }

    void beritahu(AlamatPelapor a, Kabar kabar) {
        if (a.wargaId() != null && a.surel() == null) {
            pemberitahuan.beritahu(List.of(a.wargaId()), kabar);
        }
    }
}
