package id.pendopo.presensi.apel.web;

import id.pendopo.kernel.AturanDilanggar;
import id.pendopo.platform.orang.Pengguna;
import id.pendopo.platform.web.Bagian.Galat;
import id.pendopo.platform.web.Bingkai;
import id.pendopo.platform.web.Izinkan;
import id.pendopo.platform.web.Pindah;
import id.pendopo.presensi.IzinPresensi;
import id.pendopo.presensi.LingkupQueries;
import id.pendopo.presensi.apel.DaftarApelQueries;
import id.pendopo.presensi.apel.DaftarApelService;
import id.pendopo.presensi.apel.GugurApelQueries;
import id.pendopo.presensi.apel.HariApelQueries;
import id.pendopo.presensi.apel.HariApelQueries.Baris;
import id.pendopo.presensi.apel.JadwalApel;
import id.pendopo.presensi.apel.JadwalApelQueries;
import id.pendopo.presensi.apel.web.HalamanApel.Isian;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The apel of a day, and the list of one unit. */
@Controller
@RequestMapping("/presensi/apel")
@Izinkan({IzinPresensi.KODE_DAFTAR, IzinPresensi.KODE_ATUR})
class ApelController {

    private static final String SATU = "/{apel:[0-9a-f-]{36}}/{hari:\\d{4}-\\d{2}-\\d{2}}";

    private final DaftarApelService layanan;
    private final DaftarApelQueries daftar;
    private final HariApelQueries hariApel;
    private final JadwalApelQueries jadwal;
    private final GugurApelQueries gugur;
    private final LingkupQueries lingkup;
    private final HalamanApel halaman;

    ApelController(
            DaftarApelService layanan,
            DaftarApelQueries daftar,
            HariApelQueries hariApel,
            JadwalApelQueries jadwal,
            GugurApelQueries gugur,
            LingkupQueries lingkup,
            HalamanApel halaman) {
        this.layanan = layanan;
        this.daftar = daftar;
        this.hariApel = hariApel;
        this.jadwal = jadwal;
        this.gugur = gugur;
        this.lingkup = lingkup;
        this.halaman = halaman;
    }

    @GetMapping
    ModelAndView hari(@RequestParam(defaultValue = "") String hari, Pengguna orang) {
        LocalDate kini = halaman.hariIni();
        LocalDate pada = hari(hari, kini);
        List<JadwalApel> apel = jadwal.antara(pada, pada);
        var jangkau = halaman.jangkau(orang);
        Map<UUID, List<Baris>> baris =
                hariApel.daftar(apel, pada, jangkau).stream()
                        .collect(Collectors.groupingBy(Baris::apel));
        var perlu = gugur.antara(pada, pada, jangkau, orang.akunId());
        return new ModelAndView("presensi/apel/hari")
                .addObject("orang", orang)
                .addObject("hari", pada)
                .addObject("kini", kini)
                .addObject("apel", apel)
                .addObject("baris", baris)
                .addObject("perlu", perlu);
    }

    /** What is no day, or lies ahead, is today. */
    private static LocalDate hari(String teks, LocalDate kini) {
        try {
            LocalDate hari = teks.isBlank() ? kini : LocalDate.parse(teks.strip());
            return hari.isAfter(kini) || hari.isBefore(kini.minusYears(3)) ? kini : hari;
        } catch (DateTimeParseException e) {
            return kini;
        }
    }

    @GetMapping(SATU)
    ModelAndView satu(
            @PathVariable UUID apel,
            @PathVariable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate hari,
            @RequestParam UUID opd,
            Pengguna orang) {
        halaman.jangkau(orang).harusMemuat(opd);
        return halaman.satu(daftar.apel(apel, hari, opd), hari, opd, Isian.BARU, orang);
    }

    @PostMapping(SATU)
    @Izinkan(IzinPresensi.KODE_DAFTAR)
    ModelAndView catat(
            @PathVariable UUID apel,
            @PathVariable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate hari,
            @RequestParam UUID opd,
            @RequestParam Map<String, String> isi,
            @RequestParam(required = false) @Nullable List<String> hadir,
            Pengguna orang,
            Bingkai b) {
        lingkup.untuk(orang, IzinPresensi.DAFTAR).harusMemuat(opd);
        var j = daftar.apel(apel, hari, opd);
        var f = ApelForm.dari(isi, hadir);
        HttpStatus status = HttpStatus.UNPROCESSABLE_CONTENT;
        try {
            var baris = f.baca(HalamanApel.lain(daftar.orang(j, hari, opd), orang), b);
            if (f.galat().isEmpty()) {
                layanan.catat(
                        new DaftarApelService.Daftar(
                                f.kunci(),
                                apel,
                                hari,
                                opd,
                                f.versi(),
                                f.tutup(),
                                f.n("alasan"),
                                baris),
                        orang);
                return Pindah.ke("/presensi/apel/%s/%s?opd=%s".formatted(apel, hari, opd));
            }
        } catch (AturanDilanggar e) {
            status = e.kode().endsWith(".bentrok") ? HttpStatus.CONFLICT : status;
            f.galat().add(new Galat(medan(e.kode()), b.s(e.kode(), e.argumen())));
        }
        var ulang = halaman.satu(j, hari, opd, new Isian(f, null), orang);
        ulang.setStatus(status);
        return ulang;
    }

    private static @Nullable String medan(String kode) {
        return kode.equals("presensi.apel.alasan") ? "alasan" : null;
    }
}
