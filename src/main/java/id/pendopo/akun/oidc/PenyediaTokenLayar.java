package id.pendopo.akun.oidc;

import java.security.Principal;
import java.util.HashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AccessTokenAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2DeviceCodeAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.context.AuthorizationServerContextHolder;
import org.springframework.security.oauth2.server.authorization.token.DefaultOAuth2TokenContext;

/**
 * The framework's step from a device code to tokens, and the ID token that it leaves out: a screen
 * that asked for {@code openid} is told who confirmed it, as every other application is.
 */
final class PenyediaTokenLayar implements AuthenticationProvider {

    private final OAuth2DeviceCodeAuthenticationProvider asal;
    private final OtorisasiService otorisasi;
    private final PembuatToken pembuat;

    PenyediaTokenLayar(OtorisasiService otorisasi, PembuatToken pembuat) {
        this.asal = new OAuth2DeviceCodeAuthenticationProvider(otorisasi, pembuat);
        this.otorisasi = otorisasi;
        this.pembuat = pembuat;
    }

    @Override
    public @Nullable Authentication authenticate(Authentication tanda) {
        var hasil = (OAuth2AccessTokenAuthenticationToken) asal.authenticate(tanda);
        if (!hasil.getAccessToken().getScopes().contains(Cakupan.OPENID)) {
            return hasil;
        }
        OAuth2Authorization ada =
                otorisasi.findByToken(
                        hasil.getRefreshToken().getTokenValue(), OAuth2TokenType.REFRESH_TOKEN);
        var konteks =
                DefaultOAuth2TokenContext.builder()
                        .registeredClient(hasil.getRegisteredClient())
                        .principal(ada.getAttribute(Principal.class.getName()))
                        .authorizationServerContext(AuthorizationServerContextHolder.getContext())
                        .authorization(ada)
                        .authorizedScopes(ada.getAuthorizedScopes())
                        .tokenType(new OAuth2TokenType(OidcParameterNames.ID_TOKEN))
                        .authorizationGrantType(AuthorizationGrantType.DEVICE_CODE)
                        .authorizationGrant(tanda)
                        .build();
        var tambahan = new HashMap<>(hasil.getAdditionalParameters());
        tambahan.put(OidcParameterNames.ID_TOKEN, pembuat.generate(konteks).getTokenValue());
        return new OAuth2AccessTokenAuthenticationToken(
                hasil.getRegisteredClient(),
                (Authentication) hasil.getPrincipal(),
                hasil.getAccessToken(),
                hasil.getRefreshToken(),
                tambahan);
    }

    @Override
    public boolean supports(Class<?> jenis) {
        return asal.supports(jenis);
    }
}
