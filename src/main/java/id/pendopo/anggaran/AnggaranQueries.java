package id.pendopo.anggaran;

import id.pendopo.kernel.Rupiah;
import id.pendopo.platform.basisdata.SqlPemda;
import java.math.BigDecimal;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads of the budget in force. */
@Service
@Transactional(readOnly = true)
public class AnggaranQueries {

    /** Pages about the budget listen to this. */
    public static final String TOPIK = "anggaran";

    private final SqlPemda db;

    AnggaranQueries(SqlPemda db) {
        this.db = db;
    }

    /**
     * Ceiling of a sub kegiatan in the version in force, all its lines together; zero without one.
     */
    public Rupiah pagu(int tahun, UUID subKegiatan) {
        return Rupiah.of(
                db.sql(
                                """
                                select coalesce(sum(p.nilai_pagu), 0)
                                from anggaran.berlaku b
                                join anggaran.pagu p on p.pemda_id = b.pemda_id and p.versi_id = b.versi_id
                                where b.pemda_id = :pemda and b.tahun = :tahun and p.sub_kegiatan_id = :sub
                                """)
                        .param("tahun", tahun)
                        .param("sub", subKegiatan)
                        .query(BigDecimal.class)
                        .single());
    }
}
