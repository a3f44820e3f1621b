package id.pendopo.portal.web;

import id.pendopo.kernel.Pelaku;
import id.pendopo.kernel.PemdaId;
import id.pendopo.kernel.TahunAnggaran;
import id.pendopo.kernel.port.Konteks;
import id.pendopo.kernel.port.SumberIndikator;
import id.pendopo.kernel.port.SumberPencarian;
import id.pendopo.kernel.port.SumberTugas;
import id.pendopo.platform.orang.Pengguna;
import id.pendopo.platform.pemda.KonteksPemda;
import id.pendopo.platform.web.Bingkai;
import id.pendopo.platform.web.Izinkan;
import id.pendopo.platform.web.Publik;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * What every module has for this person, on one page: figures for everyone, work for the signed-in.
 */
@Controller
class PortalController {

    private static final int HASIL_PER_SUMBER = 8;

    private final List<SumberIndikator> indikator;
    private final List<SumberTugas> tugas;
    private final List<SumberPencarian> pencarian;

    PortalController(
            List<SumberIndikator> indikator,
            List<SumberTugas> tugas,
            List<SumberPencarian> pencarian) {
        this.indikator = indikator;
        this.tugas = tugas;
        this.pencarian = pencarian;
    }

    @GetMapping("/")
    @Publik
    ModelAndView beranda(Bingkai b) {
        var konteks = konteks(Pelaku.ANONIM, Map.of(), b);
        return new ModelAndView("portal/beranda")
                .addObject(
                        "indikator",
                        indikator.stream().flatMap(s -> s.indikator(konteks).stream()).toList());
    }

    @GetMapping("/kantor")
    @Izinkan({Izinkan.MASUK, Izinkan.WARGA})
    ModelAndView kantor(Pengguna orang, Bingkai b) {
        var konteks = konteks(orang.pelaku(), orang.lingkup(), b);
        return new ModelAndView("portal/kantor")
                .addObject("orang", orang)
                .addObject(
                        "tugas",
                        tugas.stream()
                                .flatMap(s -> s.tugas(konteks).stream())
                                .sorted(Comparator.comparing(SumberTugas.Tugas::urgensi))
                                .toList());
    }

    @GetMapping("/cari")
    @Izinkan(Izinkan.MASUK)
    ModelAndView cari(@RequestParam(defaultValue = "") String q, Pengguna orang, Bingkai b) {
        String kata = q.strip();
        var konteks = konteks(orang.pelaku(), orang.lingkup(), b);
        List<SumberPencarian.Hasil> hasil =
                kata.length() < 2
                        ? List.of()
                        : Stream.concat(
                                        menu(b, kata),
                                        pencarian.stream()
                                                .flatMap(
                                                        s ->
                                                                s
                                                                        .cari(
                                                                                konteks,
                                                                                kata,
                                                                                HASIL_PER_SUMBER)
                                                                        .stream()))
                                .toList();
        return new ModelAndView("portal/cari").addObject("kata", kata).addObject("hasil", hasil);
    }

    /** The menu already holds only what this person may open, in his language. */
    private static Stream<SumberPencarian.Hasil> menu(Bingkai b, String kata) {
        return b.menu().stream()
                .filter(m -> m.label().toLowerCase(b.lokal()).contains(kata.toLowerCase(b.lokal())))
                .map(
                        m ->
                                new SumberPencarian.Hasil(
                                        "portal.cari.menu", m.label(), m.url(), m.url()));
    }

    private static Konteks konteks(Pelaku pelaku, Map<String, Set<UUID>> lingkup, Bingkai b) {
        return new Konteks(
                new PemdaId(KonteksPemda.wajib().id()),
                pelaku,
                lingkup,
                new TahunAnggaran(b.tahun()));
    }
}
