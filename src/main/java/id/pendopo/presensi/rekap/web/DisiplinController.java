package id.pendopo.presensi.rekap.web;

import id.pendopo.kernel.TidakDitemukan;
import id.pendopo.platform.orang.Pengguna;
import id.pendopo.platform.web.Bingkai;
import id.pendopo.platform.web.Izinkan;
import id.pendopo.platform.web.Pindah;
import id.pendopo.presensi.IzinPresensi;
import id.pendopo.presensi.rekap.DisiplinQueries;
import id.pendopo.presensi.rekap.DisiplinService;
import id.pendopo.presensi.rekap.KeadaanDisiplin;
import id.pendopo.presensi.rekap.LingkupRekap;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What PP 94/2021 proposes: the system counts and proposes, people summon and decide. */
@Controller
@RequestMapping("/presensi/disiplin")
@Izinkan(IzinPresensi.KODE_LIHAT)
class DisiplinController {

    private final DisiplinQueries disiplin;
    private final DisiplinService layanan;
    private final PilihanRekap pilihan;

    DisiplinController(DisiplinQueries disiplin, DisiplinService layanan, PilihanRekap pilihan) {
        this.disiplin = disiplin;
        this.layanan = layanan;
        this.pilihan = pilihan;
    }

    @GetMapping
    ModelAndView daftar(@RequestParam(defaultValue = "") String tahun, Pengguna orang) {
        LingkupRekap.harusSemua(orang, IzinPresensi.LIHAT);
        int yang = tahun(tahun);
        return new ModelAndView("presensi/rekap/disiplin")
                .addObject("orang", orang)
                .addObject("tahun", yang)
                .addObject("tahunIni", pilihan.hariIni().getYear())
                .addObject("aturan", disiplin.aturan(pada(yang)))
                .addObject("usulan", disiplin.semua(yang, pada(yang)));
    }

    @GetMapping("/{tahun:\\d{4}}/{pegawai:[0-9a-f-]{36}}")
    ModelAndView satu(
            @PathVariable String tahun, @PathVariable UUID pegawai, Pengguna orang, Bingkai b) {
        return satu(tahun(tahun), pegawai, new Isian(b), orang);
    }

    @PostMapping("/{tahun:\\d{4}}/{pegawai:[0-9a-f-]{36}}/langkah")
    @Izinkan(IzinPresensi.KODE_TINJAU)
    ModelAndView langkah(
            @PathVariable String tahun,
            @PathVariable UUID pegawai,
            @RequestParam Map<String, String> isi,
            Pengguna orang,
            Bingkai b) {
        var f = new Isian(b, isi);
        int yang = tahun(tahun);
        var ke =
                Arrays.stream(KeadaanDisiplin.values())
                        .filter(k -> k.name().equals(f.n("keadaan")))
                        .findFirst();
        if (ke.isEmpty()) {
            f.salah("keadaan", "presensi.rekap.disiplin.pilih");
        }
        return f.kerjakan(
                        "keadaan",
                        () ->
                                layanan.langkah(
                                        orang,
                                        yang,
                                        pegawai,
                                        f.n("jenjang"),
                                        ke.orElseThrow(),
                                        f.n("nomor"),
                                        f.n("alasan"),
                                        pada(yang)))
                ? Pindah.ke("/presensi/disiplin/" + yang + "/" + pegawai)
                : satu(yang, pegawai, f, orang);
    }

    private ModelAndView satu(int tahun, UUID pegawai, Isian f, Pengguna orang) {
        LingkupRekap.harusSemua(orang, IzinPresensi.LIHAT);
        var usulan =
                disiplin.satu(tahun, pegawai, pada(tahun))
                        .orElseThrow(() -> new TidakDitemukan("usulan " + pegawai));
        return f.halaman("presensi/rekap/disiplin_orang")
                .addObject("orang", orang)
                .addObject("tahun", tahun)
                .addObject("u", usulan)
                .addObject("aturan", disiplin.aturan(pada(tahun)))
                .addObject(
                        "hari",
                        disiplin
                                .hari(tahun, List.of(pegawai))
                                .getOrDefault(pegawai, List.of())
                                .stream()
                                .filter(h -> h.alpa() || h.menit() > 0)
                                .toList())
                .addObject("langkah", disiplin.langkah(tahun, pegawai))
                .addObject("kepala", pilihan.kepala(usulan.opdId()))
                .addObject("hariIni", pilihan.hariIni())
                .addObject("bolehKerja", orang.bolehSemuaOpd(IzinPresensi.TINJAU));
    }

    private int tahun(String teks) {
        int ini = pilihan.hariIni().getYear();
        return teks.matches("2[01][0-9]{2}") ? Math.min(Integer.parseInt(teks), ini) : ini;
    }

    /** A year that is over is judged by the rule of its end. */
    private LocalDate pada(int tahun) {
        var hari = pilihan.hariIni();
        return tahun < hari.getYear() ? LocalDate.of(tahun, 12, 31) : hari;
    }
}
