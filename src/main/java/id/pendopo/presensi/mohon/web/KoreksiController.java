package id.pendopo.presensi.mohon.web;

import id.pendopo.kernel.AturanDilanggar;
import id.pendopo.kernel.Berkode;
import id.pendopo.kernel.MasukanSalah;
import id.pendopo.platform.orang.Pengguna;
import id.pendopo.platform.web.Bingkai;
import id.pendopo.platform.web.Izinkan;
import id.pendopo.platform.web.Pindah;
import id.pendopo.presensi.Arah;
import id.pendopo.presensi.IzinPresensi;
import id.pendopo.presensi.mohon.IsianMohon;
import id.pendopo.presensi.mohon.JenisMohon;
import id.pendopo.presensi.mohon.KonsepMohonService;
import id.pendopo.presensi.mohon.MohonQueries;
import id.pendopo.presensi.mohon.MohonService;
import id.pendopo.presensi.mohon.PemeriksaMohon;
import id.pendopo.presensi.mohon.Permohonan;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** A punch that is missing or wrong: which time is claimed, why, and what shows it. */
@Controller
@Izinkan(IzinPresensi.KODE_HADIR)
class KoreksiController {

    private final MohonService layanan;
    private final MohonQueries permohonan;
    private final PemeriksaMohon pemeriksa;
    private final KonsepMohonService konsep;
    private final PenerimaBerkas penerima;

    KoreksiController(
            MohonService layanan,
            MohonQueries permohonan,
            PemeriksaMohon pemeriksa,
            KonsepMohonService konsep,
            PenerimaBerkas penerima) {
        this.layanan = layanan;
        this.permohonan = permohonan;
        this.pemeriksa = pemeriksa;
        this.konsep = konsep;
        this.penerima = penerima;
    }

    static ModelAndView formulir(FormMohon f, Pengguna orang, @Nullable Permohonan ubah) {
        var hasil =
                new ModelAndView("presensi/mohon/koreksi")
                        .addObject("f", f)
                        .addObject("orang", orang)
                        .addObject("ubah", ubah);
        hasil.setStatus(f.status());
        return hasil;
    }

    @GetMapping("/presensi/mohon/koreksi")
    ModelAndView baru(
            @RequestParam(defaultValue = "") String hari,
            @RequestParam(defaultValue = "") String arah,
            Pengguna orang,
            Bingkai b) {
        HalamanMohon.pegawai(orang);
        var f =
                new FormMohon(
                        b, hari.isEmpty() ? konsep.baca(orang, JenisMohon.KOREKSI) : Map.of());
        try {
            f.hari("dari", LocalDate.parse(hari));
        } catch (DateTimeException e) {
            // without a day he fills it in himself
        }
        if (Arrays.stream(Arah.values()).anyMatch(a -> a.name().equals(arah))) {
            f.isi("arah", arah);
        }
        return formulir(f, orang, null);
    }

    @PostMapping("/presensi/mohon/koreksi")
    ModelAndView ajukan(
            @RequestParam Map<String, String> isian,
            @RequestParam(name = "berkas", required = false) @Nullable List<MultipartFile> unggahan,
            Pengguna orang,
            Bingkai b) {
        var f = new FormMohon(b, isian);
        try {
            var i = baca(f, orang, unggahan);
            if (i != null) {
                return Pindah.ke("/presensi/mohon/" + layanan.ajukan(orang, i));
            }
        } catch (AturanDilanggar | MasukanSalah e) {
            f.tolak((Berkode) e);
        }
        return formulir(f, orang, null);
    }

    @PostMapping("/presensi/mohon/koreksi/" + MohonController.NOMOR)
    ModelAndView ubah(
            @PathVariable String nomor,
            @RequestParam Map<String, String> isian,
            @RequestParam(name = "berkas", required = false) @Nullable List<MultipartFile> unggahan,
            Pengguna orang,
            Bingkai b) {
        var m = permohonan.satu(orang, nomor);
        var f = new FormMohon(b, isian);
        try {
            var i = baca(f, orang, unggahan);
            if (i != null) {
                layanan.ubah(orang, nomor, f.versi(), i);
                return Pindah.ke("/presensi/mohon/" + nomor);
            }
        } catch (AturanDilanggar | MasukanSalah e) {
            f.tolak((Berkode) e);
        }
        return formulir(f, orang, m);
    }

    /** Null when something in it cannot be read. */
    private @Nullable IsianMohon baca(
            FormMohon f, Pengguna orang, @Nullable List<MultipartFile> unggahan) {
        var pegawai = HalamanMohon.pegawai(orang);
        var hari = f.tanggal("dari");
        var jam = f.jam();
        var alasan = f.wajib("alasan", 1000);
        var saksi = f.teks("saksi", 120);
        var arah =
                Arrays.stream(Arah.values()).filter(a -> a.name().equals(f.n("arah"))).findFirst();
        if (arah.isEmpty()) {
            f.salah("arah", "presensi.mohon.pilih-arah");
        }
        if (!f.galat().isEmpty() || jam == null) {
            return null;
        }
        var saat = pemeriksa.saat(pegawai, hari, arah.get(), jam);
        return new IsianMohon(
                JenisMohon.KOREKSI,
                List.of(pegawai),
                hari,
                hari,
                new Permohonan.Isi(
                        alasan,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        arah.get(),
                        saat,
                        saksi),
                penerima.terima(unggahan));
    }
}
