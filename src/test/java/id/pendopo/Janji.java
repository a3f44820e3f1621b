package id.pendopo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Something becomes visible within a promised time, counted from now. */
public final class Janji {

    private static final int TANYA = 10;

    private Janji() {}

    /**
     * Asks until it is so, and fails when that took longer than promised. A machine that others use
     * too answers late without breaking a promise: what ten of these questions took at their
     * slowest is added.
     */
    public static void ditepati(Duration janji, BooleanSupplier sudah) {
        long mulai = System.nanoTime();
        long[] terlama = {0};
        await().pollInSameThread()
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(20))
                .atMost(Duration.ofSeconds(60))
                .until(
                        () -> {
                            long tanya = System.nanoTime();
                            boolean jawab = sudah.getAsBoolean();
                            terlama[0] = Math.max(terlama[0], System.nanoTime() - tanya);
                            return jawab;
                        });
        assertThat(Duration.ofNanos(System.nanoTime() - mulai))
                .isLessThan(janji.plusNanos(TANYA * terlama[0]));
    }
}
