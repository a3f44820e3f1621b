package id.pendopo.aduan.lapor;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import id.pendopo.platform.idempotensi.RuteTanpaKunci;
import id.pendopo.platform.web.RuteAnonim;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Routes that know nobody, routes whose answers must not be kept, the hourly cleaning. */
@Configuration(proxyBeanMethods = false)
class LaporConfig {

    /** Decision 21: whoever is signed in sends a report as anybody else does. */
    @Bean
    RuteAnonim laporAnonim() {
        return RuteAnonim.dari(
                "/aduan/lapor/periksa",
                "/aduan/lapor/resi",
                "/aduan/lapor/serupa",
                "/aduan/lapor/peta");
    }

    /** The answer shows the secret code; the key is honoured by {@link LaporService} instead. */
    @Bean
    RuteTanpaKunci laporTanpaKunci() {
        return RuteTanpaKunci.dari(
                "/aduan/lapor/periksa", "/aduan/lapor/resi", "/aduan/lapor/akun", "/aduan/loket");
    }

    @Bean
    RecurringTask<Void> bersihkanLapor(BersihkanLapor bersihkan) {
        return Tasks.recurring("aduan.bersihkan-lapor", FixedDelay.of(Duration.ofHours(1)))
                .execute((instans, konteks) -> bersihkan.bersihkan());
    }
}
