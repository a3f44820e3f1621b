package id.pendopo.aduan.lacak.kabar;

import id.pendopo.kernel.Uuid7;
import id.pendopo.platform.basisdata.SqlPemda;
import id.pendopo.platform.pemda.KonteksPemda;
import id.pendopo.platform.rahasia.Brankas;
import id.pendopo.platform.rahasia.Sidik;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Followers of complaints; who they are lies sealed, and nothing leads from them to a reporter. */
@Repository
class PengikutRepository {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final SqlPemda db;
    private final Brankas brankas;

    PengikutRepository(SqlPemda db, Brankas brankas) {
        this.db = db;
        this.brankas = brankas;
    }

    /**
     * Where he is reached.
     *
     * @param alamat e-mail, or address of the push service of his browser
     * @param rahasia secret of his links; empty for a browser
     */
    record Alamat(String alamat, String rahasia, @Nullable String p256dh, @Nullable String auth) {}

    record Pengikut(
            UUID id,
            UUID aduanId,
            Kiriman.Kanal kanal,
            Alamat alamat,
            String bahasa,
            boolean sah) {}

    /** The follower with this address, if there is one already. */
    Optional<Pengikut> dengan(UUID aduan, byte[] tanda) {
        return db.sql(KOLOM + "where pemda_id = :pemda and aduan_id = :aduan and tanda = :tanda")
                .param("aduan", aduan)
                .param("tanda", tanda)
                .query(this::pengikut)
                .optional();
    }

    /** The follower whose links hold this secret. */
    Optional<Pengikut> denganRahasia(String rahasia) {
        return db.sql(KOLOM + "where pemda_id = :pemda and kunci = :kunci")
                .param("kunci", Sidik.dari(rahasia))
                .query(this::pengikut)
                .optional();
    }

    /**
     * Those who agreed, also those of complaints that were merged into it: its news is theirs now.
     */
    List<Pengikut> sah(UUID aduan) {
        return db.sql(
                        KOLOM
                                + """
                                where pemda_id = :pemda and sah_pada is not null
                                    and aduan_id in (select :aduan::uuid union all
                                        select g.id from aduan.aduan g
                                        where g.pemda_id = :pemda and g.induk_id = :aduan)
                                order by id limit 1000
                                """)
                .param("aduan", aduan)
                .query(this::pengikut)
                .list();
    }

    int jumlah(UUID aduan) {
        return db.sql(
                        """
                        select count(*) from aduan.pengikut
                        where pemda_id = :pemda and aduan_id = :aduan and sah_pada is not null
                        """)
                .param("aduan", aduan)
                .query(Integer.class)
                .single();
    }

    private static final String KOLOM =
            """
            select id, aduan_id, kanal, tersegel, bahasa, sah_pada is not null as sah
            from aduan.pengikut
            """;

    /** False when the same address follows already. */
    boolean tambah(
            UUID aduan,
            Kiriman.Kanal kanal,
            byte[] tanda,
            Alamat a,
            String bahasa,
            Instant kini,
            boolean sah) {
        UUID id = Uuid7.baru();
        // a browser has no links: its secret is only there to be unique
        String rahasia = a.rahasia().isEmpty() ? Sidik.baru() : a.rahasia();
        return db.sql(
                                """
                                insert into aduan.pengikut (pemda_id, id, aduan_id, kanal, tanda, kunci,
                                    tersegel, bahasa, dibuat_pada, sah_pada)
                                values (:pemda, :id, :aduan, :kanal, :tanda, :kunci, :tersegel, :bahasa,
                                    :kini, :sah)
                                on conflict (pemda_id, aduan_id, tanda) do nothing
                                """)
                        .param("id", id)
                        .param("aduan", aduan)
                        .param("kanal", kanal.name())
                        .param("tanda", tanda)
                        .param("kunci", Sidik.dari(rahasia))
                        .param("tersegel", brankas.kunci(JSON.writeValueAsBytes(a), konteks(id)))
                        .param("bahasa", bahasa)
                        .param("kini", Timestamp.from(kini))
                        .param("sah", sah ? Timestamp.from(kini) : null)
                        .update()
                == 1;
    }

    void sahkan(UUID id, Instant kini) {
        db.sql(
                        """
                        update aduan.pengikut set sah_pada = :kini
                        where pemda_id = :pemda and id = :id and sah_pada is null
                        """)
                .param("id", id)
                .param("kini", Timestamp.from(kini))
                .update();
    }

    void hapus(UUID id) {
        db.sql("delete from aduan.pengikut where pemda_id = :pemda and id = :id")
                .param("id", id)
                .update();
    }

    /** Who never answered the first letter. */
    void hapusBelumSah(Instant sebelum) {
        db.sql(
                        """
                        delete from aduan.pengikut
                        where pemda_id = :pemda and sah_pada is null and dibuat_pada < :batas
                        """)
                .param("batas", Timestamp.from(sebelum))
                .update();
    }

    private Pengikut pengikut(ResultSet rs, int n) throws SQLException {
        UUID id = rs.getObject("id", UUID.class);
        return new Pengikut(
                id,
                rs.getObject("aduan_id", UUID.class),
                Kiriman.Kanal.valueOf(rs.getString("kanal")),
                JSON.readValue(brankas.buka(rs.getBytes("tersegel"), konteks(id)), Alamat.class),
                rs.getString("bahasa"),
                rs.getBoolean("sah"));
    }

    private static byte[] konteks(UUID id) {
        return ("aduan.pengikut " + KonteksPemda.wajib().id() + " " + id)
                .getBytes(StandardCharsets.UTF_8);
    }
}
