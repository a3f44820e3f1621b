package id.pendopo.akun.saya;

import id.pendopo.kernel.TidakDitemukan;
import id.pendopo.platform.basisdata.SqlPemda;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads of requests for correction. */
@Service
@Transactional(readOnly = true)
class KoreksiQueries {

    private static final String KOLOM =
            """
            select k.id, k.nomor, k.akun_id, a.pegawai_id, a.nama, k.bidang, k.tertulis, k.seharusnya,
                k.sidik, k.nama_berkas, k.status, k.diajukan_pada, k.tenggat, k.dijawab_nama,
                k.dijawab_pada, k.jawaban
            from akun.koreksi k
            join akun.akun a on a.pemda_id = k.pemda_id and a.id = k.akun_id
            """;

    private final SqlPemda db;

    KoreksiQueries(SqlPemda db) {
        this.db = db;
    }

    /** Of one person, newest first. */
    List<Koreksi> milik(UUID akun) {
        return db.sql(
                        KOLOM
                                + """
                                where k.pemda_id = :pemda and k.akun_id = :akun
                                order by k.id desc limit 200
                                """)
                .param("akun", akun)
                .query(KoreksiQueries::koreksi)
                .list();
    }

    /** Those that wait, the first due first; then those answered last. */
    List<Koreksi> daftar(int banyak) {
        return db.sql(
                        KOLOM
                                + """
                                where k.pemda_id = :pemda
                                order by k.status <> 'DIAJUKAN',
                                    case when k.status = 'DIAJUKAN' then k.tenggat end,
                                    k.dijawab_pada desc
                                limit :banyak
                                """)
                .param("banyak", banyak)
                .query(KoreksiQueries::koreksi)
                .list();
    }

    /**
     * @throws TidakDitemukan when there is none of this number
     */
    Koreksi dengan(String nomor) {
        return db.sql(KOLOM + "where k.pemda_id = :pemda and k.nomor = :nomor")
                .param("nomor", nomor)
                .query(KoreksiQueries::koreksi)
                .optional()
                .orElseThrow(() -> new TidakDitemukan("koreksi " + nomor));
    }

    /** How many wait for an answer, and by when the first needs it. */
    record Menunggu(int jumlah, Instant tenggat) {}

    Optional<Menunggu> menunggu() {
        return db.sql(
                        """
                        select count(*) as jumlah, min(tenggat) as tenggat from akun.koreksi
                        where pemda_id = :pemda and status = 'DIAJUKAN'
                        having count(*) > 0
                        """)
                .query(
                        (rs, n) ->
                                new Menunggu(
                                        rs.getInt("jumlah"),
                                        rs.getTimestamp("tenggat").toInstant()))
                .optional();
    }

    private static Koreksi koreksi(ResultSet rs, int n) throws SQLException {
        return new Koreksi(
                rs.getObject("id", UUID.class),
                rs.getString("nomor"),
                rs.getObject("akun_id", UUID.class),
                rs.getObject("pegawai_id", UUID.class),
                rs.getString("nama"),
                BidangKoreksi.valueOf(rs.getString("bidang")),
                rs.getString("tertulis"),
                rs.getString("seharusnya"),
                rs.getString("sidik"),
                rs.getString("nama_berkas"),
                StatusKoreksi.valueOf(rs.getString("status")),
                rs.getTimestamp("diajukan_pada").toInstant(),
                rs.getTimestamp("tenggat").toInstant(),
                rs.getString("dijawab_nama"),
                saat(rs.getTimestamp("dijawab_pada")),
                rs.getString("jawaban"));
    }

    private static @Nullable Instant saat(@Nullable Timestamp t) {
        return t == null ? null : t.toInstant();
    }
}
