package id.pendopo.platform.basisdata;

import id.pendopo.kernel.Waktu;
import id.pendopo.platform.pemda.DaftarPemda;
import id.pendopo.platform.pemda.KonteksPemda;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Forgets rows that have grown too old, pemda by pemda, each in a transaction of its own. */
@Component
public class Pembersih {

    private final SqlPemda db;
    private final DaftarPemda daftar;
    private final Waktu waktu;
    private final TransactionTemplate transaksi;

    Pembersih(SqlPemda db, DaftarPemda daftar, Waktu waktu, PlatformTransactionManager transaksi) {
        this.db = db;
        this.daftar = daftar;
        this.waktu = waktu;
        this.transaksi = new TransactionTemplate(transaksi);
    }

    /**
     * What is forgotten when.
     *
     * @param hapus deletes what is older than {@code :batas} in {@code :pemda}
     */
    public record Umur(Duration umur, String hapus) {}

    /** How many rows were forgotten. */
    public int bersihkan(List<Umur> aturan) {
        Instant kini = waktu.sekarang();
        int jumlah = 0;
        for (var pemda : daftar.semua()) {
            jumlah +=
                    KonteksPemda.panggil(pemda, () -> transaksi.execute(s -> hapus(aturan, kini)));
        }
        return jumlah;
    }

    private int hapus(List<Umur> aturan, Instant kini) {
        return aturan.stream()
                .mapToInt(
                        a ->
                                db.sql(a.hapus())
                                        .param("batas", Timestamp.from(kini.minus(a.umur())))
                                        .update())
                .sum();
    }
}
