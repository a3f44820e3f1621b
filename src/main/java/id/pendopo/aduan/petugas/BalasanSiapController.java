package id.pendopo.aduan.petugas;

import id.pendopo.aduan.IzinAduan;
import id.pendopo.kernel.AturanDilanggar;
import id.pendopo.kernel.TidakDitemukan;
import id.pendopo.organisasi.OrganisasiQueries;
import id.pendopo.platform.orang.Pengguna;
import id.pendopo.platform.web.Bagian.Galat;
import id.pendopo.platform.web.Bingkai;
import id.pendopo.platform.web.Izinkan;
import id.pendopo.platform.web.Pindah;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The canned replies of the OPD somebody types for. */
@Controller
@RequestMapping("/aduan/kelola/balasan")
@Izinkan(IzinAduan.KODE_KETIK)
class BalasanSiapController {

    private final BalasanSiapService layanan;
    private final BalasanSiapQueries balasan;
    private final OrganisasiQueries organisasi;

    BalasanSiapController(
            BalasanSiapService layanan, BalasanSiapQueries balasan, OrganisasiQueries organisasi) {
        this.layanan = layanan;
        this.balasan = balasan;
        this.organisasi = organisasi;
    }

    @GetMapping
    ModelAndView daftar(Pengguna orang, Bingkai b) {
        return halaman(orang, Diketik.TIDAK_ADA, null, b);
    }

    @GetMapping("/{id:[0-9a-f-]{36}}")
    ModelAndView kembali(@PathVariable UUID id) {
        return Pindah.ke("/aduan/kelola/balasan#balasan-" + id);
    }

    @PostMapping
    ModelAndView tambah(
            @RequestParam(defaultValue = "") String judul,
            @RequestParam(defaultValue = "") String isi,
            Pengguna orang,
            Bingkai b,
            HttpServletRequest minta) {
        return kerjakan(
                "baru",
                orang,
                b,
                minta,
                () ->
                        layanan.tambah(
                                orang,
                                opd(orang),
                                new BalasanSiapService.Naskah(judul, isi, true)));
    }

    @PostMapping("/{id:[0-9a-f-]{36}}")
    ModelAndView ubah(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String judul,
            @RequestParam(defaultValue = "") String isi,
            @RequestParam(defaultValue = "false") boolean aktif,
            @RequestParam(defaultValue = "0") int versi,
            Pengguna orang,
            Bingkai b,
            HttpServletRequest minta) {
        return kerjakan(
                id.toString(),
                orang,
                b,
                minta,
                () ->
                        layanan.ubah(
                                orang,
                                opd(orang),
                                id,
                                new BalasanSiapService.Naskah(judul, isi, aktif),
                                versi));
    }

    private ModelAndView kerjakan(
            String mana, Pengguna orang, Bingkai b, HttpServletRequest minta, Runnable kerja) {
        try {
            kerja.run();
        } catch (AturanDilanggar e) {
            var medan = e.kode().equals("aduan.petugas.balasan-nama") ? "judul-" : "isi-";
            var hasil =
                    halaman(
                            orang,
                            new Diketik(mana, minta.getParameterMap()),
                            new Galat(medan + mana, Kata.dari(b, e)),
                            b);
            hasil.setStatus(
                    e.kode().endsWith(".bentrok")
                            ? HttpStatus.CONFLICT
                            : HttpStatus.UNPROCESSABLE_CONTENT);
            return hasil;
        }
        return Pindah.ke("/aduan/kelola/balasan");
    }

    private static UUID opd(Pengguna orang) {
        return orang.opdUntuk(IzinAduan.KETIK).stream()
                .findFirst()
                .orElseThrow(() -> new TidakDitemukan("balasan siap tanpa opd"));
    }

    private ModelAndView halaman(
            Pengguna orang, Diketik diketik, @Nullable Galat galat, Bingkai b) {
        UUID opd = opd(orang);
        return new ModelAndView("aduan/petugas/balasan")
                .addObject("opd", organisasi.opd(opd).orElseThrow())
                .addObject("semua", balasan.semua(opd))
                .addObject("diketik", diketik)
                .addObject("galat", galat == null ? List.of() : List.of(galat));
    }
}
