package id.pendopo.pelaporan.web;

import id.pendopo.kernel.TidakDitemukan;
import id.pendopo.pelaporan.IzinPelaporan;
import id.pendopo.pelaporan.unggahan.EksporLaporan;
import id.pendopo.platform.orang.Pengguna;
import id.pendopo.platform.web.Bingkai;
import id.pendopo.platform.web.Izinkan;
import id.pendopo.platform.web.Unduhan;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The reports of a year as a table to work with. */
@Controller
@Izinkan(IzinPelaporan.KODE_LIHAT)
class EksporController {

    private final EksporLaporan ekspor;
    private final Tujuan tujuan;

    EksporController(EksporLaporan ekspor, Tujuan tujuan) {
        this.ekspor = ekspor;
        this.tujuan = tujuan;
    }

    @GetMapping("/pelaporan/{slug}.xlsx")
    void opd(@PathVariable String slug, Pengguna orang, Bingkai b, HttpServletResponse jawab)
            throws IOException {
        var opd = tujuan.opd(orang, slug);
        String nama = "laporan-%s-%d.xlsx".formatted(slug, b.tahun());
        Unduhan.kirim(nama, jawab, ke -> ekspor.tulis(b.tahun(), opd.id(), b.lokal(), ke));
    }

    @GetMapping("/pelaporan.xlsx")
    void semua(Pengguna orang, Bingkai b, HttpServletResponse jawab) throws IOException {
        if (!orang.bolehSemuaOpd(IzinPelaporan.LIHAT)) {
            throw new TidakDitemukan("ekspor semua opd");
        }
        String nama = "laporan-%d.xlsx".formatted(b.tahun());
        Unduhan.kirim(nama, jawab, ke -> ekspor.tulis(b.tahun(), null, b.lokal(), ke));
    }
}
