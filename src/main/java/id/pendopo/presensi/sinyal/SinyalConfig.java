package id.pendopo.presensi.sinyal;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import id.pendopo.pemberitahuan.KatalogKabar;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The rounds of examination, and the kinds of news they lead to. */
@Configuration(proxyBeanMethods = false)
class SinyalConfig {

    @Bean
    KatalogKabar kabarSinyal() {
        return KatalogKabar.dari(JenisKabarSinyal.values());
    }

    @Bean
    RecurringTask<Void> periksaPresensi(PutaranPeriksa putaran) {
        return Tasks.recurring("presensi.periksa", FixedDelay.of(Duration.ofMinutes(1)))
                .execute((instans, konteks) -> putaran.semua());
    }

    @Bean
    RecurringTask<Void> bersihkanPeriksa(PutaranPeriksa putaran) {
        return Tasks.recurring(
                        "presensi.periksa-bersih",
                        Schedules.daily(ZoneId.of("Asia/Jakarta"), LocalTime.of(3, 10)))
                .execute((instans, konteks) -> putaran.bersihkan());
    }
}
