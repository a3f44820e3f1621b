package id.pendopo.aduan.umum;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import id.pendopo.platform.pemda.DaftarPemda;
import id.pendopo.platform.pemda.KonteksPemda;
import java.time.LocalTime;
import java.time.ZoneId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Jobs of the public counts. */
@Configuration(proxyBeanMethods = false)
class UmumConfig {

    private static final Logger LOG = LoggerFactory.getLogger(UmumConfig.class);
    private static final ZoneId ZONA = ZoneId.of("Asia/Jakarta");

    /** What a node that went down left in the queue. */
    @Bean
    RecurringTask<Void> lipatHitunganAduan(PelipatHitungan pelipat) {
        return Tasks.recurring("aduan.hitungan", FixedDelay.ofMinutes(5))
                .execute((instans, konteks) -> pelipat.semua());
    }

    /** Counts that went wrong are found in the night and made anew. */
    @Bean
    RecurringTask<Void> periksaHitunganAduan(HitunganService hitungan, DaftarPemda daftar) {
        return Tasks.recurring("aduan.hitungan.periksa", Schedules.daily(ZONA, LocalTime.of(3, 20)))
                .execute(
                        (instans, konteks) ->
                                daftar.semua()
                                        .forEach(
                                                p ->
                                                        KonteksPemda.jalankan(
                                                                p, () -> periksa(hitungan))));
    }

    private static void periksa(HitunganService hitungan) {
        int salah = hitungan.salah();
        if (salah > 0) {
            LOG.warn("{} laporan salah hitung, hitungan dibuat ulang", salah);
            hitungan.bangunUlang();
        }
    }
}
