package id.pendopo.presensi.papan;

import id.pendopo.kernel.Waktu;
import id.pendopo.platform.pemda.DaftarPemda;
import id.pendopo.platform.pemda.KonteksPemda;
import id.pendopo.platform.pemda.Pemda;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** Counts days that are over, each again as long as something of it may change. */
@Component
public class PutaranAngka {

    private final AngkaHariQueries angka;
    private final AngkaHariService layanan;
    private final PapanKini papan;
    private final DaftarPemda daftar;
    private final Waktu waktu;

    PutaranAngka(
            AngkaHariQueries angka,
            AngkaHariService layanan,
            PapanKini papan,
            DaftarPemda daftar,
            Waktu waktu) {
        this.angka = angka;
        this.layanan = layanan;
        this.papan = papan;
        this.daftar = daftar;
        this.waktu = waktu;
    }

    /** Every pemda; one that fails keeps no other waiting. */
    public void jalankan() {
        daftar.setiap("Angka presensi", this::jalankan);
    }

    /** From the first of the month before last evening on. */
    public void jalankan(Pemda pemda) {
        KonteksPemda.jalankan(
                pemda,
                () -> {
                    LocalDate kini = waktu.hariIni(pemda.zona());
                    LocalDate dari = kini.minusMonths(1).withDayOfMonth(1);
                    var basi = kini.atStartOfDay(pemda.zona()).toInstant();
                    for (LocalDate hari : angka.belumDihitung(dari, kini.minusDays(1), basi)) {
                        layanan.simpan(hari, papan.segar(hari));
                    }
                });
    }
}
