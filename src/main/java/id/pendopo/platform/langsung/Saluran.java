package id.pendopo.platform.langsung;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * The open streams of this node. Nothing but topic names is ever sent, so a stream needs no
 * secrets.
 */
@Component
class Saluran implements SmartLifecycle {

    private static final long UMUR = Duration.ofMinutes(30).toMillis();

    /** No topic has this name. */
    private static final String DENYUT = "";

    private final Duration jeda;
    private final Map<SseEmitter, Langganan> terbuka = new ConcurrentHashMap<>();
    private volatile @Nullable ScheduledExecutorService jam;

    Saluran(@Value("${pendopo.langsung.denyut:25s}") Duration jeda) {
        this.jeda = jeda;
    }

    /**
     * What one stream wants to hear and has not been told yet. Its news is sent by a thread of its
     * own, one at a time: a phone in a tunnel must not keep everybody else from hearing.
     */
    private record Langganan(
            UUID pemda, Set<String> topik, Set<String> tertunda, AtomicBoolean mengirim) {

        Langganan(UUID pemda, Set<String> topik) {
            this(pemda, topik, ConcurrentHashMap.newKeySet(), new AtomicBoolean());
        }
    }

    SseEmitter buka(UUID pemda, Set<String> topik) throws IOException {
        var aliran = new SseEmitter(UMUR);
        aliran.onCompletion(() -> terbuka.remove(aliran));
        aliran.onTimeout(aliran::complete);
        aliran.onError(e -> terbuka.remove(aliran));
        aliran.send(SseEmitter.event().reconnectTime(2000).comment("siap"));
        terbuka.put(aliran, new Langganan(pemda, topik));
        return aliran;
    }

    @EventListener
    void kabarkan(Perubahan perubahan) {
        terbuka.forEach(
                (aliran, l) -> {
                    if (l.pemda().equals(perubahan.pemda())
                            && l.topik().contains(perubahan.topik())) {
                        titip(aliran, l, perubahan.topik());
                    }
                });
    }

    @EventListener
    void kabarkanSemua(BacaUlang putus) {
        terbuka.forEach((aliran, l) -> l.topik().forEach(t -> titip(aliran, l, t)));
    }

    /** Keeps proxies from closing a silent stream and finds tabs that are gone. */
    private void denyut() {
        terbuka.forEach((aliran, l) -> titip(aliran, l, DENYUT));
    }

    private void titip(SseEmitter aliran, Langganan l, String kabar) {
        l.tertunda().add(kabar);
        if (l.mengirim().compareAndSet(false, true)) {
            Thread.ofVirtual().name("kabar").start(() -> kirimTertunda(aliran, l));
        }
    }

    private void kirimTertunda(SseEmitter aliran, Langganan l) {
        do {
            try {
                for (String kabar : l.tertunda()) {
                    // removed first: the same news that comes from here on is told again
                    l.tertunda().remove(kabar);
                    kirim(aliran, kabar);
                }
            } catch (IOException | IllegalStateException e) {
                terbuka.remove(aliran);
                return;
            }
            l.mengirim().set(false);
        } while (!l.tertunda().isEmpty() && l.mengirim().compareAndSet(false, true));
    }

    private static void kirim(SseEmitter aliran, String kabar) throws IOException {
        aliran.send(
                kabar.equals(DENYUT)
                        ? SseEmitter.event().comment("ok")
                        : SseEmitter.event().name(kabar).data("berubah"));
    }

    int jumlah() {
        return terbuka.size();
    }

    @Override
    public void start() {
        var baru =
                Executors.newSingleThreadScheduledExecutor(
                        Thread.ofPlatform().daemon().name("denyut").factory());
        baru.scheduleWithFixedDelay(
                this::denyut, jeda.toMillis(), jeda.toMillis(), TimeUnit.MILLISECONDS);
        jam = baru;
    }

    /** Streams close before the web server does, or it would wait for them. */
    @Override
    public void stop() {
        ScheduledExecutorService lama = jam;
        jam = null;
        if (lama != null) {
            lama.shutdownNow();
        }
        terbuka.keySet().forEach(SseEmitter::complete);
    }

    @Override
    public boolean isRunning() {
        return jam != null;
    }

    @Override
    public int getPhase() {
        return Integer.MAX_VALUE;
    }
}
