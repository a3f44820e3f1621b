package id.pendopo.presensi.apel.web;

import id.pendopo.kernel.AturanDilanggar;
import id.pendopo.platform.orang.Pengguna;
import id.pendopo.platform.web.Bagian.Galat;
import id.pendopo.platform.web.Bingkai;
import id.pendopo.platform.web.Izinkan;
import id.pendopo.platform.web.Pindah;
import id.pendopo.presensi.IzinPresensi;
import id.pendopo.presensi.apel.DaftarApelQueries;
import id.pendopo.presensi.apel.KeputusanApelService;
import id.pendopo.presensi.apel.KeputusanApelService.Keputusan;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The decision about people on a closed list whose check-in was found invalid. */
@Controller
@RequestMapping("/presensi/apel/{apel:[0-9a-f-]{36}}/{hari:\\d{4}-\\d{2}-\\d{2}}/keputusan")
@Izinkan(IzinPresensi.KODE_DAFTAR)
class KeputusanApelController {

    private final KeputusanApelService layanan;
    private final DaftarApelQueries daftar;
    private final HalamanApel halaman;

    KeputusanApelController(
            KeputusanApelService layanan, DaftarApelQueries daftar, HalamanApel halaman) {
        this.layanan = layanan;
        this.daftar = daftar;
        this.halaman = halaman;
    }

    /** Where a form was refused the browser shows its address: read anew, it is the list. */
    @GetMapping
    ModelAndView kembali(
            @PathVariable UUID apel, @PathVariable String hari, @RequestParam UUID opd) {
        return Pindah.ke("/presensi/apel/%s/%s?opd=%s".formatted(apel, hari, opd));
    }

    @PostMapping
    ModelAndView putuskan(
            @PathVariable UUID apel,
            @PathVariable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate hari,
            @RequestParam UUID opd,
            @RequestParam Map<String, String> isi,
            Pengguna orang,
            Bingkai b) {
        halaman.jangkau(orang).harusMemuat(opd);
        var j = daftar.apel(apel, hari, opd);
        var f = ApelForm.dari(isi, null);
        try {
            var hadir = f.keputusan(daftar.orang(j, hari, opd));
            layanan.putuskan(
                    new Keputusan(
                            f.kunci(),
                            apel,
                            hari,
                            opd,
                            f.versi(),
                            f.n(ApelForm.ALASAN_KEPUTUSAN),
                            hadir),
                    orang);
            return Pindah.ke("/presensi/apel/%s/%s?opd=%s".formatted(apel, hari, opd));
        } catch (AturanDilanggar e) {
            f.galat().add(new Galat(medan(e.kode()), b.s(e.kode(), e.argumen())));
            var ulang = halaman.satu(j, hari, opd, new HalamanApel.Isian(null, f), orang);
            ulang.setStatus(
                    e.kode().endsWith(".bentrok")
                            ? HttpStatus.CONFLICT
                            : HttpStatus.UNPROCESSABLE_CONTENT);
            return ulang;
        }
    }

    private static String medan(String kode) {
        return kode.equals("presensi.apel.alasan") ? ApelForm.ALASAN_KEPUTUSAN : "keputusan";
    }
}
