package id.pendopo.aduan.jam;

import id.pendopo.aduan.IzinAduan;
import id.pendopo.kernel.Waktu;
import id.pendopo.platform.orang.Pengguna;
import id.pendopo.platform.web.Bingkai;
import id.pendopo.platform.web.Izinkan;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What was raised to a leader, what is late, what goes round in circles. */
@Controller
@Izinkan(IzinAduan.KODE_PANTAU)
class PantauController {

    private final PantauQueries pantau;
    private final AngkaQueries angka;
    private final Waktu waktu;

    PantauController(PantauQueries pantau, AngkaQueries angka, Waktu waktu) {
        this.pantau = pantau;
        this.angka = angka;
        this.waktu = waktu;
    }

    @GetMapping("/aduan/pantau")
    ModelAndView pantau(
            @RequestParam(defaultValue = "naik") String daftar,
            @RequestParam(defaultValue = "") String setelah,
            Pengguna orang,
            Bingkai b) {
        var apa = daftar(daftar);
        int tingkat = pantau.tingkat(orang.akunId());
        var setahun = angka.kinerja(YearMonth.of(b.tahun(), 1), YearMonth.of(b.tahun(), 12));
        var page =
                new PantauPage(
                        pantau.jumlah(tingkat),
                        angka.kini(),
                        tingkat,
                        apa,
                        pantau.daftar(tingkat, apa, sesudah(setelah)),
                        new KinerjaPage(setahun, setahun, 0, angka.sasaran(), angka.tahun()),
                        orang.bolehSemuaOpd(IzinAduan.LIHAT),
                        waktu.sekarangUrusan());
        return new ModelAndView("aduan/jam/pantau", Map.of("p", page));
    }

    private static PantauQueries.Daftar daftar(String kode) {
        return Arrays.stream(PantauQueries.Daftar.values())
                .filter(d -> PantauPage.kode(d).equals(kode))
                .findFirst()
                .orElse(PantauQueries.Daftar.NAIK);
    }

    /** What is not readable begins at the beginning. */
    private static PantauQueries.@Nullable Sesudah sesudah(String setelah) {
        int koma = setelah.indexOf(',');
        if (koma < 0) {
            return null;
        }
        try {
            return new PantauQueries.Sesudah(
                    Instant.parse(setelah.substring(0, koma)),
                    UUID.fromString(setelah.substring(koma + 1)));
        } catch (DateTimeException | IllegalArgumentException e) {
            return null;
        }
    }
}
