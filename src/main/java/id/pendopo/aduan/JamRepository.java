package id.pendopo.aduan;

import id.pendopo.kernel.Uuid7;
import id.pendopo.platform.basisdata.SqlPemda;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/**
 * The ledger of the two clocks. The application may only add to it: what once was late stays late,
 * whatever is edited, sent on or opened again.
 */
@Repository
class JamRepository {

    private final SqlPemda db;

    JamRepository(SqlPemda db) {
        this.db = db;
    }

    private static final String MULAI =
            """
            with buku as (
                insert into aduan.jam (pemda_id, aduan_id, jenis, putaran, mulai, batas,
                    ukuran, aturan_sejak)
                values (:pemda, :id, 'JAWAB', :putaran, :mulai, :jawab, :jam, :aturan_jawab),
                    (:pemda, :id, 'TINDAK', :putaran, :mulai, :tindak, :hari, :aturan_tindak)
            )
            insert into aduan.agenda (pemda_id, aduan_id, jenis, putaran, pada)
            values (:pemda, :id, 'JAWAB', :putaran, :lihat_jawab),
                (:pemda, :id, 'TINDAK', :putaran, :lihat_tindak)
            on conflict (pemda_id, aduan_id, jenis)
                do update set putaran = excluded.putaran, pada = excluded.pada
            """;

    /** Starts both clocks of a round: into the ledger, and when each is first looked at. */
    void mulai(UUID aduan, int putaran, Tenggat.Batas b) {
        db.sql(MULAI)
                .param("id", aduan)
                .param("putaran", putaran)
                .param("mulai", Timestamp.from(b.mulai()))
                .param("jawab", Timestamp.from(b.jawab()))
                .param("tindak", Timestamp.from(b.tindak()))
                .param("jam", b.jamJawab())
                .param("hari", b.hariTindak())
                .param("aturan_jawab", b.aturanJawab())
                .param("aturan_tindak", b.aturanTindak())
                .param("lihat_jawab", Timestamp.from(b.lihatJawab()))
                .param("lihat_tindak", Timestamp.from(b.lihatTindak()))
                .update();
    }

    /** Stops a clock; the first time counts for ever, a later one changes nothing. */
    void tercapai(Aduan a, JenisJam jenis, Instant batas, Instant pada, UUID langkah) {
        db.sql(
                        """
                        with agenda as (
                            delete from aduan.agenda
                            where pemda_id = :pemda and aduan_id = :aduan and jenis = :jenis
                                and putaran <= :putaran
                        )
                        insert into aduan.jam_tercapai (pemda_id, aduan_id, jenis, putaran, pada, tepat,
                            opd_id, langkah_id)
                        values (:pemda, :aduan, :jenis, :putaran, :pada, :tepat, :opd, :langkah)
                        on conflict (pemda_id, aduan_id, jenis, putaran) do nothing
                        """)
                .param("aduan", a.id())
                .param("jenis", jenis.name())
                .param("putaran", a.putaran())
                .param("pada", Timestamp.from(pada))
                .param("tepat", pada.isBefore(batas))
                .param("opd", a.opdId())
                .param("langkah", langkah)
                .update();
    }

    /** Begin or end of a pause. */
    void jeda(
            Aduan a, boolean mulai, Instant pada, String alasan, @Nullable UUID oleh, String nama) {
        db.sql(
                        """
                        with agenda as (
                            update aduan.agenda
                            set pada = case when :mulai then null else :pada::timestamptz end
                            where pemda_id = :pemda and aduan_id = :aduan and jenis = 'TINDAK'
                        )
                        insert into aduan.jeda (pemda_id, id, aduan_id, putaran, mulai, pada, alasan, oleh,
                            nama)
                        values (:pemda, :id, :aduan, :putaran, :mulai, :pada, :alasan, :oleh, :nama)
                        """)
                .param("id", Uuid7.baru())
                .param("aduan", a.id())
                .param("putaran", a.putaran())
                .param("mulai", mulai)
                .param("pada", Timestamp.from(pada))
                .param("alasan", alasan)
                .param("oleh", oleh)
                .param("nama", nama)
                .update();
    }
}
