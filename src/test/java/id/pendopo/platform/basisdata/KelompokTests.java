package id.pendopo.platform.basisdata;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Groups one after another, the next one while the disk takes the last, each answered at its end.
 */
class KelompokTests {

    private static final int SABAR = 30;

    private Kelompok<Integer, String> kelompok;

    @AfterEach
    void tutup() {
        kelompok.tutup();
    }

    private CompletableFuture<String> kirim(int isi) {
        var jawab = new CompletableFuture<String>();
        Thread.ofVirtual()
                .start(
                        () -> {
                            try {
                                jawab.complete(kelompok.kirim(isi));
                            } catch (RuntimeException e) {
                                jawab.completeExceptionally(e);
                            }
                        });
        return jawab;
    }

    private static List<String> sebut(List<Integer> isi) {
        return isi.stream().map(i -> "ke-" + i).toList();
    }

    @Test
    void yang_datang_selagi_satu_kelompok_ditulis_menjadi_kelompok_berikutnya() throws Exception {
        var mulai = new LinkedBlockingQueue<List<Integer>>();
        var boleh = new CountDownLatch(1);
        kelompok =
                new Kelompok<>(
                        Thread.ofVirtual(),
                        1,
                        10,
                        isi -> {
                            mulai.add(isi);
                            tunggu(boleh);
                            return sebut(isi);
                        });
        var pertama = kirim(0);
        assertThat(mulai.poll(SABAR, SECONDS)).containsExactly(0);
        var lain = new ArrayList<CompletableFuture<String>>();
        for (int i = 1; i <= 5; i++) {
            lain.add(kirim(i));
        }
        while (kelompok.menunggu() < 5) {
            Thread.onSpinWait();
        }
        assertThat(mulai).isEmpty();
        boleh.countDown();
        assertThat(pertama.get(SABAR, SECONDS)).isEqualTo("ke-0");
        for (int i = 0; i < 5; i++) {
            assertThat(lain.get(i).get(SABAR, SECONDS)).isEqualTo("ke-" + (i + 1));
        }
        assertThat(mulai.poll()).containsExactlyInAnyOrder(1, 2, 3, 4, 5);
        assertThat(mulai).isEmpty();
    }

    @Test
    void yang_tidak_dapat_ditulis_tidak_membawa_yang_lain() throws Exception {
        kelompok = new Kelompok<>(Thread.ofVirtual(), 1, 10, KelompokTests::tulisKecualiTiga);
        var semua = IntStream.range(0, 8).mapToObj(this::kirim).toList();
        for (int i = 0; i < 8; i++) {
            var hasil = semua.get(i);
            if (i == 3) {
                assertThatIllegalArgumentException().isThrownBy(() -> sebab(hasil));
            } else {
                assertThat(hasil.get(SABAR, SECONDS)).isEqualTo("ke-" + i);
            }
        }
    }

    private static void sebab(CompletableFuture<String> hasil) throws Throwable {
        try {
            hasil.get(SABAR, SECONDS);
        } catch (ExecutionException e) {
            throw e.getCause();
        }
    }

    private static List<String> tulisKecualiTiga(List<Integer> isi) {
        if (isi.contains(3)) {
            throw new IllegalArgumentException("tiga");
        }
        return sebut(isi);
    }

    private static void tunggu(CountDownLatch apa) {
        try {
            assertThat(apa.await(SABAR, SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
