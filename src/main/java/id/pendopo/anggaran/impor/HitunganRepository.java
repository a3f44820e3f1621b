package id.pendopo.anggaran.impor;

import id.pendopo.platform.basisdata.SqlPemda;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Counts of a dry run. */
@Repository
class HitunganRepository {

    private final SqlPemda db;

    HitunganRepository(SqlPemda db) {
        this.db = db;
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

    Hitungan baris(UUID impor) {
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
    Map<String, Integer> catatan(UUID impor) {
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

    /** Lines that would be gone. */
    record Hilang(int banyak, BigDecimal nilai) {}

    /** Lines in force that these OPD no longer have in the file. */
    Hilang hilang(UUID impor, @Nullable UUID versi) {
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
