package id.pendopo.organisasi.web;

import id.pendopo.kernel.AturanDilanggar;
import id.pendopo.kernel.MasukanSalah;
import id.pendopo.kernel.Nip;
import id.pendopo.kernel.TidakDitemukan;
import id.pendopo.kernel.Waktu;
import id.pendopo.organisasi.IzinOrganisasi;
import id.pendopo.organisasi.OrganisasiQueries;
import id.pendopo.organisasi.PegawaiService;
import id.pendopo.organisasi.PemegangQueries;
import id.pendopo.organisasi.PenggabunganQueries;
import id.pendopo.organisasi.PenggabunganService;
import id.pendopo.platform.orang.Pengguna;
import id.pendopo.platform.web.Bagian.Galat;
import id.pendopo.platform.web.Bingkai;
import id.pendopo.platform.web.Izinkan;
import id.pendopo.platform.web.Pindah;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Merging two rows of the register: choose, look at both side by side, do it, take it back. */
@Controller
@RequestMapping("/organisasi/penggabungan")
@Izinkan(IzinOrganisasi.KODE_PEGAWAI)
class PenggabunganController {

    private final PenggabunganService penggabungan;
    private final PenggabunganQueries queries;
    private final PegawaiService pegawai;
    private final PemegangQueries pemegang;
    private final OrganisasiQueries organisasi;
    private final Waktu waktu;

    PenggabunganController(
            PenggabunganService penggabungan,
            PenggabunganQueries queries,
            PegawaiService pegawai,
            PemegangQueries pemegang,
            OrganisasiQueries organisasi,
            Waktu waktu) {
        this.penggabungan = penggabungan;
        this.queries = queries;
        this.pegawai = pegawai;
        this.pemegang = pemegang;
        this.organisasi = organisasi;
        this.waktu = waktu;
    }

    @GetMapping
    ModelAndView pilih(@RequestParam(defaultValue = "") String satu) {
        return pilih(satu, "", List.of());
    }

    private ModelAndView pilih(String satu, String dua, List<Galat> galat) {
        var terbaru = queries.terbaru();
        var hasil =
                new ModelAndView("organisasi/gabung_pilih")
                        .addObject("satu", satu)
                        .addObject("dua", dua)
                        .addObject("dugaan", queries.dugaan())
                        .addObject(
                                "terbaru",
                                terbaru.stream()
                                        .map(
                                                g ->
                                                        new BarisGabung(
                                                                g.id(),
                                                                pegawai.dengan(g.tetap()).nama(),
                                                                g.pada(),
                                                                g.batalPada() != null))
                                        .toList())
                        .addObject("galat", galat);
        hasil.setStatus(galat.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        return hasil;
    }

    @GetMapping("/nip")
    ModelAndView denganNip(
            @RequestParam(defaultValue = "") String satu,
            @RequestParam(defaultValue = "") String dua,
            Bingkai b) {
        var salah = new ArrayList<Galat>();
        UUID a = cari("satu", satu, b, salah);
        UUID c = cari("dua", dua, b, salah);
        if (salah.isEmpty() && a.equals(c)) {
            salah.add(new Galat("dua", b.s("organisasi.gabung.sama")));
        }
        return salah.isEmpty() ? Pindah.ke(periksa(a, c)) : pilih(satu, dua, salah);
    }

    private UUID cari(String medan, String nip, Bingkai b, List<Galat> salah) {
        try {
            var ada = queries.denganNip(new Nip(nip.replaceAll("\\s", "")));
            if (ada.isPresent()) {
                return ada.get();
            }
        } catch (MasukanSalah e) {
            // the one refusal below says how it is written
        }
        salah.add(new Galat(medan, b.s("organisasi.gabung.nip-tak-ada")));
        return new UUID(0, 0);
    }

    private static String periksa(UUID tetap, UUID tutup) {
        return "/organisasi/penggabungan/periksa?tetap=" + tetap + "&tutup=" + tutup;
    }

    @GetMapping("/periksa")
    ModelAndView periksa(@RequestParam UUID tetap, @RequestParam UUID tutup, Pengguna oleh) {
        return halaman(oleh, tetap, tutup, "", List.of());
    }

    @PostMapping
    ModelAndView gabungkan(
            @RequestParam UUID tetap,
            @RequestParam UUID tutup,
            @RequestParam(defaultValue = "-1") int versiTetap,
            @RequestParam(defaultValue = "-1") int versiTutup,
            @RequestParam(defaultValue = "") String alasan,
            Pengguna oleh,
            Bingkai b) {
        try {
            return Pindah.ke(
                    "/organisasi/penggabungan/"
                            + penggabungan.gabungkan(
                                    oleh, tetap, versiTetap, tutup, versiTutup, alasan));
        } catch (AturanDilanggar e) {
            if (e.kode().endsWith(".terlarang")) {
                throw e;
            }
            return halaman(oleh, tetap, tutup, alasan, List.of(galat(b, e)));
        }
    }

    private static Galat galat(Bingkai b, AturanDilanggar e) {
        return new Galat(
                e.kode().equals("organisasi.alasan-kosong") ? "alasan" : null,
                b.s(e.kode(), e.argumen()));
    }

    private ModelAndView halaman(
            Pengguna oleh, UUID tetap, UUID tutup, String alasan, List<Galat> galat) {
        if (tetap.equals(tutup)) {
            throw new TidakDitemukan("penggabungan dengan dirinya");
        }
        var hasil =
                new ModelAndView("organisasi/gabung_periksa")
                        .addObject("tetap", sisi(tetap))
                        .addObject("tutup", sisi(tutup))
                        .addObject("dampak", penggabungan.dampak(tetap, tutup))
                        .addObject(
                                "sendiri",
                                tetap.equals(oleh.pegawaiId()) || tutup.equals(oleh.pegawaiId()))
                        .addObject(
                                "ditutup",
                                queries.menutup(tetap).isPresent()
                                        || queries.menutup(tutup).isPresent()
                                        || !pegawai.dengan(tetap).aktif())
                        .addObject("alasan", alasan)
                        .addObject("galat", galat);
        hasil.setStatus(galat.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        return hasil;
    }

    private SisiGabung sisi(UUID id) {
        var p = pegawai.dengan(id);
        return new SisiGabung(
                p, organisasi.opd(p.opd()).orElseThrow().nama(), pemegang.riwayat(id));
    }

    @GetMapping("/{id}")
    ModelAndView lihat(@PathVariable UUID id) {
        return hasil(id, List.of());
    }

    private ModelAndView hasil(UUID id, List<Galat> galat) {
        var g = queries.dengan(id);
        var halaman =
                new ModelAndView("organisasi/gabung_hasil")
                        .addObject("g", g)
                        .addObject("tetap", pegawai.dengan(g.tetap()))
                        .addObject("tutup", pegawai.dengan(g.tutup()))
                        .addObject("dapatBatal", g.dapatDibatalkan(waktu.sekarang()))
                        .addObject("galat", galat);
        halaman.setStatus(galat.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        return halaman;
    }

    @PostMapping("/{id}/pembatalan")
    ModelAndView batalkan(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String alasan,
            Pengguna oleh,
            Bingkai b) {
        try {
            penggabungan.batalkan(oleh, id, alasan);
            return Pindah.ke("/organisasi/penggabungan/" + id);
        } catch (AturanDilanggar e) {
            if (e.kode().endsWith(".terlarang")) {
                throw e;
            }
            return hasil(id, List.of(galat(b, e)));
        }
    }
}
