package id.pendopo;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.springframework.context.ApplicationContext;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;

/**
 * Who listens after a commit does so on a thread of his own; a test that looks at the database sees
 * what they have done with everything that was committed before.
 */
final class PendengarUji {

    /** A test may hold what a listener waits for: then it looks at what is there. */
    private static final long PALING_LAMA_MS = 2_000;

    private static final String UTAS = "applicationTaskExecutor";

    private PendengarUji() {}

    /** Holds every thread of the listeners at once: each has finished what it was given before. */
    static void tunggu(ApplicationContext konteks) {
        var utas = konteks.getBean(UTAS, ThreadPoolTaskExecutor.class);
        if (Thread.currentThread().getName().startsWith(utas.getThreadNamePrefix())) {
            return;
        }
        int banyak = utas.getCorePoolSize();
        var tiba = new CountDownLatch(banyak);
        var lepas = new CountDownLatch(1);
        for (int i = 0; i < banyak; i++) {
            utas.execute(
                    () -> {
                        tiba.countDown();
                        sampai(lepas);
                    });
        }
        sampai(tiba);
        lepas.countDown();
    }

    private static void sampai(CountDownLatch pintu) {
        try {
            pintu.await(PALING_LAMA_MS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
