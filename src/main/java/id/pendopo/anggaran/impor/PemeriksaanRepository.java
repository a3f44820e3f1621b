package id.pendopo.anggaran.impor;

import id.pendopo.kernel.EdisiNomenklatur;
import id.pendopo.platform.basisdata.SqlPemda;
import id.pendopo.platform.lembar.Baris;
import id.pendopo.platform.lembar.KepalaTabel;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** The lines of a file: streamed in, compared as one set with the version in force. */
@Repository
class PemeriksaanRepository {

    private final SqlPemda db;
    private final JdbcTemplate jdbc;

    PemeriksaanRepository(SqlPemda db, JdbcTemplate jdbc) {
        this.db = db;
        this.jdbc = jdbc;
    }

    /** Streams the lines that {@code kerja} gives into the temporary table. */
    <T> T muat(Function<Consumer<BarisAnggaran>, T> kerja) {
        jdbc.execute(MasukanSementara.TABEL);
        return jdbc.execute(
                (ConnectionCallback<T>)
                        c -> {
                            try {
                                return MasukanSementara.tulis(c, kerja);
                            } catch (SQLException e) {
                                throw new IllegalStateException("Baris berkas tidak termuat", e);
                            }
                        });
    }

    /** The only other year that every line names, when none names the chosen one. */
    @Nullable String tahunLain() {
        return jdbc.query(
                """
                select min(c ->> 'ditemukan') from pg_temp.impor_masuk i
                left join lateral jsonb_array_elements(i.catatan) as c
                    on c ->> 'kode' = 'anggaran.catatan.tahun-beda'
                having bool_and(c is not null)
                """,
                rs -> rs.next() ? rs.getString(1) : null);
    }

    /** Compares every line with the version in force and keeps it with what was found. */
    void bandingkan(
            UUID impor,
            @Nullable UUID versiBerlaku,
            EdisiNomenklatur edisi,
            JenisPemda jenisPemda,
            KepalaTabel kepala) {
        Integer letak = kepala.indeks().get("kode_sub");
        db.sql(
                        """
                        insert into anggaran.impor_baris (pemda_id, impor_id, baris, hasil, kunci, kode_opd,
                            nama_opd, kode_program, nama_program, kode_kegiatan, nama_kegiatan,
                            kode_sub_kegiatan, nama_sub_kegiatan, nilai_pagu, nilai_lama, nama_lama, edisi,
                            catatan)
                        with lama as (
                            select p.kunci, p.nilai_pagu, s.kode, coalesce(p.nama, s.nama) as nama,
                                coalesce(p.nama_program, s.nama_program) as nama_program,
                                coalesce(p.nama_kegiatan, s.nama_kegiatan) as nama_kegiatan
                            from anggaran.pagu p
                            join perencanaan.sub_kegiatan s
                                on s.pemda_id = p.pemda_id and s.id = p.sub_kegiatan_id
                            where p.pemda_id = :pemda and p.versi_id = :versi::uuid
                        ), m as (
                            select i.*,
                                row_number() over (partition by i.kode_opd, i.kode_sub order by i.baris) as urut,
                                count(*) over (partition by i.kode_opd, i.kode_sub) as banyak,
                                min(i.baris) over (partition by i.kode_opd, i.kode_sub) as pertama,
                                row_number() over (partition by i.kode_opd, i.id_baris order by i.baris) as urut_id,
                                min(i.baris) over (partition by i.kode_opd, i.id_baris) as pertama_id
                            from pg_temp.impor_masuk i
                        ), d as (
                            select m.baris, m.kode_opd, m.nama_opd, m.kode_program, m.kode_kegiatan, m.kode_sub,
                                m.kode_cari, m.nilai, m.catatan, m.urut, m.banyak, m.pertama, m.pertama_id,
                                m.id_baris, m.kode_opd is not null and m.kode_sub is not null as berkunci,
                                coalesce(m.nama_program, np.nama, m.kode_program) as nama_program,
                                coalesce(m.nama_kegiatan, nk.nama, m.kode_kegiatan) as nama_kegiatan,
                                coalesce(m.nama_sub, n.nama, m.kode_sub) as nama_sub,
                                n.edisi, m.id_baris is not null and m.urut_id > 1 as ganda, m.galat,
                                case when m.kode_opd is null or m.kode_sub is null then null
                                    when m.id_baris is not null then m.kode_opd || '|' || m.id_baris
                                    else m.kode_opd || '|' || m.kode_sub || '#' || m.urut end as kunci,
                                n.kode is null and m.kode_cari is not null and exists (
                                    select 1 from referensi.nomenklatur x
                                    where x.edisi = any (:edisi_semua) and x.jenis_pemda = any (:jenis_semua)
                                        and x.kode = m.kode_cari and x.tingkat = 'sub_kegiatan') as edisi_lain
                            from m
                            left join referensi.nomenklatur n on n.edisi = :edisi and n.jenis_pemda = :jenis
                                and n.kode = m.kode_cari and n.tingkat = 'sub_kegiatan'
                            left join referensi.nomenklatur nk on nk.edisi = n.edisi
                                and nk.jenis_pemda = n.jenis_pemda and nk.kode = n.kode_induk
                            left join referensi.nomenklatur np on np.edisi = nk.edisi
                                and np.jenis_pemda = nk.jenis_pemda and np.kode = nk.kode_induk
                        )
                        select :pemda, :impor, d.baris,
                            case when d.galat or d.ganda then 'GALAT'
                                when l.kunci is null then 'BARU'
                                when (l.nilai_pagu, l.kode, l.nama, l.nama_program, l.nama_kegiatan)
                                    = (d.nilai, d.kode_sub, d.nama_sub, d.nama_program, d.nama_kegiatan)
                                    then 'SAMA'
                                else 'BERUBAH' end,
                            case when d.ganda then null else d.kunci end, d.kode_opd, d.nama_opd,
                            d.kode_program, d.nama_program, d.kode_kegiatan, d.nama_kegiatan, d.kode_sub,
                            d.nama_sub, d.nilai, l.nilai_pagu, nullif(l.nama, d.nama_sub), d.edisi,
                            d.catatan
                                || case when d.berkunci and d.urut > 1 then jsonb_build_array(jsonb_build_object(
                                    'kode', 'anggaran.catatan.berulang', 'kolom', :kolom::text,
                                    'sel', :huruf || d.baris, 'ditemukan', d.urut || '/' || d.banyak,
                                    'diharapkan', d.pertama::text, 'galat', false)) else '[]' end
                                || case when d.edisi is null and d.kode_sub is not null and not d.galat
                                    then jsonb_build_array(jsonb_build_object(
                                    'kode', case when d.edisi_lain then 'anggaran.catatan.edisi-lain'
                                        else 'anggaran.catatan.di-luar-nomenklatur' end,
                                    'kolom', :kolom::text, 'sel', :huruf || d.baris,
                                    'ditemukan', d.kode_sub, 'diharapkan', '', 'galat', false)) else '[]' end
                                || case when d.ganda then jsonb_build_array(jsonb_build_object(
                                    'kode', 'anggaran.catatan.id-ganda', 'kolom', '', 'sel', d.baris::text,
                                    'ditemukan', d.id_baris, 'diharapkan', d.pertama_id::text,
                                    'galat', true)) else '[]' end
                        from d left join lama l on l.kunci = d.kunci and not d.ganda
                        order by d.baris
                        """)
                .param("impor", impor)
                .param("versi", versiBerlaku)
                .param("edisi", edisi.name())
                .param("jenis", jenisPemda.name())
                .param(
                        "edisi_semua",
                        Arrays.stream(EdisiNomenklatur.values())
                                .map(Enum::name)
                                .toArray(String[]::new))
                .param("jenis_semua", new String[] {"KABKOT", "PROV"})
                .param("kolom", kepala.judul("kode_sub"))
                .param("huruf", letak == null ? "" : Baris.huruf(letak))
                .update();
    }
}
