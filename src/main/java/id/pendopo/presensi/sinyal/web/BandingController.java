package id.pendopo.presensi.sinyal.web;

import id.pendopo.kernel.AturanDilanggar;
import id.pendopo.kernel.TidakDitemukan;
import id.pendopo.kernel.Waktu;
import id.pendopo.platform.berkas.BerkasJawaban;
import id.pendopo.platform.berkas.PenyimpananBerkas;
import id.pendopo.platform.orang.Pengguna;
import id.pendopo.platform.pemda.KonteksPemda;
import id.pendopo.platform.web.Bagian.Galat;
import id.pendopo.platform.web.Bingkai;
import id.pendopo.platform.web.Izinkan;
import id.pendopo.platform.web.Pindah;
import id.pendopo.presensi.Arah;
import id.pendopo.presensi.IzinPresensi;
import id.pendopo.presensi.sinyal.BandingQueries;
import id.pendopo.presensi.sinyal.BandingService;
import id.pendopo.presensi.sinyal.BuktiQueries;
import id.pendopo.presensi.sinyal.KunciKetukan;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** A person's own punches that were looked at, with the reasons, and his appeal. */
@Controller("presensiBandingController")
@RequestMapping("/presensi/banding")
@Izinkan(IzinPresensi.KODE_HADIR)
class BandingController {

    private static final String KETUKAN = "/{hari:\\d{4}-\\d{2}-\\d{2}}/{arah:masuk|pulang}";

    private final BandingQueries banding;
    private final BandingService layanan;
    private final BuktiQueries bukti;
    private final PenerimaBandingBerkas penerima;
    private final PenyimpananBerkas berkas;
    private final Waktu waktu;

    BandingController(
            BandingQueries banding,
            BandingService layanan,
            BuktiQueries bukti,
            PenerimaBandingBerkas penerima,
            PenyimpananBerkas berkas,
            Waktu waktu) {
        this.banding = banding;
        this.layanan = layanan;
        this.bukti = bukti;
        this.penerima = penerima;
        this.berkas = berkas;
        this.waktu = waktu;
    }

    @GetMapping
    ModelAndView daftar(Pengguna orang) {
        return new ModelAndView("presensi/sinyal/saya")
                .addObject("orang", orang)
                .addObject("hari", waktu.hariIni(KonteksPemda.wajib().zona()))
                .addObject("baris", banding.semua(orang));
    }

    @GetMapping(KETUKAN)
    ModelAndView satu(
            @PathVariable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate hari,
            @PathVariable String arah,
            Pengguna orang) {
        return halaman(kunci(hari, arah, orang), "", List.of(), orang);
    }

    private static KunciKetukan kunci(LocalDate hari, String arah, Pengguna orang) {
        UUID pegawai = orang.pegawaiId();
        if (pegawai == null) {
            throw new TidakDitemukan("ketukan " + hari);
        }
        return new KunciKetukan(hari, pegawai, Arah.valueOf(arah.toUpperCase(Locale.ROOT)));
    }

    private ModelAndView halaman(KunciKetukan k, String isi, List<Galat> galat, Pengguna orang) {
        return new ModelAndView("presensi/sinyal/banding")
                .addObject("orang", orang)
                .addObject("hari", waktu.hariIni(KonteksPemda.wajib().zona()))
                .addObject("m", banding.milik(orang, k))
                .addObject("tanda", bukti.tanda(k))
                .addObject("isi", isi)
                .addObject("galat", galat);
    }

    @PostMapping(KETUKAN)
    ModelAndView ajukan(
            @PathVariable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate hari,
            @PathVariable String arah,
            @RequestParam(defaultValue = "") String isi,
            @RequestParam(required = false) @Nullable MultipartFile bukti,
            Pengguna orang,
            Bingkai b) {
        var k = kunci(hari, arah, orang);
        try {
            layanan.ajukan(orang, k, isi, penerima.terima(bukti));
            return Pindah.ke("/presensi/banding/%s/%s".formatted(hari, arah));
        } catch (AturanDilanggar e) {
            if (e.kode().endsWith(".terlarang")) {
                throw e;
            }
            String medan =
                    e.kode().startsWith("berkas.")
                            ? "bukti"
                            : e.kode().endsWith("isi-panjang") ? "isi" : null;
            var m = halaman(k, isi, List.of(new Galat(medan, b.s(e.kode(), e.argumen()))), orang);
            m.setStatus(TinjauController.status(e));
            return m;
        }
    }

    @GetMapping("/{id:[0-9a-f-]{36}}/berkas")
    void berkas(
            @PathVariable UUID id,
            Pengguna orang,
            HttpServletRequest minta,
            HttpServletResponse jawab)
            throws IOException {
        var p = banding.satu(id);
        if (!banding.milikSaya(orang, p) || p.sidik() == null) {
            throw new TidakDitemukan("berkas " + id);
        }
        BerkasJawaban.kirim(berkas.buka(p.sidik()), p.berkas(), minta, jawab);
    }
}
