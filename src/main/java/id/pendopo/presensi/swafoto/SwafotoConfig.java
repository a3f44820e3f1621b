package id.pendopo.presensi.swafoto;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.LocalTime;
import java.time.ZoneId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The nightly deletion of selfies. */
@Configuration(proxyBeanMethods = false)
class SwafotoConfig {

    @Bean
    RecurringTask<Void> hapusSwafoto(PenghapusSwafoto penghapus) {
        return Tasks.recurring(
                        "presensi.hapus-swafoto",
                        Schedules.daily(ZoneId.of("Asia/Jakarta"), LocalTime.of(2, 40)))
                .execute((instans, konteks) -> penghapus.hapus());
    }
}
