package id.pendopo.pelaporan.web;

import id.pendopo.organisasi.OrganisasiQueries;
import id.pendopo.pelaporan.IzinPelaporan;
import id.pendopo.pelaporan.JadwalQueries;
import id.pendopo.pelaporan.KemajuanQueries;
import id.pendopo.pelaporan.PelaporanQueries;
import id.pendopo.pelaporan.PembukaanQueries;
import id.pendopo.pelaporan.StatusLaporan;
import id.pendopo.platform.orang.Pengguna;
import id.pendopo.platform.web.Bingkai;
import id.pendopo.platform.web.Izinkan;
import id.pendopo.platform.web.Pindah;
import java.time.YearMonth;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The work list: all OPD for those who see all, one's own OPD for everyone else. */
@Controller
@Izinkan(IzinPelaporan.KODE_LIHAT)
class DaftarController {

    private final PelaporanQueries pelaporan;
    private final KemajuanQueries kemajuan;
    private final JadwalQueries jadwal;
    private final PembukaanQueries pembukaan;
    private final OrganisasiQueries organisasi;
    private final Penandatanganan penandatanganan;
    private final Tujuan tujuan;

    DaftarController(
            PelaporanQueries pelaporan,
            KemajuanQueries kemajuan,
            JadwalQueries jadwal,
            PembukaanQueries pembukaan,
            OrganisasiQueries organisasi,
            Penandatanganan penandatanganan,
            Tujuan tujuan) {
        this.pelaporan = pelaporan;
        this.kemajuan = kemajuan;
        this.jadwal = jadwal;
        this.pembukaan = pembukaan;
        this.organisasi = organisasi;
        this.penandatanganan = penandatanganan;
        this.tujuan = tujuan;
    }

    @GetMapping("/pelaporan")
    ModelAndView semua(Pengguna orang, Bingkai b) {
        var milik = orang.opdUntuk(IzinPelaporan.LIHAT);
        if (milik.size() == 1) {
            return Pindah.ke("/pelaporan/" + organisasi.opd(milik.getFirst()).orElseThrow().slug());
        }
        var bulan = YearMonth.of(b.tahun(), b.bulan());
        var semua = kemajuan.opd(bulan, null);
        if (!orang.bolehSemuaOpd(IzinPelaporan.LIHAT)) {
            semua = semua.stream().filter(k -> milik.contains(k.opdId())).toList();
        }
        return new ModelAndView("pelaporan/daftar")
                .addObject("kemajuan", semua)
                .addObject("jadwal", jadwal.untuk(bulan))
                .addObject("hariIni", jadwal.hariIni())
                .addObject("semuaOpd", orang.bolehSemuaOpd(IzinPelaporan.LIHAT))
                .addObject("bolehBuka", orang.boleh(IzinPelaporan.BUKA_KUNCI));
    }

    @GetMapping("/pelaporan/{slug}")
    ModelAndView opd(
            @PathVariable String slug,
            @RequestParam(defaultValue = "") String status,
            Pengguna orang,
            Bingkai b) {
        var opd = tujuan.opd(orang, slug);
        var bulan = YearMonth.of(b.tahun(), b.bulan());
        var baris = pelaporan.daftar(opd.id(), bulan);
        return new ModelAndView("pelaporan/opd")
                .addObject("opd", opd)
                .addObject("bulan", bulan)
                .addObject("semua", baris)
                .addObject("baris", baris.stream().filter(x -> cocok(x, status)).toList())
                .addObject("status", status)
                .addObject("kaki", penandatanganan.daftar(opd.id()))
                .addObject("jadwal", jadwal.untuk(bulan))
                .addObject("hariIni", jadwal.hariIni())
                .addObject("terbuka", jadwal.terbuka(bulan, opd.id()))
                .addObject(
                        "pembukaan",
                        pembukaan.berlaku(bulan, opd.id(), jadwal.hariIni()).orElse(null))
                .addObject("bolehIsi", orang.boleh(IzinPelaporan.ISI, opd.id()))
                .addObject("bolehSetujui", orang.boleh(IzinPelaporan.SETUJUI, opd.id()))
                .addObject("bolehVerifikasi", orang.boleh(IzinPelaporan.VERIFIKASI, opd.id()));
    }

    private static boolean cocok(PelaporanQueries.Baris baris, String status) {
        return switch (status) {
            case "belum" -> baris.status() == null || baris.status() == StatusLaporan.DRAF;
            case "kembali" -> baris.status() == StatusLaporan.DIKEMBALIKAN;
            case "diajukan" -> baris.status() == StatusLaporan.DIAJUKAN;
            case "disetujui" -> baris.status() == StatusLaporan.DISETUJUI;
            case "selesai" -> baris.status() == StatusLaporan.DIVERIFIKASI;
            default -> true;
        };
    }

    @GetMapping("/pelaporan/ketepatan")
    ModelAndView ketepatan(Pengguna orang, Bingkai b) {
        var bulan = YearMonth.of(b.tahun(), b.bulan());
        var milik = orang.opdUntuk(IzinPelaporan.LIHAT);
        UUID hanya = milik.isEmpty() ? null : milik.getFirst();
        return new ModelAndView("pelaporan/ketepatan")
                .addObject("kemajuan", kemajuan.opd(bulan, hanya))
                .addObject("terlambat", kemajuan.terlambat(bulan, hanya))
                .addObject("jadwal", jadwal.untuk(bulan))
                .addObject("hariIni", jadwal.hariIni());
    }
}
