package id.pendopo.audit.web;

import id.pendopo.audit.IzinAudit;
import id.pendopo.audit.Jejak;
import id.pendopo.audit.Jejak.Entri;
import id.pendopo.audit.Jejak.Saringan;
import id.pendopo.platform.lembar.PenulisCsv;
import id.pendopo.platform.pemda.KonteksPemda;
import id.pendopo.platform.web.Bingkai;
import id.pendopo.platform.web.Izinkan;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The trail, newest first, with what changed from what to what. */
@Controller
@Izinkan(IzinAudit.KODE_LIHAT)
class JejakController {

    private static final int SEHALAMAN = 50;
    private static final int SEKALI = 1_000;

    private final Jejak jejak;
    private final KataJejak kata;

    JejakController(Jejak jejak, KataJejak kata) {
        this.jejak = jejak;
        this.kata = kata;
    }

    @GetMapping("/jejak")
    ModelAndView lihat(
            @RequestParam(defaultValue = "") String orang,
            @RequestParam(defaultValue = "") String tindakan,
            @RequestParam(defaultValue = "") String objek,
            @RequestParam(defaultValue = "") String hari,
            @RequestParam(required = false) @Nullable UUID sebelum,
            Bingkai b) {
        var semua = jejak.cari(saringan(orang, tindakan, objek, hari), sebelum, SEHALAMAN + 1);
        var tampak = semua.subList(0, Math.min(SEHALAMAN, semua.size()));
        return new ModelAndView("audit/jejak")
                .addObject("baris", tampak.stream().map(e -> kata.baris(b, e)).toList())
                .addObject("adaLagi", semua.size() > SEHALAMAN)
                .addObject("lanjutan", sebelum != null)
                .addObject("orang", orang.strip())
                .addObject("tindakan", tindakan.strip())
                .addObject("objek", objek.strip())
                .addObject("hari", hari.strip());
    }

    /** A day as the browser's date field sends it; anything else looks at all days. */
    private static Saringan saringan(String orang, String tindakan, String objek, String hari) {
        Instant dari = null;
        Instant sampai = null;
        try {
            var zona = KonteksPemda.wajib().zona();
            var tanggal = LocalDate.parse(hari.strip());
            dari = tanggal.atStartOfDay(zona).toInstant();
            sampai = tanggal.plusDays(1).atStartOfDay(zona).toInstant();
        } catch (DateTimeException e) {
            // no day, or none that exists: no bound
        }
        return new Saringan(orang.strip(), tindakan.strip(), objek.strip(), dari, sampai);
    }

    /** Exactly what the filter shows, a thousand entries a time, however long the trail is. */
    @GetMapping("/jejak.csv")
    void csv(
            @RequestParam(defaultValue = "") String orang,
            @RequestParam(defaultValue = "") String tindakan,
            @RequestParam(defaultValue = "") String objek,
            @RequestParam(defaultValue = "") String hari,
            Bingkai b,
            HttpServletResponse jawab)
            throws IOException {
        jawab.setContentType("text/csv;charset=utf-8");
        jawab.setHeader("Content-Disposition", "attachment; filename=\"jejak.csv\"");
        jawab.setHeader("Cache-Control", "no-store");
        var saringan = saringan(orang, tindakan, objek, hari);
        try (var csv = PenulisCsv.ke(jawab.getOutputStream()).denganBom()) {
            csv.baris(
                    b.s("jejak.pada"),
                    b.s("jejak.nama"),
                    b.s("jejak.peran"),
                    b.s("jejak.tindakan"),
                    b.s("jejak.jenis"),
                    b.s("jejak.objek"),
                    b.s("jejak.sebelum"),
                    b.s("jejak.sesudah"),
                    b.s("jejak.alasan-kolom"));
            UUID sebelum = null;
            List<Entri> potong;
            do {
                potong = jejak.cari(saringan, sebelum, SEKALI);
                for (Entri e : potong) {
                    csv.baris(
                            e.pada(),
                            e.nama(),
                            e.peran(),
                            e.tindakan(),
                            e.objek().jenis(),
                            e.objek().label(),
                            e.sebelum(),
                            e.sesudah(),
                            e.alasan());
                    sebelum = e.id();
                }
            } while (potong.size() == SEKALI);
        }
    }
}
