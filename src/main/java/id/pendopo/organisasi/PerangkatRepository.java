package id.pendopo.organisasi;

import id.pendopo.kernel.TidakDitemukan;
import id.pendopo.organisasi.PerangkatDaerahService.Perangkat;
import id.pendopo.platform.basisdata.SqlPemda;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** The agencies as rows, and the questions that a change of them asks first. */
@Repository
class PerangkatRepository {

    private static final String KOLOM =
            """
            select id, slug, kode, nama, singkatan, jenis, induk_id, alamat, telepon, surel,
                berlaku_sejak, berlaku_sampai, versi
            from organisasi.opd
            """;

    private final SqlPemda db;

    PerangkatRepository(SqlPemda db) {
        this.db = db;
    }

    /** Codes, addresses and the tree are looked at and written by one at a time. */
    void kunciDaftar() {
        db.sql(
                        """
                        select pg_advisory_xact_lock(hashtextextended('organisasi.opd ' || :pemda::text, 0))
                        """)
                .query()
                .listOfRows();
    }

    /** The name of another agency that has this code. */
    Optional<String> pemilikKode(String kode, @Nullable UUID selain) {
        return db.sql(
                        """
                        select nama from organisasi.opd
                        where pemda_id = :pemda and kode = :kode
                            and (:selain::uuid is null or id <> :selain::uuid)
                        """)
                .param("kode", kode)
                .param("selain", selain)
                .query(String.class)
                .optional();
    }

    boolean slugAda(String slug) {
        return db.sql(
                                "select count(*) from organisasi.opd where pemda_id = :pemda and slug = :slug")
                        .param("slug", slug)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    boolean ada(UUID id) {
        return db.sql("select count(*) from organisasi.opd where pemda_id = :pemda and id = :id")
                        .param("id", id)
                        .query(Integer.class)
                        .single()
                == 1;
    }

    /** Whether this agency is found on the way up from {@code induk}. */
    boolean diAtas(UUID induk, UUID id) {
        return db.sql(
                                """
                                with recursive atas as (
                                    select id, induk_id, 1 as tingkat from organisasi.opd
                                    where pemda_id = :pemda and id = :induk
                                    union all
                                    select o.id, o.induk_id, a.tingkat + 1 from organisasi.opd o
                                    join atas a on o.id = a.induk_id
                                    where o.pemda_id = :pemda and a.tingkat < 20
                                )
                                select count(*) from atas where id = :id
                                """)
                        .param("induk", induk)
                        .param("id", id)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    void tambah(Perangkat baru) {
        db.sql(
                        """
                        insert into organisasi.opd (pemda_id, id, kode, nama, singkatan, slug, jenis,
                            induk_id, alamat, telepon, surel, berlaku_sejak)
                        values (:pemda, :id, :kode, :nama, :singkatan, :slug, :jenis, :induk, :alamat,
                            :telepon, :surel, :sejak)
                        """)
                .params(parameter(baru))
                .param("slug", baru.slug())
                .update();
    }

    void ubah(Perangkat baru) {
        db.sql(
                        """
                        update organisasi.opd set kode = :kode, nama = :nama, singkatan = :singkatan,
                            jenis = :jenis, induk_id = :induk, alamat = :alamat, telepon = :telepon,
                            surel = :surel, berlaku_sejak = :sejak, versi = versi + 1
                        where pemda_id = :pemda and id = :id
                        """)
                .params(parameter(baru))
                .update();
    }

    private static Map<String, @Nullable Object> parameter(Perangkat p) {
        var m = new LinkedHashMap<String, @Nullable Object>();
        m.put("id", p.id());
        m.put("kode", p.kode());
        m.put("nama", p.nama());
        m.put("singkatan", p.singkatan());
        m.put("jenis", p.jenis().name());
        m.put("induk", p.induk());
        m.put("alamat", p.alamat());
        m.put("telepon", p.telepon());
        m.put("surel", p.surel());
        m.put("sejak", p.sejak());
        return m;
    }

    /** Units below it that are in force after this day. */
    int unitSesudah(UUID id, LocalDate hari) {
        return db.sql(
                        """
                        select count(*) from organisasi.opd
                        where pemda_id = :pemda and induk_id = :id
                            and (berlaku_sampai is null or berlaku_sampai > :hari)
                        """)
                .param("id", id)
                .param("hari", hari)
                .query(Integer.class)
                .single();
    }

    /** Holdings of its posts that go on after this day. */
    int pemegangSesudah(UUID id, LocalDate hari) {
        return db.sql(
                        """
                        select count(*) from organisasi.penugasan t
                        join organisasi.jabatan j on j.pemda_id = t.pemda_id and j.id = t.jabatan_id
                        where t.pemda_id = :pemda and j.opd_id = :id
                            and (t.akhir is null or t.akhir > :hari)
                        """)
                .param("id", id)
                .param("hari", hari)
                .query(Integer.class)
                .single();
    }

    /** Its posts end with it. */
    void akhiri(UUID id, LocalDate hari) {
        db.sql(
                        """
                        update organisasi.jabatan set berlaku_sampai = :hari, versi = versi + 1
                        where pemda_id = :pemda and opd_id = :id
                            and (berlaku_sampai is null or berlaku_sampai > :hari)
                            and berlaku_sejak <= :hari
                        """)
                .param("id", id)
                .param("hari", hari)
                .update();
        db.sql(
                        """
                        update organisasi.opd set berlaku_sampai = :hari, versi = versi + 1
                        where pemda_id = :pemda and id = :id
                        """)
                .param("id", id)
                .param("hari", hari)
                .update();
    }

    Optional<Perangkat> denganSlug(String slug) {
        return db.sql(KOLOM + "where pemda_id = :pemda and slug = :slug")
                .param("slug", slug)
                .query(PerangkatRepository::perangkat)
                .optional();
    }

    /**
     * Until the end of this transaction nobody else changes it.
     *
     * @throws TidakDitemukan when there is none
     */
    Perangkat terkunci(UUID id) {
        return db.sql(KOLOM + "where pemda_id = :pemda and id = :id for update")
                .param("id", id)
                .query(PerangkatRepository::perangkat)
                .optional()
                .orElseThrow(() -> new TidakDitemukan("opd " + id));
    }

    private static Perangkat perangkat(ResultSet rs, int n) throws SQLException {
        return new Perangkat(
                rs.getObject("id", UUID.class),
                rs.getString("slug"),
                rs.getString("kode"),
                rs.getString("nama"),
                rs.getString("singkatan"),
                JenisPerangkat.dari(rs.getString("jenis")),
                rs.getObject("induk_id", UUID.class),
                rs.getString("alamat"),
                rs.getString("telepon"),
                rs.getString("surel"),
                rs.getObject("berlaku_sejak", LocalDate.class),
                rs.getObject("berlaku_sampai", LocalDate.class),
                rs.getInt("versi"));
    }
}
