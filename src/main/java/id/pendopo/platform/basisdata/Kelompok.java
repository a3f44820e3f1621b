package id.pendopo.platform.basisdata;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;

/**
 * Group commit: what arrives while the last group is being written makes the next one, so that a
 * busy morning costs few commits and a quiet one no waiting. Nobody is answered before the commit;
 * who would wait too long is refused at once.
 *
 * @param <T> what is written
 * @param <H> what becomes of each
 */
public final class Kelompok<T, H> {

    /** Waiting at most; at ten thousand a second that is two seconds. */
    private static final int TERPANJANG = 20_000;

    private static final int TUNGGU_DETIK = 15;

    private final BlockingQueue<Satu<T, H>> antrean = new ArrayBlockingQueue<>(TERPANJANG);
    private final Function<List<T>, List<H>> tulis;
    private final int sekelompok;
    private final List<Thread> penulis = new ArrayList<>();
    private volatile boolean berhenti;

    private record Satu<T, H>(T isi, CompletableFuture<H> hasil) {}

    /**
     * @param benang the threads of its writers; what they hold open must not keep a server from
     *     stopping
     * @param sekelompok written together at most
     * @param tulis writes a group and answers each in its order; when it throws, each of the group
     *     is tried alone
     */
    public Kelompok(
            Thread.Builder benang,
            int banyakPenulis,
            int sekelompok,
            Function<List<T>, List<H>> tulis) {
        this.tulis = tulis;
        this.sekelompok = sekelompok;
        for (int i = 0; i < banyakPenulis; i++) {
            penulis.add(benang.start(this::jalan));
        }
    }

    /**
     * @throws TerlaluRamai when the queue is full, or the answer takes too long: it may have been
     *     written, and whoever sends it again is told so
     */
    public H kirim(T isi) {
        var satu = new Satu<>(isi, new CompletableFuture<H>());
        if (berhenti || !antrean.offer(satu)) {
            throw new TerlaluRamai();
        }
        try {
            return satu.hasil().get(TUNGGU_DETIK, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            throw new TerlaluRamai();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TerlaluRamai();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException r ? r : new CompletionException(e);
        }
    }

    private void jalan() {
        var kelompok = new ArrayList<Satu<T, H>>(sekelompok);
        while (!berhenti || !antrean.isEmpty()) {
            try {
                var pertama = antrean.poll(200, TimeUnit.MILLISECONDS);
                if (pertama == null) {
                    continue;
                }
                kelompok.add(pertama);
                antrean.drainTo(kelompok, sekelompok - 1);
                selesaikan(kelompok);
            } catch (InterruptedException e) {
                return;
            } finally {
                kelompok.clear();
            }
        }
    }

    private void selesaikan(List<Satu<T, H>> kelompok) {
        try {
            var hasil = tulis.apply(kelompok.stream().map(Satu::isi).toList());
            for (int i = 0; i < kelompok.size(); i++) {
                kelompok.get(i).hasil().complete(hasil.get(i));
            }
        } catch (RuntimeException | Error e) {
            if (kelompok.size() == 1) {
                kelompok.getFirst().hasil().completeExceptionally(e);
            } else {
                // one that cannot be written must not take the others with it
                kelompok.forEach(satu -> selesaikan(List.of(satu)));
            }
        }
    }

    /** How many wait for a group. */
    public int menunggu() {
        return antrean.size();
    }

    /** No more is taken; what waits is written. */
    public void tutup() {
        berhenti = true;
        for (Thread t : penulis) {
            try {
                t.join(TUNGGU_DETIK * 1000L);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }
}
