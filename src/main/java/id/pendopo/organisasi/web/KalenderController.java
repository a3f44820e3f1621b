package id.pendopo.organisasi.web;

import id.pendopo.organisasi.IzinOrganisasi;
import id.pendopo.organisasi.KalenderService;
import id.pendopo.organisasi.KalenderService.Libur;
import id.pendopo.organisasi.LiburService;
import id.pendopo.platform.orang.Pengguna;
import id.pendopo.platform.web.Bingkai;
import id.pendopo.platform.web.Izinkan;
import id.pendopo.platform.web.Pindah;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A year of working days, with the days off that the nation and the pemda have set. */
@Controller
@RequestMapping("/organisasi/kalender")
@Izinkan(IzinOrganisasi.KODE_LIHAT)
class KalenderController {

    private final KalenderService kalender;
    private final LiburService libur;
    private final HariIni hari;

    KalenderController(KalenderService kalender, LiburService libur, HariIni hari) {
        this.kalender = kalender;
        this.libur = libur;
        this.hari = hari;
    }

    @GetMapping
    ModelAndView lihat(Pengguna orang, Bingkai b) {
        return halaman(new Formulir(b), orang, b.tahun());
    }

    @PostMapping
    @Izinkan(IzinOrganisasi.KODE_KELOLA)
    ModelAndView tambah(@RequestParam Map<String, String> isi, Pengguna orang, Bingkai b) {
        var f = new Formulir(b, isi);
        return f.kerjakan(
                        () -> f.tanggalWajib("hari"),
                        h -> {
                            libur.tambah(orang, h, f.teks("nama"), f.teks("dasar"));
                            return h;
                        })
                .map(h -> Pindah.ke("/organisasi/kalender?tahun=" + h.getYear()))
                .orElseGet(() -> halaman(f, orang, b.tahun()));
    }

    @PostMapping("/{tanggal}/hapus")
    @Izinkan(IzinOrganisasi.KODE_KELOLA)
    ModelAndView hapus(
            @PathVariable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate tanggal,
            Pengguna orang,
            Bingkai b) {
        var f = new Formulir(b);
        return f.kirim(
                () -> tanggal,
                h -> libur.hapus(orang, h),
                "/organisasi/kalender?tahun=" + tanggal.getYear(),
                () -> halaman(f, orang, tanggal.getYear()));
    }

    private ModelAndView halaman(Formulir f, Pengguna orang, int tahun) {
        var awal = LocalDate.of(tahun, 1, 1);
        var akhir = LocalDate.of(tahun, 12, 31);
        var libur = kalender.libur(awal, akhir);
        var per = new TreeMap<LocalDate, Libur>();
        libur.forEach(l -> per.putIfAbsent(l.tanggal(), l));
        int[] kerja = new int[12];
        for (int bulan = 1; bulan <= 12; bulan++) {
            var pertama = LocalDate.of(tahun, bulan, 1);
            kerja[bulan - 1] =
                    kalender.jumlahHariKerja(
                            pertama, pertama.withDayOfMonth(pertama.lengthOfMonth()));
        }
        return f.halaman("organisasi/kalender")
                .addObject("tahun", tahun)
                .addObject("libur", libur)
                .addObject("per", per)
                .addObject("kerja", kerja)
                .addObject("pekan", kalender.hariKerjaPekan(awal))
                .addObject("diketahui", kalender.tahunDiketahui(tahun))
                .addObject("hariIni", hari.kini())
                .addObject("kelola", orang.boleh(IzinOrganisasi.KELOLA));
    }
}
