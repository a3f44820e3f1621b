package id.pendopo.anggaran.impor;

import id.pendopo.anggaran.Tahap;
import id.pendopo.kernel.TidakDitemukan;
import id.pendopo.platform.basisdata.SqlPemda;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads of imports. */
@Service
@Transactional(readOnly = true)
public class ImporQueries {

    private final SqlPemda db;

    ImporQueries(SqlPemda db) {
        this.db = db;
    }

    private static final String IMPOR =
            """
            select i.id, i.nomor, i.tahun, i.tahap, i.nama_berkas, i.status, i.jumlah_baris, i.jumlah_galat,
                i.nilai_berkas, i.nilai_total, i.ringkasan::text as ringkasan, i.dibuat_nama, i.dibuat_pada,
                i.diterapkan_pada, i.dibatalkan_pada, v.nomor as nomor_versi,
                coalesce(b.versi_id = i.versi_id, false) as berlaku,
                b.versi_id is distinct from i.versi_sebelum as usang
            from anggaran.impor i
            left join anggaran.berlaku b on b.pemda_id = i.pemda_id and b.tahun = i.tahun
            left join anggaran.versi v on v.pemda_id = i.pemda_id and v.id = i.versi_id
            where i.pemda_id = :pemda
            """;

    /** The newest imports first. */
    public List<Impor> daftar(int batas) {
        return db.sql(IMPOR + " order by i.dibuat_pada desc limit :batas")
                .param("batas", batas)
                .query(ImporQueries::impor)
                .list();
    }

    /** Dry runs that nobody has applied or laid aside. */
    public List<Impor> menunggu(int batas) {
        return db.sql(
                        IMPOR
                                + " and i.status = 'DIPERIKSA' order by i.dibuat_pada desc limit :batas")
                .param("batas", batas)
                .query(ImporQueries::impor)
                .list();
    }

    /**
     * @throws TidakDitemukan when there is no such import
     */
    public Impor satu(String nomor) {
        return db.sql(IMPOR + " and i.nomor = :nomor")
                .param("nomor", nomor)
                .query(ImporQueries::impor)
                .optional()
                .orElseThrow(() -> new TidakDitemukan("impor " + nomor));
    }

    private static Impor impor(ResultSet rs, int n) throws SQLException {
        return new Impor(
                rs.getObject("id", UUID.class),
                rs.getString("nomor"),
                rs.getInt("tahun"),
                Tahap.valueOf(rs.getString("tahap")),
                rs.getString("nama_berkas"),
                StatusImpor.valueOf(rs.getString("status")),
                rs.getInt("jumlah_baris"),
                rs.getInt("jumlah_galat"),
                rs.getBigDecimal("nilai_berkas"),
                rs.getBigDecimal("nilai_total"),
                ImporRepository.JSON.readValue(rs.getString("ringkasan"), Ringkasan.class),
                rs.getString("dibuat_nama"),
                rs.getTimestamp("dibuat_pada").toInstant(),
                saat(rs.getTimestamp("diterapkan_pada")),
                saat(rs.getTimestamp("dibatalkan_pada")),
                rs.getObject("nomor_versi", Integer.class),
                rs.getBoolean("berlaku"),
                rs.getBoolean("usang"));
    }

    private static @Nullable Instant saat(@Nullable Timestamp t) {
        return t == null ? null : t.toInstant();
    }
}
