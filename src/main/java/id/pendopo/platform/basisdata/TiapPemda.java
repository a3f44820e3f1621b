package id.pendopo.platform.basisdata;

import id.pendopo.platform.pemda.DaftarPemda;
import id.pendopo.platform.pemda.KonteksPemda;
import java.util.function.IntSupplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Work of the night, pemda by pemda, each in a transaction of its own. */
@Component
public class TiapPemda {

    private final DaftarPemda daftar;
    private final TransactionTemplate transaksi;

    TiapPemda(DaftarPemda daftar, PlatformTransactionManager transaksi) {
        this.daftar = daftar;
        this.transaksi = new TransactionTemplate(transaksi);
    }

    /** The sum over all of them. */
    public int jumlah(IntSupplier kerja) {
        int jumlah = 0;
        for (var pemda : daftar.semua()) {
            jumlah += KonteksPemda.panggil(pemda, () -> transaksi.execute(s -> kerja.getAsInt()));
        }
        return jumlah;
    }
}
