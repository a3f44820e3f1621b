package id.pendopo.anggaran;

import id.pendopo.kernel.EdisiNomenklatur;
import id.pendopo.platform.basisdata.SqlPemda;
import id.pendopo.platform.lembar.Baris;
import id.pendopo.platform.lembar.KepalaTabel;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The dry run in the database: lines in, compared as one set, counted. */
@Repository
class PemeriksaanRepository {

    private static final JsonMapper JSON = JsonMapper.builder().build();

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
            String jenisPemda,
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
                .param("jenis", jenisPemda)
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

    /** Lines of sub kegiatan that would fall below what is used already become errors. */
    void tandaiTerpakai(UUID impor, int tahun, List<ImporRepository.Pakai> terpakai) {
        if (terpakai.isEmpty()) {
            return;
        }
        db.sql(
                        """
                        with pakai as (
                            select (j ->> 'sub')::uuid as sub, (j ->> 'nilai')::numeric as nilai
                            from jsonb_array_elements(:pakai::jsonb) as j
                        ), baru as (
                            select b.kode_opd, b.kode_sub_kegiatan, sum(b.nilai_pagu) as nilai
                            from anggaran.impor_baris b
                            where b.pemda_id = :pemda and b.impor_id = :impor and b.hasil <> 'GALAT'
                            group by b.kode_opd, b.kode_sub_kegiatan
                        )
                        update anggaran.impor_baris b
                        set hasil = 'GALAT', catatan = b.catatan || jsonb_build_array(jsonb_build_object(
                            'kode', 'anggaran.catatan.di-bawah-terpakai', 'kolom', '', 'sel', b.baris::text,
                            'ditemukan', n.nilai::text, 'diharapkan', k.nilai::text, 'galat', true))
                        from baru n
                        join organisasi.opd o on o.pemda_id = :pemda and o.kode = n.kode_opd
                        join perencanaan.sub_kegiatan s on s.pemda_id = :pemda and s.tahun = :tahun
                            and s.opd_id = o.id and s.kode = n.kode_sub_kegiatan
                        join pakai k on k.sub = s.id and k.nilai > n.nilai
                        where b.pemda_id = :pemda and b.impor_id = :impor and b.hasil <> 'GALAT'
                            and b.kode_opd = n.kode_opd and b.kode_sub_kegiatan = n.kode_sub_kegiatan
                        """)
                .param("impor", impor)
                .param("tahun", tahun)
                .param("pakai", JSON.writeValueAsString(terpakai))
                .update();
    }

    /** Compares the totals of another file with those of the import; keeps what differs. */
    Ringkasan.Banding banding(UUID impor, Pembanding lain, int mulai) {
        record Isi(
                String opd,
                String program,
                @Nullable String namaOpd,
                @Nullable String namaProgram,
                BigDecimal nilai) {}
        List<Isi> isi = new ArrayList<>();
        lain.jumlah()
                .forEach(
                        (k, v) ->
                                isi.add(
                                        new Isi(
                                                k.kodeOpd(),
                                                k.kodeProgram(),
                                                v.namaOpd(),
                                                v.namaProgram(),
                                                v.nilai())));
        record Jumlah(int semua, int beda) {}
        Jumlah jumlah =
                db.sql(
                                """
                                with lain as (
                                    select j ->> 'opd' as kode_opd, j ->> 'program' as kode_program,
                                        j ->> 'namaOpd' as nama_opd, j ->> 'namaProgram' as nama_program,
                                        (j ->> 'nilai')::numeric as nilai
                                    from jsonb_array_elements(:isi::jsonb) as j
                                ), ini as (
                                    select b.kode_opd, case when :program then b.kode_program else '' end as kode_program,
                                        min(b.nama_opd) as nama_opd, min(b.nama_program) as nama_program,
                                        sum(b.nilai_pagu) as nilai
                                    from anggaran.impor_baris b
                                    where b.pemda_id = :pemda and b.impor_id = :impor
                                        and b.kode_opd is not null and b.nilai_pagu is not null
                                    group by 1, 2
                                ), semua as (
                                    select coalesce(ini.kode_opd, lain.kode_opd) as kode_opd,
                                        coalesce(ini.kode_program, lain.kode_program) as kode_program,
                                        coalesce(ini.nama_opd, lain.nama_opd) as nama_opd,
                                        coalesce(ini.nama_program, lain.nama_program) as nama_program,
                                        lain.nilai as nilai_lain, ini.nilai as nilai_ini
                                    from ini full join lain on lain.kode_opd = ini.kode_opd
                                        and lain.kode_program = ini.kode_program
                                ), tulis as (
                                    insert into anggaran.impor_selisih (pemda_id, impor_id, urutan, jenis,
                                        nama_berkas, kode_opd, nama_opd, kode_program, nama_program,
                                        nilai_pembanding, nilai_impor)
                                    select :pemda, :impor,
                                        :mulai + row_number() over (order by kode_opd, kode_program),
                                        :jenis, :nama, kode_opd, nama_opd, nullif(kode_program, ''),
                                        case when :program then nama_program end, nilai_lain, nilai_ini
                                    from semua where coalesce(nilai_lain, 0) <> coalesce(nilai_ini, 0)
                                    returning 1
                                )
                                select (select count(*) from semua) as semua, (select count(*) from tulis) as beda
                                """)
                        .param("isi", JSON.writeValueAsString(isi))
                        .param("program", lain.jenis() == Pembanding.Jenis.PROGRAM)
                        .param("impor", impor)
                        .param("mulai", mulai)
                        .param("jenis", lain.jenis().name())
                        .param("nama", lain.namaBerkas())
                        .query(Jumlah.class)
                        .single();
        return new Ringkasan.Banding(
                lain.namaBerkas(),
                lain.jenis().name(),
                lain.total(),
                jumlah.semua() - jumlah.beda(),
                jumlah.beda(),
                lain.tanpaNilai());
    }

    /** Counts of the lines; readable amounts of the file and those of its valid lines. */
    record Hitungan(
            int baris,
            int baru,
            int berubah,
            int sama,
            int galat,
            BigDecimal nilaiBerkas,
            BigDecimal nilaiSah,
            int pasanganBerulang,
            int opd,
            int subKegiatan) {}

    Hitungan hitung(UUID impor) {
        return db.sql(
                        """
                        select count(*) as baris, count(*) filter (where hasil = 'BARU') as baru,
                            count(*) filter (where hasil = 'BERUBAH') as berubah,
                            count(*) filter (where hasil = 'SAMA') as sama,
                            count(*) filter (where hasil = 'GALAT') as galat,
                            coalesce(sum(nilai_pagu), 0) as nilai_berkas,
                            coalesce(sum(nilai_pagu) filter (where hasil <> 'GALAT'), 0) as nilai_sah,
                            (select count(*) from (
                                select 1 from anggaran.impor_baris g
                                where g.pemda_id = :pemda and g.impor_id = :impor and g.kode_opd is not null
                                    and g.kode_sub_kegiatan is not null
                                group by g.kode_opd, g.kode_sub_kegiatan having count(*) > 1) as u
                            ) as pasangan_berulang,
                            count(distinct kode_opd) as opd,
                            count(distinct (kode_opd, kode_sub_kegiatan))
                                filter (where kode_sub_kegiatan is not null) as sub_kegiatan
                        from anggaran.impor_baris where pemda_id = :pemda and impor_id = :impor
                        """)
                .param("impor", impor)
                .query(Hitungan.class)
                .single();
    }

    /** Lines by the kind of finding. */
    Map<String, Integer> hitungCatatan(UUID impor) {
        Map<String, Integer> hasil = new LinkedHashMap<>();
        db.sql(
                        """
                        select c ->> 'kode' as kode, count(distinct b.baris) as banyak
                        from anggaran.impor_baris b, jsonb_array_elements(b.catatan) as c
                        where b.pemda_id = :pemda and b.impor_id = :impor
                        group by 1 order by bool_or((c ->> 'galat')::boolean) desc, 2 desc, 1 limit 100
                        """)
                .param("impor", impor)
                .query(
                        rs -> {
                            hasil.put(rs.getString("kode"), rs.getInt("banyak"));
                        });
        return hasil;
    }

    record Hilang(int banyak, BigDecimal nilai) {}

    /** Lines in force that these OPD no longer have in the file. */
    Hilang hitungHilang(UUID impor, @Nullable UUID versi) {
        return db.sql(
                        """
                        select count(*) as banyak, coalesce(sum(p.nilai_pagu), 0) as nilai
                        from anggaran.pagu p
                        join organisasi.opd o on o.pemda_id = p.pemda_id and o.id = p.opd_id
                        where p.pemda_id = :pemda and p.versi_id = :versi::uuid
                            and o.kode in (select b.kode_opd from anggaran.impor_baris b
                                where b.pemda_id = :pemda and b.impor_id = :impor and b.hasil <> 'GALAT')
                            and p.kunci not in (select b.kunci from anggaran.impor_baris b
                                where b.pemda_id = :pemda and b.impor_id = :impor and b.hasil <> 'GALAT'
                                    and b.kunci is not null)
                        """)
                .param("impor", impor)
                .param("versi", versi)
                .query(Hilang.class)
                .single();
    }
}
