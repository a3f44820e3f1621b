package id.pendopo.pelaporan.web;

import id.pendopo.pelaporan.IzinPelaporan;
import id.pendopo.pelaporan.PenyuntingService;
import id.pendopo.platform.orang.Pengguna;
import id.pendopo.platform.web.Izinkan;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;

/** Signs of life of an open report form, sent by its script. */
@Controller
@RequestMapping("/pelaporan/{slug}/{periode:\\d{4}-\\d{2}}/{kode:[0-9X.]+}/penyunting")
@Izinkan(IzinPelaporan.KODE_ISI)
class PenyuntingController {

    private final PenyuntingService layanan;
    private final Tujuan tujuan;

    PenyuntingController(PenyuntingService layanan, Tujuan tujuan) {
        this.layanan = layanan;
        this.tujuan = tujuan;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void hadir(
            @PathVariable String slug,
            @PathVariable String periode,
            @PathVariable String kode,
            Pengguna orang) {
        var opd = tujuan.opd(orang, slug);
        layanan.hadir(orang, tujuan.alamat(opd, tujuan.bulan(periode), kode));
    }

    @PostMapping("/selesai")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void pergi(
            @PathVariable String slug,
            @PathVariable String periode,
            @PathVariable String kode,
            Pengguna orang) {
        var opd = tujuan.opd(orang, slug);
        layanan.pergi(orang, tujuan.alamat(opd, tujuan.bulan(periode), kode));
    }
}
