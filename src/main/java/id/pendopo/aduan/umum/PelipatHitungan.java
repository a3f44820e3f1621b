package id.pendopo.aduan.umum;

import id.pendopo.aduan.AduanDimoderasi;
import id.pendopo.aduan.AduanEvent;
import id.pendopo.platform.pemda.KonteksPemda;
import id.pendopo.platform.pemda.Pemda;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Lines up what changes, and folds it {@value #JEDA_MS} ms after the commit: a burst of changes is
 * folded together. What a node could not fold, its own nightly check or another node does.
 */
@Component
class PelipatHitungan implements DisposableBean {

    static final int JEDA_MS = 250;
    private static final Logger LOG = LoggerFactory.getLogger(PelipatHitungan.class);

    private final HitunganService hitungan;
    private final Set<Pemda> menunggu = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService pelaksana =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("hitungan-aduan").factory());

    PelipatHitungan(HitunganService hitungan) {
        this.hitungan = hitungan;
    }

    /** In the transaction of the change itself. */
    @EventListener
    void berubah(AduanEvent peristiwa) {
        antre(peristiwa.aduanId());
    }

    @EventListener
    void berubah(AduanDimoderasi peristiwa) {
        antre(peristiwa.aduanId());
    }

    private void antre(UUID aduan) {
        hitungan.antre(aduan);
        var pemda = KonteksPemda.wajib();
        TransactionSynchronizationManager.registerSynchronization(
                new TransactionSynchronization() {
                    @Override
                    public void afterCommit() {
                        jadwalkan(pemda);
                    }
                });
    }

    private void jadwalkan(Pemda pemda) {
        if (!pelaksana.isShutdown() && menunggu.add(pemda)) {
            pelaksana.schedule(() -> lipat(pemda), JEDA_MS, TimeUnit.MILLISECONDS);
        }
    }

    private void lipat(Pemda pemda) {
        // removed first: a change that commits from here on is folded again
        menunggu.remove(pemda);
        try {
            KonteksPemda.jalankan(
                    pemda,
                    () -> {
                        long mulai = System.nanoTime();
                        if (hitungan.lipat() && menunggu.add(pemda)) {
                            // a long queue leaves the others half of the time
                            long lama = System.nanoTime() - mulai;
                            pelaksana.schedule(() -> lipat(pemda), lama, TimeUnit.NANOSECONDS);
                        }
                    });
        } catch (RuntimeException e) {
            if (!pelaksana.isShutdown()) {
                LOG.warn("Hitungan aduan belum dilipat, dicoba lagi: {}", e.getMessage());
                if (menunggu.add(pemda)) {
                    pelaksana.schedule(() -> lipat(pemda), 1, TimeUnit.SECONDS);
                }
            }
        }
    }

    /** What still waits stands in its table. */
    @Override
    public void destroy() {
        pelaksana.shutdownNow();
    }
}
