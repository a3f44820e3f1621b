package id.pendopo.akun.warga;

import id.pendopo.kernel.Waktu;
import id.pendopo.platform.basisdata.SqlPemda;
import id.pendopo.platform.pemda.DaftarPemda;
import id.pendopo.platform.pemda.KonteksPemda;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Forgets what of citizens no longer opens or counts anything, pemda by pemda. */
@Component
public class BersihkanWarga {

    /** The longest window in which codes count is a day. */
    private static final Duration UMUR_KODE = Duration.ofDays(2);

    private static final Duration UMUR_SESI = Duration.ofDays(31);

    private final SqlPemda db;
    private final DaftarPemda daftar;
    private final Waktu waktu;
    private final TransactionTemplate transaksi;

    BersihkanWarga(
            SqlPemda db, DaftarPemda daftar, Waktu waktu, PlatformTransactionManager transaksi) {
        this.db = db;
        this.daftar = daftar;
        this.waktu = waktu;
        this.transaksi = new TransactionTemplate(transaksi);
    }

    /** How many rows were forgotten. */
    public int bersihkan() {
        Instant kini = waktu.sekarang();
        int jumlah = 0;
        for (var pemda : daftar.semua()) {
            jumlah += KonteksPemda.panggil(pemda, () -> transaksi.execute(s -> hapus(kini)));
        }
        return jumlah;
    }

    private int hapus(Instant kini) {
        return hapus(
                        "delete from akun.warga_kode where pemda_id = :pemda and dibuat_pada < :batas",
                        kini.minus(UMUR_KODE))
                + hapus(
                        "delete from akun.warga_perangkat where pemda_id = :pemda and terakhir_pada < :batas",
                        kini.minus(PerangkatWarga.INGAT))
                + hapus(
                        "delete from akun.warga_sesi where pemda_id = :pemda and mutlak_pada < :batas",
                        kini.minus(UMUR_SESI));
    }

    private int hapus(String sql, Instant batas) {
        return db.sql(sql).param("batas", Timestamp.from(batas)).update();
    }
}
