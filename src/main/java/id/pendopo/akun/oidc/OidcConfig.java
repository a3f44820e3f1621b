package id.pendopo.akun.oidc;

import id.pendopo.kernel.port.EntriMenu;
import id.pendopo.platform.basisdata.TransaksiKunci;
import id.pendopo.platform.idempotensi.RuteTanpaKunci;
import id.pendopo.platform.orang.KatalogIzin;
import jakarta.servlet.Filter;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.oauth2.server.authorization.web.OAuth2AuthorizationEndpointFilter;
import org.springframework.security.oauth2.server.authorization.web.OAuth2ClientAuthenticationFilter;
import org.springframework.security.oauth2.server.authorization.web.OAuth2DeviceAuthorizationEndpointFilter;
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
import org.springframework.transaction.PlatformTransactionManager;

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
    static final String LAYAR = "/oauth2/device_authorization";
    static final String JWKS = "/oauth2/jwks";
    static final String INFO = "/userinfo";
    static final String KELUAR = "/connect/logout";
    static final String APLIKASI = "/akun/aplikasi";
    static final String PERANGKAT = "/perangkat";
    static final String SETUJU = "/akun/izinkan";

    @Bean
    @Order(0)
    SecurityFilterChain oidc(
            KlienTerdaftar klien,
            OtorisasiService otorisasi,
            PersetujuanService persetujuan,
            PembuatToken pembuat,
            SegarRepository segar,
            PembacaOtorisasi pembaca,
            Kunci kunci,
            LayarService layar,
            PercobaanMasuk percobaan,
            PintuOtorisasi pintu,
            PlatformTransactionManager transaksi) {
        AuthenticationManager pengelola =
                PengelolaOidc.rangkai(
                        klien,
                        otorisasi,
                        persetujuan,
                        pembuat,
                        new Penyegar(segar, pembaca, otorisasi, pembuat, kunci),
                        kunci,
                        layar,
                        TransaksiKunci.pola(transaksi));
        var izin = new OAuth2AuthorizationEndpointFilter(pengelola, PintuOtorisasi.JALUR);
        izin.setConsentPage(SETUJU);
        izin.setAuthenticationSuccessHandler(AlamatBalik::berhasil);
        izin.setAuthenticationFailureHandler(pintu.gagal(AlamatBalik::galat));
        var token = new OAuth2TokenEndpointFilter(pengelola, TOKEN);
        token.setAuthenticationFailureHandler(GalatToken::jawab);
        var cabut = new OAuth2TokenRevocationEndpointFilter(pengelola, CABUT);
        cabut.setAuthenticationFailureHandler(GalatToken::jawab);
        var periksa = new OAuth2TokenIntrospectionEndpointFilter(pengelola, PERIKSA);
        periksa.setAuthenticationFailureHandler(GalatToken::jawab);
        var par = new OAuth2PushedAuthorizationRequestEndpointFilter(pengelola, PAR);
        par.setAuthenticationFailureHandler(GalatToken::jawab);
        var perangkat = new OAuth2DeviceAuthorizationEndpointFilter(pengelola, LAYAR);
        perangkat.setAuthenticationDetailsSource(PenyediaLayar::asal);
        perangkat.setAuthenticationSuccessHandler(PenyediaLayar::jawab);
        perangkat.setAuthenticationFailureHandler(GalatToken::jawab);
        RequestMatcher mesin = mesin();
        var aplikasi = new OAuth2ClientAuthenticationFilter(pengelola, mesin);
        aplikasi.setAuthenticationConverter(
                new DelegatingAuthenticationConverter(
                        List.of(
                                new ClientSecretBasicAuthenticationConverter(),
                                new ClientSecretPostAuthenticationConverter(),
                                new PublicClientAuthenticationConverter(),
                                new KlienPublikSegar.Pengubah())));
        aplikasi.setAuthenticationFailureHandler(GalatToken::jawab);
        return new DefaultSecurityFilterChain(
                PathPatternRequestMatcher.withDefaults().matcher("/oauth2/**"),
                List.<Filter>of(
                        new KonteksFilter(),
                        kepala(),
                        percobaan.filter(),
                        pintu.filter(),
                        izin,
                        aplikasi,
                        new HarusAplikasi(mesin),
                        token,
                        cabut,
                        periksa,
                        par,
                        perangkat));
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
                LAYAR,
                PERANGKAT,
                PERANGKAT + "/persetujuan",
                PERANGKAT + "/penolakan",
                MasukLayarController.JALUR,
                INFO,
                KELUAR,
                APLIKASI,
                APLIKASI + "/rahasia",
                UjiAplikasiController.PERIKSA,
                UjiAplikasiController.COBA);
    }

    /** Endpoints at which an application shows who it is. */
    private static RequestMatcher mesin() {
        List<RequestMatcher> jalur =
                List.of(TOKEN, CABUT, PERIKSA, PAR, LAYAR).stream()
                        .<RequestMatcher>map(
                                j ->
                                        PathPatternRequestMatcher.withDefaults()
                                                .matcher(HttpMethod.POST, j))
                        .toList();
        return minta -> jalur.stream().anyMatch(j -> j.matches(minta));
    }

    static HeaderWriterFilter kepala() {
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
}
