package id.pendopo.aduan;

import id.pendopo.kernel.Pelaku;
import id.pendopo.kernel.Uuid7;
import id.pendopo.platform.basisdata.SqlPemda;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/**
 * The timeline of a complaint, added to and never changed. What a reporter does carries no account:
 * his name is the role he has here.
 */
@Repository
class LangkahRepository {

    /** How a reporter is called in a timeline; who he is lies sealed elsewhere, or nowhere. */
    static final String PELAPOR = "Pelapor";

    private final SqlPemda db;

    LangkahRepository(SqlPemda db) {
        this.db = db;
    }

    /**
     * Adds a step; gives its id.
     *
     * @param terbuka told to the reporter and, where the complaint is public, to everybody
     */
    UUID catat(
            Aduan a,
            JenisLangkah jenis,
            Pelaku oleh,
            boolean terbuka,
            @Nullable String isi,
            Instant pada) {
        UUID id = Uuid7.baru();
        boolean staf = oleh.jenis() == Pelaku.Jenis.ORANG || oleh.jenis() == Pelaku.Jenis.SISTEM;
        db.sql(
                        """
                        insert into aduan.langkah (pemda_id, id, aduan_id, jenis, status, opd_id, oleh,
                            nama, sebagai, terbuka, isi, pada)
                        values (:pemda, :id, :aduan, :jenis, :status, :opd, :oleh, :nama, :sebagai,
                            :terbuka, :isi, :pada)
                        """)
                .param("id", id)
                .param("aduan", a.id())
                .param("jenis", jenis.name())
                .param("status", a.status().name())
                .param("opd", a.opdId())
                .param("oleh", staf ? oleh.akunId() : null)
                .param("nama", staf ? oleh.nama() : PELAPOR)
                .param("sebagai", staf ? oleh.peran() : PELAPOR)
                .param("terbuka", terbuka)
                .param("isi", isi)
                .param("pada", Timestamp.from(pada))
                .update();
        return id;
    }
}
