package id.pendopo.presensi.mesin;

import id.pendopo.kernel.AturanDilanggar;
import id.pendopo.platform.pemda.DaftarPemda;
import id.pendopo.platform.pemda.KonteksPemda;
import id.pendopo.platform.pemda.Pemda;
import id.pendopo.presensi.mesin.AntreanService.Tugas;
import id.pendopo.presensi.mesin.UnggahanService.Diminta;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.stereotype.Component;

/**
 * Works on logs in the background: at once when somebody asks, and once a minute on what a node
 * that died has left.
 */
@Component
public class PekerjaMesin implements DisposableBean {

    /** Whose last piece is older than this has died. */
    private static final Duration DIAM = Duration.ofMinutes(2);

    private static final Logger LOG = LoggerFactory.getLogger(PekerjaMesin.class);

    private final AntreanService antrean;
    private final UnggahanQueries queries;
    private final PenerapLog penerap;
    private final PenarikLog penarik;
    private final DaftarPemda daftar;
    private final ExecutorService latar =
            Executors.newSingleThreadExecutor(
                    Thread.ofPlatform().daemon().name("log-mesin").factory());

    PekerjaMesin(
            AntreanService antrean,
            UnggahanQueries queries,
            PenerapLog penerap,
            PenarikLog penarik,
            DaftarPemda daftar) {
        this.antrean = antrean;
        this.queries = queries;
        this.penerap = penerap;
        this.penarik = penarik;
        this.daftar = daftar;
    }

    @EventListener
    void diminta(Diminta kabar) {
        if (!latar.isShutdown()) {
            latar.execute(() -> jalankan(kabar.pemda()));
        }
    }

    /** What waits in every pemda. */
    public void jalankan() {
        daftar.setiap("Log mesin presensi", this::jalankan);
    }

    /** What waits in this pemda. */
    public void jalankan(Pemda pemda) {
        KonteksPemda.jalankan(
                pemda,
                () -> {
                    for (var t = antrean.ambil(DIAM); t.isPresent(); t = antrean.ambil(DIAM)) {
                        kerjakan(t.get());
                    }
                });
    }

    private void kerjakan(Tugas t) {
        try {
            switch (queries.satu(t.id()).orElseThrow().status()) {
                case MENUNGGU -> penerap.periksa(t);
                case MENERAPKAN -> penerap.terapkan(t);
                case MENARIK -> penarik.tarik(t);
                default -> LOG.info("Log mesin {} sudah selesai", t.id());
            }
        } catch (CannotGetJdbcConnectionException e) {
            throw e;
        } catch (AturanDilanggar e) {
            antrean.gagal(t, e.kode());
        } catch (RuntimeException e) {
            if (latar.isShutdown()) {
                LOG.info("Log mesin {} dilanjutkan simpul lain", t.id());
                throw e;
            }
            LOG.error("Log mesin {} gagal", t.id(), e);
            antrean.gagal(t, "presensi.mesin.gagal");
        }
    }

    @Override
    public void destroy() {
        latar.shutdownNow();
    }
}
