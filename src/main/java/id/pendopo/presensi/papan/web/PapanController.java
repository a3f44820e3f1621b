package id.pendopo.presensi.papan.web;

import gg.jte.Content;
import id.pendopo.kernel.Waktu;
import id.pendopo.organisasi.DaftarWilayahQueries;
import id.pendopo.organisasi.DaftarWilayahQueries.Kecamatan;
import id.pendopo.organisasi.OrganisasiQueries;
import id.pendopo.platform.orang.Pengguna;
import id.pendopo.platform.simpanan.BacaanTersimpan;
import id.pendopo.platform.web.Bingkai;
import id.pendopo.platform.web.Izinkan;
import id.pendopo.platform.web.Jte;
import id.pendopo.platform.web.Pindah;
import id.pendopo.presensi.IzinPresensi;
import id.pendopo.presensi.LingkupQueries;
import id.pendopo.presensi.LingkupQueries.Lingkup;
import id.pendopo.presensi.papan.KeadaanPapan;
import id.pendopo.presensi.papan.PapanKini;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Who is there, by name and by OPD, live: on a desk, on a phone, on the wall. */
@Controller
@Izinkan(IzinPresensi.KODE_LIHAT)
class PapanController {

    private final PapanKini papan;
    private final LingkupQueries lingkup;
    private final DaftarWilayahQueries wilayah;
    private final BacaanTersimpan bacaan;
    private final Jte jte;
    private final Waktu waktu;

    PapanController(
            PapanKini papan,
            LingkupQueries lingkup,
            DaftarWilayahQueries wilayah,
            BacaanTersimpan bacaan,
            Jte jte,
            Waktu waktu) {
        this.papan = papan;
        this.lingkup = lingkup;
        this.wilayah = wilayah;
        this.bacaan = bacaan;
        this.jte = jte;
        this.waktu = waktu;
    }

    private record Wilayah() {}

    /** All that the drawn rows depend on beside the day itself, which its version names. */
    private record Kunci(
            long versi, Lingkup lingkup, SaringanPapan saringan, String lain, Bingkai.Rupa rupa) {}

    @GetMapping("/presensi/papan")
    ModelAndView papan(
            @RequestParam(required = false) String hari,
            @RequestParam(required = false) String q,
            @RequestParam(required = false) String jenis,
            @RequestParam(required = false) String wilayah,
            @RequestParam(required = false) String urut,
            @RequestParam(defaultValue = "") String mode,
            Pengguna orang,
            Bingkai b) {
        var pilihan = HariPilihan.dari(hari, waktu.hariIni(b.zona()));
        var jangkau = lingkup.untuk(orang, IzinPresensi.LIHAT);
        var saringan = SaringanPapan.dari(q, jenis, wilayah, urut);
        var potret = papan.pada(pilihan.hari());
        var puncak = potret.pohon().puncak(jangkau);
        if (puncak.size() == 1 && !saringan.datar()) {
            return Pindah.ke(PapanPage.alamat(puncak.getFirst(), pilihan));
        }
        var p = new PapanPage(potret, pilihan, jangkau, saringan, kecamatan());
        if (mode.equals("dinding")) {
            return new ModelAndView("presensi/papan/dinding", Map.of("p", p));
        }
        return new ModelAndView(
                "presensi/papan/papan",
                Map.of(
                        "p",
                        p,
                        "orang",
                        orang,
                        "isi",
                        lukis("isi", b, Map.of("p", p), kunci(p, b))));
    }

    @GetMapping("/presensi/papan/{slug:[a-z0-9-]+}")
    ModelAndView opd(
            @PathVariable String slug,
            @RequestParam(required = false) String hari,
            @RequestParam(required = false) String keadaan,
            @RequestParam(defaultValue = "1") String halaman,
            Pengguna orang,
            Bingkai b) {
        var pilihan = HariPilihan.dari(hari, waktu.hariIni(b.zona()));
        var jangkau = lingkup.untuk(orang, IzinPresensi.LIHAT);
        var potret = papan.pada(pilihan.hari());
        var p =
                new OpdPage(
                        potret,
                        pilihan,
                        jangkau,
                        potret.pohon().denganSlug(slug, jangkau),
                        KeadaanPapan.dari(keadaan).orElse(null),
                        nomor(halaman));
        var kunci =
                new Kunci(
                        potret.versi(),
                        jangkau,
                        SaringanPapan.dari(null, null, null, null),
                        slug + p.keadaan() + p.halaman(),
                        b.rupa());
        return new ModelAndView(
                "presensi/papan/opd",
                Map.of("p", p, "orang", orang, "isi", lukis("isiOpd", b, Map.of("p", p), kunci)));
    }

    /** The rows are the same for everybody who may see as much: drawn once for all of them. */
    private Content lukis(String apa, Bingkai b, Map<String, Object> isi, Kunci kunci) {
        return bacaan.ambil(
                PapanKini.TOPIK, kunci, () -> jte.lukis("presensi/papan/" + apa, b, isi));
    }

    private static Kunci kunci(PapanPage p, Bingkai b) {
        return new Kunci(p.potret().versi(), p.lingkup(), p.saringan(), "", b.rupa());
    }

    private List<Kecamatan> kecamatan() {
        return bacaan.ambil(OrganisasiQueries.TOPIK, new Wilayah(), wilayah::semua);
    }

    private static int nomor(String halaman) {
        return halaman.matches("[0-9]{1,4}") ? Math.max(1, Integer.parseInt(halaman)) : 1;
    }
}
