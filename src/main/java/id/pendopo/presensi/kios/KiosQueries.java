package id.pendopo.presensi.kios;

import id.pendopo.platform.basisdata.SqlPemda;
import id.pendopo.platform.rahasia.Sidik;
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

/** Kiosks, by their screen or as a list. */
@Service
@Transactional(readOnly = true)
public class KiosQueries {

    private final SqlPemda db;

    KiosQueries(SqlPemda db) {
        this.db = db;
    }

    private static final String KIOS =
            """
            select k.id, k.tempat_id, t.nama as tempat, k.nama, k.pasang_sidik is not null as menunggu,
                k.dipasang_pada, k.dicabut_pada, k.dicabut_nama
            from presensi.kios k join presensi.tempat t on t.pemda_id = k.pemda_id and t.id = k.tempat_id
            """;

    public List<Kios> semua() {
        return db.sql(
                        KIOS
                                + "where k.pemda_id = :pemda order by k.dicabut_pada is not null, t.nama, k.nama limit 500")
                .query(KiosQueries::kios)
                .list();
    }

    public Optional<Kios> satu(UUID id) {
        return db.sql(KIOS + "where k.pemda_id = :pemda and k.id = :id limit 1")
                .param("id", id)
                .query(KiosQueries::kios)
                .optional();
    }

    /** The one whose screen holds this secret, unless it was revoked. */
    public Optional<Kios> denganAlat(String rahasia) {
        return db.sql(
                        KIOS
                                + """
                                where k.pemda_id = :pemda and k.alat_sidik = :sidik and k.dicabut_pada is null limit 1
                                """)
                .param("sidik", Sidik.dari(rahasia))
                .query(KiosQueries::kios)
                .optional();
    }

    /** The sealed key of one that is not revoked. */
    Optional<byte[]> rahasia(UUID id) {
        return db.sql(
                        """
                        select rahasia from presensi.kios
                        where pemda_id = :pemda and id = :id and dicabut_pada is null limit 1
                        """)
                .param("id", id)
                .query(byte[].class)
                .optional();
    }

    private static Kios kios(ResultSet rs, int n) throws SQLException {
        return new Kios(
                rs.getObject("id", UUID.class),
                rs.getObject("tempat_id", UUID.class),
                rs.getString("tempat"),
                rs.getString("nama"),
                rs.getBoolean("menunggu"),
                saat(rs.getTimestamp("dipasang_pada")),
                saat(rs.getTimestamp("dicabut_pada")),
                rs.getString("dicabut_nama"));
    }

    private static @Nullable Instant saat(@Nullable Timestamp t) {
        return t == null ? null : t.toInstant();
    }
}
