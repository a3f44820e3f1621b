package id.pendopo.presensi.ponsel;

import id.pendopo.platform.basisdata.SqlPemda;
import id.pendopo.presensi.Arah;
import id.pendopo.presensi.CaraKetuk;
import id.pendopo.presensi.Keyakinan;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads one's own punches, as they were made and as they were judged. */
@Service
@Transactional(readOnly = true)
public class TercatatQueries {

    private final SqlPemda db;

    TercatatQueries(SqlPemda db) {
        this.db = db;
    }

    /** Both days included, the oldest first. */
    public List<Tercatat> milik(UUID pegawai, LocalDate dari, LocalDate sampai) {
        return db.sql(
                        """
                        select k.hari, k.arah, k.waktu, k.cara, k.keyakinan, k.jarak_m, k.alasan,
                            t.nama as tempat, p.hasil, p.alasan as alasan_putusan
                        from presensi.ketukan k
                        left join presensi.tempat t on t.pemda_id = k.pemda_id and t.id = k.tempat_id
                        left join lateral (
                            select hasil, alasan from presensi.putusan
                            where pemda_id = k.pemda_id and hari = k.hari
                                and pegawai_id = k.pegawai_id and arah = k.arah
                            order by pada desc, id desc limit 1) p on true
                        where k.pemda_id = :pemda and k.hari between :dari and :sampai
                            and k.pegawai_id = :pegawai
                        order by k.hari, k.arah limit 800
                        """)
                .param("pegawai", pegawai)
                .param("dari", dari)
                .param("sampai", sampai)
                .query((rs, n) -> dari(rs))
                .list();
    }

    private static Tercatat dari(ResultSet rs) throws SQLException {
        var alasan = rs.getArray("alasan");
        String hasil = rs.getString("hasil");
        return new Tercatat(
                rs.getObject("hari", LocalDate.class),
                Arah.valueOf(rs.getString("arah")),
                rs.getTimestamp("waktu").toInstant(),
                CaraKetuk.valueOf(rs.getString("cara")),
                Keyakinan.valueOf(rs.getString("keyakinan")),
                rs.getString("tempat"),
                rs.getObject("jarak_m", Float.class),
                alasan == null ? List.of() : Arrays.asList((String[]) alasan.getArray()),
                hasil == null
                        ? null
                        : new Tercatat.Putusan(
                                hasil.equals("SAH"), rs.getString("alasan_putusan")));
    }
}
