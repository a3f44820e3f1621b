package id.pendopo.pemberitahuan.sambungan;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import id.pendopo.pemberitahuan.KatalogKabar;
import id.pendopo.pemberitahuan.PutaranHarian;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The round of the day, and the kinds of news about accounts. */
@Configuration(proxyBeanMethods = false)
class PemberitahuanConfig {

    @Bean
    KatalogKabar katalogKabarAkun() {
        return KatalogKabar.dari(KabarAkun.Jenis.values());
    }

    @Bean
    KatalogKabar kabarAkun() {
        return KatalogKabar.dari(JenisKabarAkun.values());
    }

    /** Asked often, for every pemda has its own hour; almost always there is nothing to do. */
    @Bean
    RecurringTask<Void> putaranHarian(PutaranHarian putaran) {
        return Tasks.recurring("pemberitahuan.putaran", FixedDelay.of(Duration.ofMinutes(10)))
                .execute((instans, konteks) -> putaran.jalankan());
    }
}
