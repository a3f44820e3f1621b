package id.pendopo.presensi.rekap.web;

import id.pendopo.platform.orang.Pengguna;
import id.pendopo.platform.web.Bingkai;
import id.pendopo.platform.web.Izinkan;
import id.pendopo.platform.web.Pindah;
import id.pendopo.presensi.IzinPresensi;
import id.pendopo.presensi.rekap.PotonganService;
import id.pendopo.presensi.rekap.SimulasiQueries;
import id.pendopo.presensi.rekap.SimulasiQueries.Simulasi;
import id.pendopo.presensi.rekap.TabelPotongan;
import id.pendopo.presensi.rekap.TabelPotongan.Pita;
import id.pendopo.presensi.rekap.TabelQueries;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The deduction table: what is in force, its history, and a new one with its simulation. */
@Controller
@RequestMapping("/presensi/potongan")
@Izinkan(IzinPresensi.KODE_ATUR)
class PotonganController {

    private static final String AWAL = "/presensi/potongan";

    private final TabelQueries tabel;
    private final SimulasiQueries simulasi;
    private final PotonganService layanan;
    private final PilihanRekap pilihan;

    PotonganController(
            TabelQueries tabel,
            SimulasiQueries simulasi,
            PotonganService layanan,
            PilihanRekap pilihan) {
        this.tabel = tabel;
        this.simulasi = simulasi;
        this.layanan = layanan;
        this.pilihan = pilihan;
    }

    @GetMapping
    ModelAndView daftar(Pengguna orang, Bingkai b) {
        return daftar(new Isian(b), orang);
    }

    private ModelAndView daftar(Isian f, Pengguna orang) {
        return f.halaman("presensi/rekap/potongan")
                .addObject("orang", orang)
                .addObject("riwayat", tabel.riwayat())
                .addObject("templat", simulasi.templat())
                .addObject("hariIni", pilihan.hariIni());
    }

    @GetMapping("/baru")
    ModelAndView baru(@RequestParam(defaultValue = "") String templat, Pengguna orang, Bingkai b) {
        var f = new Isian(b).awal("sejak", pilihan.hariIni().plusMonths(1).withDayOfMonth(1));
        simulasi.templat().stream()
                .filter(t -> t.kode().equals(templat))
                .findFirst()
                .ifPresentOrElse(
                        t -> {
                            isi(f, t.isi());
                            f.awal("sumber", t.sumber());
                        },
                        () -> dariYangBerlaku(f));
        return formulir(f, null, orang);
    }

    private void dariYangBerlaku(Isian f) {
        tabel.antara(pilihan.hariIni(), pilihan.hariIni())
                .forEach(
                        r -> {
                            f.awal(r.kode() + ".persen", teks(r.persen()));
                            f.awal(r.kode() + ".dari", r.dari());
                            f.awal(r.kode() + ".sampai", r.sampai());
                        });
    }

    private static String teks(BigDecimal persen) {
        return persen.stripTrailingZeros().toPlainString().replace('.', ',');
    }

    private static void isi(Isian f, TabelPotongan t) {
        isi(f, "TL", t.tl());
        isi(f, "PSW", t.psw());
        f.awal("TAM.persen", teks(t.tam())).awal("TAP.persen", teks(t.tap()));
        f.awal("TK.persen", teks(t.tk())).awal("APEL.persen", teks(t.apel()));
    }

    private static void isi(Isian f, String awalan, List<Pita> pita) {
        for (int i = 0; i < pita.size(); i++) {
            String kode = awalan + (i + 1);
            f.awal(kode + ".dari", pita.get(i).dari());
            f.awal(kode + ".sampai", pita.get(i).sampai());
            f.awal(kode + ".persen", teks(pita.get(i).persen()));
        }
    }

    /** Simulates, or puts it into force; what is wrong stands in the form. */
    @PostMapping("/baru")
    ModelAndView simpan(@RequestParam Map<String, String> isi, Pengguna orang, Bingkai b) {
        var f = new Isian(b, isi);
        LocalDate sejak = f.tanggal("sejak");
        var hasil = new ArrayList<Simulasi>();
        boolean jadi =
                f.kerjakan(
                        null,
                        () -> {
                            var t = baca(f, b);
                            if (!f.galat().isEmpty()) {
                                return;
                            }
                            if (f.n("tindakan").equals("terapkan")) {
                                layanan.berlakukan(orang, t, sejak, f.n("dasar"));
                            } else {
                                simulasi.bulanTerakhir(pilihan.hariIni())
                                        .ifPresent(m -> hasil.add(simulasi.jalankan(m, t)));
                            }
                        });
        if (jadi && f.galat().isEmpty() && f.n("tindakan").equals("terapkan")) {
            return Pindah.ke(AWAL);
        }
        return formulir(f, hasil.isEmpty() ? null : hasil.getFirst(), orang)
                .addObject("disimulasikan", jadi && f.galat().isEmpty());
    }

    private static TabelPotongan baca(Isian f, Bingkai b) {
        return new TabelPotongan(
                pita(f, "TL", b),
                pita(f, "PSW", b),
                f.persen("TAM.persen", "TAM"),
                f.persen("TAP.persen", "TAP"),
                f.persen("TK.persen", "TK"),
                f.persen("APEL.persen", "APEL"));
    }

    /** Bands up to the last one that was filled in; an empty one between two is wrong. */
    private static List<Pita> pita(Isian f, String awalan, Bingkai b) {
        var hasil = new ArrayList<Pita>();
        int akhir = TabelPotongan.PITA_TERBANYAK;
        while (akhir > 0 && kosong(f, awalan + akhir)) {
            akhir--;
        }
        for (int i = 1; i <= akhir; i++) {
            String kode = awalan + i;
            Integer dari = f.bulat(kode + ".dari");
            if (dari == null) {
                f.salah(kode + ".dari", "presensi.rekap.potongan.dari-kosong", kode);
            }
            hasil.add(
                    new Pita(
                            dari == null ? 0 : dari,
                            f.bulat(kode + ".sampai"),
                            f.persen(kode + ".persen", kode)));
            if (!f.galat().isEmpty()) {
                // what cannot be read is not judged as well
                return List.of(new Pita(1, null, BigDecimal.ZERO));
            }
        }
        return hasil;
    }

    private static boolean kosong(Isian f, String kode) {
        return f.n(kode + ".dari").isBlank()
                && f.n(kode + ".sampai").isBlank()
                && f.n(kode + ".persen").isBlank();
    }

    private ModelAndView formulir(Isian f, @Nullable Simulasi s, Pengguna orang) {
        return f.halaman("presensi/rekap/potongan_baru")
                .addObject("orang", orang)
                .addObject("simulasi", s)
                .addObject("disimulasikan", false);
    }

    @PostMapping("/penarikan")
    ModelAndView tarik(@RequestParam Map<String, String> isi, Pengguna orang, Bingkai b) {
        var f = new Isian(b, isi);
        LocalDate sejak = f.tanggal("sejak");
        return f.kerjakan(null, () -> layanan.tarik(orang, sejak, f.n("alasan")))
                ? Pindah.ke(AWAL)
                : daftar(f, orang);
    }
}
