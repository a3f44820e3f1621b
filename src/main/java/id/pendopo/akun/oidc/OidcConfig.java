package id.pendopo.akun.oidc;

import id.pendopo.kernel.port.EntriMenu;
import id.pendopo.platform.idempotensi.RuteTanpaKunci;
import id.pendopo.platform.orang.KatalogIzin;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServletServerHttpResponse;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.http.converter.OAuth2ErrorHttpMessageConverter;
import org.springframework.security.oauth2.server.authorization.authentication.ClientSecretAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationContext;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationException;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationValidator;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationConsentAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientCredentialsAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2PushedAuthorizationRequestAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2RefreshTokenAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2TokenIntrospectionAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2TokenRevocationAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.authentication.PublicClientAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.web.OAuth2AuthorizationEndpointFilter;
import org.springframework.security.oauth2.server.authorization.web.OAuth2ClientAuthenticationFilter;
import org.springframework.security.oauth2.server.authorization.web.OAuth2PushedAuthorizationRequestEndpointFilter;
import org.springframework.security.oauth2.server.authorization.web.OAuth2TokenEndpointFilter;
import org.springframework.security.oauth2.server.authorization.web.OAuth2TokenIntrospectionEndpointFilter;
import org.springframework.security.oauth2.server.authorization.web.OAuth2TokenRevocationEndpointFilter;
import org.springframework.security.oauth2.server.authorization.web.authentication.ClientSecretBasicAuthenticationConverter;
import org.springframework.security.oauth2.server.authorization.web.authentication.ClientSecretPostAuthenticationConverter;
import org.springframework.security.oauth2.server.authorization.web.authentication.PublicClientAuthenticationConverter;
import org.springframework.security.web.DefaultSecurityFilterChain;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.DelegatingAuthenticationConverter;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.CacheControlHeadersWriter;
import org.springframework.security.web.header.writers.ContentSecurityPolicyHeaderWriter;
import org.springframework.security.web.header.writers.HstsHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.header.writers.XContentTypeOptionsHeaderWriter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * The endpoints of the protocol as one short filter chain, put together by hand: the framework's
 * own configurer would open an HTTP session for everybody who signs in, and takes the session of
 * the ID token from whichever device was used last.
 */
@Configuration(proxyBeanMethods = false)
class OidcConfig {

    static final String TOKEN = "/oauth2/token";
    static final String CABUT = "/oauth2/revoke";
    static final String PERIKSA = "/oauth2/introspect";
    static final String PAR = "/oauth2/par";
    static final String JWKS = "/oauth2/jwks";
    static final String INFO = "/userinfo";
    static final String KELUAR = "/connect/logout";
    static final String APLIKASI = "/akun/aplikasi";
    static final String SETUJU = "/akun/izinkan";

    @Bean
    @Order(0)
    SecurityFilterChain oidc(
            KlienTerdaftar klien,
            OtorisasiService otorisasi,
            PersetujuanService persetujuan,
            PembuatToken pembuat,
            PintuOtorisasi pintu) {
        AuthenticationManager pengelola = pengelola(klien, otorisasi, persetujuan, pembuat);
        var izin = new OAuth2AuthorizationEndpointFilter(pengelola, PintuOtorisasi.JALUR);
        izin.setConsentPage(SETUJU);
        izin.setAuthenticationSuccessHandler(AlamatBalik::berhasil);
        izin.setAuthenticationFailureHandler(pintu.gagal(OidcConfig::jawabGalat));
        var token = new OAuth2TokenEndpointFilter(pengelola, TOKEN);
        token.setAuthenticationFailureHandler(OidcConfig::galatToken);
        var cabut = new OAuth2TokenRevocationEndpointFilter(pengelola, CABUT);
        cabut.setAuthenticationFailureHandler(OidcConfig::galatToken);
        var periksa = new OAuth2TokenIntrospectionEndpointFilter(pengelola, PERIKSA);
        periksa.setAuthenticationFailureHandler(OidcConfig::galatToken);
        var par = new OAuth2PushedAuthorizationRequestEndpointFilter(pengelola, PAR);
        par.setAuthenticationFailureHandler(OidcConfig::galatToken);
        RequestMatcher mesin = mesin();
        var aplikasi = new OAuth2ClientAuthenticationFilter(pengelola, mesin);
        aplikasi.setAuthenticationConverter(
                new DelegatingAuthenticationConverter(
                        List.of(
                                new ClientSecretBasicAuthenticationConverter(),
                                new ClientSecretPostAuthenticationConverter(),
                                new PublicClientAuthenticationConverter(),
                                new KlienPublikSegar.Pengubah())));
        aplikasi.setAuthenticationFailureHandler(OidcConfig::galatToken);
        return new DefaultSecurityFilterChain(
                PathPatternRequestMatcher.withDefaults().matcher("/oauth2/**"),
                List.<Filter>of(
                        new KonteksFilter(),
                        kepala(),
                        pintu.filter(),
                        izin,
                        aplikasi,
                        new HarusAplikasi(mesin),
                        token,
                        cabut,
                        periksa,
                        par));
    }

    @Bean
    KatalogIzin izinAplikasi() {
        return KatalogIzin.dari(IzinAplikasi.values());
    }

    @Bean
    EntriMenu menuAplikasi() {
        return konteks ->
                konteks.boleh(IzinAplikasi.KELOLA)
                        ? List.of(new EntriMenu.Butir("akun.oidc.menu", APLIKASI, "layar", 84))
                        : List.of();
    }

    /**
     * The protocol counts its own codes, states and tokens; a kept answer would hold them in clear.
     */
    @Bean
    RuteTanpaKunci protokolTanpaKunci() {
        return RuteTanpaKunci.dari(
                PintuOtorisasi.JALUR,
                TOKEN,
                CABUT,
                PERIKSA,
                PAR,
                INFO,
                KELUAR,
                APLIKASI,
                APLIKASI + "/rahasia");
    }

    private static AuthenticationManager pengelola(
            KlienTerdaftar klien,
            OtorisasiService otorisasi,
            PersetujuanService persetujuan,
            PembuatToken pembuat) {
        Consumer<OAuth2AuthorizationCodeRequestAuthenticationContext> syarat =
                new OAuth2AuthorizationCodeRequestAuthenticationValidator()
                        .andThen(OidcConfig::tanpaObjek);
        var minta =
                new OAuth2AuthorizationCodeRequestAuthenticationProvider(
                        klien, otorisasi, persetujuan);
        minta.setAuthenticationValidator(syarat);
        minta.setAuthorizationCodeGenerator(pembuat::kode);
        minta.setAuthorizationConsentRequired(OidcConfig::perluBertanya);
        var setuju =
                new OAuth2AuthorizationConsentAuthenticationProvider(klien, otorisasi, persetujuan);
        setuju.setAuthorizationCodeGenerator(pembuat::kode);
        var par = new OAuth2PushedAuthorizationRequestAuthenticationProvider(otorisasi);
        par.setAuthenticationValidator(syarat);
        var rahasia = new ClientSecretAuthenticationProvider(klien, otorisasi);
        rahasia.setPasswordEncoder(new RahasiaKlien());
        return new ProviderManager(
                rahasia,
                new KlienPublikSegar(klien),
                new PublicClientAuthenticationProvider(klien, otorisasi),
                minta,
                setuju,
                par,
                new OAuth2AuthorizationCodeAuthenticationProvider(otorisasi, pembuat),
                new OAuth2RefreshTokenAuthenticationProvider(otorisasi, pembuat),
                new OAuth2ClientCredentialsAuthenticationProvider(otorisasi, pembuat),
                new OAuth2TokenIntrospectionAuthenticationProvider(klien, otorisasi),
                new OAuth2TokenRevocationAuthenticationProvider(otorisasi));
    }

    /** Endpoints at which an application shows who it is. */
    private static RequestMatcher mesin() {
        List<RequestMatcher> jalur =
                List.of(TOKEN, CABUT, PERIKSA, PAR).stream()
                        .<RequestMatcher>map(
                                j ->
                                        PathPatternRequestMatcher.withDefaults()
                                                .matcher(HttpMethod.POST, j))
                        .toList();
        return minta -> jalur.stream().anyMatch(j -> j.matches(minta));
    }

    /** What was allowed once is not asked again, unless the application wishes it so. */
    private static boolean perluBertanya(
            OAuth2AuthorizationCodeRequestAuthenticationContext konteks) {
        var diminta = new HashSet<>(konteks.getAuthorizationRequest().getScopes());
        diminta.remove(Cakupan.OPENID);
        if (diminta.isEmpty()
                || !konteks.getRegisteredClient()
                        .getClientSettings()
                        .isRequireAuthorizationConsent()) {
            return false;
        }
        OAuth2AuthorizationCodeRequestAuthenticationToken minta = konteks.getAuthentication();
        Object prompt = minta.getAdditionalParameters().get("prompt");
        var izin = konteks.getAuthorizationConsent();
        return prompt != null && List.of(prompt.toString().split(" ")).contains("consent")
                || izin == null
                || !izin.getScopes().containsAll(diminta);
    }

    /** Request objects are not read (Core 6), so they are refused rather than overlooked. */
    private static void tanpaObjek(OAuth2AuthorizationCodeRequestAuthenticationContext konteks) {
        OAuth2AuthorizationCodeRequestAuthenticationToken minta = konteks.getAuthentication();
        for (String nama : List.of("request", "request_uri", "registration")) {
            if (minta.getAdditionalParameters().containsKey(nama)) {
                throw new OAuth2AuthorizationCodeRequestAuthenticationException(
                        new OAuth2Error(
                                nama + "_not_supported",
                                "Parameter " + nama + " tidak didukung",
                                null),
                        terbukti(minta));
            }
        }
    }

    private static OAuth2AuthorizationCodeRequestAuthenticationToken terbukti(
            OAuth2AuthorizationCodeRequestAuthenticationToken minta) {
        var hasil =
                new OAuth2AuthorizationCodeRequestAuthenticationToken(
                        minta.getAuthorizationUri(),
                        minta.getClientId(),
                        (Authentication) minta.getPrincipal(),
                        minta.getRedirectUri(),
                        minta.getState(),
                        minta.getScopes(),
                        minta.getAdditionalParameters());
        hasil.setAuthenticated(true);
        return hasil;
    }

    private static HeaderWriterFilter kepala() {
        var csp =
                new ContentSecurityPolicyHeaderWriter("default-src 'none'; frame-ancestors 'none'");
        return new HeaderWriterFilter(
                List.of(
                        new CacheControlHeadersWriter(),
                        new XContentTypeOptionsHeaderWriter(),
                        new ReferrerPolicyHeaderWriter(ReferrerPolicy.NO_REFERRER),
                        new HstsHeaderWriter(31_536_000, false),
                        csp));
    }

    /**
     * An error goes back to the application if its address is known to be its own; else to the
     * visitor.
     */
    private static void jawabGalat(
            HttpServletRequest minta, HttpServletResponse jawab, Exception sebab)
            throws IOException {
        AlamatBalik.galat(minta, jawab, (OAuth2AuthenticationException) sebab);
    }

    private static final HttpMessageConverter<OAuth2Error> GALAT =
            new OAuth2ErrorHttpMessageConverter();

    private static void galatToken(
            HttpServletRequest minta, HttpServletResponse jawab, Exception sebab)
            throws IOException {
        SecurityContextHolder.clearContext();
        OAuth2Error galat = ((OAuth2AuthenticationException) sebab).getError();
        var keluar = new ServletServerHttpResponse(jawab);
        boolean takDikenal = OAuth2ErrorCodes.INVALID_CLIENT.equals(galat.getErrorCode());
        keluar.setStatusCode(takDikenal ? HttpStatus.UNAUTHORIZED : HttpStatus.BAD_REQUEST);
        if (takDikenal) {
            jawab.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"pendopo\"");
        }
        GALAT.write(
                new OAuth2Error(galat.getErrorCode(), galat.getDescription(), null), null, keluar);
    }

    /** Nobody comes to these endpoints without saying who he is: the framework relies on it. */
    private static final class HarusAplikasi extends OncePerRequestFilter {
        private final RequestMatcher jalur;

        HarusAplikasi(RequestMatcher jalur) {
            this.jalur = jalur;
        }

        @Override
        protected void doFilterInternal(
                HttpServletRequest minta, HttpServletResponse jawab, FilterChain rantai)
                throws ServletException, IOException {
            if (jalur.matches(minta)
                    && SecurityContextHolder.getContext().getAuthentication() == null) {
                galatToken(
                        minta,
                        jawab,
                        new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_CLIENT));
                return;
            }
            rantai.doFilter(minta, jawab);
        }
    }

    /** Each host is an issuer of its own. */
    private static final class KonteksFilter extends OncePerRequestFilter {
        @Override
        protected void doFilterInternal(
                HttpServletRequest minta, HttpServletResponse jawab, FilterChain rantai)
                throws ServletException, IOException {
            Penerbit.pasang(minta);
            try {
                rantai.doFilter(minta, jawab);
            } finally {
                SecurityContextHolder.clearContext();
                Penerbit.lepas();
            }
        }
    }
}
