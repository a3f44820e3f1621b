package id.pendopo.platform.pekerjaan;

import com.github.kagkarlsson.scheduler.boot.config.DbSchedulerCustomizer;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import com.zaxxer.hikari.HikariDataSource;
import id.pendopo.platform.berkas.PenyimpananBerkas;
import id.pendopo.platform.idempotensi.BersihkanIdempotensi;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The jobs of the tools; each loops over the pemda by itself where its data belong to one. */
@Configuration(proxyBeanMethods = false)
class PekerjaanConfig {

    private static final Logger LOG = LoggerFactory.getLogger(PekerjaanConfig.class);
    private static final ZoneId ZONA = ZoneId.of("Asia/Jakarta");

    /** Jobs run their own transactions on the bare pool; their table belongs to no pemda. */
    @Bean
    DbSchedulerCustomizer kolamPekerjaan(@Qualifier("mesin") HikariDataSource kolam) {
        return new DbSchedulerCustomizer() {
            @Override
            public Optional<DataSource> dataSource() {
                return Optional.of(kolam);
            }
        };
    }

    @Bean
    RecurringTask<Void> bersihkanKunci(BersihkanIdempotensi pembersih) {
        return Tasks.recurring("idempotensi.bersihkan", Schedules.daily(ZONA, LocalTime.of(2, 10)))
                .execute(
                        (instans, konteks) ->
                                LOG.info("{} kunci lama dihapus", pembersih.bersihkan()));
    }

    @Bean
    RecurringTask<Void> sapuBerkas(PenyimpananBerkas berkas) {
        return Tasks.recurring("berkas.sapu", Schedules.daily(ZONA, LocalTime.of(2, 40)))
                .execute(
                        (instans, konteks) ->
                                LOG.info("{} berkas tanpa catatan dihapus", berkas.sapu()));
    }
}
