package id.pendopo.platform.idempotensi;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Routes of the platform itself that ignore a key. */
@Configuration(proxyBeanMethods = false)
class IdempotensiConfig {

    /** A wrong password must count, also for one who sends a key along. */
    @Bean
    RuteTanpaKunci masukTanpaKunci() {
        return RuteTanpaKunci.dari("/masuk");
    }
}
