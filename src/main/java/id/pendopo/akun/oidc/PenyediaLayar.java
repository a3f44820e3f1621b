package id.pendopo.akun.oidc;

import id.pendopo.kernel.AturanDilanggar;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.ServletServerHttpResponse;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2DeviceCode;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.OAuth2UserCode;
import org.springframework.security.oauth2.core.endpoint.OAuth2DeviceAuthorizationResponse;
import org.springframework.security.oauth2.core.http.converter.OAuth2DeviceAuthorizationResponseHttpMessageConverter;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2DeviceAuthorizationRequestAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;

/**
 * Answers a screen that asks for its codes (RFC 8628, 3.1). In place of the framework's own step,
 * which knows nothing of where the screen stands and keeps both codes in clear.
 */
final class PenyediaLayar implements AuthenticationProvider {

    static final String TERLALU_BANYAK = "temporarily_unavailable";

    private static final int PANJANG_AGEN = 200;
    private static final OAuth2DeviceAuthorizationResponseHttpMessageConverter TULIS =
            new OAuth2DeviceAuthorizationResponseHttpMessageConverter();

    private final LayarService layar;

    PenyediaLayar(LayarService layar) {
        this.layar = layar;
    }

    /** Where a request comes from. */
    static PermintaanLayar.Asal asal(HttpServletRequest minta) {
        String agen =
                Optional.ofNullable(minta.getHeader(HttpHeaders.USER_AGENT))
                        .orElse("tidak dikenal");
        return new PermintaanLayar.Asal(
                minta.getServerName(),
                minta.getRemoteAddr(),
                agen.substring(0, Math.min(agen.length(), PANJANG_AGEN)));
    }

    @Override
    public @Nullable Authentication authenticate(Authentication tanda) {
        var minta = (OAuth2DeviceAuthorizationRequestAuthenticationToken) tanda;
        var diri = (OAuth2ClientAuthenticationToken) minta.getPrincipal();
        RegisteredClient klien = diri.getRegisteredClient();
        if (!klien.getAuthorizationGrantTypes().contains(AuthorizationGrantType.DEVICE_CODE)) {
            throw new OAuth2AuthenticationException(OAuth2ErrorCodes.UNAUTHORIZED_CLIENT);
        }
        Set<String> cakupan = minta.getScopes().isEmpty() ? klien.getScopes() : minta.getScopes();
        if (!klien.getScopes().containsAll(cakupan)) {
            throw new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_SCOPE);
        }
        try {
            var kode =
                    layar.minta(
                            UUID.fromString(klien.getId()),
                            cakupan,
                            (PermintaanLayar.Asal) minta.getDetails());
            return new OAuth2DeviceAuthorizationRequestAuthenticationToken(
                    diri,
                    cakupan,
                    new OAuth2DeviceCode(kode.alat(), kode.dibuat(), kode.habis()),
                    new OAuth2UserCode(kode.kode(), kode.dibuat(), kode.habis()));
        } catch (AturanDilanggar e) {
            throw new OAuth2AuthenticationException(TERLALU_BANYAK);
        }
    }

    @Override
    public boolean supports(Class<?> jenis) {
        return OAuth2DeviceAuthorizationRequestAuthenticationToken.class.isAssignableFrom(jenis);
    }

    static void jawab(HttpServletRequest minta, HttpServletResponse jawab, Authentication hasil)
            throws IOException {
        var kode = (OAuth2DeviceAuthorizationRequestAuthenticationToken) hasil;
        String halaman = Penerbit.dari(minta) + OidcConfig.PERANGKAT;
        TULIS.write(
                OAuth2DeviceAuthorizationResponse.with(kode.getDeviceCode(), kode.getUserCode())
                        .verificationUri(halaman)
                        .verificationUriComplete(
                                halaman + "?user_code=" + kode.getUserCode().getTokenValue())
                        .interval(LayarService.JEDA)
                        .build(),
                null,
                new ServletServerHttpResponse(jawab));
    }
}
