package id.pendopo.aduan.jam;

import id.pendopo.platform.pemda.DaftarPemda;
import id.pendopo.platform.pemda.KonteksPemda;
import id.pendopo.platform.pemda.Pemda;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Works off the notes of changed complaints soon after their commit: a burst of hundreds is one
 * round. What a stopped node left behind is found by the job of the next minute.
 */
@Component
class PenggulungAngka implements DisposableBean {

    private static final int JEDA_MS = 400;
    private static final Logger LOG = LoggerFactory.getLogger(PenggulungAngka.class);

    private final AngkaService angka;
    private final DaftarPemda daftar;
    private final Set<Pemda> menunggu = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService utas =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("angka-aduan").factory());

    PenggulungAngka(AngkaService angka, DaftarPemda daftar) {
        this.angka = angka;
        this.daftar = daftar;
    }

    /** Once the current transaction has committed. */
    void setelahCommit() {
        var pemda = KonteksPemda.wajib();
        TransactionSynchronizationManager.registerSynchronization(
                new TransactionSynchronization() {
                    @Override
                    public void afterCommit() {
                        minta(pemda);
                    }
                });
    }

    private void minta(Pemda pemda) {
        if (!utas.isShutdown() && menunggu.add(pemda)) {
            utas.schedule(() -> kerjakan(pemda), JEDA_MS, TimeUnit.MILLISECONDS);
        }
    }

    private void kerjakan(Pemda pemda) {
        // removed first: what commits from here on asks again
        menunggu.remove(pemda);
        try {
            gulung(pemda);
        } catch (RuntimeException e) {
            if (!utas.isShutdown()) {
                LOG.warn("Angka aduan {} belum digulung", pemda.namaLengkap(), e);
            }
        }
    }

    private void gulung(Pemda pemda) {
        KonteksPemda.jalankan(
                pemda,
                () -> {
                    while (angka.gulung()) {
                        LOG.debug("{}: masih ada aduan yang belum dihitung", pemda.nama());
                    }
                });
    }

    /** Every pemda, for what was left behind. */
    void gulungSemua() {
        daftar.semua().forEach(this::kerjakan);
    }

    @Override
    public void destroy() {
        utas.shutdownNow();
    }
}
