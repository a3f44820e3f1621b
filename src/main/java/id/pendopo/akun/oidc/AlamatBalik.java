package id.pendopo.akun.oidc;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationException;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationToken;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/** Answers at the address of an application, which the protocol has found to be its own. */
final class AlamatBalik {

    private AlamatBalik() {}

    /**
     * Without a known address the visitor gets a page: sending him anywhere would help whoever made
     * up the request.
     */
    static void galat(
            HttpServletRequest minta, HttpServletResponse jawab, AuthenticationException kegagalan)
            throws IOException {
        var sebab = (OAuth2AuthenticationException) kegagalan;
        OAuth2AuthorizationCodeRequestAuthenticationToken asal =
                sebab instanceof OAuth2AuthorizationCodeRequestAuthenticationException e
                        ? e.getAuthorizationCodeRequestAuthentication()
                        : null;
        String alamat = asal == null ? null : asal.getRedirectUri();
        if (alamat == null || alamat.isBlank()) {
            jawab.sendError(HttpStatus.BAD_REQUEST.value(), sebab.getError().getErrorCode());
            return;
        }
        OAuth2Error galat = sebab.getError();
        UriComponentsBuilder ke = UriComponentsBuilder.fromUriString(alamat);
        tambah(ke, OAuth2ParameterNames.ERROR, galat.getErrorCode());
        tambah(ke, OAuth2ParameterNames.ERROR_DESCRIPTION, galat.getDescription());
        tambah(ke, OAuth2ParameterNames.STATE, asal.getState());
        tambah(ke, "iss", Penerbit.dari(minta));
        jawab.setStatus(HttpStatus.FOUND.value());
        jawab.setHeader(HttpHeaders.LOCATION, ke.build(true).toUriString());
    }

    /**
     * The code, and who issued it: an application with several providers must not mix them up (RFC
     * 9207).
     */
    static void berhasil(
            HttpServletRequest minta, HttpServletResponse jawab, Authentication hasil) {
        var izin = (OAuth2AuthorizationCodeRequestAuthenticationToken) hasil;
        UriComponentsBuilder ke = UriComponentsBuilder.fromUriString(izin.getRedirectUri());
        tambah(ke, OAuth2ParameterNames.CODE, izin.getAuthorizationCode().getTokenValue());
        tambah(ke, OAuth2ParameterNames.STATE, izin.getState());
        tambah(ke, "iss", Penerbit.dari(minta));
        jawab.setStatus(HttpStatus.FOUND.value());
        jawab.setHeader(HttpHeaders.LOCATION, ke.build(true).toUriString());
    }

    private static void tambah(UriComponentsBuilder ke, String nama, @Nullable String nilai) {
        if (nilai != null && !nilai.isBlank()) {
            ke.queryParam(nama, UriUtils.encode(nilai, StandardCharsets.UTF_8));
        }
    }
}
