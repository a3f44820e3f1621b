package id.pendopo.platform.simpanan;

import id.pendopo.platform.langsung.BacaUlang;
import id.pendopo.platform.langsung.Perubahan;
import id.pendopo.platform.langsung.PerubahanSetempat;
import id.pendopo.platform.pemda.KonteksPemda;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Rules that rarely change, kept for those who ask at every write: one reading a question and node,
 * and one more after its topic has changed. Only for those who never change these rules themselves:
 * it answers within writing transactions too. What was not found is asked again.
 */
@Component
public class AturanTersimpan {

    private static final int TERBANYAK = 20_000;

    private final Map<Kunci, Object> isi = new ConcurrentHashMap<>();
    private final Set<String> topikDitanya = ConcurrentHashMap.newKeySet();
    private final AtomicLong perubahan = new AtomicLong();

    private record Kunci(UUID pemda, String topik, Record apa) {}

    /**
     * @param topik the live topic whose change makes it stale
     * @param apa the question: a record of its own kind, with the day where the answer has one
     */
    public <T> Optional<T> cari(String topik, Record apa, Supplier<Optional<T>> baca) {
        var kunci = new Kunci(KonteksPemda.wajib().id(), topik, apa);
        @SuppressWarnings("unchecked")
        var ada = (T) isi.get(kunci);
        if (ada != null) {
            return Optional.of(ada);
        }
        topikDitanya.add(topik);
        long sebelum = perubahan.get();
        var dibaca = baca.get();
        if (isi.size() > TERBANYAK) {
            isi.clear();
        }
        // what changed while it was read is read again next time
        if (perubahan.get() == sebelum) {
            dibaca.ifPresent(d -> isi.put(kunci, d));
        }
        return dibaca;
    }

    /** The same for what there always is. */
    public <T> T ambil(String topik, Record apa, Supplier<T> baca) {
        return cari(topik, apa, () -> Optional.of(baca.get())).orElseThrow();
    }

    @EventListener
    void berubah(Perubahan kabar) {
        buang(kabar.pemda(), kabar.topik());
    }

    @EventListener
    void berubahDiSini(PerubahanSetempat kabar) {
        buang(kabar.pemda(), kabar.topik());
    }

    private void buang(UUID pemda, String topik) {
        // most announcements are of other topics, many a second: they must not cost a walk
        if (topikDitanya.contains(topik)) {
            perubahan.incrementAndGet();
            isi.keySet().removeIf(k -> k.topik().equals(topik) && k.pemda().equals(pemda));
        }
    }

    @EventListener
    void bacaUlang(BacaUlang kabar) {
        perubahan.incrementAndGet();
        isi.clear();
    }
}
