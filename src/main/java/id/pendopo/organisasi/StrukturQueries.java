package id.pendopo.organisasi;

import id.pendopo.kernel.Nip;
import id.pendopo.kernel.Peran;
import id.pendopo.platform.basisdata.SqlPemda;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The organisation as its pages show it: tree, posts with their holders, people. */
@Service
@Transactional(readOnly = true)
public class StrukturQueries {

    /** People on one page of a list. */
    public static final int SEHALAMAN = 50;

    private final SqlPemda db;

    StrukturQueries(SqlPemda db) {
        this.db = db;
    }

    /**
     * A line of the tree.
     *
     * @param tingkat 0 for an agency, 1 for a unit below one
     * @param kepala who heads it on that day, with Plt. or Plh. before the name; null when vacant
     */
    public record Simpul(
            UUID id,
            String kode,
            String nama,
            String singkatan,
            String slug,
            JenisPerangkat jenis,
            int tingkat,
            @Nullable LocalDate sampai,
            @Nullable String kepala,
            @Nullable JenisPenugasan jenisKepala,
            int pegawai,
            int jabatan,
            int kosong) {}

    /**
     * What the page of the tree was asked for.
     *
     * @param berakhir true shows also what is no longer in force
     */
    public record Saringan(String kata, @Nullable JenisPerangkat jenis, boolean berakhir) {}

    /** All agencies and units in the order of their codes. */
    public List<Simpul> pohon(LocalDate hari, Saringan s) {
        return db.sql(
                        """
                        with jab as (
                            select j.id, j.opd_id, j.peran, j.tunggal from organisasi.jabatan j
                            where j.pemda_id = :pemda and j.berlaku_sejak <= :hari
                                and (j.berlaku_sampai is null or j.berlaku_sampai >= :hari)
                        ), tugas as (
                            select t.jabatan_id, t.pegawai_id, t.jenis, t.mulai
                            from organisasi.penugasan t
                            where t.pemda_id = :pemda and t.mulai <= :hari
                                and (t.akhir is null or t.akhir >= :hari)
                        ), kepala as (
                            select distinct on (jab.opd_id) jab.opd_id, p.nama, tugas.jenis
                            from jab join tugas on tugas.jabatan_id = jab.id
                            join organisasi.pegawai p on p.pemda_id = :pemda
                                and p.id = tugas.pegawai_id
                            where jab.peran = 'KEPALA_OPD'
                            order by jab.opd_id, case tugas.jenis when 'PLH' then 0 when 'PLT' then 1
                                when 'PJ' then 2 else 3 end, tugas.mulai desc
                        ), isi as (
                            select jab.opd_id, count(*) as jabatan,
                                count(*) filter (where jab.tunggal and not exists (
                                    select 1 from tugas where tugas.jabatan_id = jab.id)) as kosong
                            from jab group by jab.opd_id
                        ), orang as (
                            select opd_id, count(*) as pegawai from organisasi.pegawai
                            where pemda_id = :pemda and aktif group by opd_id
                        )
                        select o.id, o.kode, o.nama, o.singkatan, o.slug, o.jenis, o.berlaku_sampai,
                            case when o.induk_id is null then 0 else 1 end as tingkat,
                            kepala.nama as kepala, kepala.jenis as jenis_kepala,
                            coalesce(orang.pegawai, 0) as pegawai,
                            coalesce(isi.jabatan, 0) as jabatan, coalesce(isi.kosong, 0) as kosong
                        from organisasi.opd o
                        left join kepala on kepala.opd_id = o.id
                        left join isi on isi.opd_id = o.id
                        left join orang on orang.opd_id = o.id
                        where o.pemda_id = :pemda
                            and (:berakhir or o.berlaku_sampai is null or o.berlaku_sampai >= :hari)
                            and (:jenis::text is null or o.jenis = :jenis)
                            and (:kata = '' or o.nama ilike :pola or o.singkatan ilike :pola
                                or o.kode like :pola or kepala.nama ilike :pola)
                        order by o.kode limit 2000
                        """)
                .param("hari", hari)
                .param("berakhir", s.berakhir())
                .param("jenis", s.jenis() == null ? null : s.jenis().name())
                .param("kata", s.kata())
                .param("pola", pola(s.kata()))
                .query(StrukturQueries::simpul)
                .list();
    }

    /** What is typed is looked for as it stands: its percent signs are no wildcards. */
    private static String pola(String kata) {
        return "%" + kata.replaceAll("([\\\\%_])", "\\\\$1") + "%";
    }

    private static Simpul simpul(ResultSet rs, int n) throws SQLException {
        String jenisKepala = rs.getString("jenis_kepala");
        return new Simpul(
                rs.getObject("id", UUID.class),
                rs.getString("kode"),
                rs.getString("nama"),
                rs.getString("singkatan"),
                rs.getString("slug"),
                JenisPerangkat.dari(rs.getString("jenis")),
                rs.getInt("tingkat"),
                rs.getObject("berlaku_sampai", LocalDate.class),
                rs.getString("kepala"),
                jenisKepala == null ? null : JenisPenugasan.valueOf(jenisKepala),
                rs.getInt("pegawai"),
                rs.getInt("jabatan"),
                rs.getInt("kosong"));
    }

    /**
     * A post with those who hold it on a day; of many, the first three and how many there are.
     *
     * @param jumlah how many hold it
     */
    public record Kursi(
            UUID id,
            String nama,
            Peran peran,
            boolean tunggal,
            @Nullable LocalDate sampai,
            List<String> pemegang,
            int jumlah) {}

    /**
     * Posts in force on that day, those who lead first.
     *
     * @param opd null for the posts of the pemda itself
     */
    public List<Kursi> kursi(@Nullable UUID opd, LocalDate hari) {
        return db.sql(
                        """
                        select j.id, j.nama, j.peran, j.tunggal, j.berlaku_sampai,
                            (select count(*) from organisasi.penugasan t
                             where t.pemda_id = j.pemda_id and t.jabatan_id = j.id
                                and t.mulai <= :hari and (t.akhir is null or t.akhir >= :hari)) as jumlah,
                            array(select case t.jenis when 'PLT' then 'Plt. ' when 'PLH' then 'Plh. '
                                    when 'PJ' then 'Pj. ' else '' end || p.nama
                             from organisasi.penugasan t
                             join organisasi.pegawai p on p.pemda_id = t.pemda_id and p.id = t.pegawai_id
                             where t.pemda_id = j.pemda_id and t.jabatan_id = j.id
                                and t.mulai <= :hari and (t.akhir is null or t.akhir >= :hari)
                             order by case t.jenis when 'DEFINITIF' then 0 else 1 end, p.nama
                             limit 3) as pemegang
                        from organisasi.jabatan j
                        where j.pemda_id = :pemda and j.opd_id is not distinct from :opd::uuid
                            and j.berlaku_sejak <= :hari
                            and (j.berlaku_sampai is null or j.berlaku_sampai >= :hari)
                        order by case j.peran when 'KEPALA_DAERAH' then 0
                            when 'WAKIL_KEPALA_DAERAH' then 1 when 'KEPALA_OPD' then 2
                            when 'PEGAWAI' then 4 else 3 end, not j.tunggal, j.nama limit 500
                        """)
                .param("opd", opd)
                .param("hari", hari)
                .query(
                        (rs, n) ->
                                new Kursi(
                                        rs.getObject("id", UUID.class),
                                        rs.getString("nama"),
                                        Peran.valueOf(rs.getString("peran")),
                                        rs.getBoolean("tunggal"),
                                        rs.getObject("berlaku_sampai", LocalDate.class),
                                        List.of((String[]) rs.getArray("pemegang").getArray()),
                                        rs.getInt("jumlah")))
                .list();
    }

    /** Somebody on a list; whoever prints it decides how much of the number is shown. */
    public record Orang(
            UUID id,
            Nip nip,
            String nama,
            String namaOpd,
            String slugOpd,
            StatusKepegawaian status,
            @Nullable String golongan,
            @Nullable String jabatan,
            boolean aktif) {}

    /**
     * People of an agency by name.
     *
     * @param sesudah the last one of the page before, null for the first page
     */
    public List<Orang> pegawai(
            UUID opd, String kata, @Nullable UUID sesudah, LocalDate hari, int banyak) {
        return db.sql(
                        ORANG
                                + """
                                where p.pemda_id = :pemda and p.opd_id = :opd and p.aktif
                                    and (:kata = '' or p.nama ilike :pola)
                                    and (:sesudah::uuid is null or (p.nama, p.id) > (
                                        select s.nama, s.id from organisasi.pegawai s
                                        where s.pemda_id = :pemda and s.id = :sesudah::uuid))
                                order by p.nama, p.id limit :banyak
                                """)
                .param("opd", opd)
                .param("kata", kata)
                .param("pola", pola(kata))
                .param("sesudah", sesudah)
                .param("hari", hari)
                .param("banyak", banyak)
                .query(StrukturQueries::orang)
                .list();
    }

    public int jumlahPegawai(UUID opd, String kata) {
        return db.sql(
                        """
                        select count(*) from organisasi.pegawai
                        where pemda_id = :pemda and opd_id = :opd and aktif
                            and (:kata = '' or nama ilike :pola)
                        """)
                .param("opd", opd)
                .param("kata", kata)
                .param("pola", pola(kata))
                .query(Integer.class)
                .single();
    }

    /** People of the whole pemda whose name holds this, or who have exactly this number. */
    public List<Orang> cari(String kata, @Nullable String nip, LocalDate hari, int banyak) {
        return db.sql(
                        ORANG
                                + """
                                where p.pemda_id = :pemda and p.aktif
                                    and (p.nama ilike :pola or p.nip = :nip)
                                order by p.nama, p.id limit :banyak
                                """)
                .param("pola", pola(kata))
                .param("nip", nip)
                .param("hari", hari)
                .param("banyak", banyak)
                .query(StrukturQueries::orang)
                .list();
    }

    private static final String ORANG =
            """
            select p.id, p.nip, p.nama, p.status_kepegawaian, p.golongan, p.aktif,
                o.nama as nama_opd, o.slug as slug_opd,
                (select j.nama from organisasi.penugasan t
                 join organisasi.jabatan j on j.pemda_id = t.pemda_id and j.id = t.jabatan_id
                 where t.pemda_id = p.pemda_id and t.pegawai_id = p.id and t.mulai <= :hari
                    and (t.akhir is null or t.akhir >= :hari)
                 order by case t.jenis when 'DEFINITIF' then 0 else 1 end, t.mulai desc
                 limit 1) as jabatan
            from organisasi.pegawai p
            join organisasi.opd o on o.pemda_id = p.pemda_id and o.id = p.opd_id
            """;

    private static Orang orang(ResultSet rs, int n) throws SQLException {
        return new Orang(
                rs.getObject("id", UUID.class),
                new Nip(rs.getString("nip")),
                rs.getString("nama"),
                rs.getString("nama_opd"),
                rs.getString("slug_opd"),
                StatusKepegawaian.valueOf(rs.getString("status_kepegawaian")),
                rs.getString("golongan"),
                rs.getString("jabatan"),
                rs.getBoolean("aktif"));
    }

    /** A holding of a post, past, present or to come. */
    public record Pemegang(
            UUID id,
            UUID pegawaiId,
            String namaPegawai,
            UUID jabatanId,
            String namaJabatan,
            @Nullable String slugOpd,
            JenisPenugasan jenis,
            LocalDate mulai,
            @Nullable LocalDate akhir,
            String dasarSk,
            int versi) {

        public boolean pada(LocalDate hari) {
            return !mulai.isAfter(hari) && (akhir == null || !akhir.isBefore(hari));
        }

        public boolean terbuka(LocalDate hari) {
            return akhir == null || !akhir.isBefore(hari);
        }
    }

    /** Who held, holds and will hold this post, newest first. */
    public List<Pemegang> pemegang(UUID jabatan, int banyak) {
        return db.sql(
                        PEMEGANG
                                + """
                                where t.pemda_id = :pemda and t.jabatan_id = :jabatan
                                order by t.mulai desc, p.nama limit :banyak
                                """)
                .param("jabatan", jabatan)
                .param("banyak", banyak)
                .query(StrukturQueries::pemegang)
                .list();
    }

    /** The posts of one person, newest first. */
    public List<Pemegang> riwayat(UUID pegawai) {
        return db.sql(
                        PEMEGANG
                                + """
                                where t.pemda_id = :pemda and t.pegawai_id = :pegawai
                                order by t.mulai desc limit 100
                                """)
                .param("pegawai", pegawai)
                .query(StrukturQueries::pemegang)
                .list();
    }

    private static final String PEMEGANG =
            """
            select t.id, t.pegawai_id, p.nama as nama_pegawai, t.jabatan_id, j.nama as nama_jabatan,
                o.slug as slug_opd, t.jenis, t.mulai, t.akhir, t.dasar_sk, t.versi
            from organisasi.penugasan t
            join organisasi.pegawai p on p.pemda_id = t.pemda_id and p.id = t.pegawai_id
            join organisasi.jabatan j on j.pemda_id = t.pemda_id and j.id = t.jabatan_id
            left join organisasi.opd o on o.pemda_id = j.pemda_id and o.id = j.opd_id
            """;

    private static Pemegang pemegang(ResultSet rs, int n) throws SQLException {
        return new Pemegang(
                rs.getObject("id", UUID.class),
                rs.getObject("pegawai_id", UUID.class),
                rs.getString("nama_pegawai"),
                rs.getObject("jabatan_id", UUID.class),
                rs.getString("nama_jabatan"),
                rs.getString("slug_opd"),
                JenisPenugasan.valueOf(rs.getString("jenis")),
                rs.getObject("mulai", LocalDate.class),
                rs.getObject("akhir", LocalDate.class),
                rs.getString("dasar_sk"),
                rs.getInt("versi"));
    }
}
