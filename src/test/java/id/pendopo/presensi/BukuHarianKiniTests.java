package id.pendopo.presensi;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendopo.BasisDataUji;
import id.pendopo.OrangUji;
import id.pendopo.UjiAplikasi;
import id.pendopo.kernel.Peran;
import id.pendopo.kernel.WaktuGeser;
import id.pendopo.platform.langsung.PerubahanSetempat;
import id.pendopo.platform.pemda.KonteksPemda;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
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
    @Autowired WaktuGeser waktu;

    @AfterEach
    void jamBenar() {
        waktu.geser(Duration.ZERO);
    }

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

    @Test
    void telat_baru_ada_sejak_hari_mulai_unitnya() {
        var pemda = BasisDataUji.pemdaBaru();
        var dinas = OrangUji.opd(pemda, "Dinas Awal");
        var menyusul = OrangUji.opd(pemda, "Dinas Menyusul");
        var awal = OrangUji.pegawai(pemda, dinas, Peran.PEGAWAI).pegawaiId();
        var kemudian = OrangUji.pegawai(pemda, menyusul, Peran.PEGAWAI).pegawaiId();
        LocalDate senin = LocalDate.of(2026, 11, 9);
        waktu.setel(senin, LocalTime.of(9, 0), pemda.zona());
        BasisDataUji.jalankanDalam(
                pemda,
                j ->
                        j.sql(
                                        """
                                        insert into presensi.mulai (pemda_id, id, opd_id, mulai, dasar, oleh,
                                            oleh_nama, pada)
                                        values (:p, gen_random_uuid(), null, :senin, 'Perbup uji', :o, 'Uji', now()),
                                            (:p, gen_random_uuid(), :m, :senin::date + 60, 'Perbup uji', :o, 'Uji',
                                                now())
                                        """)
                                .param("p", pemda.id())
                                .param("m", menyusul)
                                .param("o", awal)
                                .param("senin", senin)
                                .update());
        var saat = senin.atTime(8, 0).atZone(pemda.zona()).toInstant();
        var b = KonteksPemda.panggil(pemda, () -> buku.ambil());
        assertThat(b.telat(awal, senin, Arah.MASUK, saat)).isEqualTo(30);
        assertThat(b.telat(kemudian, senin, Arah.MASUK, saat)).isZero();
        assertThat(b.telat(kemudian, senin, Arah.PULANG, saat)).isZero();
        assertThat(b.belumMulai(kemudian, senin)).contains(senin.plusDays(60));
        assertThat(b.belumMulai(awal, senin)).isEmpty();
        assertThat(b.belumMulai(awal, senin.minusDays(1))).contains(senin);
    }

    @Test
    void banyak_yang_baru_datang_serentak_semuanya_dikenal() throws Exception {
        var pemda = BasisDataUji.pemdaBaru();
        var opd = OrangUji.opd(pemda, "Dinas Baru");
        KonteksPemda.jalankan(pemda, buku::ambil);
        var orang = new ArrayList<UUID>();
        for (int i = 0; i < SEKALIGUS; i++) {
            orang.add(OrangUji.tanpaJabatan(pemda, opd, "PNS").pegawaiId());
        }
        try (var benang = Executors.newVirtualThreadPerTaskExecutor()) {
            var mulai = new CountDownLatch(1);
            var kerja = new ArrayList<java.util.concurrent.Future<Boolean>>();
            for (UUID satu : orang) {
                kerja.add(
                        benang.submit(
                                () -> {
                                    mulai.await();
                                    return KonteksPemda.panggil(
                                            pemda,
                                            () -> buku.dengan(satu).orang().containsKey(satu));
                                }));
            }
            mulai.countDown();
            for (var k : kerja) {
                assertThat(k.get()).isTrue();
            }
        }
    }
}
