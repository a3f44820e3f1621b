package id.pendopo.akun.oidc;

import id.pendopo.akun.PenggunaHariIni;
import id.pendopo.platform.web.JawabanGalat;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.web.DefaultSecurityFilterChain;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** A chain of its own for applications with tokens: no session, no cookie, so no forged form. */
@Configuration(proxyBeanMethods = false)
class ApiConfig {

    @Bean
    @Order(1)
    SecurityFilterChain api(
            TokenDikenal token,
            KlienTerdaftar klien,
            PembacaOtorisasi otorisasi,
            PenggunaHariIni orang,
            JawabanGalat galat,
            MessageSource pesan) {
        var pola = PathPatternRequestMatcher.withDefaults();
        RequestMatcher api = pola.matcher(PintuApi.API + "/**");
        RequestMatcher scim = pola.matcher(PintuApi.SCIM + "/**");
        return new DefaultSecurityFilterChain(
                minta -> api.matches(minta) || scim.matches(minta),
                OidcConfig.kepala(),
                new PintuApi(token, klien, otorisasi, orang, galat, pesan));
    }
}
