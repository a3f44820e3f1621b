package id.pendopo.akun.oidc;

import java.util.List;

/**
 * What to paste where, for applications that a pemda commonly runs.
 *
 * @param teks the settings, with the addresses of this provider filled in
 */
public record Contoh(String aplikasi, String tempat, String teks) {

    private static final String RAHASIA = "RAHASIA-APLIKASI";

    static List<Contoh> untuk(Klien k, String penerbit) {
        String balik = k.redirectUri().isEmpty() ? "" : k.redirectUri().getFirst();
        String cakupan = String.join(" ", k.cakupan());
        if (k.jenis() == Klien.Jenis.MESIN) {
            String minta =
                    """
                    curl -u %s:%s -d grant_type=client_credentials -d "scope=%s" %s/oauth2/token
                    """
                            .formatted(k.clientId(), RAHASIA, cakupan, penerbit);
            return List.of(new Contoh("curl", "terminal", minta + pakai(k, penerbit)));
        }
        if (k.jenis() == Klien.Jenis.LAYAR) {
            return List.of(
                    new Contoh(
                            "curl",
                            "terminal",
                            """
                            curl -d client_id=%1$s -d "scope=%2$s" %3$s/oauth2/device_authorization
                            curl -d client_id=%1$s -d grant_type=urn:ietf:params:oauth:grant-type:device_code \\
                              -d device_code=DEVICE_CODE %3$s/oauth2/token
                            """
                                    .formatted(k.clientId(), cakupan, penerbit)));
        }
        return List.of(
                new Contoh(
                        "WordPress",
                        "OpenID Connect Generic → Settings",
                        """
                        Client ID: %1$s
                        Client Secret Key: %2$s
                        OpenID Scope: %3$s
                        Login Endpoint URL: %4$s/oauth2/authorize
                        Userinfo Endpoint URL: %4$s/userinfo
                        Token Validation Endpoint URL: %4$s/oauth2/token
                        End Session Endpoint URL: %4$s/connect/logout
                        Identity Key: preferred_username
                        """
                                .formatted(k.clientId(), RAHASIA, cakupan, penerbit)),
                new Contoh(
                        "Laravel",
                        ".env (socialiteproviders/oidc)",
                        """
                        OIDC_BASE_URL=%4$s
                        OIDC_CLIENT_ID=%1$s
                        OIDC_CLIENT_SECRET=%2$s
                        OIDC_REDIRECT_URI=%5$s
                        OIDC_SCOPES="%3$s"
                        """
                                .formatted(k.clientId(), RAHASIA, cakupan, penerbit, balik)),
                new Contoh(
                        "Moodle",
                        "Site administration → Server → OAuth 2 services → Custom",
                        """
                        Client ID: %1$s
                        Client secret: %2$s
                        Service base URL: %4$s
                        Scopes included in a login request: %3$s
                        """
                                .formatted(k.clientId(), RAHASIA, cakupan, penerbit)),
                new Contoh(
                        "Apache mod_auth_openidc",
                        "/etc/apache2/mods-enabled/auth_openidc.conf",
                        """
                        OIDCProviderMetadataURL %4$s/.well-known/openid-configuration
                        OIDCClientID %1$s
                        OIDCClientSecret %2$s
                        OIDCRedirectURI %5$s
                        OIDCScope "%3$s"
                        OIDCPKCEMethod S256
                        OIDCIDTokenSignedResponseAlg %6$s
                        OIDCRemoteUserClaim preferred_username
                        """
                                .formatted(
                                        k.clientId(),
                                        RAHASIA,
                                        cakupan,
                                        penerbit,
                                        balik,
                                        k.algIdToken())),
                new Contoh(
                        "Grafana",
                        "grafana.ini",
                        """
                        [auth.generic_oauth]
                        enabled = true
                        name = E-Akun
                        client_id = %1$s
                        client_secret = %2$s
                        scopes = %3$s
                        auth_url = %4$s/oauth2/authorize
                        token_url = %4$s/oauth2/token
                        api_url = %4$s/userinfo
                        use_pkce = true
                        login_attribute_path = preferred_username
                        role_attribute_path = contains(roles[*], 'admin') && 'Admin' || 'Viewer'
                        """
                                .formatted(k.clientId(), RAHASIA, cakupan, penerbit)),
                new Contoh(
                        "Spring Boot",
                        "application.properties",
                        """
                        spring.security.oauth2.client.provider.eakun.issuer-uri=%4$s
                        spring.security.oauth2.client.registration.eakun.client-id=%1$s
                        spring.security.oauth2.client.registration.eakun.client-secret=%2$s
                        spring.security.oauth2.client.registration.eakun.scope=%5$s
                        """
                                .formatted(
                                        k.clientId(),
                                        RAHASIA,
                                        cakupan,
                                        penerbit,
                                        String.join(",", k.cakupan()))));
    }

    /** A first call to each place that the token of a machine opens. */
    private static String pakai(Klien k, String penerbit) {
        var hasil = new StringBuilder();
        if (k.cakupan().contains(Cakupan.API_BACA)) {
            hasil.append(panggil(penerbit + PintuApi.API + "/saya"));
        }
        if (k.cakupan().contains(Cakupan.SCIM_BACA)) {
            hasil.append(panggil(penerbit + PintuApi.SCIM + "/Users?count=10"));
        }
        return hasil.toString();
    }

    private static String panggil(String alamat) {
        return "curl -H \"Authorization: Bearer TOKEN\" \"" + alamat + "\"\n";
    }
}
