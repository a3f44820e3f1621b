package id.pendopo.akun.luar;

import id.pendopo.platform.orang.KatalogIzin;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The permission of this room. */
@Configuration(proxyBeanMethods = false)
class LuarConfig {

    @Bean
    KatalogIzin izinLuar() {
        return KatalogIzin.dari(IzinLuar.values());
    }
}
