package id.pendopo.akun.orang;

import id.pendopo.platform.basisdata.SqlPemda;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Rows of {@code akun.undangan}. */
@Repository
class UndanganRepository {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<List<Undangan.Baris>> BARIS = new TypeReference<>() {};

    private static final String KOLOM =
            """
            select id, nama_berkas, baris::text as baris, oleh, nama_oleh, dibuat_pada, diterapkan_pada
            from akun.undangan where pemda_id = :pemda
            """;

    private final SqlPemda db;

    UndanganRepository(SqlPemda db) {
        this.db = db;
    }

    void tambah(Undangan u) {
        db.sql(
                        """
                        insert into akun.undangan (pemda_id, id, nama_berkas, baris, oleh, nama_oleh,
                            dibuat_pada)
                        values (:pemda, :id, :nama, :baris::jsonb, :oleh, :namaOleh, :kini)
                        """)
                .param("id", u.id())
                .param("nama", u.namaBerkas())
                .param("baris", JSON.writeValueAsString(u.baris()))
                .param("oleh", u.oleh())
                .param("namaOleh", u.namaOleh())
                .param("kini", Timestamp.from(u.dibuatPada()))
                .update();
    }

    /** Only to who made it: the lines name people that others may not see. */
    Optional<Undangan> dengan(UUID oleh, UUID id) {
        return db.sql(KOLOM + " and id = :id and oleh = :oleh")
                .param("id", id)
                .param("oleh", oleh)
                .query(UndanganRepository::undangan)
                .optional();
    }

    List<Undangan> terakhir(UUID oleh, int banyak) {
        return db.sql(KOLOM + " and oleh = :oleh order by dibuat_pada desc limit :banyak")
                .param("oleh", oleh)
                .param("banyak", banyak)
                .query(UndanganRepository::undangan)
                .list();
    }

    /** False when somebody was quicker. */
    boolean tandaiDiterapkan(UUID id, Instant kini) {
        return db.sql(
                                """
                                update akun.undangan set diterapkan_pada = :kini
                                where pemda_id = :pemda and id = :id and diterapkan_pada is null
                                """)
                        .param("id", id)
                        .param("kini", Timestamp.from(kini))
                        .update()
                == 1;
    }

    private static Undangan undangan(ResultSet rs, int n) throws SQLException {
        var diterapkan = rs.getTimestamp("diterapkan_pada");
        return new Undangan(
                rs.getObject("id", UUID.class),
                rs.getString("nama_berkas"),
                JSON.readValue(rs.getString("baris"), BARIS),
                rs.getObject("oleh", UUID.class),
                rs.getString("nama_oleh"),
                rs.getTimestamp("dibuat_pada").toInstant(),
                diterapkan == null ? null : diterapkan.toInstant());
    }
}
