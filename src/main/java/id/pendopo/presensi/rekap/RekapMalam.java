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
 * Orders of the night: last month every night until it is closed, for corrections and decisions
 * come in; the running month and those that were left open longer once a week, for each day of the
 * running one would make a version for everybody.
 */
@Component
class RekapMalam {

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

    /** Of the pemda it works for. */
    void minta(LocalDate hari) {
        var ini = YearMonth.from(hari);
        minta(ini.minusMonths(1));
        if (hari.getDayOfWeek() == DayOfWeek.MONDAY) {
            minta(ini);
            hitung.pernah(ini.minusMonths(1)).forEach(this::minta);
        }
    }

    private void minta(YearMonth m) {
        if (!bulan.beku(m)) {
            hitung.minta(m, Jenis.HITUNG, "malam", MALAM);
        }
    }
}
