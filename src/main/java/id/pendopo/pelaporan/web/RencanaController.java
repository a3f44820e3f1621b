package id.pendopo.pelaporan.web;

import id.pendopo.kernel.AturanDilanggar;
import id.pendopo.kernel.Rupiah;
import id.pendopo.kernel.TidakDitemukan;
import id.pendopo.organisasi.PerangkatDaerah;
import id.pendopo.pelaporan.IzinPelaporan;
import id.pendopo.pelaporan.JadwalQueries;
import id.pendopo.pelaporan.rencana.BentukKurva;
import id.pendopo.pelaporan.rencana.KurvaRencana;
import id.pendopo.pelaporan.rencana.RencanaQueries;
import id.pendopo.pelaporan.rencana.RencanaQueries.Baris;
import id.pendopo.pelaporan.rencana.RencanaService;
import id.pendopo.platform.orang.Pengguna;
import id.pendopo.platform.web.Bagian.Galat;
import id.pendopo.platform.web.Bingkai;
import id.pendopo.platform.web.Izinkan;
import id.pendopo.platform.web.Pindah;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Plan curves of an OPD: the list, and the form of one sub kegiatan. */
@Controller
@RequestMapping("/rencana/{slug}")
class RencanaController {

    private final RencanaService layanan;
    private final RencanaQueries rencana;
    private final JadwalQueries jadwal;
    private final Tujuan tujuan;

    RencanaController(
            RencanaService layanan, RencanaQueries rencana, JadwalQueries jadwal, Tujuan tujuan) {
        this.layanan = layanan;
        this.rencana = rencana;
        this.jadwal = jadwal;
        this.tujuan = tujuan;
    }

    @GetMapping
    @Izinkan(IzinPelaporan.KODE_LIHAT)
    ModelAndView daftar(@PathVariable String slug, Pengguna orang, Bingkai b) {
        var opd = tujuan.opd(orang, slug);
        return new ModelAndView("pelaporan/rencana_daftar")
                .addObject("opd", opd)
                .addObject("baris", rencana.daftar(opd.id(), b.tahun()))
                .addObject("bolehUbah", orang.boleh(IzinPelaporan.RENCANA, opd.id()));
    }

    /** The plan in force, or with {@code versi} an earlier one, which can be put in force again. */
    @GetMapping("/{kode:[0-9X.]+}")
    @Izinkan(IzinPelaporan.KODE_LIHAT)
    ModelAndView lihat(
            @PathVariable String slug,
            @PathVariable String kode,
            @RequestParam(required = false) @Nullable Integer versi,
            Pengguna orang,
            Bingkai b) {
        var opd = tujuan.opd(orang, slug);
        var baris = baris(opd, b, kode);
        int dilihat = versi == null ? baris.versi() : versi;
        var kurva = rencana.kurva(baris.subKegiatanId(), dilihat);
        if (kurva.isEmpty() && dilihat > 0) {
            throw new TidakDitemukan("rencana versi " + dilihat);
        }
        var form = kurva.map(k -> RencanaForm.dari(k, "")).orElse(RencanaForm.KOSONG);
        return halaman(opd, baris, form, kurva, baris.versi(), orang, b, List.of())
                .addObject("dilihat", dilihat);
    }

    /**
     * Puts the typed plan in force, or with another {@code langkah} fills the form: by a shape, by
     * levelling the difference, or only to look at the curve.
     */
    @PostMapping("/{kode:[0-9X.]+}")
    @Izinkan(IzinPelaporan.KODE_RENCANA)
    ModelAndView isi(
            @PathVariable String slug,
            @PathVariable String kode,
            @RequestParam Map<String, String> isi,
            @RequestParam(defaultValue = "pratinjau") String langkah,
            @RequestParam(defaultValue = "0") int dasar,
            Pengguna orang,
            Bingkai b) {
        var opd = tujuan.opd(orang, slug);
        orang.harusBoleh(IzinPelaporan.RENCANA, opd.id());
        var baris = baris(opd, b, kode);
        var form = RencanaForm.dari(isi);
        if (langkah.equals("simpan")) {
            return simpan(opd, baris, form, dasar, orang, b);
        }
        var galat = new ArrayList<Galat>();
        var pagu = Rupiah.of(baris.pagu());
        var kurva =
                bentuk(langkah)
                        .map(x -> KurvaRencana.dari(x, pagu))
                        .or(() -> Optional.ofNullable(form.baca(b, true, galat)))
                        .map(k -> langkah.equals("ratakan") ? k.ratakan(pagu) : k);
        var terisi = kurva.map(k -> RencanaForm.dari(k, form.alasan())).orElse(form);
        return halaman(opd, baris, terisi, kurva, dasar, orang, b, galat);
    }

    private static Optional<BentukKurva> bentuk(String langkah) {
        return Arrays.stream(BentukKurva.values())
                .filter(x -> x.name().equals(langkah))
                .findFirst();
    }

    private ModelAndView simpan(
            PerangkatDaerah opd,
            Baris baris,
            RencanaForm form,
            int dasar,
            Pengguna orang,
            Bingkai b) {
        var galat = new ArrayList<Galat>();
        var kurva = form.baca(b, false, galat);
        var status = HttpStatus.UNPROCESSABLE_CONTENT;
        if (kurva != null) {
            kurva.temuan(Rupiah.of(baris.pagu())).forEach(t -> galat.add(RencanaForm.galat(b, t)));
        }
        if (kurva != null && galat.isEmpty()) {
            try {
                layanan.simpan(
                        orang, opd.id(), b.tahun(), baris.kode(), kurva, dasar, form.alasan());
                return Pindah.ke(url(opd, b, baris.kode()));
            } catch (AturanDilanggar e) {
                boolean bentrok = e.kode().endsWith(".bentrok");
                status = bentrok ? HttpStatus.CONFLICT : status;
                galat.add(
                        new Galat(
                                e.kode().equals("laporan.alasan-pendek") ? "alasan" : null,
                                b.s(e.kode(), RencanaForm.kata(b, e.argumen()))));
            }
        }
        int kini = status == HttpStatus.CONFLICT ? baris.versi() : dasar;
        var hasil = halaman(opd, baris, form, Optional.ofNullable(kurva), kini, orang, b, galat);
        hasil.setStatus(status);
        return hasil;
    }

    private Baris baris(PerangkatDaerah opd, Bingkai b, String kode) {
        return rencana.satu(opd.id(), b.tahun(), kode)
                .orElseThrow(() -> new TidakDitemukan("rencana " + kode));
    }

    private static String url(PerangkatDaerah opd, Bingkai b, String kode) {
        return "/rencana/%s/%s?tahun=%d".formatted(opd.slug(), kode, b.tahun());
    }

    private ModelAndView halaman(
            PerangkatDaerah opd,
            Baris baris,
            RencanaForm form,
            Optional<KurvaRencana> kurva,
            int dasar,
            Pengguna orang,
            Bingkai b,
            List<Galat> galat) {
        var terbit = rencana.terbit(baris.subKegiatanId());
        var gambar = new GambarRencana(baris.pagu(), kurva.orElse(null), terbit);
        var hariIni = jadwal.hariIni();
        return new ModelAndView("pelaporan/rencana")
                .addObject("opd", opd)
                .addObject("baris", baris)
                .addObject("isian", form)
                .addObject("url", url(opd, b, baris.kode()))
                .addObject("dasar", dasar)
                .addObject("dilihat", dasar)
                .addObject("jumlah", kurva.map(KurvaRencana::kas).orElse(Rupiah.NOL).nilai())
                .addObject("kumulatif", gambar.kasKumulatif())
                .addObject("kurvaFisik", gambar.fisik(b, b.tahun(), hariIni))
                .addObject("kurvaKas", gambar.kas(b, b.tahun(), hariIni))
                .addObject("riwayat", rencana.versi(baris.subKegiatanId()))
                .addObject("bolehUbah", orang.boleh(IzinPelaporan.RENCANA, opd.id()))
                .addObject("galat", galat);
    }
}
