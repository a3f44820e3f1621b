package id.pendopo.aduan.kait;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Takes up what was not heard the first time. */
@Configuration(proxyBeanMethods = false)
class PekerjaanKait {

    @Bean
    RecurringTask<Void> kirimKait(PengirimKait pengirim) {
        return Tasks.recurring("aduan.kait", Schedules.fixedDelay(Duration.ofSeconds(20)))
                .execute((instans, konteks) -> pengirim.kirimSemua());
    }
}
