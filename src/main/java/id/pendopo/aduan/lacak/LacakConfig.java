package id.pendopo.aduan.lacak;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import id.pendopo.aduan.lacak.kabar.PengirimanKabar;
import id.pendopo.platform.idempotensi.RuteTanpaKunci;
import id.pendopo.platform.idempotensi.RuteTanpaNama;
import id.pendopo.platform.pemda.DaftarPemda;
import id.pendopo.platform.pemda.KonteksPemda;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What runs by itself, and how forms of reporters are kept apart from accounts. */
@Configuration(proxyBeanMethods = false)
class LacakConfig {

    /** Who tracks a complaint or follows it does so as nobody, whoever is signed in. */
    @Bean
    RuteTanpaNama lacakTanpaNama() {
        return RuteTanpaNama.dari("/aduan/lacak", "/aduan/ikut");
    }

    /** A refused code must count; and a key would keep a digest of the code. */
    @Bean
    RuteTanpaKunci lacakTanpaKunci() {
        return RuteTanpaKunci.dari("/aduan/lacak", "/aduan/lacak/lupa");
    }

    @Bean
    RecurringTask<Void> kirimKabarAduan(PengirimanKabar pengiriman) {
        return Tasks.recurring("aduan.kabar", FixedDelay.of(Duration.ofMinutes(1)))
                .execute((instans, konteks) -> pengiriman.kirim());
    }

    /** Asked every hour, for every pemda has its own day; mostly there is nothing to do. */
    @Bean
    RecurringTask<Void> tutupAduanDiam(TutupDiam tutup) {
        return Tasks.recurring("aduan.tutup-diam", FixedDelay.of(Duration.ofHours(1)))
                .execute((instans, konteks) -> tutup.jalankan());
    }

    @Bean
    RecurringTask<Void> bersihkanKabarAduan(PengirimanKabar pengiriman, DaftarPemda daftar) {
        return Tasks.recurring("aduan.kabar-bersih", FixedDelay.of(Duration.ofHours(6)))
                .execute(
                        (instans, konteks) ->
                                daftar.semua()
                                        .forEach(
                                                p ->
                                                        KonteksPemda.jalankan(
                                                                p, pengiriman::bersihkan)));
    }
}
