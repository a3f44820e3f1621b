package id.pendopo.akun.oidc;

import com.nimbusds.jose.JOSEObjectType;
import id.pendopo.kernel.Waktu;
import id.pendopo.organisasi.OrganisasiQueries;
import id.pendopo.platform.rahasia.Sidik;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.security.oauth2.core.OAuth2Token;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationCode;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.token.DelegatingOAuth2TokenGenerator;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.JwtGenerator;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenGenerator;
import org.springframework.stereotype.Component;

/**
 * Makes the tokens: access tokens as RFC 9068 describes them, ID tokens with the session they
 * belong to, codes and refresh tokens as plain random bits.
 */
@Component
class PembuatToken implements OAuth2TokenGenerator<OAuth2Token> {

    /** Claim of a machine's token: the OPD it speaks for. */
    static final String OPD = "opd_id";

    private final OrangQueries orang;
    private final OrganisasiQueries organisasi;
    private final Waktu waktu;
    private final DelegatingOAuth2TokenGenerator pembuat;

    PembuatToken(
            PenandaToken penanda, OrangQueries orang, OrganisasiQueries organisasi, Waktu waktu) {
        this.orang = orang;
        this.organisasi = organisasi;
        this.waktu = waktu;
        var jwt = new JwtGenerator(penanda);
        jwt.setJwtCustomizer(this::lengkapi);
        this.pembuat = new DelegatingOAuth2TokenGenerator(jwt, this::kode, this::segar);
    }

    @Override
    public @Nullable OAuth2Token generate(OAuth2TokenContext konteks) {
        return pembuat.generate(konteks);
    }

    @Nullable OAuth2AuthorizationCode kode(OAuth2TokenContext konteks) {
        if (!OAuth2ParameterNames.CODE.equals(konteks.getTokenType().getValue())) {
            return null;
        }
        Instant saat = waktu.sekarang();
        return new OAuth2AuthorizationCode(
                Sidik.baru(),
                saat,
                saat.plus(
                        konteks.getRegisteredClient()
                                .getTokenSettings()
                                .getAuthorizationCodeTimeToLive()));
    }

    /** Also for phones and browsers: theirs rotate, and one used twice ends the family. */
    private @Nullable OAuth2RefreshToken segar(OAuth2TokenContext konteks) {
        if (!OAuth2TokenType.REFRESH_TOKEN.equals(konteks.getTokenType())) {
            return null;
        }
        Instant saat = waktu.sekarang();
        return new OAuth2RefreshToken(Sidik.baru(), saat, saat.plus(KlienTerdaftar.SEGAR));
    }

    private void lengkapi(JwtEncodingContext k) {
        if (OAuth2TokenType.ACCESS_TOKEN.equals(k.getTokenType())) {
            akses(k);
        } else {
            identitas(k);
        }
    }

    private void akses(JwtEncodingContext k) {
        String penerbit = k.getAuthorizationServerContext().getIssuer();
        Set<String> cakupan = k.getAuthorizedScopes();
        k.getJwsHeader().algorithm(SignatureAlgorithm.ES256).type(PemeriksaToken.TIPE_AKSES);
        k.getClaims()
                .audience(untuk(penerbit, cakupan))
                .claim(OAuth2ParameterNames.CLIENT_ID, k.getRegisteredClient().getClientId())
                .claim(OAuth2ParameterNames.SCOPE, String.join(" ", cakupan));
        if (k.getAuthorizationGrantType().equals(AuthorizationGrantType.CLIENT_CREDENTIALS)) {
            UUID opd = KlienTerdaftar.klien(k.getRegisteredClient()).opdId();
            if (opd != null) {
                k.getClaims().claim(OPD, opd.toString());
                organisasi
                        .opd(opd)
                        .ifPresent(
                                o ->
                                        k.getClaims()
                                                .claim(
                                                        "opd",
                                                        Map.of(
                                                                "kode", o.kode(),
                                                                "nama", o.nama())));
            }
        } else {
            k.getClaims().claim(PembacaOtorisasi.KELUARGA, k.getAuthorization().getId());
        }
    }

    /** Where the token is good for: an application that only lets people sign in gets no other. */
    private static List<String> untuk(String penerbit, Collection<String> cakupan) {
        var hasil = new ArrayList<String>();
        if (cakupan.contains(Cakupan.SCIM_BACA) || cakupan.contains(Cakupan.SCIM_TULIS)) {
            hasil.add(penerbit + PintuApi.SCIM);
        }
        if (cakupan.contains(Cakupan.API_BACA) || cakupan.contains(Cakupan.API_TULIS)) {
            hasil.add(penerbit + PintuApi.API);
        }
        return hasil.isEmpty() ? List.of(penerbit + OidcConfig.INFO) : hasil;
    }

    private void identitas(JwtEncodingContext k) {
        OAuth2Authorization otorisasi = k.getAuthorization();
        OrangMasuk masuk = (OrangMasuk) k.<OrangMasuk>getPrincipal();
        OAuth2AuthorizationRequest minta =
                otorisasi.getAttribute(OAuth2AuthorizationRequest.class.getName());
        k.getJwsHeader().type(JOSEObjectType.JWT.getType());
        var klaim = k.getClaims();
        klaim.claim("sid", masuk.sesi().toString())
                .claim("auth_time", Date.from(masuk.masukPada()))
                .claim("acr", masuk.acr())
                .claim("amr", masuk.cara());
        Set<String> diminta =
                Klaim.diminta((String) minta.getAdditionalParameters().get("claims"), "id_token");
        if (!diminta.isEmpty()) {
            var boleh = Klaim.bolehDiminta(k.getRegisteredClient().getScopes());
            orang.dengan(masuk.akun())
                    .map(
                            o ->
                                    Klaim.untuk(
                                            o,
                                            Set.of(),
                                            diminta.stream().filter(boleh::contains).toList()))
                    .ifPresent(isi -> isi.forEach(klaim::claim));
        }
    }
}
