package id.pendopo.akun;

import id.pendopo.kernel.AturanDilanggar;
import id.pendopo.kernel.Uuid7;
import id.pendopo.kernel.Waktu;
import id.pendopo.platform.basisdata.SqlPemda;
import java.sql.Timestamp;
import java.time.Duration;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Failures of every way in, counted by a key that says whose and where. Always part of the
 * transaction of the attempt.
 */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class GagalMasuk {

    private final SqlPemda db;
    private final Waktu waktu;

    GagalMasuk(SqlPemda db, Waktu waktu) {
        this.db = db;
        this.waktu = waktu;
    }

    public void catat(String kunci) {
        db.sql(
                        """
                        insert into akun.gagal_masuk (pemda_id, id, kunci, pada)
                        values (:pemda, :id, :kunci, :kini)
                        """)
                .param("id", Uuid7.baru())
                .param("kunci", kunci)
                .param("kini", Timestamp.from(waktu.sekarang()))
                .update();
    }

    /** How many there were in the last minutes. */
    public int sejak(String kunci, int menit) {
        return db.sql(
                        """
                        select count(*) from akun.gagal_masuk
                        where pemda_id = :pemda and kunci = :kunci and pada > :sejak
                        """)
                .param("kunci", kunci)
                .param("sejak", Timestamp.from(waktu.sekarang().minus(Duration.ofMinutes(menit))))
                .query(Integer.class)
                .single();
    }

    /**
     * @throws AturanDilanggar {@code akun.terlalu-sering} when there were as many as that in the
     *     last minutes
     */
    public void harusKurangDari(int batas, String kunci, int menit) {
        if (sejak(kunci, menit) >= batas) {
            throw new AturanDilanggar("akun.terlalu-sering", menit);
        }
    }

    public void hapus(String kunci) {
        db.sql("delete from akun.gagal_masuk where pemda_id = :pemda and kunci = :kunci")
                .param("kunci", kunci)
                .update();
    }
}
