package id.pendopo.aduan;

import id.pendopo.kernel.TidakDitemukan;
import id.pendopo.platform.basisdata.SqlPemda;
import id.pendopo.platform.orang.Pengguna;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads of one complaint: as the staff sees it, as its reporter sees it, as everybody sees it. */
@Service
@Transactional(readOnly = true)
public class AduanQueries {

    private final SqlPemda db;

    AduanQueries(SqlPemda db) {
        this.db = db;
    }

    /** A complaint with the names of what it refers to. Nothing in it tells who sent it. */
    public record Rincian(
            UUID id,
            String nomor,
            Kanal kanal,
            JenisAduan jenis,
            StatusAduan status,
            Tayang tayang,
            String judul,
            String isi,
            @Nullable String jawabanTambahan,
            @Nullable UUID kategoriId,
            @Nullable String kategoriNamaId,
            @Nullable String kategoriNamaEn,
            @Nullable String kodeWilayah,
            @Nullable String namaWilayah,
            @Nullable String patokan,
            @Nullable Double lintang,
            @Nullable Double bujur,
            @Nullable LocalDate kejadian,
            boolean anonim,
            boolean rahasia,
            boolean pelaporPelanggaran,
            @Nullable UUID opdId,
            @Nullable String opdNama,
            @Nullable String opdSlug,
            List<UUID> tembusan,
            int tingkat,
            Instant dibuatPada,
            Instant batasJawab,
            @Nullable Instant dijawabPada,
            Instant batasTindak,
            @Nullable Instant selesaiPada,
            @Nullable Instant jedaSejak,
            boolean dibukaLagi,
            @Nullable UUID indukId,
            int dukungan,
            @Nullable Integer nilai,
            @Nullable String nilaiKata,
            @Nullable String nomorLuar,
            Instant diubahPada,
            int versi) {}

    private static final String RINCIAN =
            """
            select a.id, a.nomor, a.kanal, a.jenis, a.status, a.tayang, a.judul, a.isi,
                a.jawaban_tambahan::text as jawaban_tambahan, a.kategori_id,
                k.nama_id as kategori_nama_id, k.nama_en as kategori_nama_en, a.kode_wilayah,
                w.nama as nama_wilayah, a.patokan, a.lintang, a.bujur, a.kejadian_tanggal, a.anonim,
                a.rahasia, a.pelapor_pelanggaran, a.opd_id, o.nama as opd_nama, o.slug as opd_slug,
                a.tembusan, a.tingkat, a.dibuat_pada, a.batas_jawab, a.dijawab_pada, a.batas_tindak,
                a.selesai_pada, a.jeda_sejak, a.dibuka_lagi, a.induk_id, a.dukungan, a.nilai,
                a.nilai_kata, a.nomor_luar, a.diubah_pada, a.versi
            from aduan.aduan a
            left join aduan.kategori k on k.pemda_id = a.pemda_id and k.id = a.kategori_id
            left join organisasi.opd o on o.pemda_id = a.pemda_id and o.id = a.opd_id
            left join referensi.wilayah w on w.kode = a.kode_wilayah
            """;

    /**
     * As the staff sees it: who sorts sees all, an OPD what it owns or is copied on, the inspectors
     * their channel.
     *
     * @throws TidakDitemukan when there is none, or it is not his to see
     */
    public Rincian untuk(Pengguna orang, String nomor) {
        return db.sql(RINCIAN + "where a.pemda_id = :pemda and a.nomor = :nomor")
                .param("nomor", nomor)
                .query(AduanQueries::rincian)
                .optional()
                .filter(r -> terlihat(orang, r))
                .orElseThrow(() -> new TidakDitemukan("aduan " + nomor));
    }

    private static boolean terlihat(Pengguna orang, Rincian r) {
        if (r.pelaporPelanggaran()) {
            return orang.boleh(IzinAduan.PENGAWASAN);
        }
        if (orang.bolehSemuaOpd(IzinAduan.LIHAT)) {
            return true;
        }
        UUID opd = r.opdId();
        return opd != null && orang.boleh(IzinAduan.LIHAT, opd)
                || r.tembusan().stream().anyMatch(t -> orang.boleh(IzinAduan.LIHAT, t));
    }

    /**
     * As everybody sees it.
     *
     * @throws TidakDitemukan when there is none, or it is secret or taken down
     */
    public Rincian umum(String nomor) {
        return db.sql(
                        RINCIAN
                                + """
                                where a.pemda_id = :pemda and a.nomor = :nomor and a.tayang = 'TAYANG'
                                """)
                .param("nomor", nomor)
                .query(AduanQueries::rincian)
                .optional()
                .orElseThrow(() -> new TidakDitemukan("aduan " + nomor));
    }

    /** As its reporter sees it, once {@link PelaporService#buka} has let him in. */
    public Rincian milikPelapor(UUID id) {
        return db.sql(RINCIAN + "where a.pemda_id = :pemda and a.id = :id")
                .param("id", id)
                .query(AduanQueries::rincian)
                .single();
    }

    /**
     * A step of the timeline.
     *
     * @param sebagai post he acted in; "Pelapor" for the reporter
     */
    public record LangkahAduan(
            UUID id,
            JenisLangkah jenis,
            StatusAduan status,
            @Nullable String opdNama,
            String nama,
            String sebagai,
            boolean terbuka,
            @Nullable String isi,
            Instant pada) {}

    /**
     * The timeline, the oldest first.
     *
     * @param semua also what is for the staff only
     */
    public List<LangkahAduan> linimasa(UUID aduan, boolean semua) {
        return db.sql(
                        """
                        select l.id, l.jenis, l.status, o.nama as opd_nama, l.nama, l.sebagai, l.terbuka,
                            l.isi, l.pada
                        from aduan.langkah l
                        left join organisasi.opd o on o.pemda_id = l.pemda_id and o.id = l.opd_id
                        where l.pemda_id = :pemda and l.aduan_id = :aduan and (:semua or l.terbuka)
                        order by l.pada, l.id limit 500
                        """)
                .param("aduan", aduan)
                .param("semua", semua)
                .query(LangkahAduan.class)
                .list();
    }

    /** A file on a complaint. */
    public record Lampiran(
            UUID id,
            @Nullable UUID langkahId,
            PeranLampiran peran,
            String sidik,
            String nama,
            boolean terbuka) {}

    /**
     * Files in their order.
     *
     * @param semua also what a moderator took down
     */
    public List<Lampiran> lampiran(UUID aduan, boolean semua) {
        return db.sql(
                        """
                        select id, langkah_id, peran, sidik, nama, terbuka from aduan.lampiran
                        where pemda_id = :pemda and aduan_id = :aduan and (:semua or terbuka)
                        order by dibuat_pada, urutan, id limit 200
                        """)
                .param("aduan", aduan)
                .param("semua", semua)
                .query(Lampiran.class)
                .list();
    }

    private static Rincian rincian(ResultSet rs, int n) throws SQLException {
        return new Rincian(
                rs.getObject("id", UUID.class),
                rs.getString("nomor"),
                Kanal.valueOf(rs.getString("kanal")),
                JenisAduan.valueOf(rs.getString("jenis")),
                StatusAduan.valueOf(rs.getString("status")),
                Tayang.valueOf(rs.getString("tayang")),
                rs.getString("judul"),
                rs.getString("isi"),
                rs.getString("jawaban_tambahan"),
                rs.getObject("kategori_id", UUID.class),
                rs.getString("kategori_nama_id"),
                rs.getString("kategori_nama_en"),
                rs.getString("kode_wilayah"),
                rs.getString("nama_wilayah"),
                rs.getString("patokan"),
                rs.getObject("lintang", Double.class),
                rs.getObject("bujur", Double.class),
                rs.getObject("kejadian_tanggal", LocalDate.class),
                rs.getBoolean("anonim"),
                rs.getBoolean("rahasia"),
                rs.getBoolean("pelapor_pelanggaran"),
                rs.getObject("opd_id", UUID.class),
                rs.getString("opd_nama"),
                rs.getString("opd_slug"),
                RuteQueries.daftar(rs.getArray("tembusan")),
                rs.getInt("tingkat"),
                saat(rs, "dibuat_pada"),
                saat(rs, "batas_jawab"),
                bilaAda(rs, "dijawab_pada"),
                saat(rs, "batas_tindak"),
                bilaAda(rs, "selesai_pada"),
                bilaAda(rs, "jeda_sejak"),
                rs.getBoolean("dibuka_lagi"),
                rs.getObject("induk_id", UUID.class),
                rs.getInt("dukungan"),
                rs.getObject("nilai", Integer.class),
                rs.getString("nilai_kata"),
                rs.getString("nomor_luar"),
                saat(rs, "diubah_pada"),
                rs.getInt("versi"));
    }

    private static Instant saat(ResultSet rs, String kolom) throws SQLException {
        return rs.getTimestamp(kolom).toInstant();
    }

    private static @Nullable Instant bilaAda(ResultSet rs, String kolom) throws SQLException {
        Timestamp t = rs.getTimestamp(kolom);
        return t == null ? null : t.toInstant();
    }
}
