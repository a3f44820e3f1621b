package id.pendopo.pelaporan;

import id.pendopo.kernel.Rupiah;
import id.pendopo.platform.basisdata.SqlPemda;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Spending as the budget has to know it. */
@Service
@Transactional(readOnly = true)
public class RealisasiQueries {

    private final SqlPemda db;

    RealisasiQueries(SqlPemda db) {
        this.db = db;
    }

    /**
     * Spending of the year by sub kegiatan: what is published, and what waits for approval where
     * that is more. Drafts do not count.
     */
    public Map<UUID, Rupiah> terpakai(int tahun) {
        var hasil = new HashMap<UUID, Rupiah>();
        db.sql(
                        """
                        select l.sub_kegiatan_id, sum(greatest(coalesce(v.nilai_realisasi, 0),
                            case when l.status = 'DIAJUKAN' then coalesce(l.nilai_realisasi, 0) end)) as nilai
                        from pelaporan.laporan l
                        left join pelaporan.laporan_versi v on v.pemda_id = l.pemda_id
                            and v.laporan_id = l.id and v.versi = l.versi_terbit
                        where l.pemda_id = :pemda and l.tahun = :tahun
                        group by l.sub_kegiatan_id limit 100000
                        """)
                .param("tahun", tahun)
                .query(
                        rs -> {
                            hasil.put(
                                    rs.getObject("sub_kegiatan_id", UUID.class),
                                    Rupiah.of(rs.getBigDecimal("nilai")));
                        });
        return hasil;
    }
}
