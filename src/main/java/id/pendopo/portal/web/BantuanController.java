package id.pendopo.portal.web;

import id.pendopo.platform.tampilan.TampilanPemda;
import id.pendopo.platform.web.Publik;
import id.pendopo.portal.Kamus;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Help that starts from the page one came from, and the statement on accessibility. */
@Controller
@Publik
class BantuanController {

    /** Rooms of the house that have words of their own; all others get the general ones. */
    private static final Set<String> RUANG =
            Set.of("pelaporan", "organisasi", "jejak", "kantor", "cari", "profil", "masuk");

    private final Kamus kamus;
    private final TampilanPemda tampilan;

    BantuanController(Kamus kamus, TampilanPemda tampilan) {
        this.kamus = kamus;
        this.tampilan = tampilan;
    }

    @GetMapping("/bantuan")
    ModelAndView bantuan(@RequestParam(defaultValue = "/") String dari) {
        // only a path of this house, or the link back would lead anywhere
        String jalur = dari.matches("/(?!/)[\\w./-]*") ? dari : "/";
        String[] bagian = jalur.split("/");
        String ruang = bagian.length > 1 && RUANG.contains(bagian[1]) ? bagian[1] : "umum";
        return new ModelAndView("portal/bantuan")
                .addObject("dari", jalur)
                .addObject("ruang", ruang)
                .addObject("istilah", kamus.isi())
                .addObject("alamat", tampilan.kini().alamat());
    }

    @GetMapping("/aksesibilitas")
    String aksesibilitas() {
        return "portal/aksesibilitas";
    }
}
