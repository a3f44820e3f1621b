package id.pendopo.akun.oidc;

import java.util.HashSet;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.OAuth2Error;
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
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2TokenIntrospectionAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2TokenRevocationAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.authentication.PublicClientAuthenticationProvider;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The steps of the grants, the framework's own, with the store and the conditions that are ours.
 */
final class PengelolaOidc {

    private PengelolaOidc() {}

    static AuthenticationManager rangkai(
            KlienTerdaftar klien,
            OtorisasiService otorisasi,
            PersetujuanService persetujuan,
            PembuatToken pembuat,
            Penyegar penyegar,
            Kunci kunci,
            LayarService layar,
            TransactionTemplate tulis) {
        Consumer<OAuth2AuthorizationCodeRequestAuthenticationContext> syarat =
                new OAuth2AuthorizationCodeRequestAuthenticationValidator()
                        .andThen(PengelolaOidc::tanpaObjek);
        var minta =
                new OAuth2AuthorizationCodeRequestAuthenticationProvider(
                        PercobaanMasuk.denganPercobaan(klien), otorisasi, persetujuan);
        minta.setAuthenticationValidator(syarat);
        minta.setAuthorizationCodeGenerator(pembuat::kode);
        minta.setAuthorizationConsentRequired(PengelolaOidc::perluBertanya);
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
                new SatuTransaksi(
                        new OAuth2AuthorizationCodeAuthenticationProvider(otorisasi, pembuat),
                        kunci,
                        tulis),
                penyegar,
                new PenyediaLayar(layar),
                new PenyediaTokenLayar(otorisasi, pembuat),
                new OAuth2ClientCredentialsAuthenticationProvider(otorisasi, pembuat),
                new OAuth2TokenIntrospectionAuthenticationProvider(klien, otorisasi),
                new OAuth2TokenRevocationAuthenticationProvider(otorisasi));
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
}
