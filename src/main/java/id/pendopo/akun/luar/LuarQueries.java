package id.pendopo.akun.luar;

import id.pendopo.kernel.Peran;
import id.pendopo.kernel.TidakDitemukan;
import id.pendopo.platform.basisdata.SqlPemda;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** People from outside and what they were asked to do. */
@Service
@Transactional(readOnly = true)
public class LuarQueries {

    private static final String ORANG =
            """
            select a.id, a.nama_pengguna, a.nama, l.jenis, l.instansi, o.nama as nama_opd, a.surel,
                l.alasan, a.luar_sampai, a.aktif, a.masuk_terakhir, l.dibuat_nama, l.dibuat_pada
            from akun.luar l
            join akun.akun a on a.pemda_id = l.pemda_id and a.id = l.akun_id
            left join organisasi.opd o on o.pemda_id = l.pemda_id and o.id = l.opd_id
            where l.pemda_id = :pemda
            """;

    private final SqlPemda db;

    LuarQueries(SqlPemda db) {
        this.db = db;
    }

    /** Those who are here first, the one who leaves first on top; then those who have left. */
    public List<OrangLuar> semua(LocalDate hari) {
        return db.sql(
                        ORANG
                                + """
                                order by not (a.aktif and a.luar_sampai >= :hari),
                                    case when a.luar_sampai >= :hari then a.luar_sampai end,
                                    a.luar_sampai desc, a.nama limit 500
                                """)
                .param("hari", hari)
                .query(LuarQueries::orang)
                .list();
    }

    /** How many are here on that day. */
    public int jumlah(LocalDate hari) {
        return db.sql(
                        """
                        select count(*) from akun.akun
                        where pemda_id = :pemda and luar_sampai is not null and aktif and luar_sampai >= :hari
                        """)
                .param("hari", hari)
                .query(Integer.class)
                .single();
    }

    /**
     * @throws TidakDitemukan when nobody from outside has this name
     */
    public OrangLuar dengan(String namaPengguna) {
        return db.sql(ORANG + " and a.nama_pengguna = :nama")
                .param("nama", namaPengguna)
                .query(LuarQueries::orang)
                .optional()
                .orElseThrow(() -> new TidakDitemukan("akun " + namaPengguna));
    }

    /** What he was asked to do, and when. */
    public record Tugas(
            UUID id,
            Peran peran,
            @Nullable String namaOpd,
            String sebagai,
            LocalDate mulai,
            LocalDate akhir,
            String dasar,
            String olehNama) {

        public boolean pada(LocalDate hari) {
            return !mulai.isAfter(hari) && !akhir.isBefore(hari);
        }
    }

    public List<Tugas> tugas(UUID akun) {
        return db.sql(
                        """
                        select t.id, t.peran, o.nama as nama_opd, t.sebagai, t.mulai, t.akhir, t.dasar,
                            t.oleh_nama
                        from akun.penugasan_luar t
                        left join organisasi.opd o on o.pemda_id = t.pemda_id and o.id = t.opd_id
                        where t.pemda_id = :pemda and t.akun_id = :akun
                        order by t.mulai desc, t.id desc limit 200
                        """)
                .param("akun", akun)
                .query(
                        (rs, n) ->
                                new Tugas(
                                        rs.getObject("id", UUID.class),
                                        Peran.valueOf(rs.getString("peran")),
                                        rs.getString("nama_opd"),
                                        rs.getString("sebagai"),
                                        rs.getObject("mulai", LocalDate.class),
                                        rs.getObject("akhir", LocalDate.class),
                                        rs.getString("dasar"),
                                        rs.getString("oleh_nama")))
                .list();
    }

    private static OrangLuar orang(ResultSet rs, int n) throws SQLException {
        var masuk = rs.getTimestamp("masuk_terakhir");
        return new OrangLuar(
                rs.getObject("id", UUID.class),
                rs.getString("nama_pengguna"),
                rs.getString("nama"),
                JenisLuar.valueOf(rs.getString("jenis")),
                rs.getString("instansi"),
                rs.getString("nama_opd"),
                rs.getString("surel"),
                rs.getString("alasan"),
                rs.getObject("luar_sampai", LocalDate.class),
                rs.getBoolean("aktif"),
                masuk == null ? null : masuk.toInstant(),
                rs.getString("dibuat_nama"),
                rs.getTimestamp("dibuat_pada").toInstant());
    }
}
