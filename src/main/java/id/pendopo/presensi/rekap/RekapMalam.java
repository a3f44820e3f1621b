package id.pendopo.presensi.rekap;

import id.pendopo.kernel.Pelaku;
import id.pendopo.kernel.Waktu;
import id.pendopo.platform.pemda.DaftarPemda;
import id.pendopo.presensi.BulanQueries;
import id.pendopo.presensi.rekap.HitungService.Jenis;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import org.springframework.stereotype.Component;

/**
 * Orders of the night: last month every night of its first ten days, for corrections come in; the
 * running month once a week, for each of its days would make a version for everybody.
 */
@Component
class RekapMalam {

    private static final int HARI_KOREKSI = 10;
    private static final Pelaku MALAM = Pelaku.sistem("Rekap malam");

    private final HitungService hitung;
    private final BulanQueries bulan;
    private final DaftarPemda daftar;
    private final Waktu waktu;

    RekapMalam(HitungService hitung, BulanQueries bulan, DaftarPemda daftar, Waktu waktu) {
        this.hitung = hitung;
        this.bulan = bulan;
        this.daftar = daftar;
        this.waktu = waktu;
    }

    void minta() {
        daftar.setiap("Rekap malam", pemda -> minta(waktu.hariIni(pemda.zona())));
    }

    private void minta(LocalDate hari) {
        var ini = YearMonth.from(hari);
        if (hari.getDayOfMonth() <= HARI_KOREKSI && !bulan.beku(ini.minusMonths(1))) {
            hitung.minta(ini.minusMonths(1), Jenis.HITUNG, "malam", MALAM);
        }
        if (hari.getDayOfWeek() == DayOfWeek.MONDAY && !bulan.beku(ini)) {
            hitung.minta(ini, Jenis.HITUNG, "malam", MALAM);
        }
    }
}
