package id.pendopo.aduan.sambungan;

import id.pendopo.aduan.IzinAduan;
import id.pendopo.platform.orang.KatalogIzin;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Permissions of the module. */
@Configuration(proxyBeanMethods = false)
class AduanConfig {

    @Bean
    KatalogIzin izinAduan() {
        return KatalogIzin.dari(IzinAduan.values());
    }
}
