package id.pendopo.platform.langsung;

import com.zaxxer.hikari.HikariDataSource;
import id.pendopo.platform.pemda.KonteksPemda;
import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Announces changes after their commit, outside the writing transaction, at most once a topic in
 * {@value #JEDA_MS} ms: a hundred approvals at once make one repaint, not a hundred.
 */
@Component
public class Pengumuman implements DisposableBean {

    static final String KANAL = "pendopo";
    private static final int JEDA_MS = 100;
    private static final Logger LOG = LoggerFactory.getLogger(Pengumuman.class);

    private final HikariDataSource kolam;
    private final ApplicationEventPublisher penerbit;
    private final Set<Perubahan> menunggu = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService pengirim =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("pengumuman").factory());

    Pengumuman(@Qualifier("mesin") HikariDataSource kolam, ApplicationEventPublisher penerbit) {
        this.kolam = kolam;
        this.penerbit = penerbit;
    }

    /** Announces this topic of the current pemda once the current transaction has committed. */
    public void setelahCommit(String topik) {
        var perubahan = new Perubahan(KonteksPemda.wajib().id(), topik);
        TransactionSynchronizationManager.registerSynchronization(
                new TransactionSynchronization() {
                    @Override
                    public void afterCommit() {
                        penerbit.publishEvent(
                                new PerubahanSetempat(perubahan.pemda(), perubahan.topik()));
                        umumkan(perubahan);
                    }
                });
    }

    /** Announces this topic of the current pemda for what has committed already. */
    public void sekarang(String topik) {
        var perubahan = new Perubahan(KonteksPemda.wajib().id(), topik);
        penerbit.publishEvent(new PerubahanSetempat(perubahan.pemda(), perubahan.topik()));
        umumkan(perubahan);
    }

    private void umumkan(Perubahan perubahan) {
        // whoever commits while the node stops is the last one here; others read anew by themselves
        if (!pengirim.isShutdown() && menunggu.add(perubahan)) {
            pengirim.schedule(() -> kirim(perubahan), JEDA_MS, TimeUnit.MILLISECONDS);
        }
    }

    private void kirim(Perubahan perubahan) {
        // removed first: a change that commits from here on is announced again
        menunggu.remove(perubahan);
        try (var c = kolam.getConnection();
                var st = c.prepareStatement("select pg_notify(?, ?)")) {
            st.setString(1, KANAL);
            st.setString(2, perubahan.muatan());
            st.execute();
        } catch (SQLException e) {
            if (pengirim.isShutdown()) {
                return;
            }
            LOG.warn(
                    "Perubahan {} belum diumumkan, dicoba lagi: {}",
                    perubahan.topik(),
                    e.getMessage());
            if (menunggu.add(perubahan)) {
                pengirim.schedule(() -> kirim(perubahan), 1, TimeUnit.SECONDS);
            }
        }
    }

    /** What still waits is announced at once: other nodes want to know it. */
    @Override
    public void destroy() {
        pengirim.shutdownNow();
        Set.copyOf(menunggu).forEach(this::kirim);
    }
}
