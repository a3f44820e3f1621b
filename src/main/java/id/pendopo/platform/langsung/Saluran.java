package id.pendopo.platform.langsung;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * The open streams of this node. Nothing but topic names is ever sent, so a stream needs no
 * secrets.
 */
@Component
class Saluran implements SmartLifecycle {

    private static final long UMUR = Duration.ofMinutes(30).toMillis();

    private final Map<SseEmitter, Langganan> terbuka = new ConcurrentHashMap<>();
    private volatile boolean jalan;

    private record Langganan(UUID pemda, Set<String> topik) {}

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
                        kirim(aliran, perubahan.topik());
                    }
                });
    }

    @EventListener
    void kabarkanSemua(BacaUlang putus) {
        terbuka.forEach((aliran, l) -> l.topik().forEach(t -> kirim(aliran, t)));
    }

    /** Keeps proxies from closing a silent stream and finds tabs that are gone. */
    @Scheduled(fixedDelay = 25_000)
    void denyut() {
        terbuka.keySet()
                .forEach(
                        aliran -> {
                            try {
                                aliran.send(SseEmitter.event().comment("ok"));
                            } catch (IOException | IllegalStateException e) {
                                terbuka.remove(aliran);
                            }
                        });
    }

    private void kirim(SseEmitter aliran, String topik) {
        try {
            aliran.send(SseEmitter.event().name(topik).data("berubah"));
        } catch (IOException | IllegalStateException e) {
            terbuka.remove(aliran);
        }
    }

    int jumlah() {
        return terbuka.size();
    }

    @Override
    public void start() {
        jalan = true;
    }

    /** Streams close before the web server does, or it would wait for them. */
    @Override
    public void stop() {
        jalan = false;
        terbuka.keySet().forEach(SseEmitter::complete);
    }

    @Override
    public boolean isRunning() {
        return jalan;
    }

    @Override
    public int getPhase() {
        return Integer.MAX_VALUE;
    }
}
