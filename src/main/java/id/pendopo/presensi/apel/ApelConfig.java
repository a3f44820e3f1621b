package id.pendopo.presensi.apel;

import id.pendopo.pemberitahuan.KatalogKabar;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The news about apel. */
@Configuration(proxyBeanMethods = false)
class ApelConfig {

    @Bean
    KatalogKabar kabarApel() {
        return KatalogKabar.dari(KabarApel.Jenis.values());
    }
}
