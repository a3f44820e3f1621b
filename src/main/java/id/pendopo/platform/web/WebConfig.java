package id.pendopo.platform.web;

import id.pendopo.kernel.WaktuGeser;
import id.pendopo.kernel.WaktuSistem;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.tomcat.TomcatConnectorCustomizer;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Texts, static files, the guard of the routes. */
@Configuration(proxyBeanMethods = false)
class WebConfig {

    /** Business time may be shifted in a demo or a test; sessions, tokens and audit never are. */
    @Bean
    WaktuGeser waktu() {
        return new WaktuGeser(new WaktuSistem());
    }

    /** One pair of files a module: {@code pesan/<modul>_id.properties} and {@code _en}. */
    @Bean
    MessageSource messageSource() throws IOException {
        return PesanSemua.muat();
    }

    /** A page in two writes instead of six; compressed ones fit into one. */
    @Bean
    TomcatConnectorCustomizer penyanggaTulis() {
        return c -> c.setProperty("socket.appWriteBufSize", Integer.toString(32 << 10));
    }

    @Bean
    WebMvcConfigurer mvc(PabrikBingkai pabrik) {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry daftar) {
                daftar.addInterceptor(new PenjagaRute());
                daftar.addInterceptor(new PenyimpanPilihan(pabrik));
            }

            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> daftar) {
                daftar.add(new PenggunaKini());
                daftar.add(new PemanggilKini());
                daftar.add(new BingkaiKini(pabrik));
            }

            @Override
            public void addResourceHandlers(ResourceHandlerRegistry daftar) {
                daftar.addResourceHandler("/aset/**")
                        .addResourceLocations("classpath:/static/aset/")
                        .setCacheControl(
                                CacheControl.maxAge(Duration.ofDays(365))
                                        .cachePublic()
                                        .immutable());
                daftar.addResourceHandler("/pekerja.js")
                        .addResourceLocations("classpath:/static/aset/")
                        .setCacheControl(CacheControl.noCache());
            }
        };
    }
}
