package id.pendopo.platform.langsung;

import id.pendopo.platform.pemda.KonteksPemda;
import id.pendopo.platform.web.Publik;
import java.io.IOException;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** The stream of a tab: {@code GET /langsung?topik=capaian,tugas}. */
@Controller
@Publik
class LangsungController {

    private static final Pattern TOPIK = Pattern.compile("[a-z][a-z.-]{0,30}");
    private static final int PALING_BANYAK = 8;

    private final Saluran saluran;

    LangsungController(Saluran saluran) {
        this.saluran = saluran;
    }

    @GetMapping(path = "/langsung", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @ResponseBody
    SseEmitter dengar(@RequestParam Set<String> topik) throws IOException {
        var sah = new TreeSet<String>();
        topik.stream()
                .filter(t -> TOPIK.matcher(t).matches())
                .limit(PALING_BANYAK)
                .forEach(sah::add);
        return saluran.buka(KonteksPemda.wajib().id(), Set.copyOf(sah));
    }
}
