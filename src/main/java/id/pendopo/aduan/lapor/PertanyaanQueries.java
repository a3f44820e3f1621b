package id.pendopo.aduan.lapor;

import id.pendopo.aduan.lapor.Pertanyaan.Jenis;
import id.pendopo.aduan.lapor.Pertanyaan.Pilihan;
import id.pendopo.platform.basisdata.SqlPemda;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads of what each category asks besides. */
@Service
@Transactional(readOnly = true)
public class PertanyaanQueries {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<List<Pilihan>> DAFTAR = new TypeReference<>() {};

    private final SqlPemda db;

    PertanyaanQueries(SqlPemda db) {
        this.db = db;
    }

    /** Questions by category, in their order. */
    public Map<UUID, List<Pertanyaan>> semua() {
        var hasil = new LinkedHashMap<UUID, List<Pertanyaan>>();
        db.sql(
                        """
                        select kategori_id, kode, jenis, wajib, label_id, label_en, pilihan::text as pilihan
                        from aduan.pertanyaan
                        where pemda_id = :pemda
                        order by kategori_id, urutan, kode
                        limit 2000
                        """)
                .query(
                        rs -> {
                            hasil.computeIfAbsent(
                                            rs.getObject("kategori_id", UUID.class),
                                            k -> new ArrayList<>())
                                    .add(
                                            new Pertanyaan(
                                                    rs.getString("kode"),
                                                    Jenis.valueOf(rs.getString("jenis")),
                                                    rs.getBoolean("wajib"),
                                                    rs.getString("label_id"),
                                                    rs.getString("label_en"),
                                                    pilihan(rs.getString("pilihan"))));
                        });
        return hasil;
    }

    private static List<Pilihan> pilihan(@Nullable String json) {
        return json == null ? List.of() : JSON.readValue(json, DAFTAR);
    }
}
