package id.pendopo.platform;

import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Hands the heap of a busy hour back once nobody is there. The collector that costs a busy server
 * least does not do so by itself: it collects only what it must. Asked for at most once between two
 * busy times; {@code -XX:+DisableExplicitGC} turns it off.
 */
@Component
class MemoriSepi implements DisposableBean {

    private static final Duration PERIODE = Duration.ofSeconds(20);

    /** Processor time within a period below which nobody notices a pause. */
    private static final Duration SEPI = PERIODE.dividedBy(20);

    private final ScheduledExecutorService penjaga =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("memori-sepi").factory());
    private Duration prosesor = Duration.ZERO;
    private long pengumpulan;

    @EventListener(ApplicationReadyEvent.class)
    void siap() {
        prosesor = prosesor();
        penjaga.scheduleWithFixedDelay(
                this::lihat, PERIODE.toMillis(), PERIODE.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void lihat() {
        Duration kini = prosesor();
        boolean sepi = kini.minus(prosesor).compareTo(SEPI) < 0;
        prosesor = kini;
        if (sepi && pengumpulan() != pengumpulan) {
            System.gc();
            pengumpulan = pengumpulan();
        }
    }

    private static Duration prosesor() {
        return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /** How often anything was collected since the start: unchanged, nothing worth it was made. */
    private static long pengumpulan() {
        return ManagementFactory.getGarbageCollectorMXBeans().stream()
                .mapToLong(GarbageCollectorMXBean::getCollectionCount)
                .sum();
    }

    @Override
    public void destroy() {
        penjaga.shutdownNow();
    }
}
