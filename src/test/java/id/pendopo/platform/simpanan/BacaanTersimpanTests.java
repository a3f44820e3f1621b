package id.pendopo.platform.simpanan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.pendopo.platform.langsung.BacaUlang;
import id.pendopo.platform.langsung.Perubahan;
import id.pendopo.platform.langsung.PerubahanSetempat;
import id.pendopo.platform.pemda.KonteksPemda;
import id.pendopo.platform.pemda.Pemda;
import java.time.ZoneId;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Read once for many, and never older than the last change. */
class BacaanTersimpanTests {

    private static final Pemda A = pemda(1);
    private static final Pemda B = pemda(2);

    private final BacaanTersimpan bacaan = new BacaanTersimpan();
    private final AtomicInteger dibaca = new AtomicInteger();

    private record Kunci(int bulan) {}

    private static Pemda pemda(int nomor) {
        return new Pemda(
                new UUID(0, nomor), "16.7" + nomor, "Kota", "Uji", ZoneId.of("Asia/Jakarta"), true);
    }

    private int ambil(Pemda pemda, int bulan) {
        return ambil(pemda, bulan, dibaca::incrementAndGet);
    }

    private int ambil(Pemda pemda, int bulan, Supplier<Integer> baca) {
        return KonteksPemda.panggil(pemda, () -> bacaan.ambil("capaian", new Kunci(bulan), baca));
    }

    @Test
    void dibaca_sekali_untuk_banyak() {
        assertThat(ambil(A, 1)).isEqualTo(1);
        assertThat(ambil(A, 1)).isEqualTo(1);
        assertThat(ambil(A, 2)).isEqualTo(2);
        assertThat(ambil(B, 1)).isEqualTo(3);
        assertThat(ambil(A, 1)).isEqualTo(1);
    }

    @Test
    void perubahan_membuang_hanya_topik_dan_pemdanya() {
        ambil(A, 1);
        ambil(B, 1);
        bacaan.berubah(new Perubahan(A.id(), "berita"));
        assertThat(ambil(A, 1)).isEqualTo(1);
        bacaan.berubah(new Perubahan(A.id(), "capaian"));
        assertThat(ambil(A, 1)).isEqualTo(3);
        assertThat(ambil(B, 1)).isEqualTo(2);
        bacaan.berubahDiSini(new PerubahanSetempat(B.id(), "capaian"));
        assertThat(ambil(B, 1)).isEqualTo(4);
        bacaan.bacaUlang(new BacaUlang());
        assertThat(ambil(A, 1)).isEqualTo(5);
    }

    @Test
    void yang_datang_bersamaan_menunggu_satu_pembacaan() throws Exception {
        var mulai = new CountDownLatch(1);
        var lepas = new CountDownLatch(1);
        var pertama =
                CompletableFuture.supplyAsync(
                        () ->
                                ambil(
                                        A,
                                        1,
                                        () -> {
                                            mulai.countDown();
                                            tunggu(lepas);
                                            return dibaca.incrementAndGet();
                                        }));
        tunggu(mulai);
        var kedua = CompletableFuture.supplyAsync(() -> ambil(A, 1));
        lepas.countDown();
        assertThat(pertama.get(60, TimeUnit.SECONDS)).isEqualTo(1);
        assertThat(kedua.get(60, TimeUnit.SECONDS)).isEqualTo(1);
    }

    @Test
    void yang_datang_setelah_perubahan_tidak_menerima_bacaan_sebelumnya() throws Exception {
        var mulai = new CountDownLatch(1);
        var lepas = new CountDownLatch(1);
        var lama =
                CompletableFuture.supplyAsync(
                        () ->
                                ambil(
                                        A,
                                        1,
                                        () -> {
                                            mulai.countDown();
                                            tunggu(lepas);
                                            return -1;
                                        }));
        tunggu(mulai);
        bacaan.berubah(new Perubahan(A.id(), "capaian"));
        assertThat(ambil(A, 1)).isEqualTo(1);
        lepas.countDown();
        assertThat(lama.get(60, TimeUnit.SECONDS)).isEqualTo(-1);
        assertThat(ambil(A, 1)).isEqualTo(1);
    }

    @Test
    void di_dalam_transaksi_yang_membaca_tidak_menunggu_pembaca_lain() throws Exception {
        var mulai = new CountDownLatch(1);
        var lepas = new CountDownLatch(1);
        var lama =
                CompletableFuture.supplyAsync(
                        () ->
                                ambil(
                                        A,
                                        1,
                                        () -> {
                                            mulai.countDown();
                                            tunggu(lepas);
                                            return -1;
                                        }));
        tunggu(mulai);
        TransactionSynchronizationManager.setActualTransactionActive(true);
        TransactionSynchronizationManager.setCurrentTransactionReadOnly(true);
        try {
            assertThat(ambil(A, 1)).isEqualTo(1);
        } finally {
            TransactionSynchronizationManager.setCurrentTransactionReadOnly(false);
            TransactionSynchronizationManager.setActualTransactionActive(false);
        }
        lepas.countDown();
        assertThat(lama.get(60, TimeUnit.SECONDS)).isEqualTo(-1);
        assertThat(ambil(A, 1)).isEqualTo(-1);
    }

    @Test
    void kegagalan_tidak_disimpan() {
        assertThatThrownBy(
                        () ->
                                ambil(
                                        A,
                                        1,
                                        () -> {
                                            throw new IllegalArgumentException("rusak");
                                        }))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("rusak");
        assertThat(ambil(A, 1)).isEqualTo(1);
    }

    @Test
    void di_dalam_transaksi_yang_menulis_tidak_ada_yang_disimpan() {
        TransactionSynchronizationManager.setActualTransactionActive(true);
        try {
            assertThat(ambil(A, 1)).isEqualTo(1);
            assertThat(ambil(A, 1)).isEqualTo(2);
        } finally {
            TransactionSynchronizationManager.setActualTransactionActive(false);
        }
        assertThat(ambil(A, 1)).isEqualTo(3);
    }

    private static void tunggu(CountDownLatch pintu) {
        try {
            assertThat(pintu.await(60, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
