package id.pendopo.akun.oidc;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AccessTokenAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2RefreshTokenAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;

/**
 * A refresh token for new tokens (RFC 6749, 6; Core 12). The framework's step looks it up, makes
 * the tokens and then writes; here the write comes first and says by itself whether it may: one
 * exchange with the database, and of fifty at the same time one gets through. Only a refusal looks
 * for its reason, and there one that came back after it was exchanged ends its family.
 */
final class Penyegar implements AuthenticationProvider {

    private final SegarRepository repository;
    private final PembacaOtorisasi pembaca;
    private final OtorisasiService otorisasi;
    private final PembuatToken pembuat;
    private final Kunci kunci;

    Penyegar(
            SegarRepository repository,
            PembacaOtorisasi pembaca,
            OtorisasiService otorisasi,
            PembuatToken pembuat,
            Kunci kunci) {
        this.repository = repository;
        this.pembaca = pembaca;
        this.otorisasi = otorisasi;
        this.pembuat = pembuat;
        this.kunci = kunci;
    }

    @Override
    public @Nullable Authentication authenticate(Authentication tanda) {
        var minta = (OAuth2RefreshTokenAuthenticationToken) tanda;
        if (!(minta.getPrincipal() instanceof OAuth2ClientAuthenticationToken aplikasi)
                || !aplikasi.isAuthenticated()
                || aplikasi.getRegisteredClient() == null) {
            throw new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_CLIENT);
        }
        kunci.siapkan(); // what is needed for the answer is there before the token is spent
        RegisteredClient klien = aplikasi.getRegisteredClient();
        return pembaca.segarAsli(minta.getRefreshToken())
                .filter(asli -> boleh(klien))
                .flatMap(asli -> tukar(asli, aplikasi, klien, minta.getScopes()))
                .orElseThrow(() -> ditolak(minta, klien));
    }

    private static boolean boleh(RegisteredClient klien) {
        return klien.getAuthorizationGrantTypes().contains(AuthorizationGrantType.REFRESH_TOKEN);
    }

    private Optional<OAuth2AccessTokenAuthenticationToken> tukar(
            TokenSegar.Asli lama,
            OAuth2ClientAuthenticationToken aplikasi,
            RegisteredClient klien,
            Set<String> diminta) {
        OAuth2RefreshToken segar = pembuat.segar(lama.keluarga());
        return repository
                .tukar(lama, KlienTerdaftar.klien(klien).id(), List.copyOf(diminta), segar)
                .map(
                        t -> {
                            Set<String> cakupan =
                                    diminta.isEmpty() ? new LinkedHashSet<>(t.cakupan()) : diminta;
                            Jwt akses = pembuat.akses(klien, t.orang(), lama.keluarga(), cakupan);
                            return new OAuth2AccessTokenAuthenticationToken(
                                    klien,
                                    aplikasi,
                                    new OAuth2AccessToken(
                                            OAuth2AccessToken.TokenType.BEARER,
                                            akses.getTokenValue(),
                                            akses.getIssuedAt(),
                                            akses.getExpiresAt(),
                                            cakupan),
                                    segar,
                                    identitas(klien, t));
                        });
    }

    private Map<String, Object> identitas(RegisteredClient klien, SegarRepository.Tertukar t) {
        var hasil = new HashMap<String, Object>();
        if (t.cakupan().contains(Cakupan.OPENID)) {
            Jwt jwt = pembuat.identitas(klien, t.orang(), null, t.klaim());
            hasil.put(OidcParameterNames.ID_TOKEN, jwt.getTokenValue());
        }
        return hasil;
    }

    /** Why; in the order of the framework, so that no answer tells more than its own would. */
    private OAuth2AuthenticationException ditolak(
            OAuth2RefreshTokenAuthenticationToken minta, RegisteredClient klien) {
        OAuth2Authorization ada =
                otorisasi.findByToken(minta.getRefreshToken(), OAuth2TokenType.REFRESH_TOKEN);
        String galat;
        if (ada == null || !ada.getRegisteredClientId().equals(klien.getId())) {
            galat = OAuth2ErrorCodes.INVALID_GRANT;
        } else if (!boleh(klien)) {
            galat = OAuth2ErrorCodes.UNAUTHORIZED_CLIENT;
        } else if (ada.getRefreshToken().isActive()
                && !ada.getAuthorizedScopes().containsAll(minta.getScopes())) {
            galat = OAuth2ErrorCodes.INVALID_SCOPE;
        } else {
            galat = OAuth2ErrorCodes.INVALID_GRANT;
        }
        return new OAuth2AuthenticationException(galat);
    }

    @Override
    public boolean supports(Class<?> jenis) {
        return OAuth2RefreshTokenAuthenticationToken.class.isAssignableFrom(jenis);
    }
}
