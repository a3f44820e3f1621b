package id.pendopo.presensi.rekap.web;

import id.pendopo.kernel.TidakDitemukan;
import id.pendopo.platform.orang.Pengguna;
import id.pendopo.platform.web.Bingkai;
import id.pendopo.platform.web.Izinkan;
import id.pendopo.platform.web.Pindah;
import id.pendopo.presensi.IzinPresensi;
import id.pendopo.presensi.rekap.BekuQueries;
import id.pendopo.presensi.rekap.BekuService;
import id.pendopo.presensi.rekap.LingkupRekap;
import id.pendopo.presensi.rekap.RekapQueries;
import id.pendopo.presensi.rekap.RekapQueries.Rincian;
import java.time.YearMonth;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A person's month day by day, with its reasons and versions; supplements of a closed one. */
@Controller
@RequestMapping("/presensi/rekap/{bulan:\\d{4}-\\d{2}}/{pegawai:[0-9a-f-]{36}}")
@Izinkan(IzinPresensi.KODE_LIHAT)
class OrangController {

    private final RekapQueries rekap;
    private final BekuQueries beku;
    private final BekuService layanan;
    private final LingkupRekap lingkup;
    private final PilihanRekap pilihan;

    OrangController(
            RekapQueries rekap,
            BekuQueries beku,
            BekuService layanan,
            LingkupRekap lingkup,
            PilihanRekap pilihan) {
        this.rekap = rekap;
        this.beku = beku;
        this.layanan = layanan;
        this.lingkup = lingkup;
        this.pilihan = pilihan;
    }

    @GetMapping
    ModelAndView orang(
            @PathVariable String bulan,
            @PathVariable UUID pegawai,
            @RequestParam(defaultValue = "") String versi,
            Pengguna orang,
            Bingkai b) {
        Integer yang = versi.matches("[0-9]{1,6}") ? Integer.valueOf(versi) : null;
        return halaman(bulan, pegawai, yang, new Isian(b), orang, b);
    }

    @PostMapping("/susulan")
    @Izinkan(IzinPresensi.KODE_BEKU)
    ModelAndView susulkan(
            @PathVariable String bulan,
            @PathVariable UUID pegawai,
            @RequestParam Map<String, String> isi,
            Pengguna orang,
            Bingkai b) {
        var f = new Isian(b, isi);
        var asal = pilihan.bulan(bulan);
        var seharusnya = f.persen("seharusnya", b.s("presensi.rekap.susulan.seharusnya"));
        boolean jadi =
                f.kerjakan(
                        "seharusnya",
                        () ->
                                layanan.susulkan(
                                        orang,
                                        asal,
                                        pegawai,
                                        seharusnya,
                                        f.n("rujukan"),
                                        f.n("alasan")));
        return jadi
                ? Pindah.ke("/presensi/rekap/" + asal + "/" + pegawai + "#susulan")
                : halaman(bulan, pegawai, null, f, orang, b);
    }

    private ModelAndView halaman(
            String teksBulan,
            UUID pegawai,
            @Nullable Integer versi,
            Isian f,
            Pengguna orang,
            Bingkai b) {
        YearMonth bulan = pilihan.bulan(teksBulan);
        Rincian r =
                rekap.satu(bulan, pegawai, versi)
                        .filter(x -> boleh(orang, x))
                        .orElseThrow(() -> new TidakDitemukan("rekap " + pegawai));
        return f.halaman("presensi/rekap/orang")
                .addObject("orang", orang)
                .addObject("bulan", bulan)
                .addObject("r", r)
                .addObject("jelas", new Penjelasan(b))
                .addObject("versi", rekap.versi(bulan, pegawai))
                .addObject("beku", beku.beku(bulan).orElse(null))
                .addObject("susulan", beku.susulanAsal(bulan, pegawai))
                .addObject("kepala", pilihan.kepala(r.baris().opd()))
                .addObject("hariIni", pilihan.hariIni())
                .addObject("bolehSusul", orang.bolehSemuaOpd(IzinPresensi.BEKU));
    }

    private boolean boleh(Pengguna orang, Rincian r) {
        return orang.bolehSemuaOpd(IzinPresensi.LIHAT)
                || lingkup.opd(orang).stream().anyMatch(o -> o.id().equals(r.baris().opd()));
    }
}
