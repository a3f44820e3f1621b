package id.pendopo.platform.nomor;

import id.pendopo.platform.basisdata.SqlPemda;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.stereotype.Repository;

/**
 * Gap-free numbers within pemda, year and kind: the counter row is locked until the transaction
 * ends.
 */
@Repository
public class Penomoran {

    private final SqlPemda db;

    Penomoran(SqlPemda db) {
        this.db = db;
    }

    /**
     * The next number of this kind, {@code 2026-00001}.
     *
     * @param jenis what is numbered
     */
    public String berikut(String jenis, int tahun) {
        int urut =
                db.sql(
                                """
                                insert into platform.penomoran (pemda_id, jenis, tahun, terakhir)
                                values (:pemda, :jenis, :tahun, 1)
                                on conflict (pemda_id, jenis, tahun)
                                    do update set terakhir = platform.penomoran.terakhir + 1
                                returning terakhir
                                """)
                        .param("jenis", jenis)
                        .param("tahun", tahun)
                        .query(Integer.class)
                        .single();
        return "%d-%05d".formatted(tahun, urut);
    }

    /**
     * So many numbers at once, in their order.
     *
     * @param banyak at least 1
     */
    public List<String> berikut(String jenis, int tahun, int banyak) {
        int terakhir =
                db.sql(
                                """
                                insert into platform.penomoran (pemda_id, jenis, tahun, terakhir)
                                values (:pemda, :jenis, :tahun, :banyak)
                                on conflict (pemda_id, jenis, tahun)
                                    do update set terakhir = platform.penomoran.terakhir + :banyak
                                returning terakhir
                                """)
                        .param("jenis", jenis)
                        .param("tahun", tahun)
                        .param("banyak", banyak)
                        .query(Integer.class)
                        .single();
        return IntStream.rangeClosed(terakhir - banyak + 1, terakhir)
                .mapToObj(urut -> "%d-%05d".formatted(tahun, urut))
                .toList();
    }
}
