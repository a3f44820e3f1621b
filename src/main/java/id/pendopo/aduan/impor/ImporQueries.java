package id.pendopo.aduan.impor;

import id.pendopo.aduan.StatusAduan;
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

    /** A report that stayed when its file was taken back. */
    public record Tetap(String nomor, String judul, StatusAduan status) {}

    /** What somebody had worked on; a secret one is known by its number only. */
    public List<Tetap> dipertahankan(UUID impor) {
        return db.sql(
                        """
                        select a.nomor, case when a.rahasia then '' else a.judul end as judul, a.status
                        from aduan.asal s
                        join aduan.aduan a on a.pemda_id = s.pemda_id and a.id = s.aduan_id
                        where s.pemda_id = :pemda and s.impor_id = :impor and s.nomor is not null
                        order by a.nomor limit :banyak
                        """)
                .param("impor", impor)
                .param("banyak", SEHALAMAN)
                .query(Tetap.class)
                .list();
    }

    /** Files of one source, the newest first. */
    public List<Impor> dari(String sumber) {
        return db.sql(KOLOM + "and sumber = :sumber order by dibuat_pada desc limit 10")
                .param("sumber", sumber)
                .query(Impor.class)
                .list();
    }
}
