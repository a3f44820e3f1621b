package id.pendopo.anggaran;

import id.pendopo.platform.orang.KatalogIzin;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the module gives to the whole house. */
@Configuration(proxyBeanMethods = false)
class AnggaranConfig {

    @Bean
    KatalogIzin izinAnggaran() {
        return KatalogIzin.dari(IzinAnggaran.values());
    }
}
