package id.pendopo.aduan;

import id.pendopo.kernel.TidakDitemukan;
import id.pendopo.platform.basisdata.SqlPemda;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads of the categories, two levels. */
@Service
@Transactional(readOnly = true)
public class KategoriQueries {

    /** What is read from the categories listens to this. */
    public static final String TOPIK = "aduan-kategori";

    private static final String KOLOM =
            """
            select id, kode, induk_id, nama_id, nama_en, petunjuk_id, petunjuk_en, kata_kunci, ikon,
                jenis, darurat, hari_tindak, topik_lapor, urutan, aktif, versi
            from aduan.kategori
            """;

    private final SqlPemda db;

    KategoriQueries(SqlPemda db) {
        this.db = db;
    }

    /**
     * A category.
     *
     * @param hariTindak working days for the follow-up; null = those of its kind
     * @param darurat the citizen is first asked whether lives are in danger
     * @param topikLapor topic of SP4N-LAPOR it is mapped to
     */
    public record Kategori(
            UUID id,
            String kode,
            @Nullable UUID indukId,
            String namaId,
            String namaEn,
            @Nullable String petunjukId,
            @Nullable String petunjukEn,
            String kataKunci,
            String ikon,
            JenisAduan jenis,
            boolean darurat,
            @Nullable Integer hariTindak,
            @Nullable String topikLapor,
            int urutan,
            boolean aktif,
            int versi) {

        public String nama(String bahasa) {
            return bahasa.equals("en") ? namaEn : namaId;
        }

        public @Nullable String petunjuk(String bahasa) {
            return bahasa.equals("en") ? petunjukEn : petunjukId;
        }
    }

    /** Those that can be chosen, in their order: each followed by those below it. */
    public List<Kategori> aktif() {
        return db.sql(
                        """
                        select k.id, k.kode, k.induk_id, k.nama_id, k.nama_en, k.petunjuk_id,
                            k.petunjuk_en, k.kata_kunci, k.ikon, k.jenis, k.darurat, k.hari_tindak,
                            k.topik_lapor, k.urutan, k.aktif, k.versi
                        from aduan.kategori k
                        left join aduan.kategori i on i.pemda_id = k.pemda_id and i.id = k.induk_id
                        where k.pemda_id = :pemda and k.aktif and coalesce(i.aktif, true)
                        order by coalesce(i.urutan, k.urutan), coalesce(i.kode, k.kode),
                            k.induk_id is not null, k.urutan, k.kode
                        limit 500
                        """)
                .query(Kategori.class)
                .list();
    }

    public Optional<Kategori> dengan(UUID id) {
        return db.sql(KOLOM + "where pemda_id = :pemda and id = :id")
                .param("id", id)
                .query(Kategori.class)
                .optional();
    }

    /**
     * @throws TidakDitemukan when there is none with this code
     */
    public Kategori denganKode(String kode) {
        return db.sql(KOLOM + "where pemda_id = :pemda and kode = :kode")
                .param("kode", kode)
                .query(Kategori.class)
                .optional()
                .orElseThrow(() -> new TidakDitemukan("kategori " + kode));
    }
}
