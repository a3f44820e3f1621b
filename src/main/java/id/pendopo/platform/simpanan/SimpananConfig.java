package id.pendopo.platform.simpanan;

import id.pendopo.platform.pemda.DaftarPemda;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** The shelf and the door it stands at. */
@Configuration(proxyBeanMethods = false)
class SimpananConfig {

    @Bean
    Rak rak() {
        return new Rak(500, 64L << 20);
    }

    /** Behind the valve that believes a proxy: what is secure and who asks must be known first. */
    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> katup(Rak rak, DaftarPemda pemda) {
        return server -> server.addEngineValves(new KatupTersimpan(rak, pemda));
    }
}
