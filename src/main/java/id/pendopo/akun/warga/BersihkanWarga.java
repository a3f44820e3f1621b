package id.pendopo.akun.warga;

import id.pendopo.kernel.Waktu;
import id.pendopo.platform.basisdata.SqlPemda;
import id.pendopo.platform.basisdata.TiapPemda;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Forgets what of citizens no longer opens or counts anything, pemda by pemda. */
@Component
public class BersihkanWarga {

    /** The longest window in which codes count is a day. */
    private static final Duration UMUR_KODE = Duration.ofDays(2);

    private static final Duration UMUR_SESI = Duration.ofDays(31);

    private final SqlPemda db;
    private final TiapPemda pemda;
    private final Waktu waktu;

    BersihkanWarga(SqlPemda db, TiapPemda pemda, Waktu waktu) {
        this.db = db;
        this.pemda = pemda;
        this.waktu = waktu;
    }

    /** How many rows were forgotten. */
    public int bersihkan() {
        Instant kini = waktu.sekarang();
        return pemda.jumlah(() -> hapus(kini));
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
