package id.pendopo.pelaporan.web;

import id.pendopo.kernel.AturanDilanggar;
import id.pendopo.organisasi.OrganisasiQueries;
import id.pendopo.pelaporan.IzinPelaporan;
import id.pendopo.pelaporan.JadwalQueries;
import id.pendopo.pelaporan.KemajuanQueries;
import id.pendopo.pelaporan.PembukaanQueries;
import id.pendopo.pelaporan.PembukaanService;
import id.pendopo.platform.orang.Pengguna;
import id.pendopo.platform.web.Bagian.Galat;
import id.pendopo.platform.web.Bingkai;
import id.pendopo.platform.web.Izinkan;
import id.pendopo.platform.web.Pindah;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Locked months opened again: who, until when, and why. */
@Controller
@RequestMapping("/pelaporan/pembukaan")
@Izinkan(IzinPelaporan.KODE_BUKA_KUNCI)
class PembukaanController {

    private static final int HARI_BAWAAN = 3;

    private final PembukaanService layanan;
    private final PembukaanQueries pembukaan;
    private final KemajuanQueries kemajuan;
    private final JadwalQueries jadwal;
    private final OrganisasiQueries organisasi;

    PembukaanController(
            PembukaanService layanan,
            PembukaanQueries pembukaan,
            KemajuanQueries kemajuan,
            JadwalQueries jadwal,
            OrganisasiQueries organisasi) {
        this.layanan = layanan;
        this.pembukaan = pembukaan;
        this.kemajuan = kemajuan;
        this.jadwal = jadwal;
        this.organisasi = organisasi;
    }

    @GetMapping
    ModelAndView lihat(Bingkai b) {
        var form = PembukaanForm.bawaan(jadwal.hariIni().plusDays(HARI_BAWAAN));
        return halaman(form, List.of(), b, HttpStatus.OK);
    }

    @PostMapping
    ModelAndView buka(@RequestParam Map<String, String> isi, Pengguna orang, Bingkai b) {
        var form = PembukaanForm.dari(isi);
        var galat = new ArrayList<Galat>();
        var bulan = form.periode();
        var sampai = form.sampai();
        if (bulan.isEmpty()) {
            galat.add(new Galat("bulan", b.s("pembukaan.bulan-kosong")));
        }
        if (sampai.isEmpty()) {
            galat.add(new Galat("sampai", b.s("pembukaan.tanggal-salah")));
        }
        if (galat.isEmpty()) {
            try {
                UUID opd = form.opd().isEmpty() ? null : organisasi.opdDenganSlug(form.opd()).id();
                layanan.buka(orang, opd, bulan.orElseThrow(), sampai.orElseThrow(), form.alasan());
                return Pindah.ke("/pelaporan/pembukaan");
            } catch (AturanDilanggar e) {
                galat.add(new Galat(medan(e.kode()), IsianForm.kata(b, e)));
            }
        }
        return halaman(form, galat, b, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private static String medan(String kode) {
        return switch (kode) {
            case "pembukaan.rentang" -> "sampai";
            case "pembukaan.belum-terkunci" -> "bulan";
            default -> "alasan";
        };
    }

    private ModelAndView halaman(
            PembukaanForm form, List<Galat> galat, Bingkai b, HttpStatus status) {
        LocalDate kini = jadwal.hariIni();
        var hasil =
                new ModelAndView("pelaporan/pembukaan")
                        .addObject("isian", form)
                        .addObject("galat", galat)
                        .addObject("bulan", terkunci(b.tahun(), kini))
                        .addObject("opd", kemajuan.opd(YearMonth.of(b.tahun(), b.bulan()), null))
                        .addObject("hariIni", kini)
                        .addObject("terbaru", pembukaan.terbaru(b.tahun()));
        hasil.setStatus(status);
        return hasil;
    }

    /** The locked months of the year, the last one first. */
    private List<YearMonth> terkunci(int tahun, LocalDate kini) {
        return IntStream.rangeClosed(1, 12)
                .mapToObj(m -> YearMonth.of(tahun, 13 - m))
                .filter(m -> jadwal.untuk(m).terkunci(kini))
                .toList();
    }
}
