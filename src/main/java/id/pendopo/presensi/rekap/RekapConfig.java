package id.pendopo.presensi.rekap;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The work on months that nobody has to ask for. */
@Configuration(proxyBeanMethods = false)
class RekapConfig {

    private static final ZoneId ZONA = ZoneId.of("Asia/Jakarta");

    @Bean
    RecurringTask<Void> lanjutkanRekap(PekerjaHitung pekerja) {
        return Tasks.recurring("presensi.rekap", FixedDelay.of(Duration.ofMinutes(1)))
                .execute((instans, konteks) -> pekerja.jalankan());
    }

    @Bean
    RecurringTask<Void> mintaRekap(RekapMalam malam) {
        return Tasks.recurring("presensi.rekap-malam", Schedules.daily(ZONA, LocalTime.of(1, 30)))
                .execute((instans, konteks) -> malam.minta());
    }
}
