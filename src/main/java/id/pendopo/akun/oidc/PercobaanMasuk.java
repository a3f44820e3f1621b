package id.pendopo.akun.oidc;

import id.pendopo.kernel.Waktu;
import id.pendopo.platform.orang.PembacaSesi;
import id.pendopo.platform.rahasia.Sidik;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AccessTokenAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.filter.OncePerRequestFilter;
import tools.jackson.databind.json.JsonMapper;

/**
 * Signs an administrator in to an application as it would be done, with one address more: a page
 * here that shows what the application would have learnt. That address is good for nobody else, and
 * the tokens end before the page is shown.
 */
@Component
class PercobaanMasuk {

    static final String BALIK = OidcConfig.APLIKASI + "/percobaan/balik";

    private static final ThreadLocal<@Nullable String> ALAMAT = new ThreadLocal<>();
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final ObjectProvider<PembacaSesi> pembaca;
    private final KlienTerdaftar klien;
    private final PemeriksaToken pemeriksa;
    private final OrangQueries orang;
    private final OtorisasiRepository otorisasi;
    private final OAuth2AuthorizationCodeAuthenticationProvider penukar;
    private final Waktu waktu;
    private final TransactionTemplate tulis;

    PercobaanMasuk(
            ObjectProvider<PembacaSesi> pembaca,
            KlienTerdaftar klien,
            PemeriksaToken pemeriksa,
            OrangQueries orang,
            OtorisasiRepository otorisasi,
            OtorisasiService layanan,
            PembuatToken pembuat,
            Waktu waktu,
            PlatformTransactionManager transaksi) {
        this.pembaca = pembaca;
        this.klien = klien;
        this.pemeriksa = pemeriksa;
        this.orang = orang;
        this.otorisasi = otorisasi;
        this.penukar = new OAuth2AuthorizationCodeAuthenticationProvider(layanan, pembuat);
        this.waktu = waktu;
        this.tulis = new TransactionTemplate(transaksi);
    }

    /** Opens the address of the trial to an administrator, for this one request. */
    OncePerRequestFilter filter() {
        return new OncePerRequestFilter() {
            @Override
            protected boolean shouldNotFilter(HttpServletRequest minta) {
                return !minta.getRequestURI().equals(PintuOtorisasi.JALUR)
                        || !(Penerbit.dari(minta) + BALIK)
                                .equals(minta.getParameter("redirect_uri"));
            }

            @Override
            protected void doFilterInternal(
                    HttpServletRequest minta, HttpServletResponse jawab, FilterChain rantai)
                    throws ServletException, IOException {
                PembacaSesi ada = pembaca.getIfAvailable();
                boolean boleh =
                        ada != null
                                && ada.baca(minta)
                                        .filter(o -> o.boleh(IzinAplikasi.KELOLA))
                                        .isPresent();
                try {
                    ALAMAT.set(boleh ? Penerbit.dari(minta) + BALIK : null);
                    rantai.doFilter(minta, jawab);
                } finally {
                    ALAMAT.remove();
                }
            }
        };
    }

    /** The applications as they are registered, and with that one address during a trial. */
    static RegisteredClientRepository denganPercobaan(KlienTerdaftar klien) {
        return new RegisteredClientRepository() {
            @Override
            public void save(RegisteredClient baru) {
                klien.save(baru);
            }

            @Override
            public @Nullable RegisteredClient findById(String id) {
                return tambah(klien.findById(id));
            }

            @Override
            public @Nullable RegisteredClient findByClientId(String clientId) {
                return tambah(klien.findByClientId(clientId));
            }
        };
    }

    private static @Nullable RegisteredClient tambah(@Nullable RegisteredClient ada) {
        String alamat = ALAMAT.get();
        return ada == null || alamat == null || ada.getRedirectUris().isEmpty()
                ? ada
                : RegisteredClient.from(ada).redirectUri(alamat).build();
    }

    /**
     * What the browser keeps between going and coming back.
     *
     * @param state ties the answer to this trial, {@code nonce} the ID token
     */
    record Tiket(String clientId, String state, String nonce) {

        static Tiket baru(String clientId) {
            return new Tiket(clientId, Sidik.baru(), Sidik.baru());
        }

        static @Nullable Tiket dari(String teks) {
            String[] bagian = teks.split("\\|", -1);
            return bagian.length == 3 ? new Tiket(bagian[0], bagian[1], bagian[2]) : null;
        }

        String teks() {
            return clientId + "|" + state + "|" + nonce;
        }
    }

    /** The request as the application would make it. */
    static String permintaan(Klien k, Tiket tiket, String penerbit) {
        // the answer is redeemed in this house: the challenge is sent because the rules ask for it
        String tantangan =
                Base64.getUrlEncoder().withoutPadding().encodeToString(Sidik.dari(Sidik.baru()));
        return PintuOtorisasi.JALUR
                + "?response_type=code&code_challenge_method=S256&code_challenge="
                + tantangan
                + "&client_id="
                + kode(k.clientId())
                + "&redirect_uri="
                + kode(penerbit + BALIK)
                + "&scope="
                + kode(String.join(" ", k.cakupan()))
                + "&state="
                + tiket.state()
                + "&nonce="
                + tiket.nonce();
    }

    private static String kode(String teks) {
        return URLEncoder.encode(teks, StandardCharsets.UTF_8);
    }

    /** Redeems the code, reads what came, and ends it. */
    HasilPercobaan tukar(Tiket tiket, String kode, HttpServletRequest minta) {
        RegisteredClient terdaftar = klien.findByClientId(tiket.clientId());
        if (terdaftar == null) {
            return HasilPercobaan.gagal("invalid_client");
        }
        Penerbit.pasang(minta);
        try {
            var diri =
                    new OAuth2ClientAuthenticationToken(
                            terdaftar, ClientAuthenticationMethod.CLIENT_SECRET_BASIC, null);
            var hasil =
                    (OAuth2AccessTokenAuthenticationToken)
                            penukar.authenticate(
                                    new OAuth2AuthorizationCodeAuthenticationToken(
                                            kode, diri, Penerbit.dari(minta) + BALIK, Map.of()));
            return baca(tiket, KlienTerdaftar.klien(terdaftar), hasil);
        } catch (OAuth2AuthenticationException e) {
            return HasilPercobaan.gagal(e.getError().getErrorCode());
        } finally {
            Penerbit.lepas();
        }
    }

    private HasilPercobaan baca(Tiket tiket, Klien k, OAuth2AccessTokenAuthenticationToken hasil) {
        Jwt akses = pemeriksa.akses(hasil.getAccessToken().getTokenValue()).orElseThrow();
        UUID keluarga = UUID.fromString(akses.getClaimAsString(PembacaOtorisasi.KELUARGA));
        tulis.executeWithoutResult(
                s -> otorisasi.cabut(keluarga, "percobaan selesai", waktu.sekarang()));
        var bagian = new ArrayList<HasilPercobaan.Bagian>();
        Object teks = hasil.getAdditionalParameters().get(OidcParameterNames.ID_TOKEN);
        boolean nonce = true;
        if (teks != null) {
            Jwt identitas = pemeriksa.identitas(teks.toString()).orElseThrow();
            nonce = tiket.nonce().equals(identitas.getClaimAsString("nonce"));
            bagian.add(bagian("id-token", identitas.getClaims(), identitas.getHeaders()));
        }
        Set<String> cakupan = hasil.getAccessToken().getScopes();
        if (cakupan.contains(Cakupan.OPENID)) {
            orang.dengan(UUID.fromString(akses.getSubject()))
                    .map(o -> Klaim.untuk(o, cakupan, List.of()))
                    .ifPresent(isi -> bagian.add(bagian("userinfo", isi, Map.of())));
        }
        bagian.add(bagian("token-akses", akses.getClaims(), akses.getHeaders()));
        return new HasilPercobaan(k, null, nonce, hasil.getRefreshToken() != null, bagian);
    }

    private static HasilPercobaan.Bagian bagian(
            String judul, Map<String, Object> klaim, Map<String, Object> kepala) {
        var isi = new ArrayList<HasilPercobaan.Isi>();
        new TreeMap<>(kepala).forEach((n, v) -> isi.add(isi("(header) " + n, v)));
        klaim.forEach((n, v) -> isi.add(isi(n, v)));
        return new HasilPercobaan.Bagian(judul, isi);
    }

    private static HasilPercobaan.Isi isi(String nama, Object nilai) {
        boolean bersusun = nilai instanceof Map || nilai instanceof Collection;
        return new HasilPercobaan.Isi(
                nama, bersusun ? JSON.writeValueAsString(nilai) : nilai.toString());
    }
}
