package id.pendopo.akun.orang;

import id.pendopo.kernel.Waktu;
import id.pendopo.platform.pemda.DaftarPemda;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Sends letters about accounts again that did not arrive, each time with a new link. */
@Component
public class KirimUlang {

    /** Longer than any attempt takes. */
    private static final Duration SEWA = Duration.ofMinutes(10);

    private static final int SEKALI = 20;
    private final KirimanRepository kiriman;
    private final SandiBaruService sandi;
    private final DaftarPemda daftar;
    private final Waktu waktu;
    private final TransactionTemplate transaksi;

    KirimUlang(
            KirimanRepository kiriman,
            SandiBaruService sandi,
            DaftarPemda daftar,
            Waktu waktu,
            PlatformTransactionManager transaksi) {
        this.kiriman = kiriman;
        this.sandi = sandi;
        this.daftar = daftar;
        this.waktu = waktu;
        this.transaksi = new TransactionTemplate(transaksi);
    }

    public void jalankan() {
        daftar.setiap("Surat akun", pemda -> transaksi.executeWithoutResult(s -> kirim()));
    }

    /** The letters leave after the commit: what fails again is noted by who delivers. */
    private void kirim() {
        Instant kini = waktu.sekarang();
        for (var k : kiriman.ambil(kini, kini.plus(SEWA), SEKALI)) {
            if (!sandi.kirimUlang(k.akun(), k.sebab())) {
                kiriman.hapus(k.akun());
            }
        }
    }
}
