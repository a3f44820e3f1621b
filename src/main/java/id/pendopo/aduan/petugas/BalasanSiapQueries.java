package id.pendopo.aduan.petugas;

import id.pendopo.platform.basisdata.SqlPemda;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Replies that an OPD keeps ready. */
@Service
@Transactional(readOnly = true)
public class BalasanSiapQueries {

    private final SqlPemda db;

    BalasanSiapQueries(SqlPemda db) {
        this.db = db;
    }

    /** A reply with places for number, title, OPD and due day. */
    public record BalasanSiap(
            UUID id,
            UUID opdId,
            String judul,
            String isi,
            boolean aktif,
            String diubahNama,
            Instant diubahPada,
            int versi) {}

    private static final String KOLOM =
            """
            select id, opd_id, judul, isi, aktif, diubah_nama, diubah_pada, versi
            from aduan.balasan_siap
            """;

    /** All of an OPD, also those out of use. */
    public List<BalasanSiap> semua(UUID opd) {
        return db.sql(
                        KOLOM
                                + """
                                where pemda_id = :pemda and opd_id = :opd
                                order by aktif desc, judul limit 200
                                """)
                .param("opd", opd)
                .query(BalasanSiap.class)
                .list();
    }

    public List<BalasanSiap> aktif(UUID opd) {
        return semua(opd).stream().filter(BalasanSiap::aktif).toList();
    }

    public Optional<BalasanSiap> dengan(UUID opd, UUID id) {
        return db.sql(KOLOM + "where pemda_id = :pemda and opd_id = :opd and id = :id")
                .param("opd", opd)
                .param("id", id)
                .query(BalasanSiap.class)
                .optional();
    }
}
