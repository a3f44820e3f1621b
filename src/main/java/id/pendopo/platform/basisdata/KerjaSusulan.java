package id.pendopo.platform.basisdata;

import id.pendopo.platform.pemda.KonteksPemda;
import id.pendopo.platform.pemda.Pemda;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Work that follows a commit at a short distance, pemda by pemda, one at a time on this node: a
 * burst of hundreds is a few rounds. What is to be done stands in a table, written by the
 * transaction that committed, so that a round that fails is done again, and what a stopped node
 * left behind is found by a job.
 */
public final class KerjaSusulan implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(KerjaSusulan.class);
    private static final long COBA_LAGI_PALING_LAMA_DETIK = 64;

    private final String nama;
    private final Duration jeda;
    private final Ronde ronde;
    private final Set<Pemda> menunggu = ConcurrentHashMap.newKeySet();
    private final Map<Pemda, Integer> gagal = new ConcurrentHashMap<>();
    private final ScheduledExecutorService utas;

    /** Does a part of what waits in the pemda of the thread. */
    @FunctionalInterface
    public interface Ronde {

        /**
         * @return whether there may be more
         */
        boolean kerjakan();
    }

    /**
     * @param nama of its thread, and what the log calls it
     * @param jeda from a commit to the round that takes it up, and whatever commits meanwhile
     */
    public KerjaSusulan(String nama, Duration jeda, Ronde ronde) {
        this.nama = nama;
        this.jeda = jeda;
        this.ronde = ronde;
        this.utas =
                Executors.newSingleThreadScheduledExecutor(
                        Thread.ofPlatform().daemon().name(nama).factory());
    }

    /** Once the current transaction has committed; for the pemda of the thread. */
    public void setelahCommit() {
        var pemda = KonteksPemda.wajib();
        SetelahCommit.jalankan(() -> minta(pemda, jeda));
    }

    /** All that waits in the pemda of the thread, at once. */
    public void habiskan() {
        boolean lagi = true;
        while (lagi) {
            lagi = ronde.kerjakan();
        }
    }

    private void minta(Pemda pemda, Duration nanti) {
        if (!utas.isShutdown() && menunggu.add(pemda)) {
            try {
                utas.schedule(() -> satu(pemda), nanti.toNanos(), TimeUnit.NANOSECONDS);
            } catch (RejectedExecutionException e) {
                LOG.debug("{} sudah berhenti", nama);
            }
        }
    }

    private void satu(Pemda pemda) {
        // removed first: what commits from here on asks again
        menunggu.remove(pemda);
        try {
            long mulai = System.nanoTime();
            boolean lagi = KonteksPemda.panggil(pemda, ronde::kerjakan);
            gagal.remove(pemda);
            if (lagi) {
                // a long queue leaves the others half of the time
                minta(pemda, Duration.ofNanos(System.nanoTime() - mulai));
            }
        } catch (RuntimeException e) {
            if (!utas.isShutdown()) {
                long detik = 1L << gagal.merge(pemda, 1, (lama, satu) -> Math.min(lama + 1, 7)) - 1;
                LOG.warn("{} {} dicoba lagi", nama, pemda.namaLengkap(), e);
                minta(pemda, Duration.ofSeconds(Math.min(detik, COBA_LAGI_PALING_LAMA_DETIK)));
            }
        }
    }

    /** What still waits stands in its table. */
    @Override
    public void close() {
        utas.shutdownNow();
    }
}
