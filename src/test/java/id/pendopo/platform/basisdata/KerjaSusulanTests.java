package id.pendopo.platform.basisdata;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendopo.BasisDataUji;
import id.pendopo.platform.pemda.KonteksPemda;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Work after commits: a burst is one round, what fails is done again, pemda stay apart. */
class KerjaSusulanTests {

    private static final Duration SEGERA = Duration.ofMillis(1);

    private static void minta(KerjaSusulan kerja) {
        KonteksPemda.jalankan(BasisDataUji.A, kerja::setelahCommit);
    }

    @Test
    void yang_datang_selagi_menunggu_adalah_ronde_yang_sama() throws Exception {
        var ronde = new AtomicInteger();
        var selesai = new CountDownLatch(1);
        try (var kerja =
                new KerjaSusulan(
                        "uji",
                        Duration.ofMillis(200),
                        () -> {
                            ronde.incrementAndGet();
                            selesai.countDown();
                            return false;
                        })) {
            for (int i = 0; i < 100; i++) {
                minta(kerja);
            }
            assertThat(selesai.await(30, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(ronde).hasValue(1);
    }

    @Test
    void yang_gagal_dicoba_lagi_dan_sisa_diteruskan() throws Exception {
        var ronde = new AtomicInteger();
        var pemda = new LinkedBlockingQueue<String>();
        var selesai = new CountDownLatch(1);
        try (var kerja =
                new KerjaSusulan(
                        "uji",
                        SEGERA,
                        () -> {
                            pemda.add(KonteksPemda.wajib().nama());
                            switch (ronde.incrementAndGet()) {
                                case 1 ->
                                        throw new IllegalStateException("basis data sedang mulai");
                                case 2, 3 -> {
                                    return true;
                                }
                                default -> {
                                    selesai.countDown();
                                    return false;
                                }
                            }
                        })) {
            minta(kerja);
            assertThat(selesai.await(30, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(ronde).hasValue(4);
        assertThat(pemda).containsOnly(BasisDataUji.A.nama());
    }

    /** What a stopped node left behind is taken up by a job, on its own thread, to the end. */
    @Test
    void pekerjaan_malam_menghabiskan_semuanya() {
        var sisa = new AtomicInteger(3);
        try (var kerja = new KerjaSusulan("uji", SEGERA, () -> sisa.decrementAndGet() > 0)) {
            KonteksPemda.jalankan(BasisDataUji.B, kerja::habiskan);
            assertThat(sisa).hasValue(0);
        }
    }
}
