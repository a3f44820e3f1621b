package id.pendopo.anggaran.impor;

import id.pendopo.platform.basisdata.SqlPemda;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Holds ceilings against what is used of them already. */
@Repository
class TerpakaiRepository {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final SqlPemda db;

    TerpakaiRepository(SqlPemda db) {
        this.db = db;
    }

    /** What is used of a sub kegiatan. */
    record Pakai(UUID sub, BigDecimal nilai) {}

    /** Lines of sub kegiatan that would fall below what is used already become errors. */
    void tandai(UUID impor, int tahun, List<Pakai> terpakai) {
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

    /** A sub kegiatan whose ceiling would lie below what is used. */
    record Terlampaui(String kode, String nama, BigDecimal pagu, BigDecimal terpakai) {}

    /** The first sub kegiatan whose ceiling of this version lies below what is used. */
    Optional<Terlampaui> terlampaui(@Nullable UUID versi, List<Pakai> terpakai) {
        if (terpakai.isEmpty()) {
            return Optional.empty();
        }
        return db.sql(
                        """
                        with pakai as (
                            select (j ->> 'sub')::uuid as sub, (j ->> 'nilai')::numeric as nilai
                            from jsonb_array_elements(:pakai::jsonb) as j
                        )
                        select s.kode, s.nama, coalesce(sum(p.nilai_pagu), 0) as pagu, k.nilai as terpakai
                        from pakai k
                        join perencanaan.sub_kegiatan s on s.pemda_id = :pemda and s.id = k.sub
                        left join anggaran.pagu p on p.pemda_id = :pemda and p.versi_id = :versi::uuid
                            and p.sub_kegiatan_id = k.sub
                        group by s.kode, s.nama, k.sub, k.nilai
                        having coalesce(sum(p.nilai_pagu), 0) < k.nilai
                        order by s.kode limit 1
                        """)
                .param("versi", versi)
                .param("pakai", JSON.writeValueAsString(terpakai))
                .query(Terlampaui.class)
                .optional();
    }
}
