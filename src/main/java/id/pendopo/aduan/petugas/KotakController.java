package id.pendopo.aduan.petugas;

import id.pendopo.aduan.AduanQueries;
import id.pendopo.aduan.IzinAduan;
import id.pendopo.aduan.KategoriQueries;
import id.pendopo.kernel.TidakDitemukan;
import id.pendopo.kernel.Waktu;
import id.pendopo.organisasi.OrganisasiQueries;
import id.pendopo.platform.orang.Pengguna;
import id.pendopo.platform.pemda.KonteksPemda;
import id.pendopo.platform.web.Bagian.Galat;
import id.pendopo.platform.web.Bingkai;
import id.pendopo.platform.web.Izinkan;
import id.pendopo.platform.web.Pindah;
import id.pendopo.platform.web.Unduhan;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The inbox: what falls due first stands first. */
@Controller
@Izinkan({IzinAduan.KODE_LIHAT, IzinAduan.KODE_PENGAWASAN})
class KotakController {

    private static final String NOMOR = "\\d{4}-\\d{5,}";

    private final KotakQueries kotak;
    private final AduanQueries aduan;
    private final KategoriQueries kategori;
    private final OrganisasiQueries organisasi;
    private final BalasanSiapQueries balasan;
    private final EksporKotak ekspor;
    private final Waktu waktu;

    KotakController(
            KotakQueries kotak,
            AduanQueries aduan,
            KategoriQueries kategori,
            OrganisasiQueries organisasi,
            BalasanSiapQueries balasan,
            EksporKotak ekspor,
            Waktu waktu) {
        this.kotak = kotak;
        this.aduan = aduan;
        this.kategori = kategori;
        this.organisasi = organisasi;
        this.balasan = balasan;
        this.ekspor = ekspor;
        this.waktu = waktu;
    }

    @GetMapping("/aduan/kelola")
    ModelAndView daftar(
            @ModelAttribute KotakForm form,
            @RequestParam(defaultValue = "") String nomor,
            Pengguna orang,
            Bingkai b) {
        return nomor.isBlank()
                ? halaman(form, List.of(), List.of(), orang, b)
                : cari(form, nomor.strip(), orang, b);
    }

    /** A number leads to its complaint, whatever tray it lies in. */
    private ModelAndView cari(KotakForm form, String nomor, Pengguna orang, Bingkai b) {
        try {
            if (nomor.matches(NOMOR)) {
                return Pindah.ke(HalamanKelola.url(aduan.untuk(orang, nomor).nomor()));
            }
        } catch (TidakDitemukan e) {
            // said on the page, as for a number that is none
        }
        var galat = new Galat("nomor", b.s("aduan.petugas.nomor-tak-ada", nomor));
        return halaman(form, List.of(galat), List.of(), orang, b);
    }

    /** Also with what stands against work on several of them. */
    ModelAndView halaman(
            KotakForm form, List<Galat> galat, List<String> terpilih, Pengguna orang, Bingkai b) {
        var semua = Kotak.untuk(orang);
        Kotak pilih = form.kotakDari(semua);
        var s = form.saringan();
        var baris = kotak.daftar(orang, pilih, s, Penanda.dari(form.sesudah()));
        boolean lagi = baris.size() > KotakQueries.SEHALAMAN;
        var tampil = lagi ? baris.subList(0, KotakQueries.SEHALAMAN) : baris;
        UUID opd = opdBalasan(orang);
        var hasil =
                new ModelAndView("aduan/petugas/kotak")
                        .addObject("form", form)
                        .addObject("kotak", pilih)
                        .addObject("saringan", s)
                        .addObject("semua", semua)
                        .addObject("jumlah", kotak.jumlah(orang, semua))
                        .addObject("baris", tampil)
                        .addObject("lanjut", lagi ? penanda(tampil.getLast(), s) : null)
                        .addObject("kategori", kategori.aktif())
                        .addObject(
                                "opd", organisasi.opd(waktu.hariIni(KonteksPemda.wajib().zona())))
                        .addObject("balasan", opd == null ? List.of() : balasan.aktif(opd))
                        .addObject("bolehKerja", bolehKerja(orang, pilih))
                        .addObject("bolehAtur", opd != null)
                        .addObject("terpilih", terpilih)
                        .addObject("kini", waktu.sekarangUrusan())
                        .addObject("galat", galat);
        hasil.setStatus(galat.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        return hasil;
    }

    /** Replies belong to the one OPD that he types for. */
    private static @Nullable UUID opdBalasan(Pengguna orang) {
        var milik = orang.opdUntuk(IzinAduan.KETIK);
        return milik.isEmpty() ? null : milik.getFirst();
    }

    private static boolean bolehKerja(Pengguna orang, Kotak k) {
        return switch (k) {
            case MILIK -> orang.boleh(IzinAduan.KETIK);
            case SORTIR, SEMUA -> orang.bolehSemuaOpd(IzinAduan.VERIFIKASI);
            case LAPANGAN, TEMBUSAN, PENGAWASAN -> false;
        };
    }

    private static String penanda(KotakQueries.Baris akhir, Saringan s) {
        return new Penanda(s.berakhir() ? akhir.dibuatPada() : akhir.jatuhTempo(), akhir.id())
                .toString();
    }

    /** Where a form was refused the browser shows its address: read anew, it is the inbox. */
    @GetMapping({"/aduan/kelola/kelompok", "/aduan/kelola/identitas"})
    ModelAndView kembali() {
        return Pindah.ke("/aduan/kelola");
    }

    @GetMapping("/aduan/kelola.xlsx")
    void unduh(@ModelAttribute KotakForm form, Pengguna orang, Bingkai b, HttpServletResponse jawab)
            throws IOException {
        Kotak pilih = form.kotakDari(Kotak.untuk(orang));
        Unduhan.kirim(
                "aduan-%s.xlsx".formatted(pilih.kode()),
                jawab,
                ke -> ekspor.tulis(orang, pilih, form.saringan(), b, ke));
    }
}
