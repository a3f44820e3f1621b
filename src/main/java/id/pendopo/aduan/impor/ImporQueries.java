package id.pendopo.aduan.impor;

import id.pendopo.kernel.TidakDitemukan;
import id.pendopo.platform.basisdata.SqlPemda;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads of imports. */
@Service
@Transactional(readOnly = true)
public class ImporQueries {

    /** So many rows a page shows. */
    public static final int SEHALAMAN = 100;

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String KOLOM =
            """
            select id, nomor, nama_berkas, sumber, tampil, status, banyak, baru, sama, galat, dibuat_nama,
                dibuat_pada, diterapkan_pada, dibatalkan_pada, dipertahankan
            from aduan.impor where pemda_id = :pemda
            """;

    private final SqlPemda db;

    ImporQueries(SqlPemda db) {
        this.db = db;
    }

    public List<Impor> terbaru() {
        return db.sql(KOLOM + "order by dibuat_pada desc limit 20").query(Impor.class).list();
    }

    /**
     * @throws TidakDitemukan when there is none with this number
     */
    public Impor satu(String nomor) {
        return db.sql(KOLOM + "and nomor = :nomor")
                .param("nomor", nomor)
                .query(Impor.class)
                .optional()
                .orElseThrow(() -> new TidakDitemukan("impor " + nomor));
    }

    /**
     * Rows from one on.
     *
     * @param hasil only these; empty = first what needs a look
     */
    public List<BarisImpor> baris(UUID impor, String hasil, int sesudah) {
        return db.sql(
                        """
                        select baris, hasil, isi::text as isi, catatan::text as catatan from aduan.impor_baris
                        where pemda_id = :pemda and impor_id = :impor and baris > :sesudah
                            and (:hasil = '' or hasil = :hasil)
                        order by baris limit :banyak
                        """)
                .param("impor", impor)
                .param("hasil", hasil)
                .param("sesudah", sesudah)
                .param("banyak", SEHALAMAN)
                .query(
                        (rs, n) ->
                                new BarisImpor(
                                        rs.getInt("baris"),
                                        BarisImpor.Hasil.valueOf(rs.getString("hasil")),
                                        JSON.readValue(
                                                rs.getString("isi"),
                                                new TypeReference<Map<String, String>>() {}),
                                        JSON.readValue(
                                                rs.getString("catatan"),
                                                new TypeReference<List<BarisImpor.Catatan>>() {})))
                .list();
    }
}
