package id.pendopo.akun.oidc;

import id.pendopo.platform.web.AlamatSitus;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.security.oauth2.server.authorization.context.AuthorizationServerContext;
import org.springframework.security.oauth2.server.authorization.context.AuthorizationServerContextHolder;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;

/** The issuer: the host that is asked, with its scheme and port. */
final class Penerbit {

    private static final AuthorizationServerSettings SETELAN =
            AuthorizationServerSettings.builder()
                    .authorizationEndpoint(PintuOtorisasi.JALUR)
                    .tokenEndpoint(OidcConfig.TOKEN)
                    .tokenRevocationEndpoint(OidcConfig.CABUT)
                    .tokenIntrospectionEndpoint(OidcConfig.PERIKSA)
                    .pushedAuthorizationRequestEndpoint(OidcConfig.PAR)
                    .deviceAuthorizationEndpoint(OidcConfig.LAYAR)
                    .deviceVerificationEndpoint(OidcConfig.PERANGKAT)
                    .jwkSetEndpoint(OidcConfig.JWKS)
                    .oidcUserInfoEndpoint(OidcConfig.INFO)
                    .oidcLogoutEndpoint(OidcConfig.KELUAR)
                    .build();

    private Penerbit() {}

    static String dari(HttpServletRequest minta) {
        return AlamatSitus.dari(minta);
    }

    static void pasang(HttpServletRequest minta) {
        AuthorizationServerContextHolder.setContext(new Konteks(dari(minta)));
    }

    static void lepas() {
        AuthorizationServerContextHolder.resetContext();
    }

    private record Konteks(String issuer) implements AuthorizationServerContext {
        @Override
        public String getIssuer() {
            return issuer;
        }

        @Override
        public AuthorizationServerSettings getAuthorizationServerSettings() {
            return SETELAN;
        }
    }
}
