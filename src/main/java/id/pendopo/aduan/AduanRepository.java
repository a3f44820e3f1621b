package id.pendopo.aduan;

import id.pendopo.kernel.Koordinat;
import id.pendopo.platform.basisdata.SqlPemda;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Rows of complaints. */
@Repository
class AduanRepository {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final SqlPemda db;

    AduanRepository(SqlPemda db) {
        this.db = db;
    }

    /** The complaint with this number, locked until the transaction ends. */
    Optional<Aduan> kunci(String nomor) {
        return db.sql(KOLOM + "where pemda_id = :pemda and nomor = :nomor for no key update")
                .param("nomor", nomor)
                .query(AduanRepository::aduan)
                .optional();
    }

    /** The complaint with this id, locked until the transaction ends. */
    Optional<Aduan> kunci(UUID id) {
        return db.sql(KOLOM + "where pemda_id = :pemda and id = :id for no key update")
                .param("id", id)
                .query(AduanRepository::aduan)
                .optional();
    }

    private static final String KOLOM =
            """
            select id, nomor, jenis, status, tayang, kategori_id, kode_wilayah, anonim, rahasia,
                pelapor_pelanggaran, opd_id, tembusan, tingkat, dibuat_pada, batas_jawab,
                dijawab_pada, batas_tindak, selesai_pada, jeda_sejak, dibuka_lagi, induk_id, nilai,
                nilai_kata, versi
            from aduan.aduan
            """;

    private static final String TAMBAH =
            """
            insert into aduan.aduan (pemda_id, id, nomor, kanal, jenis, status, judul, isi,
                jawaban_tambahan, kategori_id, kode_wilayah, patokan, lintang, bujur,
                kejadian_tanggal, anonim, rahasia, pelapor_pelanggaran, tayang, opd_id,
                tembusan, dibuat_pada, batas_jawab, batas_tindak, nomor_luar, diubah_pada)
            values (:pemda, :id, :nomor, :kanal, :jenis, :status, :judul, :isi,
                :jawaban::jsonb, :kategori, :wilayah, :patokan, :lintang, :bujur, :kejadian,
                :anonim, :rahasia, :wbs, :tayang, :opd, :tembusan, :pada, :jawab, :tindak,
                :luar, :pada)
            """;

    /** The row of one that is split off another; what comes in: {@link PengajuanRepository}. */
    void tambah(Aduan a, Pengajuan p) {
        Koordinat titik = p.lokasi().titik();
        db.sql(TAMBAH)
                .param("id", a.id())
                .param("nomor", a.nomor())
                .param("kanal", p.kanal().name())
                .param("jenis", a.tetap().jenis().name())
                .param("status", a.status().name())
                .param("judul", p.judul())
                .param("isi", p.isi())
                .param("jawaban", json(p.jawaban()))
                .param("kategori", a.tetap().kategoriId())
                .param("wilayah", a.tetap().kodeWilayah())
                .param("patokan", p.lokasi().patokan())
                .param("lintang", titik == null ? null : titik.lintang())
                .param("bujur", titik == null ? null : titik.bujur())
                .param("kejadian", p.kejadian())
                .param("anonim", a.tetap().anonim())
                .param("rahasia", a.tetap().rahasia())
                .param("wbs", a.tetap().pelaporPelanggaran())
                .param("tayang", a.tayang().name())
                .param("opd", a.opdId())
                .param("tembusan", a.tembusan().toArray(UUID[]::new))
                .param("pada", Timestamp.from(a.tetap().dibuatPada()))
                .param("jawab", Timestamp.from(a.batasJawab()))
                .param("tindak", Timestamp.from(a.batasTindak()))
                .param("luar", p.nomorLuar())
                .update();
        salinTembusan(a);
    }

    static @Nullable String json(Map<String, String> jawaban) {
        return jawaban.isEmpty() ? null : JSON.writeValueAsString(jawaban);
    }

    /**
     * @throws OptimisticLockingFailureException when somebody changed it meanwhile
     */
    void simpan(Aduan a, Instant pada) {
        int baris =
                db.sql(
                                """
                                update aduan.aduan set status = :status, tayang = :tayang, opd_id = :opd,
                                    tembusan = :tembusan, tingkat = :tingkat, batas_jawab = :jawab,
                                    dijawab_pada = :dijawab, batas_tindak = :tindak,
                                    selesai_pada = :selesai, jeda_sejak = :jeda,
                                    dibuka_lagi = :dibuka, induk_id = :induk, nilai = :nilai,
                                    nilai_kata = :kata, diubah_pada = :pada, versi = versi + 1
                                where pemda_id = :pemda and id = :id and versi = :versi
                                """)
                        .param("status", a.status().name())
                        .param("tayang", a.tayang().name())
                        .param("opd", a.opdId())
                        .param("tembusan", a.tembusan().toArray(UUID[]::new))
                        .param("tingkat", a.tingkat())
                        .param("jawab", Timestamp.from(a.batasJawab()))
                        .param("dijawab", saat(a.dijawabPada()))
                        .param("tindak", Timestamp.from(a.batasTindak()))
                        .param("selesai", saat(a.selesaiPada()))
                        .param("jeda", saat(a.jedaSejak()))
                        .param("dibuka", a.dibukaLagi())
                        .param("induk", a.indukId())
                        .param("nilai", a.nilai())
                        .param("kata", a.nilaiKata())
                        .param("pada", Timestamp.from(pada))
                        .param("id", a.id())
                        .param("versi", a.versi())
                        .update();
        if (baris != 1) {
            throw new OptimisticLockingFailureException("aduan " + a.nomor());
        }
        salinTembusan(a);
    }

    /** The copies once more as rows, for the inbox of those who are copied. */
    void salinTembusan(Aduan a) {
        UUID[] opd = a.tembusan().toArray(UUID[]::new);
        if (a.tembusanBerganti()) {
            db.sql(
                            """
                            delete from aduan.tembusan
                            where pemda_id = :pemda and aduan_id = :id and opd_id <> all(:opd)
                            """)
                    .param("id", a.id())
                    .param("opd", opd)
                    .update();
        }
        if (opd.length > 0) {
            db.sql(
                            """
                            insert into aduan.tembusan as t (pemda_id, aduan_id, opd_id, terbuka)
                            select :pemda, :id, x, :terbuka from unnest(:opd) x
                            on conflict (pemda_id, aduan_id, opd_id) do update
                                set terbuka = excluded.terbuka where t.terbuka <> excluded.terbuka
                            """)
                    .param("id", a.id())
                    .param("terbuka", a.status().terbuka())
                    .param("opd", opd)
                    .update();
        }
    }

    /** More supporters, or fewer again when a merge is taken apart. */
    void tambahDukungan(UUID id, int banyak) {
        db.sql(
                        """
                        update aduan.aduan set dukungan = greatest(dukungan + :banyak, 0)
                        where pemda_id = :pemda and id = :id
                        """)
                .param("banyak", banyak)
                .param("id", id)
                .update();
    }

    int dukungan(UUID id) {
        return db.sql("select dukungan from aduan.aduan where pemda_id = :pemda and id = :id")
                .param("id", id)
                .query(Integer.class)
                .single();
    }

    private static Aduan aduan(ResultSet rs, int n) throws SQLException {
        var tetap =
                new Aduan.Tetap(
                        rs.getObject("id", UUID.class),
                        rs.getString("nomor"),
                        JenisAduan.valueOf(rs.getString("jenis")),
                        rs.getBoolean("anonim"),
                        rs.getBoolean("rahasia"),
                        rs.getBoolean("pelapor_pelanggaran"),
                        rs.getTimestamp("dibuat_pada").toInstant(),
                        rs.getObject("kategori_id", UUID.class),
                        rs.getString("kode_wilayah"));
        return new Aduan(
                tetap,
                StatusAduan.valueOf(rs.getString("status")),
                Tayang.valueOf(rs.getString("tayang")),
                rs.getObject("opd_id", UUID.class),
                RuteQueries.daftar(rs.getArray("tembusan")),
                rs.getInt("tingkat"),
                rs.getTimestamp("batas_jawab").toInstant(),
                saat(rs, "dijawab_pada"),
                rs.getTimestamp("batas_tindak").toInstant(),
                saat(rs, "selesai_pada"),
                saat(rs, "jeda_sejak"),
                rs.getBoolean("dibuka_lagi"),
                rs.getObject("induk_id", UUID.class),
                rs.getObject("nilai", Integer.class),
                rs.getString("nilai_kata"),
                rs.getInt("versi"));
    }

    private static @Nullable Instant saat(ResultSet rs, String kolom) throws SQLException {
        Timestamp t = rs.getTimestamp(kolom);
        return t == null ? null : t.toInstant();
    }

    private static @Nullable Timestamp saat(@Nullable Instant i) {
        return i == null ? null : Timestamp.from(i);
    }
}
