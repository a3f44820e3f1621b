package id.pendopo.platform.simpanan;

import id.pendopo.platform.langsung.BacaUlang;
import id.pendopo.platform.langsung.Perubahan;
import id.pendopo.platform.langsung.PerubahanSetempat;
import id.pendopo.platform.pemda.KonteksPemda;
import java.time.Duration;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Figures read once for all who look at them, until their topic changes: a hundred leaders' phones
 * that redraw after one approval ask the database once. What is kept must be the same for everybody
 * who may see it at all; rights are checked before, never kept. At most {@value #TERBANYAK}
 * readings are kept, none longer than a minute.
 */
@Component
public class BacaanTersimpan {

    private static final int TERBANYAK = 200;
    private static final long UMUR = Duration.ofSeconds(60).toNanos();

    private final LinkedHashMap<Kunci, Bacaan> isi = new LinkedHashMap<>(64, 0.75f, true);
    private final Map<Asal, Long> edisi = new HashMap<>();
    private long semuaEdisi;

    private record Asal(UUID pemda, String topik) {}

    private record Kunci(Asal asal, Object apa) {}

    private record Bacaan(long edisi, long mula, FutureTask<Object> nilai) {}

    /**
     * What {@code baca} gives for the current pemda, read by the first who asks; the others wait
     * for it. Inside a writing transaction nothing is kept: what is read there may never come to
     * be.
     *
     * @param topik the live topic whose change makes it stale
     * @param apa what tells two readings of one topic apart; a record of all that they depend on
     */
    public <T> T ambil(String topik, Record apa, Supplier<T> baca) {
        if (TransactionSynchronizationManager.isActualTransactionActive()
                && !TransactionSynchronizationManager.isCurrentTransactionReadOnly()) {
            return baca.get();
        }
        var kunci = new Kunci(new Asal(KonteksPemda.wajib().id(), topik), apa);
        Bacaan bacaan = bacaan(kunci, baca);
        bacaan.nilai().run();
        if (!bacaan.nilai().isDone()
                && TransactionSynchronizationManager.isActualTransactionActive()) {
            // whoever waits must not hold the connection that the reader may be waiting for
            return baca.get();
        }
        try {
            @SuppressWarnings("unchecked")
            T nilai = (T) bacaan.nilai().get();
            return nilai;
        } catch (ExecutionException e) {
            buang(kunci, bacaan);
            if (e.getCause() instanceof RuntimeException sebab) {
                throw sebab;
            }
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private synchronized Bacaan bacaan(Kunci kunci, Supplier<?> baca) {
        long kini = System.nanoTime();
        long edisiKini = semuaEdisi + edisi.getOrDefault(kunci.asal(), 0L);
        Bacaan ada = isi.get(kunci);
        if (ada != null && ada.edisi() == edisiKini && kini - ada.mula() < UMUR) {
            return ada;
        }
        var baru = new Bacaan(edisiKini, kini, new FutureTask<>(baca::get));
        isi.put(kunci, baru);
        Iterator<Bacaan> tertua = isi.values().iterator();
        while (isi.size() > TERBANYAK) {
            tertua.next();
            tertua.remove();
        }
        return baru;
    }

    private synchronized void buang(Kunci kunci, Bacaan gagal) {
        isi.remove(kunci, gagal);
    }

    private synchronized void usang(UUID pemda, String topik) {
        var asal = new Asal(pemda, topik);
        edisi.merge(asal, 1L, Long::sum);
        isi.keySet().removeIf(k -> k.asal().equals(asal));
    }

    @EventListener
    void berubahDiSini(PerubahanSetempat perubahan) {
        usang(perubahan.pemda(), perubahan.topik());
    }

    /** Before anybody hears of the change, as with the stored pages. */
    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void berubah(Perubahan perubahan) {
        usang(perubahan.pemda(), perubahan.topik());
    }

    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    synchronized void bacaUlang(BacaUlang putus) {
        semuaEdisi++;
        isi.clear();
    }
}
