package id.pendopo.platform.idempotensi;

import id.pendopo.kernel.Waktu;
import id.pendopo.platform.pemda.DaftarPemda;
import id.pendopo.platform.pemda.KonteksPemda;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Forgets keys after {@link #UMUR}, pemda by pemda, in small transactions. */
@Component
public class BersihkanIdempotensi {

    public static final Duration UMUR = Duration.ofDays(7);

    private static final int SEKALI = 1000;

    private final KunciRepository kunci;
    private final DaftarPemda daftar;
    private final Waktu waktu;
    private final TransactionTemplate transaksi;

    BersihkanIdempotensi(
            KunciRepository kunci,
            DaftarPemda daftar,
            Waktu waktu,
            PlatformTransactionManager transaksi) {
        this.kunci = kunci;
        this.daftar = daftar;
        this.waktu = waktu;
        this.transaksi = new TransactionTemplate(transaksi);
    }

    /** How many keys were forgotten. */
    public int bersihkan() {
        Instant batas = waktu.sekarang().minus(UMUR);
        int jumlah = 0;
        for (var pemda : daftar.semua()) {
            jumlah += KonteksPemda.panggil(pemda, () -> bersihkan(batas));
        }
        return jumlah;
    }

    private int bersihkan(Instant batas) {
        int jumlah = 0;
        int terakhir;
        do {
            terakhir = transaksi.execute(s -> kunci.hapusSebelum(batas, SEKALI));
            jumlah += terakhir;
        } while (terakhir == SEKALI);
        return jumlah;
    }
}
