package id.pendopo.aduan.open311;

import id.pendopo.platform.basisdata.SqlPemda;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Categories as services of Open311, their questions as attributes. */
@Service
@Transactional(readOnly = true)
class LayananQueries {

    /** Code of what fits nowhere. */
    static final String LAINNYA = "lainnya";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final SqlPemda db;

    LayananQueries(SqlPemda db) {
        this.db = db;
    }

    /** A service. */
    record Layanan(
            @Nullable UUID id,
            String kode,
            String nama,
            String uraian,
            String kelompok,
            String kata,
            boolean bertanya) {}

    List<Layanan> semua(boolean inggris) {
        return db.sql(
                        """
                        select k.id, k.kode, case when :en then k.nama_en else k.nama_id end as nama,
                            coalesce(case when :en then k.petunjuk_en else k.petunjuk_id end, '') as uraian,
                            case when :en then coalesce(i.nama_en, k.nama_en)
                                else coalesce(i.nama_id, k.nama_id) end as kelompok,
                            k.kata_kunci as kata,
                            exists (select from aduan.pertanyaan p
                                where p.pemda_id = k.pemda_id and p.kategori_id = k.id) as bertanya
                        from aduan.kategori k
                        left join aduan.kategori i on i.pemda_id = k.pemda_id and i.id = k.induk_id
                        where k.pemda_id = :pemda and k.aktif and coalesce(i.aktif, true)
                        order by coalesce(i.urutan, k.urutan), coalesce(i.kode, k.kode),
                            k.induk_id is not null, k.urutan, k.kode
                        limit 500
                        """)
                .param("en", inggris)
                .query(Layanan.class)
                .list();
    }

    Optional<Layanan> dengan(String kode, boolean inggris) {
        return kode.equals(LAINNYA)
                ? Optional.of(lainnya(inggris))
                : semua(inggris).stream().filter(l -> l.kode().equals(kode)).findFirst();
    }

    static Layanan lainnya(boolean inggris) {
        String nama = inggris ? "Something else" : "Lain-lain";
        return new Layanan(null, LAINNYA, nama, "", nama, "", false);
    }

    /** One that can be chosen. */
    record Pilihan(String kode, String id, String en) {
        String nama(boolean inggris) {
            return inggris ? en : id;
        }
    }

    /** A question. */
    record Tanya(
            String kode,
            String jenis,
            boolean wajib,
            int urutan,
            String label,
            List<Pilihan> pilihan) {}

    List<Tanya> pertanyaan(UUID kategori, boolean inggris) {
        return db.sql(
                        """
                        select kode, jenis, wajib, urutan,
                            case when :en then label_en else label_id end as label,
                            pilihan::text as pilihan
                        from aduan.pertanyaan where pemda_id = :pemda and kategori_id = :kategori
                        order by urutan, kode limit 100
                        """)
                .param("en", inggris)
                .param("kategori", kategori)
                .query(
                        (rs, n) ->
                                new Tanya(
                                        rs.getString("kode"),
                                        rs.getString("jenis"),
                                        rs.getBoolean("wajib"),
                                        rs.getInt("urutan"),
                                        rs.getString("label"),
                                        pilihan(rs.getString("pilihan"))))
                .list();
    }

    private static List<Pilihan> pilihan(@Nullable String json) {
        return json == null ? List.of() : JSON.readValue(json, new TypeReference<>() {});
    }
}
