package id.pendopo.akun.orang;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import id.pendopo.kernel.port.EntriMenu;
import id.pendopo.platform.idempotensi.RuteTanpaKunci;
import id.pendopo.platform.orang.KatalogIzin;
import java.time.Duration;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Permission and menu of the administration; routes whose answers or forms must not be kept. */
@Configuration(proxyBeanMethods = false)
class OrangConfig {

    @Bean
    KatalogIzin izinOrang() {
        return KatalogIzin.dari(IzinOrang.values());
    }

    @Bean
    EntriMenu menuOrang() {
        return konteks ->
                konteks.boleh(IzinOrang.KELOLA)
                        ? List.of(new EntriMenu.Butir("akun.orang.menu", "/akun", "profil", 82))
                        : List.of();
    }

    @Bean
    RecurringTask<Void> bersihkanAkunHarian(BersihkanAkun bersihkan) {
        return Tasks.recurring("akun.bersihkan", FixedDelay.of(Duration.ofDays(1)))
                .execute((instans, konteks) -> bersihkan.bersihkan());
    }

    /** Asked often, for every pemda has its own midnight; almost always there is nothing to do. */
    @Bean
    RecurringTask<Void> akunBerakhirMalam(AkunBerakhir berakhir) {
        return Tasks.recurring("akun.berakhir", FixedDelay.of(Duration.ofMinutes(1)))
                .execute((instans, konteks) -> berakhir.jalankan());
    }

    @Bean
    RecurringTask<Void> kirimUlangSuratAkun(KirimUlang kirim) {
        return Tasks.recurring("akun.kirim-ulang", FixedDelay.of(Duration.ofMinutes(1)))
                .execute((instans, konteks) -> kirim.jalankan());
    }

    /** Letters hold codes, the public forms hold passwords, and a refusal there must count. */
    @Bean
    RuteTanpaKunci orangTanpaKunci() {
        return RuteTanpaKunci.dari(
                "/akun/surat", "/akun/salinan-data", "/masuk/lupa", "/masuk/baru", "/masuk/kode");
    }
}
