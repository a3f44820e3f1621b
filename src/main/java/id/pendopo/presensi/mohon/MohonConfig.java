package id.pendopo.presensi.mohon;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import id.pendopo.pemberitahuan.KatalogKabar;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The round of the leave accounts, and the kinds of news. */
@Configuration(proxyBeanMethods = false)
class MohonConfig {

    @Bean
    KatalogKabar kabarPermohonan() {
        return KatalogKabar.dari(KabarMohon.Jenis.values());
    }

    @Bean
    RecurringTask<Void> saldoCuti(PergantianTahun pergantian) {
        return Tasks.recurring("presensi.saldo-cuti", FixedDelay.of(Duration.ofHours(1)))
                .execute((instans, konteks) -> pergantian.jalankan());
    }
}
