package id.pendopo.pelaporan.web;

import id.pendopo.audit.Jejak;
import id.pendopo.kernel.AturanDilanggar;
import id.pendopo.kernel.TidakDitemukan;
import id.pendopo.organisasi.PerangkatDaerah;
import id.pendopo.pelaporan.Isian;
import id.pendopo.pelaporan.IzinPelaporan;
import id.pendopo.pelaporan.JadwalQueries;
import id.pendopo.pelaporan.LaporanService;
import id.pendopo.pelaporan.PelaporanQueries;
import id.pendopo.pelaporan.PenyuntingService;
import id.pendopo.pelaporan.bukti.BuktiQueries;
import id.pendopo.platform.orang.Pengguna;
import id.pendopo.platform.web.Bagian.Galat;
import id.pendopo.platform.web.Bingkai;
import id.pendopo.platform.web.Izinkan;
import id.pendopo.platform.web.Pindah;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** One report: its form, its evidence and history, and the operator's steps. */
@Controller
@RequestMapping("/pelaporan/{slug}/{periode:\\d{4}-\\d{2}}/{kode:[0-9X.]+}")
class LaporanController {

    private final LaporanService layanan;
    private final PelaporanQueries pelaporan;
    private final JadwalQueries jadwal;
    private final Jejak jejak;
    private final BuktiQueries bukti;
    private final PenyuntingService penyunting;
    private final Penandatanganan penandatanganan;
    private final Tujuan tujuan;

    LaporanController(
            LaporanService layanan,
            PelaporanQueries pelaporan,
            JadwalQueries jadwal,
            Jejak jejak,
            BuktiQueries bukti,
            PenyuntingService penyunting,
            Penandatanganan penandatanganan,
            Tujuan tujuan) {
        this.layanan = layanan;
        this.pelaporan = pelaporan;
        this.jadwal = jadwal;
        this.jejak = jejak;
        this.bukti = bukti;
        this.penyunting = penyunting;
        this.penandatanganan = penandatanganan;
        this.tujuan = tujuan;
    }

    @GetMapping
    @Izinkan(IzinPelaporan.KODE_LIHAT)
    ModelAndView lihat(
            @PathVariable String slug,
            @PathVariable String periode,
            @PathVariable String kode,
            Pengguna orang,
            Bingkai b) {
        var opd = tujuan.opd(orang, slug);
        return halaman(opd, tujuan.bulan(periode), kode, orang, b, null, List.of(), HttpStatus.OK);
    }

    /** Saves what was typed; with {@code langkah=ajukan} hands it in as well. */
    @PostMapping
    @Izinkan(IzinPelaporan.KODE_ISI)
    Object simpan(
            @PathVariable String slug,
            @PathVariable String periode,
            @PathVariable String kode,
            @ModelAttribute IsianForm isian,
            @RequestParam(required = false) @Nullable Integer versi,
            @RequestParam(defaultValue = "") String langkah,
            @RequestHeader(defaultValue = "") String accept,
            Pengguna orang,
            Bingkai b) {
        var opd = tujuan.opd(orang, slug);
        YearMonth bulan = tujuan.bulan(periode);
        boolean otomatis = accept.startsWith("application/json");
        var galat = new ArrayList<Galat>();
        Isian nilai = isian.baca(b, "", galat);
        if (!galat.isEmpty()) {
            return otomatis
                    ? ResponseEntity.unprocessableContent().build()
                    : halaman(
                            opd,
                            bulan,
                            kode,
                            orang,
                            b,
                            isian,
                            galat,
                            HttpStatus.UNPROCESSABLE_CONTENT);
        }
        var alamat = tujuan.alamat(opd, bulan, kode);
        try {
            int kini = layanan.simpan(orang, alamat, nilai, versi);
            if (otomatis) {
                return ResponseEntity.noContent().header("X-Versi", Integer.toString(kini)).build();
            }
            if (langkah.equals("ajukan")) {
                layanan.ajukan(orang, alamat);
            }
        } catch (AturanDilanggar e) {
            if (otomatis || e.kode().endsWith(".terlarang")) {
                throw e;
            }
            var status =
                    e.kode().endsWith(".bentrok")
                            ? HttpStatus.CONFLICT
                            : HttpStatus.UNPROCESSABLE_CONTENT;
            galat.add(new Galat(medan(e.kode()), IsianForm.kata(b, e)));
            return halaman(opd, bulan, kode, orang, b, isian, galat, status);
        }
        return Pindah.ke(
                langkah.equals("ajukan")
                        ? "/pelaporan/%s?tahun=%d&bulan=%d"
                                .formatted(slug, bulan.getYear(), bulan.getMonthValue())
                        : Tujuan.url(opd, bulan, kode));
    }

    private static String medan(String kodeAturan) {
        return switch (kodeAturan) {
            case "laporan.fisik-turun", "laporan.fisik-rentang", "laporan.belum-lengkap" -> "fisik";
            case "laporan.melebihi-pagu", "laporan.realisasi-negatif" -> "realisasi";
            case "laporan.kendala-wajib" -> "kendala";
            default -> null;
        };
    }

    @PostMapping("/penarikan")
    @Izinkan(IzinPelaporan.KODE_ISI)
    ModelAndView tarik(
            @PathVariable String slug,
            @PathVariable String periode,
            @PathVariable String kode,
            Pengguna orang) {
        var opd = tujuan.opd(orang, slug);
        YearMonth bulan = tujuan.bulan(periode);
        layanan.tarik(orang, tujuan.alamat(opd, bulan, kode));
        return Pindah.ke(Tujuan.url(opd, bulan, kode));
    }

    @PostMapping("/koreksi")
    @Izinkan(IzinPelaporan.KODE_ISI)
    ModelAndView koreksi(
            @PathVariable String slug,
            @PathVariable String periode,
            @PathVariable String kode,
            @RequestParam(defaultValue = "") String alasan,
            Pengguna orang) {
        var opd = tujuan.opd(orang, slug);
        YearMonth bulan = tujuan.bulan(periode);
        layanan.koreksi(orang, tujuan.alamat(opd, bulan, kode), alasan);
        return Pindah.ke(Tujuan.url(opd, bulan, kode));
    }

    /** The page, with what was typed and what is wrong with it. */
    ModelAndView halaman(
            PerangkatDaerah opd,
            YearMonth bulan,
            String kode,
            Pengguna orang,
            Bingkai b,
            @Nullable IsianForm diketik,
            List<Galat> galat,
            HttpStatus status) {
        var baris =
                pelaporan
                        .satu(opd.id(), bulan, kode)
                        .orElseThrow(() -> new TidakDitemukan("laporan " + kode));
        var id = baris.laporanId();
        boolean terbuka = jadwal.terbuka(bulan, opd.id());
        boolean bentrok = status == HttpStatus.CONFLICT;
        var putusan = id == null ? List.<PelaporanQueries.Putusan>of() : pelaporan.putusan(id);
        var hasil =
                new ModelAndView("pelaporan/laporan")
                        .addObject("opd", opd)
                        .addObject("bulan", bulan)
                        .addObject("baris", baris)
                        .addObject("isian", diketik == null ? IsianForm.dari(baris) : diketik)
                        .addObject("tersimpan", bentrok ? IsianForm.dari(baris) : null)
                        .addObject("galat", galat)
                        .addObject("jadwal", jadwal.untuk(bulan))
                        .addObject("terbuka", terbuka)
                        .addObject(
                                "bisaIsi",
                                terbuka
                                        && orang.boleh(IzinPelaporan.ISI, opd.id())
                                        && (baris.status() == null || baris.status().terbuka()))
                        .addObject("bolehIsi", orang.boleh(IzinPelaporan.ISI, opd.id()))
                        .addObject("bolehSetujui", orang.boleh(IzinPelaporan.SETUJUI, opd.id()))
                        .addObject(
                                "bolehVerifikasi", orang.boleh(IzinPelaporan.VERIFIKASI, opd.id()))
                        .addObject(
                                "penyunting",
                                penyunting.lain(
                                        orang, baris.subKegiatanId(), bulan.getMonthValue()))
                        .addObject("bukti", id == null ? List.of() : bukti.daftar(id))
                        .addObject("putusan", putusan)
                        .addObject("kaki", penandatanganan.laporan(opd.id(), baris, putusan))
                        .addObject(
                                "riwayat",
                                id == null
                                        ? List.of()
                                        : jejak.tentang("laporan", id.toString(), 50));
        hasil.setStatus(status);
        return hasil;
    }
}
