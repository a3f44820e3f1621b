package id.pendopo.aduan.jam;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import id.pendopo.pemberitahuan.KatalogKabar;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The rounds of the clocks, and the kinds of news they make. */
@Configuration(proxyBeanMethods = false)
class JamConfig {

    private static final Duration SEMENIT = Duration.ofMinutes(1);

    @Bean
    KatalogKabar kabarAduan() {
        return KatalogKabar.dari(JenisKabarAduan.values());
    }

    @Bean
    RecurringTask<Void> jamAduan(PutaranJam putaran) {
        return Tasks.recurring("aduan.jam", FixedDelay.of(SEMENIT))
                .execute((instans, konteks) -> putaran.jalankan());
    }

    @Bean
    RecurringTask<Void> susulanAduan(PekerjaSusulan susulan) {
        return Tasks.recurring("aduan.angka", FixedDelay.of(SEMENIT))
                .execute((instans, konteks) -> susulan.semua());
    }
}
