package id.pendopo.anggaran.impor;

import id.pendopo.platform.basisdata.SqlPemda;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Totals of comparison files against those of an import. */
@Repository
class SelisihRepository {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final SqlPemda db;

    SelisihRepository(SqlPemda db) {
        this.db = db;
    }

    /** Compares the totals of another file with those of the import; keeps what differs. */
    Ringkasan.Banding bandingkan(UUID impor, Pembanding lain, int mulai) {
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
}
