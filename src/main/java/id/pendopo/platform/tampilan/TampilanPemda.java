package id.pendopo.platform.tampilan;

import id.pendopo.platform.basisdata.SqlPemda;
import id.pendopo.platform.langsung.Pengumuman;
import id.pendopo.platform.langsung.Perubahan;
import id.pendopo.platform.pemda.KonteksPemda;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The look of every pemda, read once and kept until somebody changes it: every page asks for it. A
 * missed announcement is made good within a minute.
 */
@Component
public class TampilanPemda {

    /** Announced when the look of a pemda changes. */
    public static final String TOPIK = "tampilan";

    private static final long SIMPAN = Duration.ofMinutes(1).toNanos();

    private final Map<UUID, Tersimpan> tersimpan = new ConcurrentHashMap<>();
    private final SqlPemda db;
    private final Pengumuman pengumuman;
    private final TransactionTemplate transaksi;

    TampilanPemda(SqlPemda db, Pengumuman pengumuman, PlatformTransactionManager transaksi) {
        this.db = db;
        this.pengumuman = pengumuman;
        this.transaksi = new TransactionTemplate(transaksi);
    }

    private record Tersimpan(Tampilan isi, long pada) {}

    /** The look of the current pemda. */
    public Tampilan kini() {
        UUID pemda = KonteksPemda.wajib().id();
        var ada = tersimpan.get(pemda);
        if (ada == null || System.nanoTime() - ada.pada() > SIMPAN) {
            ada = new Tersimpan(transaksi.execute(s -> baca()), System.nanoTime());
            tersimpan.put(pemda, ada);
        }
        return ada.isi();
    }

    /** The look as it stands in the database, for who changes it. */
    public Tampilan baca() {
        return db.sql(
                        """
                        select warna_utama, warna_aksen, logo_sidik, semboyan, alamat, versi
                        from platform.tampilan where pemda_id = :pemda
                        """)
                .query(
                        (rs, n) ->
                                new Tampilan(
                                        Warna.dari(rs.getString("warna_utama")),
                                        Warna.dari(rs.getString("warna_aksen")),
                                        rs.getString("logo_sidik"),
                                        rs.getString("semboyan"),
                                        rs.getString("alamat"),
                                        rs.getInt("versi")))
                .optional()
                .orElse(Tampilan.BAWAAN);
    }

    /**
     * Writes the look in the caller's transaction, provided nobody else did since that version.
     *
     * @return false when somebody did
     */
    public boolean simpan(Tampilan baru) {
        int jadi =
                db.sql(
                                """
                                insert into platform.tampilan as t (pemda_id, warna_utama,
                                    warna_aksen, logo_sidik, semboyan, alamat, versi)
                                values (:pemda, :utama, :aksen, :logo, :semboyan, :alamat, 1)
                                on conflict (pemda_id) do update set
                                    warna_utama = excluded.warna_utama,
                                    warna_aksen = excluded.warna_aksen,
                                    logo_sidik = excluded.logo_sidik, semboyan = excluded.semboyan,
                                    alamat = excluded.alamat, versi = t.versi + 1
                                where t.versi = :versi
                                """)
                        .param("utama", baru.utama().heksa())
                        .param("aksen", baru.aksen().heksa())
                        .param("logo", baru.logo())
                        .param("semboyan", baru.semboyan())
                        .param("alamat", baru.alamat())
                        .param("versi", baru.versi())
                        .update();
        lupakanSetelahCommit(KonteksPemda.wajib().id());
        pengumuman.setelahCommit(TOPIK);
        return jadi == 1;
    }

    /** Who saved sees his own change on the next page, before the announcement comes round. */
    private void lupakanSetelahCommit(UUID pemda) {
        TransactionSynchronizationManager.registerSynchronization(
                new TransactionSynchronization() {
                    @Override
                    public void afterCommit() {
                        tersimpan.remove(pemda);
                    }
                });
    }

    /** The emblem of the current pemda, if it has one of its own. */
    public Optional<String> logo() {
        return Optional.ofNullable(kini().logo());
    }

    @EventListener
    void berubah(Perubahan perubahan) {
        if (perubahan.topik().equals(TOPIK)) {
            tersimpan.remove(perubahan.pemda());
        }
    }
}
