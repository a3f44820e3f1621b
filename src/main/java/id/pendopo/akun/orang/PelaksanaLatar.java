package id.pendopo.akun.orang;

import id.pendopo.platform.pemda.KonteksPemda;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Work after the answer, so that how long an answer takes tells nothing about whom it concerns. At
 * most two at a time: such work comes from people who are not signed in.
 */
@Component
public class PelaksanaLatar implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(PelaksanaLatar.class);
    private static final int SEKALIGUS = 2;

    private final Semaphore giliran = new Semaphore(SEKALIGUS);
    private final ExecutorService pelaksana = Executors.newVirtualThreadPerTaskExecutor();

    void kerjakan(Runnable kerja) {
        var pemda = KonteksPemda.wajib();
        pelaksana.execute(
                () -> {
                    giliran.acquireUninterruptibly();
                    try {
                        KonteksPemda.jalankan(pemda, kerja);
                    } catch (RuntimeException e) {
                        LOG.warn("Surat akun tidak dapat disiapkan", e);
                    } finally {
                        giliran.release();
                    }
                });
    }

    /** What has begun is done before the application ends. */
    @Override
    public void close() {
        pelaksana.close();
    }
}
