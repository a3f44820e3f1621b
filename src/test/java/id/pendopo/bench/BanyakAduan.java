package id.pendopo.bench;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A store of complaints such as a large pemda has after ten years: spread over its area, its
 * categories and their agencies; two of a hundred are still open. Their words are drawn from those
 * of the simulation, with a number that only one has.
 */
final class BanyakAduan {

    private static final int SEKALI = 100_000;

    private BanyakAduan() {}

    /**
     * Adds that many, older than what the simulation tells, and lines them up to be counted; run as
     * superuser of a bench.
     */
    static void isi(JdbcClient sql, UUID pemda, int banyak) {
        for (int dari = 0; dari < banyak; dari += SEKALI) {
            int tahun = 2025 - dari / SEKALI;
            sql.sql(
                            """
                            with k as (
                                select row_number() over (order by k.kode) - 1 as n, k.id, k.jenis,
                                    coalesce(r.opd_id, i.opd_id) as opd
                                from aduan.kategori k
                                left join aduan.rute r on r.pemda_id = k.pemda_id and r.kategori_id = k.id
                                left join aduan.rute i on i.pemda_id = k.pemda_id and i.kategori_id = k.induk_id
                                where k.pemda_id = :pemda and k.induk_id is not null
                                    and k.jenis <> 'PENGAWASAN'
                            ), w as (
                                select row_number() over (order by w.kode) - 1 as n, w.kode
                                from referensi.wilayah w
                                where w.kode like '16.74.%' and w.tingkat = 'desa_kelurahan'
                            ), t as (
                                select row_number() over (order by a.nomor) - 1 as n, a.judul, a.isi, a.patokan
                                from aduan.aduan a
                                where a.pemda_id = :pemda and a.nomor like '2026-%' and a.tayang = 'TAYANG'
                                limit 400
                            ), b as (
                                select g, timestamptz '2025-12-31 12:00+07'
                                        - make_interval(years => 2025 - :tahun)
                                        - (g * interval '5 minutes') as masuk,
                                    random() as r1, random() as r2, random() as r3
                                from generate_series(1, :sekali) g
                            )
                            insert into aduan.aduan (pemda_id, id, nomor, kanal, jenis, status, judul, isi,
                                kategori_id, kode_wilayah, patokan, lintang, bujur, anonim, rahasia,
                                pelapor_pelanggaran, tayang, opd_id, dibuat_pada, batas_jawab,
                                dijawab_pada, batas_tindak, selesai_pada, dukungan, nilai, diubah_pada)
                            select :pemda, uuidv7(b.masuk - now()), :tahun || '-' || lpad(b.g::text, 6, '0'), 'WEB',
                                k.jenis, case when b.g % 50 = 0 then 'DIPROSES' else 'DITUTUP' end,
                                t.judul, t.isi || ' Perkara ' || :tahun || 'x' || b.g,
                                k.id, w.kode, t.patokan, -3.55 + b.r1 * 0.28, 104.12 + b.r2 * 0.24, true,
                                false, false, 'TAYANG', k.opd, b.masuk, b.masuk + interval '24 hours',
                                b.masuk + b.r3 * interval '30 hours', b.masuk + interval '20 days',
                                case when b.g % 50 = 0 then null else b.masuk + b.r3 * interval '25 days' end,
                                (b.g % 7) / 5, case when b.g % 3 = 0 then 1 + b.g % 5 end,
                                b.masuk + b.r3 * interval '25 days'
                            from b
                            join k on k.n = b.g % (select count(*) from k)
                            join w on w.n = (b.g / 7) % (select count(*) from w)
                            join t on t.n = (b.g / 3) % (select count(*) from t)
                            """)
                    .param("pemda", pemda)
                    .param("tahun", tahun)
                    .param("sekali", Math.min(SEKALI, banyak - dari))
                    .update();
        }
        sql.sql(
                        """
                        insert into aduan.hitungan_antre (pemda_id, id, aduan_id)
                        select a.pemda_id, uuidv7(), a.id from aduan.aduan a
                        where a.pemda_id = :pemda and a.nomor < '2026' and a.nomor like '20__-0%'
                        """)
                .param("pemda", pemda)
                .update();
        sql.sql("vacuum analyze").update();
    }
}
