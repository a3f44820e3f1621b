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

    /** Who took a step, as the timeline names him. */
    record Siapa(@Nullable UUID oleh, String nama, String sebagai) {

        static Siapa dari(Pelaku p) {
            boolean staf = p.jenis() == Pelaku.Jenis.ORANG || p.jenis() == Pelaku.Jenis.SISTEM;
            return staf
                    ? new Siapa(p.akunId(), p.nama(), p.peran())
                    : new Siapa(null, PELAPOR, PELAPOR);
        }
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
        var siapa = Siapa.dari(oleh);
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
                .param("oleh", siapa.oleh())
                .param("nama", siapa.nama())
                .param("sebagai", siapa.sebagai())
                .param("terbuka", terbuka)
                .param("isi", isi)
                .param("pada", Timestamp.from(pada))
                .update();
        return id;
    }
}
