package id.pendopo.presensi.papan;

import id.pendopo.platform.langsung.Perubahan;
import id.pendopo.presensi.TopikPresensi;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Tells the public page at most once a minute that something has changed: ten thousand punches of a
 * morning make ten new pages, not ten thousand.
 */
@Component
public class KabarUmum implements DisposableBean {

    public static final String TOPIK = "presensi-umum";
    private static final int JEDA_DETIK = 60;

    private final ApplicationEventPublisher penerbit;
    private final Set<UUID> menunggu = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService jam =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("presensi-umum").factory());

    KabarUmum(ApplicationEventPublisher penerbit) {
        this.penerbit = penerbit;
    }

    @EventListener
    void berubah(Perubahan kabar) {
        boolean presensi =
                kabar.topik().equals(TopikPresensi.KETUKAN)
                        || kabar.topik().equals(TopikPresensi.ATURAN);
        if (presensi && !jam.isShutdown() && menunggu.add(kabar.pemda())) {
            jam.schedule(() -> kabarkan(kabar.pemda()), JEDA_DETIK, TimeUnit.SECONDS);
        }
    }

    private void kabarkan(UUID pemda) {
        // removed first: what changes from here on is told again
        menunggu.remove(pemda);
        penerbit.publishEvent(new Perubahan(pemda, TOPIK));
    }

    @Override
    public void destroy() {
        jam.shutdownNow();
    }
}
