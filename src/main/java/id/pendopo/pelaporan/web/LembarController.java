package id.pendopo.pelaporan.web;

import id.pendopo.kernel.AturanDilanggar;
import id.pendopo.kernel.Waktu;
import id.pendopo.organisasi.PerangkatDaerah;
import id.pendopo.pelaporan.Isian;
import id.pendopo.pelaporan.IzinPelaporan;
import id.pendopo.pelaporan.JadwalQueries;
import id.pendopo.pelaporan.LaporanService;
import id.pendopo.pelaporan.PelaporanQueries;
import id.pendopo.pelaporan.PelaporanQueries.Baris;
import id.pendopo.platform.orang.Pengguna;
import id.pendopo.platform.web.Bagian.Galat;
import id.pendopo.platform.web.Bingkai;
import id.pendopo.platform.web.Izinkan;
import id.pendopo.platform.web.Pindah;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * All reports of an OPD's month as one sheet, made for pasting from Excel. Each row is saved for
 * itself: a wrong cell holds up only its own row, and what somebody else changed meanwhile is never
 * overwritten.
 */
@Controller
@RequestMapping("/pelaporan/{slug}/{periode:\\d{4}-\\d{2}}/lembar")
@Izinkan(IzinPelaporan.KODE_ISI)
class LembarController {

    private final LaporanService layanan;
    private final PelaporanQueries pelaporan;
    private final JadwalQueries jadwal;
    private final Waktu waktu;
    private final Tujuan tujuan;

    LembarController(
            LaporanService layanan,
            PelaporanQueries pelaporan,
            JadwalQueries jadwal,
            Waktu waktu,
            Tujuan tujuan) {
        this.layanan = layanan;
        this.pelaporan = pelaporan;
        this.jadwal = jadwal;
        this.waktu = waktu;
        this.tujuan = tujuan;
    }

    @GetMapping
    ModelAndView lihat(
            @PathVariable String slug, @PathVariable String periode, Pengguna orang, Bingkai b) {
        var opd = tujuan.opd(orang, slug);
        orang.harusBoleh(IzinPelaporan.ISI, opd.id());
        return halaman(opd, tujuan.bulan(periode), b, Map.of(), List.of(), HttpStatus.OK);
    }

    @PostMapping
    Object simpan(
            @PathVariable String slug,
            @PathVariable String periode,
            @RequestParam Map<String, String> isi,
            @RequestParam(defaultValue = "0") long dibuka,
            @RequestParam(defaultValue = "") String langkah,
            @RequestHeader(defaultValue = "") String accept,
            Pengguna orang,
            Bingkai b) {
        var opd = tujuan.opd(orang, slug);
        orang.harusBoleh(IzinPelaporan.ISI, opd.id());
        YearMonth bulan = tujuan.bulan(periode);
        var diketik = new HashMap<String, IsianForm>();
        var galat = new ArrayList<Galat>();
        for (Baris baris : pelaporan.daftar(opd.id(), bulan)) {
            if (isi.containsKey("fisik_" + baris.kode()) && baris.bisaDiisi()) {
                var form = form(isi, baris);
                diketik.put(baris.kode(), form);
                simpanBaris(orang, opd, bulan, baris, form, Instant.ofEpochMilli(dibuka), b, galat);
            }
        }
        if (langkah.equals("ajukan") && galat.isEmpty()) {
            ajukanYangLengkap(orang, opd, bulan, b, galat);
        }
        if (accept.startsWith("application/json")) {
            return galat.isEmpty()
                    ? ResponseEntity.noContent().build()
                    : ResponseEntity.unprocessableContent().build();
        }
        if (!galat.isEmpty()) {
            return halaman(opd, bulan, b, diketik, galat, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return Pindah.ke(
                langkah.equals("ajukan")
                        ? "/pelaporan/%s?tahun=%d&bulan=%d"
                                .formatted(slug, bulan.getYear(), bulan.getMonthValue())
                        : "/pelaporan/%s/%s/lembar".formatted(slug, bulan));
    }

    /** Columns that the sheet does not show keep what they have. */
    private static IsianForm form(Map<String, String> isi, Baris baris) {
        String k = "_" + baris.kode();
        return new IsianForm(
                isi.getOrDefault("fisik" + k, ""),
                isi.getOrDefault("output" + k, ""),
                isi.getOrDefault("realisasi" + k, ""),
                isi.getOrDefault("kendala" + k, ""),
                isi.getOrDefault("uraian" + k, ""),
                baris.tindakLanjut() == null ? "" : baris.tindakLanjut());
    }

    private void simpanBaris(
            Pengguna orang,
            PerangkatDaerah opd,
            YearMonth bulan,
            Baris baris,
            IsianForm form,
            Instant dibuka,
            Bingkai b,
            List<Galat> galat) {
        String akhiran = "_" + baris.kode();
        int sebelum = galat.size();
        Isian isian = form.baca(b, akhiran, galat);
        if (galat.size() > sebelum || isian.sama(baris.isian())) {
            return;
        }
        boolean orangLain =
                baris.diubahPada() != null
                        && baris.diubahPada().isAfter(dibuka)
                        && !orang.akunId().equals(baris.diubahOleh());
        if (orangLain) {
            galat.add(
                    new Galat(
                            "fisik" + akhiran,
                            b.s("laporan.lembar.bentrok", baris.kode(), baris.diubahNama())));
            return;
        }
        try {
            layanan.simpan(orang, tujuan.alamat(opd, bulan, baris.kode()), isian, baris.versi());
        } catch (AturanDilanggar e) {
            galat.add(new Galat("fisik" + akhiran, IsianForm.kata(b, e)));
        }
    }

    private void ajukanYangLengkap(
            Pengguna orang, PerangkatDaerah opd, YearMonth bulan, Bingkai b, List<Galat> galat) {
        for (Baris baris : pelaporan.daftar(opd.id(), bulan)) {
            if (baris.laporanId() != null && baris.bisaDiisi() && baris.isian().lengkap()) {
                try {
                    layanan.ajukan(orang, tujuan.alamat(opd, bulan, baris.kode()));
                } catch (AturanDilanggar e) {
                    galat.add(
                            new Galat(
                                    "fisik_" + baris.kode(),
                                    baris.kode() + ": " + IsianForm.kata(b, e)));
                }
            }
        }
    }

    private ModelAndView halaman(
            PerangkatDaerah opd,
            YearMonth bulan,
            Bingkai b,
            Map<String, IsianForm> diketik,
            List<Galat> galat,
            HttpStatus status) {
        var baris = pelaporan.daftar(opd.id(), bulan);
        var isian = new HashMap<String, IsianForm>();
        baris.forEach(
                x ->
                        isian.put(
                                x.kode(),
                                diketik.containsKey(x.kode())
                                        ? diketik.get(x.kode())
                                        : IsianForm.dari(x)));
        var hasil =
                new ModelAndView("pelaporan/lembar")
                        .addObject("opd", opd)
                        .addObject("bulan", bulan)
                        .addObject("baris", baris)
                        .addObject("isian", isian)
                        .addObject("galat", galat)
                        .addObject("jadwal", jadwal.untuk(bulan))
                        .addObject("terbuka", jadwal.terbuka(bulan, opd.id()))
                        .addObject("dibuka", waktu.sekarang().toEpochMilli());
        hasil.setStatus(status);
        return hasil;
    }
}
