package id.pendopo.akun.oidc;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jwt.JWTClaimNames;
import id.pendopo.kernel.Waktu;
import id.pendopo.organisasi.OrganisasiQueries;
import id.pendopo.platform.rahasia.Sidik;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
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
import org.springframework.security.oauth2.core.oidc.IdTokenClaimNames;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.jose.jws.JwsAlgorithms;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationCode;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.context.AuthorizationServerContextHolder;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenGenerator;
import org.springframework.stereotype.Component;

/**
 * Makes the tokens: access tokens as RFC 9068 describes them, ID tokens with the session they
 * belong to, codes as plain random bits, refresh tokens that name their family.
 */
@Component
class PembuatToken implements OAuth2TokenGenerator<OAuth2Token> {

    /** Claim of a machine's token: the OPD it speaks for. */
    static final String OPD = "opd_id";

    private static final Duration UMUR_IDENTITAS = Duration.ofMinutes(30);
    private static final JOSEObjectType AKSES = new JOSEObjectType(PemeriksaToken.TIPE_AKSES);

    private final PenandaToken penanda;
    private final TokenSegar tokenSegar;
    private final OrangQueries orang;
    private final OrganisasiQueries organisasi;
    private final Waktu waktu;

    PembuatToken(
            PenandaToken penanda,
            TokenSegar tokenSegar,
            OrangQueries orang,
            OrganisasiQueries organisasi,
            Waktu waktu) {
        this.penanda = penanda;
        this.tokenSegar = tokenSegar;
        this.orang = orang;
        this.organisasi = organisasi;
        this.waktu = waktu;
    }

    @Override
    public @Nullable OAuth2Token generate(OAuth2TokenContext k) {
        return switch (k.getTokenType().getValue()) {
            case OAuth2ParameterNames.CODE -> kode(k);
            case OAuth2ParameterNames.REFRESH_TOKEN -> segar(keluarga(k));
            case OAuth2ParameterNames.ACCESS_TOKEN ->
                    k.getAuthorizationGrantType().equals(AuthorizationGrantType.CLIENT_CREDENTIALS)
                            ? mesin(k.getRegisteredClient(), k.getAuthorizedScopes())
                            : akses(
                                    k.getRegisteredClient(),
                                    k.<OrangMasuk>getPrincipal(),
                                    keluarga(k),
                                    k.getAuthorizedScopes());
            case OidcParameterNames.ID_TOKEN -> identitas(k);
            default -> null;
        };
    }

    private static UUID keluarga(OAuth2TokenContext konteks) {
        return UUID.fromString(konteks.getAuthorization().getId());
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
    OAuth2RefreshToken segar(UUID keluarga) {
        Instant saat = waktu.sekarang();
        return new OAuth2RefreshToken(
                tokenSegar.baru(keluarga), saat, saat.plus(KlienTerdaftar.SEGAR));
    }

    private Jwt mesin(RegisteredClient klien, Set<String> cakupan) {
        var klaim = klaimAkses(klien, klien.getClientId(), cakupan);
        UUID opd = KlienTerdaftar.klien(klien).opdId();
        if (opd != null) {
            klaim.put(OPD, opd.toString());
            organisasi
                    .opd(opd)
                    .ifPresent(o -> klaim.put("opd", Map.of("kode", o.kode(), "nama", o.nama())));
        }
        return penanda.tanda(JwsAlgorithms.ES256, AKSES, klaim);
    }

    Jwt akses(RegisteredClient klien, OrangMasuk masuk, UUID keluarga, Set<String> cakupan) {
        var klaim = klaimAkses(klien, masuk.getName(), cakupan);
        klaim.put(PembacaOtorisasi.KELUARGA, keluarga.toString());
        return penanda.tanda(JwsAlgorithms.ES256, AKSES, klaim);
    }

    private Map<String, Object> klaimAkses(
            RegisteredClient klien, String subjek, Set<String> cakupan) {
        var klaim = klaim(subjek, KlienTerdaftar.AKSES);
        klaim.put(JWTClaimNames.AUDIENCE, untuk(penerbit(), cakupan));
        klaim.put(JWTClaimNames.NOT_BEFORE, klaim.get(JWTClaimNames.ISSUED_AT));
        klaim.put(OAuth2ParameterNames.CLIENT_ID, klien.getClientId());
        klaim.put(OAuth2ParameterNames.SCOPE, String.join(" ", cakupan));
        return klaim;
    }

    private Map<String, Object> klaim(String subjek, Duration umur) {
        Instant saat = waktu.sekarang();
        var klaim = new LinkedHashMap<String, Object>();
        klaim.put(JWTClaimNames.ISSUER, penerbit());
        klaim.put(JWTClaimNames.SUBJECT, subjek);
        klaim.put(JWTClaimNames.ISSUED_AT, saat);
        klaim.put(JWTClaimNames.EXPIRATION_TIME, saat.plus(umur));
        klaim.put(JWTClaimNames.JWT_ID, UUID.randomUUID().toString());
        return klaim;
    }

    private static String penerbit() {
        return AuthorizationServerContextHolder.getContext().getIssuer();
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

    private Jwt identitas(OAuth2TokenContext k) {
        OAuth2AuthorizationRequest minta =
                k.getAuthorization().getAttribute(OAuth2AuthorizationRequest.class.getName());
        Map<String, Object> tambahan = minta.getAdditionalParameters();
        return identitas(
                k.getRegisteredClient(),
                k.<OrangMasuk>getPrincipal(),
                (String) tambahan.get(OidcParameterNames.NONCE),
                (String) tambahan.get("claims"));
    }

    /**
     * @param nonce of the request; null when refreshed (Core 12.2)
     * @param claims the parameter of that name, as the application sent it
     */
    Jwt identitas(
            RegisteredClient klien,
            OrangMasuk masuk,
            @Nullable String nonce,
            @Nullable String claims) {
        var klaim = klaim(masuk.getName(), UMUR_IDENTITAS);
        klaim.put(JWTClaimNames.AUDIENCE, List.of(klien.getClientId()));
        klaim.put(IdTokenClaimNames.AZP, klien.getClientId());
        if (nonce != null && !nonce.isBlank()) {
            klaim.put(IdTokenClaimNames.NONCE, nonce);
        }
        klaim.put("sid", masuk.sesi().toString());
        klaim.put(IdTokenClaimNames.AUTH_TIME, masuk.masukPada());
        klaim.put(IdTokenClaimNames.ACR, masuk.acr());
        klaim.put(IdTokenClaimNames.AMR, masuk.cara());
        Set<String> diminta = Klaim.diminta(claims, "id_token");
        if (!diminta.isEmpty()) {
            var boleh = Klaim.bolehDiminta(klien.getScopes());
            orang.dengan(masuk.akun())
                    .map(
                            o ->
                                    Klaim.untuk(
                                            o,
                                            Set.of(),
                                            diminta.stream().filter(boleh::contains).toList()))
                    .ifPresent(klaim::putAll);
        }
        return penanda.tanda(
                klien.getTokenSettings().getIdTokenSignatureAlgorithm().getName(),
                JOSEObjectType.JWT,
                klaim);
    }
}
