package id.pendopo.pemberitahuan.surel;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import id.pendopo.platform.SetelanPendopo;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/** By which way letters leave, and how often. */
@Configuration(proxyBeanMethods = false)
class SurelConfig {

    @Bean
    KotakBerkas kotakBerkas(SetelanPendopo setelan) {
        return new KotakBerkas(setelan.folder("surel"));
    }

    @Bean
    @Primary
    PengirimSurel pengirimSurel(SetelanSurel setelan, KotakBerkas kotak) {
        return setelan.smtp().isBlank() ? kotak : new PengirimSmtp(AlamatSmtp.baca(setelan.smtp()));
    }

    @Bean
    RecurringTask<Void> kirimSurat(PengirimanSurat pengiriman) {
        return Tasks.recurring("surat.kirim", FixedDelay.of(Duration.ofMinutes(1)))
                .execute((instans, konteks) -> pengiriman.kirim());
    }
}
