package id.pendopo.presensi.sinyal.web;

import id.pendopo.kernel.AturanDilanggar;
import id.pendopo.kernel.TidakDitemukan;
import id.pendopo.kernel.Waktu;
import id.pendopo.organisasi.OrganisasiQueries;
import id.pendopo.platform.orang.Pengguna;
import id.pendopo.platform.pemda.KonteksPemda;
import id.pendopo.platform.web.Bagian.Galat;
import id.pendopo.platform.web.Bingkai;
import id.pendopo.platform.web.Izinkan;
import id.pendopo.platform.web.Pindah;
import id.pendopo.presensi.Arah;
import id.pendopo.presensi.IzinPresensi;
import id.pendopo.presensi.sinyal.BuktiQueries;
import id.pendopo.presensi.sinyal.Hasil;
import id.pendopo.presensi.sinyal.KunciKetukan;
import id.pendopo.presensi.sinyal.PutusanService;
import id.pendopo.presensi.sinyal.SekitarQueries;
import id.pendopo.presensi.sinyal.TinjauanQueries;
import id.pendopo.presensi.swafoto.SwafotoQueries;
import id.pendopo.presensi.swafoto.SwafotoService;
import id.pendopo.presensi.swafoto.web.GambarSwafoto;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The queue of doubtful punches, one of them with its evidence, and the decision. */
@Controller
@RequestMapping("/presensi/tinjau")
@Izinkan(IzinPresensi.KODE_TINJAU)
class TinjauController {

    private static final int HARI_ANGKA = 90;

    private final TinjauanQueries tinjauan;
    private final BuktiQueries bukti;
    private final SekitarQueries sekitar;
    private final PutusanService putusan;
    private final SwafotoQueries swafoto;
    private final SwafotoService bukaSwafoto;
    private final OrganisasiQueries organisasi;
    private final Waktu waktu;

    TinjauController(
            TinjauanQueries tinjauan,
            BuktiQueries bukti,
            SekitarQueries sekitar,
            PutusanService putusan,
            SwafotoQueries swafoto,
            SwafotoService bukaSwafoto,
            OrganisasiQueries organisasi,
            Waktu waktu) {
        this.tinjauan = tinjauan;
        this.bukti = bukti;
        this.sekitar = sekitar;
        this.putusan = putusan;
        this.swafoto = swafoto;
        this.bukaSwafoto = bukaSwafoto;
        this.organisasi = organisasi;
        this.waktu = waktu;
    }

    @GetMapping
    ModelAndView daftar(@ModelAttribute TinjauForm form, Pengguna orang) {
        return halaman(form, List.of(), orang);
    }

    private ModelAndView halaman(TinjauForm form, List<Galat> galat, Pengguna orang) {
        var s = form.saringan();
        var baris = tinjauan.daftar(orang, s);
        boolean lagi = baris.size() > TinjauanQueries.SEHALAMAN;
        return new ModelAndView("presensi/sinyal/antrean")
                .addObject("orang", orang)
                .addObject("form", form)
                .addObject("saringan", s)
                .addObject("baris", lagi ? baris.subList(0, TinjauanQueries.SEHALAMAN) : baris)
                .addObject("lagi", lagi)
                .addObject("alasan", tinjauan.alasan(orang, s.diputus(), hari()))
                .addObject("menunggu", tinjauan.menunggu(orang))
                .addObject(
                        "opd",
                        orang.bolehSemuaOpd(IzinPresensi.TINJAU)
                                ? organisasi.opd(hari())
                                : List.of())
                .addObject("galat", galat);
    }

    private LocalDate hari() {
        return waktu.hariIni(KonteksPemda.wajib().zona());
    }

    /** All that is ticked, or none of it. */
    @PostMapping("/putusan")
    ModelAndView putuskan(
            @ModelAttribute TinjauForm form,
            @RequestParam(defaultValue = "") List<String> pilih,
            Pengguna orang,
            Bingkai b) {
        try {
            kerjakan(form, pilih, orang);
            return Pindah.ke(form.kembali());
        } catch (AturanDilanggar e) {
            if (e.kode().endsWith(".terlarang")) {
                throw e;
            }
            var m = halaman(form.dengan(pilih), List.of(galat(b, e)), orang);
            m.setStatus(status(e));
            return m;
        }
    }

    private void kerjakan(TinjauForm form, List<String> pilih, Pengguna orang) {
        var hasil =
                Hasil.dengan(form.hasil())
                        .orElseThrow(() -> new AturanDilanggar("presensi.sinyal.pilih-hasil"));
        var kunci = pilih.stream().map(TinjauController::kunci).toList();
        putusan.putuskan(orang, kunci, hasil, form.kata(), !form.saringan().diputus());
    }

    static KunciKetukan kunci(String teks) {
        try {
            return KunciKetukan.dari(teks);
        } catch (IllegalArgumentException e) {
            throw new TidakDitemukan("ketukan " + teks);
        }
    }

    static Galat galat(Bingkai b, AturanDilanggar e) {
        String medan =
                e.kode().contains("alasan")
                        ? "kata"
                        : e.kode().endsWith("pilih-hasil") ? "hasil" : null;
        return new Galat(medan, b.s(e.kode(), e.argumen()));
    }

    static HttpStatus status(AturanDilanggar e) {
        return e.kode().endsWith(".bentrok")
                ? HttpStatus.CONFLICT
                : HttpStatus.UNPROCESSABLE_CONTENT;
    }

    /** Where a form was refused the browser shows its address: read anew, it is the queue. */
    @GetMapping("/putusan")
    ModelAndView kembali() {
        return Pindah.ke("/presensi/tinjau");
    }

    /**
     * @param foto whether the selfie is to be shown, which is written down
     */
    @GetMapping("/{pegawai:[0-9a-f-]{36}}/{hari:\\d{4}-\\d{2}-\\d{2}}/{arah:masuk|pulang}")
    ModelAndView satu(
            @PathVariable UUID pegawai,
            @PathVariable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate hari,
            @PathVariable String arah,
            @RequestParam(defaultValue = "false") boolean foto,
            Pengguna orang) {
        var k = new KunciKetukan(hari, pegawai, Arah.valueOf(arah.toUpperCase(Locale.ROOT)));
        var p = bukti.satu(orang, k);
        var riwayat = sekitar.riwayat(p);
        var pagar = sekitar.pagar(p);
        return new ModelAndView("presensi/sinyal/bukti")
                .addObject("orang", orang)
                .addObject("p", p)
                .addObject("tanda", bukti.tanda(k))
                .addObject("riwayat", riwayat)
                .addObject("lain", sekitar.lain(orang, p))
                .addObject("putusan", bukti.putusan(k))
                .addObject("pagar", pagar)
                .addObject("adaFoto", swafoto.ada(k))
                .addObject("mintaFoto", swafoto.diminta(p.opdId(), hari))
                .addObject("foto", foto ? GambarSwafoto.dari(bukaSwafoto.lihat(orang, k)) : null)
                .addObject(
                        "denah",
                        p.letak() == null || p.akurasi() == null
                                ? null
                                : Denah.dari(p.letak(), p.akurasi(), pagar, riwayat));
    }

    /** How often signals were right, so that thresholds can be judged. */
    @GetMapping("/angka")
    ModelAndView angka(Pengguna orang) {
        return new ModelAndView("presensi/sinyal/angka")
                .addObject("orang", orang)
                .addObject("menunggu", tinjauan.menunggu(orang))
                .addObject("hari", HARI_ANGKA)
                .addObject("angka", tinjauan.angka(orang, hari().minusDays(HARI_ANGKA)));
    }
}
