package id.pendopo.organisasi.impor;

import id.pendopo.kernel.TidakDitemukan;
import id.pendopo.kernel.Uuid7;
import id.pendopo.organisasi.impor.BarisImpor.Keadaan;
import id.pendopo.organisasi.impor.BarisImpor.Temuan;
import id.pendopo.platform.basisdata.SqlPemda;
import id.pendopo.platform.orang.Pengguna;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Uploads, their files and their rows. */
@Repository
class ImporRepository {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<Map<String, @Nullable Object>> PETA =
            new TypeReference<>() {};
    private static final TypeReference<List<Temuan>> TEMUAN = new TypeReference<>() {};
    private static final int SEKALI = 1_000;

    private static final String KOLOM =
            """
            select id, jenis, nama_berkas, status, baru, berubah, sama, galat, nama, dibuat_pada,
                diterapkan_pada
            from organisasi.impor
            """;

    private final SqlPemda db;

    ImporRepository(SqlPemda db) {
        this.db = db;
    }

    /** A file that was looked at. */
    record Diperiksa(JenisImpor jenis, String namaBerkas, byte[] isi, List<BarisImpor> baris) {

        int jumlah(Keadaan keadaan) {
            return (int) baris.stream().filter(r -> r.keadaan() == keadaan).count();
        }
    }

    UUID tambah(Diperiksa baru, Pengguna oleh, Instant pada) {
        UUID id = Uuid7.baru();
        db.sql(
                        """
                        insert into organisasi.impor (pemda_id, id, jenis, nama_berkas, isi, status,
                            baru, berubah, sama, galat, akun_id, nama, dibuat_pada)
                        values (:pemda, :id, :jenis, :berkas, :isi, 'DIPERIKSA', :baru, :berubah,
                            :sama, :galat, :akun, :nama, :pada)
                        """)
                .param("id", id)
                .param("jenis", baru.jenis().name())
                .param("berkas", baru.namaBerkas())
                .param("isi", baru.isi())
                .param("baru", baru.jumlah(Keadaan.BARU))
                .param("berubah", baru.jumlah(Keadaan.BERUBAH))
                .param("sama", baru.jumlah(Keadaan.SAMA))
                .param("galat", baru.jumlah(Keadaan.GALAT))
                .param("akun", oleh.akunId())
                .param("nama", oleh.nama())
                .param("pada", Timestamp.from(pada))
                .update();
        for (int dari = 0; dari < baru.baris().size(); dari += SEKALI) {
            int sampai = Math.min(baru.baris().size(), dari + SEKALI);
            tambah(id, baru.baris().subList(dari, sampai));
        }
        return id;
    }

    private void tambah(UUID impor, List<BarisImpor> baris) {
        db.sql(
                        """
                        insert into organisasi.impor_baris (pemda_id, impor_id, nomor, keadaan,
                            objek_id, label, versi, sebelum, sesudah, galat)
                        select :pemda, :impor, x.nomor, x.keadaan, x.objek, x.label, x.versi,
                            nullif(x.sebelum, 'null'), nullif(x.sesudah, 'null'), x.galat
                        from jsonb_to_recordset(:isi::jsonb) as x(nomor int, keadaan text,
                            objek uuid, label text, versi int, sebelum jsonb, sesudah jsonb,
                            galat jsonb)
                        """)
                .param("impor", impor)
                .param("isi", JSON.writeValueAsString(baris))
                .update();
    }

    /** The newest uploads. */
    List<Impor> terakhir(int banyak) {
        return db.sql(KOLOM + "where pemda_id = :pemda order by id desc limit :banyak")
                .param("banyak", banyak)
                .query(ImporRepository::impor)
                .list();
    }

    /**
     * @throws TidakDitemukan when there is none
     */
    Impor satu(UUID id) {
        return satu(id, "");
    }

    /**
     * The same, and until the end of this transaction nobody else changes it.
     *
     * @throws TidakDitemukan when there is none
     */
    Impor terkunci(UUID id) {
        return satu(id, " for update");
    }

    private Impor satu(UUID id, String kunci) {
        return db.sql(KOLOM + "where pemda_id = :pemda and id = :id" + kunci)
                .param("id", id)
                .query(ImporRepository::impor)
                .optional()
                .orElseThrow(() -> new TidakDitemukan("impor " + id));
    }

    private static Impor impor(ResultSet rs, int n) throws SQLException {
        Timestamp diterapkan = rs.getTimestamp("diterapkan_pada");
        return new Impor(
                rs.getObject("id", UUID.class),
                JenisImpor.valueOf(rs.getString("jenis")),
                rs.getString("nama_berkas"),
                Impor.Status.valueOf(rs.getString("status")),
                rs.getInt("baru"),
                rs.getInt("berubah"),
                rs.getInt("sama"),
                rs.getInt("galat"),
                rs.getString("nama"),
                rs.getTimestamp("dibuat_pada").toInstant(),
                diterapkan == null ? null : diterapkan.toInstant());
    }

    /** Rows in these states, in the order of the file. */
    List<BarisImpor> baris(UUID impor, Set<Keadaan> keadaan, int banyak) {
        return db.sql(
                        """
                        select nomor, keadaan, objek_id, label, versi, sebelum::text as sebelum,
                            sesudah::text as sesudah, galat::text as galat
                        from organisasi.impor_baris
                        where pemda_id = :pemda and impor_id = :impor and keadaan in (:keadaan)
                        order by nomor limit :banyak
                        """)
                .param("impor", impor)
                .param("keadaan", keadaan.stream().map(Keadaan::name).toList())
                .param("banyak", banyak)
                .query(ImporRepository::baris)
                .list();
    }

    private static BarisImpor baris(ResultSet rs, int n) throws SQLException {
        String galat = rs.getString("galat");
        return new BarisImpor(
                rs.getInt("nomor"),
                Keadaan.valueOf(rs.getString("keadaan")),
                rs.getObject("objek_id", UUID.class),
                rs.getString("label"),
                rs.getObject("versi", Integer.class),
                peta(rs.getString("sebelum")),
                peta(rs.getString("sesudah")),
                galat == null ? List.of() : JSON.readValue(galat, TEMUAN));
    }

    private static @Nullable Map<String, @Nullable Object> peta(@Nullable String json) {
        return json == null ? null : JSON.readValue(json, PETA);
    }

    /** The file as it came. */
    byte[] isi(UUID id) {
        return db.sql("select isi from organisasi.impor where pemda_id = :pemda and id = :id")
                .param("id", id)
                .query(byte[].class)
                .single();
    }

    void tandaiDiterapkan(UUID id, Instant pada) {
        db.sql(
                        """
                        update organisasi.impor set status = 'DITERAPKAN', diterapkan_pada = :pada
                        where pemda_id = :pemda and id = :id
                        """)
                .param("id", id)
                .param("pada", Timestamp.from(pada))
                .update();
    }

    void tandaiDibatalkan(UUID id, Instant pada) {
        db.sql(
                        """
                        update organisasi.impor set status = 'DIBATALKAN', dibatalkan_pada = :pada
                        where pemda_id = :pemda and id = :id
                        """)
                .param("id", id)
                .param("pada", Timestamp.from(pada))
                .update();
    }
}
