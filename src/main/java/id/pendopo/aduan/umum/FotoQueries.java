package id.pendopo.aduan.umum;

import id.pendopo.aduan.PeranLampiran;
import id.pendopo.kernel.TidakDitemukan;
import id.pendopo.platform.basisdata.SqlPemda;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Files on reports, asked by their own id, never by the digest of what is in them: who knows a
 * photo must not learn from that where it was sent.
 */
@Service
@Transactional(readOnly = true)
public class FotoQueries {

    private final SqlPemda db;

    FotoQueries(SqlPemda db) {
        this.db = db;
    }

    /**
     * A file.
     *
     * @param asalId the photo it is a blurred copy of
     * @param punyaSalinan a blurred copy stands in its place
     * @param lebar of a photo in pixels; null for a document
     */
    public record Berkas(
            UUID id,
            @Nullable UUID langkahId,
            PeranLampiran peran,
            String sidik,
            String nama,
            boolean terbuka,
            @Nullable UUID asalId,
            boolean punyaSalinan,
            @Nullable Integer lebar,
            @Nullable Integer tinggi) {

        public boolean foto() {
            return lebar != null;
        }
    }

    private static final String KOLOM =
            """
            select l.id, l.langkah_id, l.peran, l.sidik, l.nama, l.terbuka, l.asal_id,
                exists (select 1 from aduan.lampiran s where s.pemda_id = l.pemda_id
                    and s.aduan_id = l.aduan_id and s.asal_id = l.id) as punya_salinan,
                f.lebar, f.tinggi
            from aduan.lampiran l
            join platform.berkas f on f.pemda_id = l.pemda_id and f.sidik = l.sidik
            left join aduan.langkah s on s.pemda_id = l.pemda_id and s.id = l.langkah_id
            """;

    /** What everybody may see of a public report. */
    public List<Berkas> terbuka(UUID aduan) {
        return db.sql(
                        KOLOM
                                + """
                                where l.pemda_id = :pemda and l.aduan_id = :aduan and l.terbuka
                                    and coalesce(s.terbuka, true)
                                order by l.dibuat_pada, l.urutan, l.id limit 100
                                """)
                .param("aduan", aduan)
                .query(Berkas.class)
                .list();
    }

    /** All of them, for the staff. */
    public List<Berkas> semua(UUID aduan) {
        return db.sql(
                        KOLOM
                                + """
                                where l.pemda_id = :pemda and l.aduan_id = :aduan
                                order by l.dibuat_pada, l.urutan, l.id limit 200
                                """)
                .param("aduan", aduan)
                .query(Berkas.class)
                .list();
    }

    /**
     * One file that everybody may see.
     *
     * @throws TidakDitemukan when there is none, or the report, its step or the file is not public
     */
    public Berkas umum(String nomor, UUID id) {
        return db.sql(
                        KOLOM
                                + """
                                join aduan.aduan a on a.pemda_id = l.pemda_id and a.id = l.aduan_id
                                where l.pemda_id = :pemda and l.id = :id and l.terbuka
                                    and coalesce(s.terbuka, true) and a.nomor = :nomor
                                    and a.tayang = 'TAYANG'
                                """)
                .param("nomor", nomor)
                .param("id", id)
                .query(Berkas.class)
                .optional()
                .orElseThrow(() -> new TidakDitemukan("foto " + id));
    }
}
