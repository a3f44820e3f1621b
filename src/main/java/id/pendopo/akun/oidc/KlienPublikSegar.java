package id.pendopo.akun.oidc;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.web.authentication.AuthenticationConverter;

/**
 * A phone or browser that refreshes or revokes its token: it has no secret and, this time, no code
 * to prove itself by; the token, which counts once, is the proof (RFC 9700, 4.14.2).
 */
final class KlienPublikSegar implements AuthenticationProvider {

    private final KlienTerdaftar klien;

    KlienPublikSegar(KlienTerdaftar klien) {
        this.klien = klien;
    }

    @Override
    public @Nullable Authentication authenticate(Authentication tanda) {
        if (!(tanda instanceof Tanda diri)) {
            return null;
        }
        RegisteredClient ada = klien.findByClientId(diri.getPrincipal().toString());
        if (ada == null
                || !ada.getClientAuthenticationMethods()
                        .contains(ClientAuthenticationMethod.NONE)) {
            throw new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_CLIENT);
        }
        return new OAuth2ClientAuthenticationToken(ada, ClientAuthenticationMethod.NONE, null);
    }

    @Override
    public boolean supports(Class<?> jenis) {
        return Tanda.class.isAssignableFrom(jenis);
    }

    private static final class Tanda extends OAuth2ClientAuthenticationToken {
        private static final long serialVersionUID = 1L;

        Tanda(String clientId) {
            super(clientId, ClientAuthenticationMethod.NONE, null, Map.of());
        }
    }

    /** Reads such a request. */
    static final class Pengubah implements AuthenticationConverter {

        /** Grants that bring something only this application has: a token, or a device code. */
        private static final Set<String> TOKEN_SENDIRI =
                Set.of(
                        AuthorizationGrantType.REFRESH_TOKEN.getValue(),
                        AuthorizationGrantType.DEVICE_CODE.getValue());

        @Override
        public @Nullable Authentication convert(HttpServletRequest minta) {
            String clientId = minta.getParameter(OAuth2ParameterNames.CLIENT_ID);
            boolean segar =
                    TOKEN_SENDIRI.contains(
                            String.valueOf(minta.getParameter(OAuth2ParameterNames.GRANT_TYPE)));
            // introspection is for who can keep a secret (RFC 7662, 2.1)
            boolean lain =
                    List.of(OidcConfig.CABUT, OidcConfig.PAR, OidcConfig.LAYAR)
                            .contains(minta.getRequestURI());
            return clientId == null
                            || minta.getParameter(OAuth2ParameterNames.CLIENT_SECRET) != null
                            || !segar && !lain
                    ? null
                    : new Tanda(clientId);
        }
    }
}
