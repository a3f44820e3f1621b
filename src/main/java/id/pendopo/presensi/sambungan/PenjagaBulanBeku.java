package id.pendopo.presensi.sambungan;

import id.pendopo.organisasi.PenjagaKalender;
import id.pendopo.presensi.BulanQueries;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** Days of a closed month were counted with the holidays of then, which stay as they were. */
@Component
class PenjagaBulanBeku implements PenjagaKalender {

    private final BulanQueries bulan;

    PenjagaBulanBeku(BulanQueries bulan) {
        this.bulan = bulan;
    }

    @Override
    public void harusBolehBerubah(LocalDate hari) {
        bulan.harusTerbuka(hari);
    }
}
