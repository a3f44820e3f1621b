package id.pendopo.presensi.papan.sambungan;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import id.pendopo.presensi.papan.PutaranAngka;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Days that are over are counted within the hour. */
@Configuration(proxyBeanMethods = false)
class PapanConfig {

    @Bean
    RecurringTask<Void> angkaPresensi(PutaranAngka putaran) {
        return Tasks.recurring("presensi.angka", FixedDelay.of(Duration.ofHours(1)))
                .execute((instans, konteks) -> putaran.jalankan());
    }
}
