package id.pendopo.presensi;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendopo.BasisDataUji;
import id.pendopo.OrangUji;
import id.pendopo.UjiAplikasi;
import id.pendopo.kernel.Peran;
import id.pendopo.platform.langsung.PerubahanSetempat;
import id.pendopo.platform.pemda.KonteksPemda;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The book is thrown away in the middle of the rush, and everybody wants it again at once. */
@UjiAplikasi
class BukuHarianKiniTests {

    private static final int SEKALIGUS = 60;
    private static final int BABAK = 4;

    @Autowired BukuHarianKini buku;
    @Autowired PlatformTransactionManager transaksi;
    @Autowired ApplicationEventPublisher penerbit;

    @Test
    void yang_menunggu_dalam_transaksi_tidak_menghabiskan_sambungan_pembacanya() throws Exception {
        var pemda = BasisDataUji.pemdaBaru();
        var opd = OrangUji.opd(pemda, "Dinas Ramai");
        var orang = OrangUji.pegawai(pemda, opd, Peran.PEGAWAI).pegawaiId();
        var dalam = new TransactionTemplate(transaksi);
        dalam.setReadOnly(true);
        try (var benang = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int b = 0; b < BABAK; b++) {
                penerbit.publishEvent(new PerubahanSetempat(pemda.id(), TopikPresensi.ATURAN));
                var mulai = new CountDownLatch(1);
                var kerja = new ArrayList<java.util.concurrent.Future<BukuHarian>>();
                for (int i = 0; i < SEKALIGUS; i++) {
                    boolean bertransaksi = i % 3 != 0;
                    Callable<BukuHarian> satu =
                            () -> {
                                mulai.await();
                                return KonteksPemda.panggil(
                                        pemda,
                                        () ->
                                                bertransaksi
                                                        ? dalam.execute(s -> buku.ambil())
                                                        : buku.ambil());
                            };
                    kerja.add(benang.submit(satu));
                }
                mulai.countDown();
                for (var k : kerja) {
                    assertThat(k.get().orang(orang).opd()).isEqualTo(opd);
                }
            }
        }
    }
}
