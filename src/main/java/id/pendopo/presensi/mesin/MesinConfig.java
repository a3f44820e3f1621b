package id.pendopo.presensi.mesin;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import id.pendopo.pemberitahuan.KatalogKabar;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The work on logs that a node left behind, and the news about them. */
@Configuration(proxyBeanMethods = false)
class MesinConfig {

    @Bean
    KatalogKabar kabarMesin() {
        return KatalogKabar.dari(JenisKabarMesin.values());
    }

    @Bean
    RecurringTask<Void> lanjutkanLogMesin(PekerjaMesin pekerja) {
        return Tasks.recurring("presensi.mesin", FixedDelay.of(Duration.ofMinutes(1)))
                .execute((instans, konteks) -> pekerja.jalankan());
    }
}
