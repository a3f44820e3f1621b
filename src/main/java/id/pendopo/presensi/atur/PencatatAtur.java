package id.pendopo.presensi.atur;

import id.pendopo.audit.Jejak;
import id.pendopo.kernel.AturanDilanggar;
import id.pendopo.kernel.TidakDitemukan;
import id.pendopo.platform.basisdata.SqlPemda;
import id.pendopo.platform.langsung.Pengumuman;
import id.pendopo.platform.orang.Pengguna;
import id.pendopo.presensi.IzinPresensi;
import id.pendopo.presensi.TopikPresensi;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What every change of the settings does: leaves a trail, tells the caches, respects closed months.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class PencatatAtur {

    private final SqlPemda db;
    private final Jejak jejak;
    private final Pengumuman pengumuman;

    PencatatAtur(SqlPemda db, Jejak jejak, Pengumuman pengumuman) {
        this.db = db;
        this.jejak = jejak;
        this.pengumuman = pengumuman;
    }

    public void catat(
            Pengguna oleh,
            String tindakan,
            Jejak.Objek objek,
            @Nullable Map<String, ?> sebelum,
            @Nullable Map<String, ?> sesudah) {
        jejak.catat(oleh.pelaku(), "presensi." + tindakan, objek, sebelum, sesudah, null);
        pengumuman.setelahCommit(TopikPresensi.ATURAN);
    }

    /**
     * @throws TidakDitemukan for who may not set the whole pemda
     */
    static void harusAtur(Pengguna oleh) {
        if (!oleh.bolehSemuaOpd(IzinPresensi.ATUR)) {
            throw new TidakDitemukan(IzinPresensi.KODE_ATUR);
        }
    }

    /** Serialises changes of one kind, so that two people never build on the same old picture. */
    void kunci(String apa, UUID id) {
        db.sql("select pg_advisory_xact_lock(hashtextextended(:apa || :id || :pemda, 0))")
                .param("apa", apa)
                .param("id", id.toString())
                .query(rs -> {});
    }

    /**
     * A change counts from that day on: no month of these may be closed.
     *
     * @param sampai null = for ever
     * @throws AturanDilanggar {@code presensi.atur.bulan-beku}
     */
    void harusTerbuka(LocalDate sejak, @Nullable LocalDate sampai) {
        db.sql(
                        """
                        select max(bulan) from presensi.bulan
                        where pemda_id = :pemda and bulan >= date_trunc('month', :sejak::date)
                            and (:sampai::date is null or bulan <= :sampai::date)
                        """)
                .param("sejak", sejak)
                .param("sampai", sampai)
                .query(LocalDate.class)
                .optional()
                .ifPresent(
                        b -> {
                            throw new AturanDilanggar(
                                    "presensi.atur.bulan-beku", b.toString().substring(0, 7));
                        });
    }
}
