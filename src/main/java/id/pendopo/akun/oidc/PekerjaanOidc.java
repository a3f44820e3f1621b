package id.pendopo.akun.oidc;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import id.pendopo.kernel.Waktu;
import id.pendopo.platform.pemda.DaftarPemda;
import id.pendopo.platform.pemda.KonteksPemda;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.function.IntSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What the provider does by itself; each job goes through the pemda one by one. */
@Configuration(proxyBeanMethods = false)
class PekerjaanOidc {

    private static final Logger LOG = LoggerFactory.getLogger(PekerjaanOidc.class);
    private static final ZoneId ZONA = ZoneId.of("Asia/Jakarta");
    private static final Duration SIMPAN = Duration.ofDays(1);

    @Bean
    RecurringTask<Void> kabariKeluar(KabarKeluar kabar) {
        return Tasks.recurring("akun.kabar-keluar", Schedules.fixedDelay(Duration.ofSeconds(30)))
                .execute((instans, konteks) -> kabar.kirimSemua());
    }

    @Bean
    RecurringTask<Void> putarKunci(Kunci kunci, DaftarPemda pemda) {
        return Tasks.recurring("akun.putar-kunci", Schedules.daily(ZONA, LocalTime.of(1, 30)))
                .execute(
                        (instans, konteks) ->
                                LOG.info(
                                        "{} pemda berganti kunci tanda tangan",
                                        setiap(pemda, () -> kunci.putarBilaTua() ? 1 : 0)));
    }

    @Bean
    RecurringTask<Void> bersihkanOtorisasi(
            OtorisasiRepository otorisasi,
            LayarRepository layar,
            DaftarPemda pemda,
            Waktu waktu,
            PlatformTransactionManager transaksi) {
        var tulis = new TransactionTemplate(transaksi);
        return Tasks.recurring("akun.bersihkan-token", Schedules.daily(ZONA, LocalTime.of(1, 50)))
                .execute(
                        (instans, konteks) ->
                                LOG.info(
                                        "{} izin dan token lama dihapus",
                                        setiap(
                                                pemda,
                                                () ->
                                                        tulis.execute(
                                                                s ->
                                                                        bersihkan(
                                                                                otorisasi, layar,
                                                                                waktu)))));
    }

    private static int bersihkan(
            OtorisasiRepository otorisasi, LayarRepository layar, Waktu waktu) {
        Instant sebelum = waktu.sekarang().minus(SIMPAN);
        return otorisasi.bersihkan(sebelum) + layar.bersihkan(sebelum);
    }

    private static int setiap(DaftarPemda pemda, IntSupplier kerja) {
        return pemda.semua().stream().mapToInt(p -> KonteksPemda.panggil(p, kerja::getAsInt)).sum();
    }
}
