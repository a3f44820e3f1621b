package id.pendopo.perencanaan;

import id.pendopo.kernel.TidakDitemukan;
import id.pendopo.platform.basisdata.SqlPemda;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads of the plan. */
@Service
@Transactional(readOnly = true)
public class PerencanaanQueries {

    private final SqlPemda db;

    PerencanaanQueries(SqlPemda db) {
        this.db = db;
    }

    /**
     * @throws TidakDitemukan when this OPD carries out no such sub kegiatan that year
     */
    public SubKegiatan subKegiatan(UUID opd, int tahun, String kode) {
        return db.sql(
                        """
                        select id, tahun, opd_id, kode, nama, kode_program, nama_program, kode_kegiatan,
                            nama_kegiatan, edisi, indikator, satuan, target
                        from perencanaan.sub_kegiatan
                        where pemda_id = :pemda and tahun = :tahun and opd_id = :opd and kode = :kode
                        """)
                .param("tahun", tahun)
                .param("opd", opd)
                .param("kode", kode)
                .query(SubKegiatan.class)
                .optional()
                .orElseThrow(() -> new TidakDitemukan("sub kegiatan " + kode));
    }
}
