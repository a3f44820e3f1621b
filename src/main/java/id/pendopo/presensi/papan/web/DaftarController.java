package id.pendopo.presensi.papan.web;

import id.pendopo.kernel.AturanDilanggar;
import id.pendopo.kernel.TidakDitemukan;
import id.pendopo.kernel.Waktu;
import id.pendopo.platform.orang.Pengguna;
import id.pendopo.platform.web.Bagian.Galat;
import id.pendopo.platform.web.Bingkai;
import id.pendopo.platform.web.Izinkan;
import id.pendopo.platform.web.Pindah;
import id.pendopo.presensi.IzinPresensi;
import id.pendopo.presensi.LingkupQueries;
import id.pendopo.presensi.papan.DaftarHadirQueries;
import id.pendopo.presensi.papan.DaftarHadirQueries.Orang;
import id.pendopo.presensi.papan.DaftarHadirService;
import id.pendopo.presensi.papan.KeadaanPapan;
import id.pendopo.presensi.papan.PapanKini;
import id.pendopo.presensi.papan.Pohon.Simpul;
import id.pendopo.presensi.papan.PotretHari;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The list of the supervisor for people without a phone. */
@Controller
@RequestMapping("/presensi/daftar")
@Izinkan(IzinPresensi.KODE_DAFTAR)
class DaftarController {

    private final DaftarHadirService layanan;
    private final DaftarHadirQueries daftar;
    private final LingkupQueries lingkup;
    private final PapanKini papan;
    private final Waktu waktu;

    DaftarController(
            DaftarHadirService layanan,
            DaftarHadirQueries daftar,
            LingkupQueries lingkup,
            PapanKini papan,
            Waktu waktu) {
        this.layanan = layanan;
        this.daftar = daftar;
        this.lingkup = lingkup;
        this.papan = papan;
        this.waktu = waktu;
    }

    @GetMapping
    ModelAndView lihat(
            @RequestParam(required = false) @Nullable UUID opd,
            @RequestParam(required = false) @Nullable String hari,
            @RequestParam(required = false) @Nullable Integer tercatat,
            @RequestParam(defaultValue = "0") int ada,
            Pengguna orang,
            Bingkai b) {
        String kabar =
                tercatat == null
                        ? null
                        : ada > 0
                                ? b.s("presensi.papan.daftar.tercatat-ada", tercatat, ada)
                                : b.s("presensi.papan.daftar.tercatat", tercatat);
        return halaman(DaftarForm.kosong(), opd, hari, kabar, orang, b);
    }

    @PostMapping
    ModelAndView catat(
            @RequestParam Map<String, String> isi,
            @RequestParam(required = false) @Nullable List<String> hadir,
            @RequestParam UUID opd,
            @RequestParam String hari,
            Pengguna orang,
            Bingkai b) {
        var f = DaftarForm.dari(isi, hadir);
        lingkup.untuk(orang, IzinPresensi.DAFTAR).harusMemuat(opd);
        LocalDate pada = HariPilihan.dari(hari, waktu.hariIni(b.zona())).hari();
        try {
            var baris = f.baca(lain(opd, orang), tercatat(opd, pada), b);
            if (f.galat().isEmpty()) {
                var hasil =
                        layanan.catat(
                                new DaftarHadirService.Daftar(
                                        f.kunci(), opd, pada, f.n("alasan"), baris),
                                orang);
                return Pindah.ke(
                        "/presensi/daftar?opd=%s&hari=%s&tercatat=%d&ada=%d"
                                .formatted(opd, pada, hasil.tercatat(), hasil.sudahAda()));
            }
        } catch (AturanDilanggar e) {
            f.galat().add(new Galat(medan(e.kode()), b.s(e.kode(), e.argumen())));
        }
        var ulang = halaman(f, opd, hari, null, orang, b);
        ulang.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return ulang;
    }

    private static @Nullable String medan(String kode) {
        return switch (kode) {
            case "presensi.papan.daftar.alasan-wajib" -> "alasan";
            case "presensi.papan.daftar.hari-lewat" -> "hari";
            case "presensi.papan.daftar.kosong" -> "semua";
            default -> null;
        };
    }

    /** Nobody stands on his own list. */
    private List<Orang> lain(UUID opd, Pengguna orang) {
        return daftar.orang(opd).stream().filter(o -> !o.id().equals(orang.pegawaiId())).toList();
    }

    /** Who needs no line any more: there, or explained. */
    private Set<UUID> tercatat(UUID opd, LocalDate hari) {
        return papan.pada(hari).orang(opd).stream()
                .filter(
                        o ->
                                o.hadir().ada()
                                        || o.keadaan() == KeadaanPapan.IZIN
                                        || o.keadaan() == KeadaanPapan.DINAS
                                        || o.keadaan() == KeadaanPapan.LIBUR)
                .map(PotretHari.Baris::pegawai)
                .collect(Collectors.toSet());
    }

    private ModelAndView halaman(
            DaftarForm f,
            @Nullable UUID opd,
            @Nullable String hari,
            @Nullable String kabar,
            Pengguna orang,
            Bingkai b) {
        LocalDate kini = waktu.hariIni(b.zona());
        LocalDate sejak = daftar.sejak(kini);
        LocalDate diminta = HariPilihan.dari(hari, kini).hari();
        LocalDate pada = diminta.isBefore(sejak) ? kini : diminta;
        var potret = papan.pada(pada);
        var jangkau = lingkup.untuk(orang, IzinPresensi.DAFTAR);
        List<Simpul> unit =
                potret.pohon().simpul().values().stream()
                        .filter(s -> jangkau.memuat(s.id()) && !potret.orang(s.id()).isEmpty())
                        .toList();
        Simpul pilih =
                unit.stream()
                        .filter(s -> opd == null || s.id().equals(opd))
                        .findFirst()
                        .orElseThrow(() -> new TidakDitemukan("opd " + opd));
        var p =
                new DaftarPage(
                        f,
                        unit,
                        pilih,
                        pada,
                        sejak,
                        kini,
                        daftar.beku(pada),
                        lain(pilih.id(), orang),
                        daftar.tertulis(pilih.id(), pada),
                        potret,
                        kabar);
        return new ModelAndView("presensi/papan/daftar", Map.of("p", p, "orang", orang));
    }
}
