package id.pendopo.platform.peristiwa;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import id.pendopo.platform.pemda.DaftarPemda;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import org.springframework.aop.Advisor;
import org.springframework.aop.support.DefaultPointcutAdvisor;
import org.springframework.aop.support.annotation.AnnotationMatchingPointcut;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Role;
import org.springframework.core.Ordered;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;

/** Threads of the listeners, and when what was left undone is taken up again. */
@Configuration(proxyBeanMethods = false)
class PeristiwaConfig {

    private static final int UTAS = 3;
    private static final int TUNGGU_SELESAI_DETIK = 5;

    /**
     * Few threads and a queue: a hundred reports at once must not take the connections of the
     * pages.
     */
    @Bean(name = {"applicationTaskExecutor", "taskExecutor"})
    ThreadPoolTaskExecutor utasPendengar() {
        var utas = new ThreadPoolTaskExecutor();
        utas.setThreadNamePrefix("pendengar-");
        utas.setCorePoolSize(UTAS);
        utas.setMaxPoolSize(UTAS);
        utas.setAllowCoreThreadTimeOut(true);
        utas.setDaemon(true);
        utas.setWaitForTasksToCompleteOnShutdown(true);
        utas.setAwaitTerminationSeconds(TUNGGU_SELESAI_DETIK);
        return utas;
    }

    /** An advisor and not an aspect: expressions would be tried on every bean at every start. */
    @Bean
    @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
    static Advisor pemdaDariPeristiwa(ObjectProvider<DaftarPemda> daftar) {
        var advisor =
                new DefaultPointcutAdvisor(
                        AnnotationMatchingPointcut.forMethodAnnotation(
                                ApplicationModuleListener.class),
                        new PemdaDariPeristiwa(daftar));
        advisor.setOrder(Ordered.HIGHEST_PRECEDENCE + 5);
        return advisor;
    }

    @Bean
    ApplicationListener<ApplicationReadyEvent> kirimUlangSaatMulai(PeristiwaTertunda tertunda) {
        return siap -> tertunda.kirimUlang();
    }

    @Bean
    RecurringTask<Void> kirimUlangPeristiwa(PeristiwaTertunda tertunda) {
        return Tasks.recurring("peristiwa.kirim-ulang", FixedDelay.of(Duration.ofMinutes(5)))
                .execute((instans, konteks) -> tertunda.kirimUlang());
    }

    @Bean
    RecurringTask<Void> bersihkanPeristiwa(PeristiwaTertunda tertunda) {
        return Tasks.recurring(
                        "peristiwa.bersihkan",
                        Schedules.daily(ZoneId.of("Asia/Jakarta"), LocalTime.of(2, 25)))
                .execute((instans, konteks) -> tertunda.bersihkan());
    }
}
