package id.pendopo.organisasi;

import id.pendopo.kernel.Peran;
import id.pendopo.platform.basisdata.Pola;
import id.pendopo.platform.basisdata.SqlPemda;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The tree of agencies, and the posts of each with those who hold them on a day. */
@Service
@Transactional(readOnly = true)
public class StrukturQueries {

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
                .param("pola", Pola.memuat(s.kata()))
                .query(StrukturQueries::simpul)
                .list();
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
}
