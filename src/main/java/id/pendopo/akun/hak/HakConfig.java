package id.pendopo.akun.hak;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import id.pendopo.kernel.port.EntriMenu;
import id.pendopo.platform.orang.KatalogIzin;
import java.time.Duration;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Permissions, menu and the round after midnight. */
@Configuration(proxyBeanMethods = false)
class HakConfig {

    @Bean
    KatalogIzin izinHak() {
        return KatalogIzin.dari(IzinHak.values());
    }

    @Bean
    EntriMenu menuHak() {
        return konteks ->
                konteks.boleh(IzinHak.LIHAT)
                        ? List.of(new EntriMenu.Butir("akun.hak.menu", "/akun/hak", "perisai", 85))
                        : List.of();
    }

    /** Asked often, for every pemda has its own midnight; almost always there is nothing to do. */
    @Bean
    RecurringTask<Void> pergantianHak(PergantianHak pergantian) {
        return Tasks.recurring("akun.pergantian-hak", FixedDelay.of(Duration.ofMinutes(1)))
                .execute((instans, konteks) -> pergantian.jalankan());
    }
}
