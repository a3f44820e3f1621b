package id.pendopo.akun.orang;

import id.pendopo.akun.PerangkatDikenal;
import id.pendopo.kernel.Waktu;
import id.pendopo.platform.basisdata.SqlPemda;
import id.pendopo.platform.basisdata.TiapPemda;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Forgets what no longer opens or counts anything, pemda by pemda. */
@Component
public class BersihkanAkun {

    /** The longest window in which failures count is an hour; a day is kept for questions. */
    private static final Duration UMUR_GAGAL = Duration.ofDays(31);

    /** The trail keeps who was given a way; the way itself is worth nothing once it is closed. */
    private static final Duration UMUR_JALAN = Duration.ofDays(30);

    /** Far longer than the question itself is good. */
    private static final Duration UMUR_TANTANGAN = Duration.ofDays(1);

    private final SqlPemda db;
    private final TiapPemda pemda;
    private final Waktu waktu;

    BersihkanAkun(SqlPemda db, TiapPemda pemda, Waktu waktu) {
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
                        "delete from akun.jalan_sandi where pemda_id = :pemda and habis_pada < :batas",
                        kini.minus(UMUR_JALAN))
                + hapus(
                        "delete from akun.perangkat_dikenal where pemda_id = :pemda and terakhir_pada < :batas",
                        kini.minus(PerangkatDikenal.INGAT))
                + hapus(
                        "delete from akun.tantangan_terpakai where pemda_id = :pemda and pada < :batas",
                        kini.minus(UMUR_TANTANGAN))
                + hapus(
                        "delete from akun.gagal_masuk where pemda_id = :pemda and pada < :batas",
                        kini.minus(UMUR_GAGAL));
    }

    private int hapus(String sql, Instant batas) {
        return db.sql(sql).param("batas", Timestamp.from(batas)).update();
    }
}
