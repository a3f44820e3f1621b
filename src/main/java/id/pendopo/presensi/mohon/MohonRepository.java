package id.pendopo.presensi.mohon;

import id.pendopo.kernel.Koordinat;
import id.pendopo.kernel.TidakDitemukan;
import id.pendopo.kernel.Uuid7;
import id.pendopo.platform.basisdata.SqlPemda;
import id.pendopo.platform.orang.Pengguna;
import id.pendopo.presensi.Arah;
import id.pendopo.presensi.mohon.Permohonan.Isi;
import id.pendopo.presensi.mohon.Permohonan.Tangan;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** Rows of requests. */
@Repository
class MohonRepository {

    static final String KOLOM =
            """
            select m.id, m.nomor, m.jenis, m.pegawai_id, p.nama, m.opd_id, o.nama as nama_opd,
                m.bersangkutan, m.dari, m.sampai, m.hari, m.alasan, m.alamat, m.telepon, m.surat_nomor,
                m.surat_dasar, m.tujuan, m.kode_wilayah, m.lintang, m.bujur, m.radius_m, m.arah, m.waktu,
                m.saksi, m.status, m.nomor_terbit, m.berakhir, m.catatan, m.dibuat_oleh, m.dibuat_nama,
                m.dibuat_pada, m.atasan_oleh, m.atasan_nama, m.atasan_jabatan, m.atasan_pada,
                m.putus_oleh, m.putus_nama, m.putus_jabatan, m.putus_pada, m.versi
            from presensi.permohonan m
            join organisasi.pegawai p on p.pemda_id = m.pemda_id and p.id = m.pegawai_id
            join organisasi.opd o on o.pemda_id = m.pemda_id and o.id = m.opd_id
            """;

    private final SqlPemda db;

    MohonRepository(SqlPemda db) {
        this.db = db;
    }

    /** Until the end of the transaction nobody else asks for anything for these people. */
    void kunci(Collection<UUID> pegawai) {
        for (UUID satu : new TreeSet<>(pegawai)) {
            db.sql(
                            """
                            select pg_advisory_xact_lock(
                                hashtextextended('presensi.mohon ' || :pemda::text || :pegawai::text, 0))
                            """)
                    .param("pegawai", satu)
                    .query((rs, n) -> 1)
                    .list();
        }
    }

    /**
     * The request, and until the end of the transaction nobody else decides about it.
     *
     * @throws TidakDitemukan when there is none
     */
    Permohonan terkunci(String nomor) {
        return db.sql(
                        KOLOM
                                + """
                                where m.pemda_id = :pemda and m.nomor = :nomor for no key update of m
                                """)
                .param("nomor", nomor)
                .query(MohonRepository::satu)
                .optional()
                .orElseThrow(() -> new TidakDitemukan("permohonan " + nomor));
    }

    static Permohonan satu(ResultSet rs, int n) throws SQLException {
        boolean bertempat = rs.getObject("lintang") != null;
        String arah = rs.getString("arah");
        Timestamp waktu = rs.getTimestamp("waktu");
        return new Permohonan(
                rs.getObject("id", UUID.class),
                rs.getString("nomor"),
                JenisMohon.valueOf(rs.getString("jenis")),
                rs.getObject("pegawai_id", UUID.class),
                rs.getString("nama"),
                rs.getObject("opd_id", UUID.class),
                rs.getString("nama_opd"),
                List.of((UUID[]) rs.getArray("bersangkutan").getArray()),
                rs.getObject("dari", LocalDate.class),
                rs.getObject("sampai", LocalDate.class),
                rs.getInt("hari"),
                new Isi(
                        rs.getString("alasan"),
                        rs.getString("alamat"),
                        rs.getString("telepon"),
                        rs.getString("surat_nomor"),
                        rs.getString("surat_dasar"),
                        rs.getString("tujuan"),
                        rs.getString("kode_wilayah"),
                        bertempat
                                ? new Koordinat(rs.getDouble("lintang"), rs.getDouble("bujur"))
                                : null,
                        bertempat ? rs.getInt("radius_m") : null,
                        arah == null ? null : Arah.valueOf(arah),
                        waktu == null ? null : waktu.toInstant(),
                        rs.getString("saksi")),
                StatusMohon.valueOf(rs.getString("status")),
                rs.getString("nomor_terbit"),
                rs.getObject("berakhir", LocalDate.class),
                rs.getString("catatan"),
                new Tangan(
                        rs.getObject("dibuat_oleh", UUID.class),
                        rs.getString("dibuat_nama"),
                        null,
                        rs.getTimestamp("dibuat_pada").toInstant()),
                tangan(rs, "atasan"),
                tangan(rs, "putus"),
                rs.getInt("versi"));
    }

    private static @Nullable Tangan tangan(ResultSet rs, String siapa) throws SQLException {
        UUID akun = rs.getObject(siapa + "_oleh", UUID.class);
        return akun == null
                ? null
                : new Tangan(
                        akun,
                        rs.getString(siapa + "_nama"),
                        rs.getString(siapa + "_jabatan"),
                        rs.getTimestamp(siapa + "_pada").toInstant());
    }

    /** What is settled about a new request before it is written. */
    record Baru(
            UUID id, String nomor, UUID opd, List<UUID> bersangkutan, int hari, IsianMohon isian) {}

    void tambah(Baru b, Pengguna oleh, Instant pada) {
        isi(
                        db.sql(
                                """
                                insert into presensi.permohonan (pemda_id, id, nomor, jenis, pegawai_id,
                                    opd_id, bersangkutan, dari, sampai, hari, alasan, alamat, telepon,
                                    surat_nomor, surat_dasar, tujuan, kode_wilayah, lintang, bujur,
                                    radius_m, arah, waktu, saksi, status, dibuat_oleh, dibuat_nama,
                                    dibuat_pada)
                                values (:pemda, :id, :nomor, :jenis, :pegawai, :opd, :bersangkutan, :dari,
                                    :sampai, :hari, :alasan, :alamat, :telepon, :surat, :dasar, :tujuan,
                                    :wilayah, :lintang, :bujur, :radius, :arah, :waktu, :saksi,
                                    'DIAJUKAN', :oleh, :nama, :pada)
                                """),
                        b)
                .param("nomor", b.nomor())
                .param("jenis", b.isian().jenis().name())
                .param("oleh", oleh.akunId())
                .param("nama", oleh.nama())
                .param("pada", Timestamp.from(pada))
                .update();
        peserta(b.id(), b.isian());
        berkas(b.id(), b.isian().berkas(), oleh, pada);
    }

    /** The same request with other contents, and before the eyes of the superior again. */
    void ganti(Baru b, Pengguna oleh, Instant pada) {
        isi(
                        db.sql(
                                """
                                update presensi.permohonan set pegawai_id = :pegawai, opd_id = :opd,
                                    bersangkutan = :bersangkutan, dari = :dari, sampai = :sampai,
                                    hari = :hari, alasan = :alasan, alamat = :alamat, telepon = :telepon,
                                    surat_nomor = :surat, surat_dasar = :dasar, tujuan = :tujuan,
                                    kode_wilayah = :wilayah, lintang = :lintang, bujur = :bujur,
                                    radius_m = :radius, arah = :arah, waktu = :waktu, saksi = :saksi,
                                    status = 'DIAJUKAN', atasan_oleh = null, atasan_nama = null,
                                    atasan_jabatan = null, atasan_pada = null, putus_oleh = null,
                                    putus_nama = null, putus_jabatan = null, putus_pada = null,
                                    versi = versi + 1
                                where pemda_id = :pemda and id = :id
                                """),
                        b)
                .update();
        db.sql(
                        """
                        delete from presensi.permohonan_peserta
                        where pemda_id = :pemda and permohonan_id = :id and keterangan_id is null
                        """)
                .param("id", b.id())
                .update();
        peserta(b.id(), b.isian());
        berkas(b.id(), b.isian().berkas(), oleh, pada);
    }

    private static StatementSpec isi(StatementSpec s, Baru b) {
        Isi i = b.isian().isi();
        return s.param("id", b.id())
                .param("pegawai", b.isian().peserta().getFirst())
                .param("opd", b.opd())
                .param("bersangkutan", b.bersangkutan().toArray(UUID[]::new))
                .param("dari", b.isian().dari())
                .param("sampai", b.isian().sampai())
                .param("hari", b.hari())
                .param("alasan", i.alasan())
                .param("alamat", i.alamat())
                .param("telepon", i.telepon())
                .param("surat", i.suratNomor())
                .param("dasar", i.suratDasar())
                .param("tujuan", i.tujuan())
                .param("wilayah", i.kodeWilayah())
                .param("lintang", i.tempat() == null ? null : i.tempat().lintang())
                .param("bujur", i.tempat() == null ? null : i.tempat().bujur())
                .param("radius", i.tempat() == null ? null : i.radius())
                .param("arah", i.arah() == null ? null : i.arah().name())
                .param("waktu", i.saat() == null ? null : Timestamp.from(i.saat()))
                .param("saksi", i.saksi());
    }

    private void peserta(UUID id, IsianMohon isian) {
        Isi i = isian.isi();
        db.sql(
                        """
                        insert into presensi.permohonan_peserta (pemda_id, permohonan_id, pegawai_id,
                            jenis, dari, sampai, arah, aktif)
                        select :pemda, :id, x, :jenis, :dari, :sampai, :arah, true
                        from unnest(:peserta::uuid[]) as x
                        """)
                .param("id", id)
                .param("peserta", isian.peserta().toArray(UUID[]::new))
                .param("jenis", isian.jenis().name())
                .param("dari", isian.dari())
                .param("sampai", isian.sampai())
                .param("arah", i.arah() == null ? null : i.arah().name())
                .update();
    }

    private void berkas(UUID id, List<IsianMohon.Berkas> semua, Pengguna oleh, Instant pada) {
        for (var f : semua) {
            db.sql(
                            """
                            insert into presensi.permohonan_berkas (pemda_id, id, permohonan_id, sidik,
                                nama, jenis, ukuran, oleh_nama, pada)
                            values (:pemda, :id, :permohonan, :sidik, :nama, :jenis, :ukuran, :oleh, :pada)
                            on conflict do nothing
                            """)
                    .param("id", Uuid7.baru())
                    .param("permohonan", id)
                    .param("sidik", f.sidik())
                    .param("nama", f.nama())
                    .param("jenis", f.jenis().name())
                    .param("ukuran", f.ukuran())
                    .param("oleh", oleh.nama())
                    .param("pada", Timestamp.from(pada))
                    .update();
        }
    }

    int banyakBerkas(UUID id) {
        return db.sql(
                        """
                        select count(*) from presensi.permohonan_berkas
                        where pemda_id = :pemda and permohonan_id = :id
                        """)
                .param("id", id)
                .query(Integer.class)
                .single();
    }

    /** Another request of one of these people that holds one of these days. */
    record Tabrakan(
            String nomor, String nama, JenisMohon jenis, LocalDate dari, LocalDate sampai) {}

    Optional<Tabrakan> tabrakan(IsianMohon i, @Nullable UUID selain) {
        return db.sql(
                        """
                        select m.nomor, p.nama, x.jenis, x.dari, x.sampai
                        from presensi.permohonan_peserta x
                        join presensi.permohonan m on m.pemda_id = x.pemda_id and m.id = x.permohonan_id
                        join organisasi.pegawai p on p.pemda_id = x.pemda_id and p.id = x.pegawai_id
                        where x.pemda_id = :pemda and x.pegawai_id in (:peserta) and x.aktif
                            and x.dari <= :sampai and x.sampai >= :dari
                            and (:arah::text is null) = (x.arah is null)
                            and (:arah::text is null or (x.arah = :arah and m.status <> 'TERBIT'))
                            and (:selain::uuid is null or x.permohonan_id <> :selain)
                        order by x.dari limit 1
                        """)
                .param("peserta", i.peserta())
                .param("dari", i.dari())
                .param("sampai", i.sampai())
                .param("arah", i.isi().arah() == null ? null : i.isi().arah().name())
                .param("selain", selain)
                .query(
                        (rs, n) ->
                                new Tabrakan(
                                        rs.getString("nomor"),
                                        rs.getString("nama"),
                                        JenisMohon.valueOf(rs.getString("jenis")),
                                        rs.getObject("dari", LocalDate.class),
                                        rs.getObject("sampai", LocalDate.class)))
                .optional();
    }

    /** What explains one of these days already without a request: written by other hands. */
    record Terpakai(String nama, String kode, LocalDate dari, LocalDate sampai) {}

    Optional<Terpakai> keterangan(IsianMohon i) {
        return i.jenis() == JenisMohon.KOREKSI
                ? Optional.empty()
                : db.sql(
                                """
                                select p.nama, k.kode, k.dari, k.sampai
                                from presensi.keterangan k
                                join organisasi.pegawai p on p.pemda_id = k.pemda_id and p.id = k.pegawai_id
                                where k.pemda_id = :pemda and k.pegawai_id in (:peserta)
                                    and k.dicabut_pada is null and k.dari <= :sampai and k.sampai >= :dari
                                order by k.dari limit 1
                                """)
                        .param("peserta", i.peserta())
                        .param("dari", i.dari())
                        .param("sampai", i.sampai())
                        .query(Terpakai.class)
                        .optional();
    }

    /** The first closed month that one of these days lies in. */
    Optional<LocalDate> bulanBeku(LocalDate dari, LocalDate sampai) {
        return db.sql(
                        """
                        select bulan from presensi.bulan
                        where pemda_id = :pemda and bulan between :dari and :sampai
                        order by bulan limit 1
                        """)
                .param("dari", dari.withDayOfMonth(1))
                .param("sampai", sampai)
                .query(LocalDate.class)
                .optional();
    }
}
