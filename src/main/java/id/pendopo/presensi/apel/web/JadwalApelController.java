package id.pendopo.presensi.apel.web;

import id.pendopo.kernel.TidakDitemukan;
import id.pendopo.kernel.Waktu;
import id.pendopo.organisasi.OrganisasiQueries;
import id.pendopo.platform.orang.Pengguna;
import id.pendopo.platform.pemda.KonteksPemda;
import id.pendopo.platform.web.Bingkai;
import id.pendopo.platform.web.FormIsian;
import id.pendopo.platform.web.Izinkan;
import id.pendopo.platform.web.Pindah;
import id.pendopo.presensi.IzinPresensi;
import id.pendopo.presensi.apel.DaftarApelQueries;
import id.pendopo.presensi.apel.JadwalApelQueries;
import id.pendopo.presensi.apel.JadwalApelService;
import id.pendopo.presensi.atur.web.JamIsian;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** When apel are held. */
@Controller
@RequestMapping("/presensi/apel/jadwal")
@Izinkan(IzinPresensi.KODE_ATUR)
class JadwalApelController {

    private static final String AWAL = "/presensi/apel/jadwal";
    private static final String SEMUA = "*";

    private final JadwalApelQueries jadwal;
    private final JadwalApelService layanan;
    private final DaftarApelQueries daftar;
    private final OrganisasiQueries organisasi;
    private final Waktu waktu;

    JadwalApelController(
            JadwalApelQueries jadwal,
            JadwalApelService layanan,
            DaftarApelQueries daftar,
            OrganisasiQueries organisasi,
            Waktu waktu) {
        this.jadwal = jadwal;
        this.layanan = layanan;
        this.daftar = daftar;
        this.organisasi = organisasi;
        this.waktu = waktu;
    }

    @GetMapping
    ModelAndView semua(Pengguna orang, Bingkai b) {
        return halaman(
                new FormIsian(b)
                        .awal("sejak", hari())
                        .awal("opd", SEMUA)
                        .awal("jenis", "pekan")
                        .awal("hari", List.of("1"))
                        .awal("mulai", "07.15")
                        .awal("sampai", "07.45"),
                orang);
    }

    private ModelAndView halaman(FormIsian f, Pengguna orang) {
        if (!orang.bolehSemuaOpd(IzinPresensi.ATUR)) {
            throw new TidakDitemukan(AWAL);
        }
        LocalDate hari = hari();
        return f.halaman("presensi/apel/jadwal")
                .addObject("orang", orang)
                .addObject("jadwal", jadwal.semua())
                .addObject("aturan", daftar.aturan(hari))
                .addObject("hariIni", hari)
                .addObject("opd", organisasi.opd(hari))
                .addObject("tempat", jadwal.tempat(hari));
    }

    @PostMapping
    ModelAndView tambah(
            @RequestParam MultiValueMap<String, String> isi, Pengguna orang, Bingkai b) {
        var f = FormIsian.banyak(b, isi);
        var baru = baca(f);
        return f.kerjakan(null, () -> layanan.tambah(orang, baru))
                .map(id -> Pindah.ke(AWAL))
                .orElseGet(() -> halaman(f, orang));
    }

    private JadwalApelService.Baru baca(FormIsian f) {
        LocalDate sejak = f.tanggal("sejak", hari());
        boolean pekan = f.n("jenis").equals("pekan");
        boolean bulanan = f.n("jenis").equals("bulan");
        boolean satu = !pekan && !bulanan;
        if (pekan && f.semua("hari").isEmpty()) {
            f.salah("hari", "presensi.apel.jadwal.pilih-hari");
        }
        int tanggal = bulanan ? f.angka("tanggal", 0) : 0;
        if (bulanan && (tanggal < 1 || tanggal > 31)) {
            f.salah("tanggal", "presensi.apel.jadwal.tanggal-salah");
        }
        UUID opd = f.n("opd").equals(SEMUA) ? null : f.id("opd");
        if (f.n("opd").isBlank()) {
            f.salah("opd", "bingkai.isian.pilih");
        }
        return new JadwalApelService.Baru(
                f.n("nama"),
                pekan
                        ? f.semua("hari").stream().map(JadwalApelController::hari).toList()
                        : List.of(),
                bulanan ? tanggal : null,
                pukul(f, "mulai"),
                pukul(f, "sampai"),
                opd,
                f.id("tempat"),
                f.n("dasar"),
                sejak,
                satu ? sejak : f.tanggal("akhir"));
    }

    private static int hari(String teks) {
        return teks.matches("[1-7]") ? Integer.parseInt(teks) : 1;
    }

    private static LocalTime pukul(FormIsian f, String medan) {
        try {
            return JamIsian.pukul(f.n(medan).strip());
        } catch (DateTimeParseException e) {
            f.salah(medan, "presensi.apel.jadwal.jam-salah", f.n(medan));
            return LocalTime.MIDNIGHT;
        }
    }

    @PostMapping("/{id:[0-9a-f-]{36}}/pengakhiran")
    ModelAndView akhiri(
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> isi,
            Pengguna orang,
            Bingkai b) {
        var f = FormIsian.banyak(b, isi).awal("sejak", hari());
        return f.kerjakan(
                        "alasan-" + id,
                        () -> {
                            layanan.akhiri(orang, id, f.n("alasan-" + id));
                            return AWAL;
                        })
                .map(Pindah::ke)
                .orElseGet(() -> halaman(f, orang));
    }

    private LocalDate hari() {
        return waktu.hariIni(KonteksPemda.wajib().zona());
    }
}
