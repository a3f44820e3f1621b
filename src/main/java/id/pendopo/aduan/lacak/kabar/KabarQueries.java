package id.pendopo.aduan.lacak.kabar;

import id.pendopo.aduan.JenisLangkah;
import id.pendopo.platform.basisdata.SqlPemda;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a message tells. */
@Service
@Transactional(readOnly = true)
class KabarQueries {

    private final SqlPemda db;

    KabarQueries(SqlPemda db) {
        this.db = db;
    }

    /**
     * A step with its complaint.
     *
     * @param umum whether everybody may see it: what else is told by its number only
     * @param adaPelapor whether somebody is known who sent it
     * @param adaPengikut whether anybody follows it
     */
    record Berita(
            UUID langkahId,
            UUID aduanId,
            JenisLangkah jenis,
            boolean terbuka,
            @Nullable String isi,
            String sebagai,
            String nomor,
            String judul,
            boolean umum,
            @Nullable String opdNama,
            Instant batasJawab,
            boolean adaPelapor,
            boolean adaPengikut) {}

    /** In the order in which the steps were taken. */
    List<Berita> berita(List<UUID> langkah) {
        return db.sql(
                        """
                        select l.id as langkah_id, l.aduan_id, l.jenis, l.terbuka, l.isi, l.sebagai, a.nomor,
                            a.judul, a.tayang = 'TAYANG' as umum, o.nama as opd_nama, a.batas_jawab,
                            exists (select 1 from aduan.pelapor p
                                where p.pemda_id = a.pemda_id and p.aduan_id = a.id) as ada_pelapor,
                            exists (select 1 from aduan.pengikut i
                                where i.pemda_id = a.pemda_id and i.sah_pada is not null
                                    and i.aduan_id in (select a.id union all
                                        select g.id from aduan.aduan g
                                        where g.pemda_id = a.pemda_id and g.induk_id = a.id))
                                as ada_pengikut
                        from aduan.langkah l
                        join aduan.aduan a on a.pemda_id = l.pemda_id and a.id = l.aduan_id
                        left join organisasi.opd o on o.pemda_id = l.pemda_id and o.id = l.opd_id
                        where l.pemda_id = :pemda and l.id = any(:langkah)
                        order by l.id limit :banyak
                        """)
                .param("langkah", langkah.toArray(UUID[]::new))
                .param("banyak", langkah.size())
                .query(Berita.class)
                .list();
    }
}
