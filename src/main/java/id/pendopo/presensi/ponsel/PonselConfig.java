package id.pendopo.presensi.ponsel;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.LocalTime;
import java.time.ZoneId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The nightly forgetting of positions. */
@Configuration(proxyBeanMethods = false)
class PonselConfig {

    @Bean
    RecurringTask<Void> lupakanLetak(PelupaLetak pelupa) {
        return Tasks.recurring(
                        "presensi.lupakan-letak",
                        Schedules.daily(ZoneId.of("Asia/Jakarta"), LocalTime.of(2, 50)))
                .execute((instans, konteks) -> pelupa.lupakan());
    }
}
