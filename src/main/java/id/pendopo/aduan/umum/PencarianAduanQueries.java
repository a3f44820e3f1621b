package id.pendopo.aduan.umum;

import id.pendopo.aduan.StatusAduan;
import id.pendopo.platform.basisdata.SqlPemda;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds reports for the staff; the whistle-blower channel is in no search. */
@Service
@Transactional(readOnly = true)
public class PencarianAduanQueries {

    /** The best are looked for among so many of the newest that hold the words. */
    private static final int TERBARU = 200;

    private static final Pattern NOMOR = Pattern.compile("\\d{1,9}");

    private final SqlPemda db;

    PencarianAduanQueries(SqlPemda db) {
        this.db = db;
    }

    /** A report that was found. */
    public record Temuan(String nomor, StatusAduan status, String judul) {}

    /**
     * By its number, as {@code 2026-00123} or only the last part of this year's.
     *
     * @param opd what the person may see; empty for the whole pemda
     */
    public List<Temuan> nomor(String kata, Set<UUID> opd, int tahun) {
        String nomor =
                NOMOR.matcher(kata).matches()
                        ? "%d-%05d".formatted(tahun, Integer.parseInt(kata))
                        : kata;
        return db.sql(
                        """
                        select a.nomor, a.status, a.judul from aduan.aduan a
                        where a.pemda_id = :pemda and a.nomor = :nomor and not a.pelapor_pelanggaran
                            and (:semua or a.opd_id = any(:opd) or a.tembusan && :opd)
                        limit 1
                        """)
                .param("nomor", nomor)
                .param("semua", opd.isEmpty())
                .param("opd", opd.toArray(UUID[]::new))
                .query(Temuan.class)
                .list();
    }

    /** By words, the best of the newest first. */
    public List<Temuan> kata(String kata, Set<UUID> opd, int batas) {
        return db.sql(
                        """
                        select x.nomor, x.status, x.judul
                        from (
                            select a.nomor, a.status, a.judul, a.cari, a.dibuat_pada from aduan.aduan a
                            where a.pemda_id = :pemda
                                and a.cari @@ websearch_to_tsquery('indonesian', :kata)
                                and not a.pelapor_pelanggaran
                                and (:semua or a.opd_id = any(:opd) or a.tembusan && :opd)
                            order by a.dibuat_pada desc, a.id desc limit :terbaru) as x
                        order by ts_rank(x.cari, websearch_to_tsquery('indonesian', :kata)) desc,
                            x.dibuat_pada desc
                        limit :batas
                        """)
                .param("kata", kata)
                .param("semua", opd.isEmpty())
                .param("opd", opd.toArray(UUID[]::new))
                .param("terbaru", TERBARU)
                .param("batas", batas)
                .query(Temuan.class)
                .list();
    }
}
