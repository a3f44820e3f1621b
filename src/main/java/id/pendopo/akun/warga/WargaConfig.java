package id.pendopo.akun.warga;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import id.pendopo.kernel.Pelaku;
import id.pendopo.kernel.port.EntriMenu;
import id.pendopo.platform.idempotensi.RuteTanpaKunci;
import java.time.Duration;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The menu of citizens, the daily cleaning, routes whose answers must not be kept. */
@Configuration(proxyBeanMethods = false)
class WargaConfig {

    @Bean
    EntriMenu menuWarga() {
        return konteks ->
                konteks.pelaku().jenis() == Pelaku.Jenis.WARGA
                        ? List.of(new EntriMenu.Butir("akun.warga.menu", "/warga", "profil", 90))
                        : List.of();
    }

    @Bean
    RecurringTask<Void> bersihkanWargaHarian(BersihkanWarga bersihkan) {
        return Tasks.recurring("akun.bersihkan-warga", FixedDelay.of(Duration.ofDays(1)))
                .execute((instans, konteks) -> bersihkan.bersihkan());
    }

    /** A refused code must count, and the answers set the cookie to which a code belongs. */
    @Bean
    RuteTanpaKunci wargaTanpaKunci() {
        return RuteTanpaKunci.dari(
                "/masuk/warga",
                "/masuk/warga/kode",
                "/masuk/warga/ulang",
                "/masuk/warga/baru",
                "/warga/kontak",
                "/warga/kontak/kode",
                "/warga/kontak/ulang",
                "/warga/penghapusan",
                "/warga/penghapusan/kode",
                "/warga/penghapusan/ulang");
    }
}
