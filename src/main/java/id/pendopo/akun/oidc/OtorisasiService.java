package id.pendopo.akun.oidc;

import com.nimbusds.jwt.JWTClaimNames;
import id.pendopo.audit.Jejak;
import id.pendopo.kernel.Pelaku;
import id.pendopo.kernel.Waktu;
import java.security.Principal;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationCode;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The authorization store. Codes and refresh tokens are kept as digests and count once; one that
 * comes back after it was exchanged was stolen from somebody, so its whole family ends. Access
 * tokens are not kept: they carry the id of their family, whose state is asked when they are used.
 *
 * <p>The framework calls {@link #save} at every step of a grant; which step it is shows in what the
 * authorization carries.
 */
@Service
class OtorisasiService implements OAuth2AuthorizationService {

    /** Claim of an access token: the family it belongs to. */
    static final String KELUARGA = "fam";

    /** Attribute: digest of the refresh token that is being exchanged. */
    private static final String SEGAR_LAMA = "pendopo.segar-lama";

    private static final Duration MENUNGGU = Duration.ofMinutes(10);

    /** With {@code offline_access}: on a phone, say. Never longer, however often refreshed. */
    private static final Duration PALING_LAMA_LURING = Duration.ofDays(90);

    /** Without: the session it is bound to ends long before. */
    private static final Duration PALING_LAMA = Duration.ofDays(1);

    private final OtorisasiRepository repository;
    private final KlienTerdaftar klien;
    private final PemeriksaToken pemeriksa;
    private final Jejak jejak;
    private final Waktu waktu;
    private final TransactionTemplate tulis;
    private final TransactionTemplate baca;

    OtorisasiService(
            OtorisasiRepository repository,
            KlienTerdaftar klien,
            PemeriksaToken pemeriksa,
            Jejak jejak,
            Waktu waktu,
            PlatformTransactionManager transaksi) {
        this.repository = repository;
        this.klien = klien;
        this.pemeriksa = pemeriksa;
        this.jejak = jejak;
        this.waktu = waktu;
        this.tulis = new TransactionTemplate(transaksi);
        this.baca = new TransactionTemplate(transaksi);
        this.baca.setReadOnly(true);
    }

    @Override
    public void save(OAuth2Authorization o) {
        if (o.getAuthorizationGrantType().equals(AuthorizationGrantType.CLIENT_CREDENTIALS)) {
            return; // nothing to keep: the token says all, and lives for minutes
        }
        UUID id = id(o);
        var kode = o.getToken(OAuth2AuthorizationCode.class);
        if (o.getAttribute(OAuth2ParameterNames.STATE) != null) {
            tunggu(o, id);
        } else if (dicabut(o)) {
            cabut(id, "dicabut aplikasi");
        } else if (kode != null && !kode.isInvalidated()) {
            beriKode(o, id, kode.getToken());
        } else if (kode != null && o.getAccessToken() == null) {
            cabut(id, "kode dipakai aplikasi lain");
        } else {
            tukar(o, id);
        }
    }

    private static boolean dicabut(OAuth2Authorization o) {
        var akses = o.getAccessToken();
        var segar = o.getRefreshToken();
        return akses != null && akses.isInvalidated() || segar != null && segar.isInvalidated();
    }

    private void tunggu(OAuth2Authorization o, UUID id) {
        Object orang = o.getAttribute(Principal.class.getName());
        OrangMasuk masuk = orang instanceof OrangMasuk m ? m : null;
        OAuth2AuthorizationRequest minta =
                o.getAttribute(OAuth2AuthorizationRequest.class.getName());
        String state = o.getAttribute(OAuth2ParameterNames.STATE);
        tulis.executeWithoutResult(
                s ->
                        repository.simpanMenunggu(
                                new OtorisasiRepository.Menunggu(
                                        id,
                                        UUID.fromString(o.getRegisteredClientId()),
                                        masuk == null ? null : masuk.akun(),
                                        masuk == null ? null : masuk.sesi(),
                                        Permintaan.dari(minta),
                                        waktu.sekarang().plus(MENUNGGU)),
                                Sidik.dari(state)));
    }

    private void beriKode(OAuth2Authorization o, UUID id, OAuth2AuthorizationCode kode) {
        OrangMasuk masuk = o.getAttribute(Principal.class.getName());
        OAuth2AuthorizationRequest minta =
                o.getAttribute(OAuth2AuthorizationRequest.class.getName());
        Instant saat = waktu.sekarang();
        List<String> cakupan = List.copyOf(o.getAuthorizedScopes());
        boolean luring = cakupan.contains(Cakupan.LURING);
        var keluarga =
                new Otorisasi(
                        id,
                        UUID.fromString(o.getRegisteredClientId()),
                        masuk.akun(),
                        masuk.sesi(),
                        masuk.masukPada(),
                        masuk.cara(),
                        cakupan,
                        Permintaan.dari(minta),
                        kode.getExpiresAt(),
                        null,
                        saat,
                        saat.plus(luring ? PALING_LAMA_LURING : PALING_LAMA),
                        true);
        tulis.executeWithoutResult(
                s -> {
                    repository.hapusMenunggu(id);
                    repository.tambah(keluarga, Sidik.dari(kode.getTokenValue()));
                });
    }

    /** A code or a refresh token for new tokens: by one, once. */
    private void tukar(OAuth2Authorization o, UUID id) {
        byte[] lama = o.getAttribute(SEGAR_LAMA);
        var baru = o.getRefreshToken();
        Instant saat = waktu.sekarang();
        boolean pertama =
                tulis.execute(
                        s -> {
                            boolean jadi =
                                    lama == null
                                            ? repository.pakaiKode(id, saat)
                                            : repository.pakaiSegar(lama, saat);
                            if (jadi && baru != null) {
                                repository.tambahSegar(
                                        id,
                                        Sidik.dari(baru.getToken().getTokenValue()),
                                        saat,
                                        baru.getToken().getExpiresAt());
                            }
                            return jadi;
                        });
        if (!pertama) {
            cabut(id, "dipakai lebih dari sekali");
            throw new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_GRANT);
        }
    }

    private void cabut(UUID id, String sebab) {
        tulis.executeWithoutResult(
                s -> {
                    if (repository.cabut(id, sebab, waktu.sekarang())) {
                        jejak.catat(
                                Pelaku.sistem("E-Akun"),
                                "akun.izin-aplikasi-berakhir",
                                new Jejak.Objek("otorisasi", id.toString(), id.toString()),
                                null,
                                null,
                                sebab);
                    }
                });
    }

    @Override
    public void remove(OAuth2Authorization o) {
        tulis.executeWithoutResult(s -> repository.hapusMenunggu(id(o)));
    }

    @Override
    public @Nullable OAuth2Authorization findById(String id) {
        Instant saat = waktu.sekarang();
        return baca.execute(s -> repository.dengan(UUID.fromString(id), saat))
                .flatMap(this::dasar)
                .map(OAuth2Authorization.Builder::build)
                .orElse(null);
    }

    @Override
    public @Nullable OAuth2Authorization findByToken(
            String token, @Nullable OAuth2TokenType jenis) {
        String apa = jenis == null ? "" : jenis.getValue();
        return switch (apa) {
            case OAuth2ParameterNames.STATE -> denganState(token).orElse(null);
            case OAuth2ParameterNames.CODE -> denganKode(token).orElse(null);
            case OAuth2ParameterNames.REFRESH_TOKEN -> denganSegar(token).orElse(null);
            case OAuth2ParameterNames.ACCESS_TOKEN -> denganAkses(token).orElse(null);
            case OidcParameterNames.ID_TOKEN -> null;
            default ->
                    token.indexOf('.') < 0
                            ? denganSegar(token).orElse(null)
                            : denganAkses(token).orElse(null);
        };
    }

    private Optional<OAuth2Authorization> denganState(String state) {
        Instant saat = waktu.sekarang();
        return baca.execute(s -> repository.menunggu(Sidik.dari(state), saat))
                .flatMap(
                        m -> {
                            RegisteredClient terdaftar = klien.findById(m.klienId().toString());
                            if (terdaftar == null) {
                                return Optional.empty();
                            }
                            var hasil =
                                    OAuth2Authorization.withRegisteredClient(terdaftar)
                                            .id(m.id().toString())
                                            .principalName(
                                                    m.akunId() == null
                                                            ? terdaftar.getClientId()
                                                            : m.akunId().toString())
                                            .authorizationGrantType(
                                                    AuthorizationGrantType.AUTHORIZATION_CODE)
                                            .attribute(
                                                    OAuth2AuthorizationRequest.class.getName(),
                                                    m.permintaan().permintaan())
                                            .attribute(OAuth2ParameterNames.STATE, state);
                            masuk(m).ifPresent(o -> hasil.attribute(Principal.class.getName(), o));
                            return Optional.of(hasil.build());
                        });
    }

    private Optional<Authentication> masuk(OtorisasiRepository.Menunggu m) {
        if (m.akunId() == null || m.sesiId() == null) {
            return Optional.empty();
        }
        return baca.execute(s -> repository.sesi(m.sesiId()))
                .map(s -> new OrangMasuk(m.akunId(), m.sesiId(), s.masukPada(), s.cara()));
    }

    private Optional<OAuth2Authorization> denganKode(String kode) {
        Instant saat = waktu.sekarang();
        Otorisasi ada =
                baca.execute(s -> repository.denganKode(Sidik.dari(kode), saat)).orElse(null);
        if (ada == null) {
            return Optional.empty();
        }
        if (ada.kodeDipakai() != null) {
            cabut(ada.id(), "kode dipakai lagi");
            return Optional.empty();
        }
        if (!ada.hidup()) {
            return Optional.empty();
        }
        return dasar(ada)
                .map(
                        d ->
                                d.token(
                                                new OAuth2AuthorizationCode(
                                                        kode, ada.dibuatPada(), ada.kodeHabis()))
                                        .build());
    }

    private Optional<OAuth2Authorization> denganSegar(String token) {
        byte[] hash = Sidik.dari(token);
        Instant saat = waktu.sekarang();
        Otorisasi.Segar ada = baca.execute(s -> repository.denganSegar(hash, saat)).orElse(null);
        if (ada == null) {
            return Optional.empty();
        }
        if (ada.sudahDipakai()) {
            cabut(ada.otorisasi().id(), "token lama dipakai lagi");
            return Optional.empty();
        }
        if (!ada.otorisasi().hidup()) {
            return Optional.empty();
        }
        Otorisasi o = ada.otorisasi();
        Instant habis = ada.habis().isBefore(o.mutlakPada()) ? ada.habis() : o.mutlakPada();
        return dasar(o).map(
                        d ->
                                d.attribute(SEGAR_LAMA, hash)
                                        .token(identitas(o))
                                        .refreshToken(
                                                new OAuth2RefreshToken(token, ada.dibuat(), habis))
                                        .build());
    }

    private Optional<OAuth2Authorization> denganAkses(String token) {
        return pemeriksa
                .akses(token)
                .flatMap(jwt -> hidup(jwt).flatMap(d -> Optional.of(d.build())));
    }

    /** The authorization behind a token whose signature is good already, if it is alive still. */
    private Optional<OAuth2Authorization.Builder> hidup(Jwt jwt) {
        String keluarga = jwt.getClaimAsString(KELUARGA);
        Optional<OAuth2Authorization.Builder> dasar;
        if (keluarga == null) {
            RegisteredClient terdaftar = klien.findByClientId(jwt.getSubject());
            dasar =
                    Optional.ofNullable(terdaftar)
                            .map(
                                    k ->
                                            OAuth2Authorization.withRegisteredClient(k)
                                                    .id(jwt.getId())
                                                    .principalName(k.getClientId())
                                                    .authorizationGrantType(
                                                            AuthorizationGrantType
                                                                    .CLIENT_CREDENTIALS));
        } else {
            dasar = keluarga(UUID.fromString(keluarga)).flatMap(this::dasar);
        }
        Set<String> cakupan = Set.copyOf(PemeriksaToken.cakupan(jwt));
        return dasar.map(
                d ->
                        d.token(
                                new OAuth2AccessToken(
                                        OAuth2AccessToken.TokenType.BEARER,
                                        jwt.getTokenValue(),
                                        jwt.getIssuedAt(),
                                        jwt.getExpiresAt(),
                                        cakupan),
                                m ->
                                        m.put(
                                                OAuth2Authorization.Token.CLAIMS_METADATA_NAME,
                                                new HashMap<>(jwt.getClaims()))));
    }

    /** A family that may still be used. */
    Optional<Otorisasi> keluarga(UUID id) {
        Instant saat = waktu.sekarang();
        return baca.execute(s -> repository.dengan(id, saat)).filter(Otorisasi::hidup);
    }

    private Optional<OAuth2Authorization.Builder> dasar(Otorisasi o) {
        RegisteredClient terdaftar = klien.findById(o.klienId().toString());
        return Optional.ofNullable(terdaftar)
                .map(
                        k ->
                                OAuth2Authorization.withRegisteredClient(k)
                                        .id(o.id().toString())
                                        .principalName(o.akunId().toString())
                                        .authorizationGrantType(
                                                AuthorizationGrantType.AUTHORIZATION_CODE)
                                        .authorizedScopes(new LinkedHashSet<>(o.cakupan()))
                                        .attribute(
                                                OAuth2AuthorizationRequest.class.getName(),
                                                o.permintaan().permintaan())
                                        .attribute(Principal.class.getName(), o.orang()));
    }

    /**
     * What a refreshed ID token takes over from the first: who signed in, when, in which session.
     */
    private static OidcIdToken identitas(Otorisasi o) {
        return new OidcIdToken(
                o.id().toString(),
                o.dibuatPada(),
                o.mutlakPada(),
                Map.of(
                        JWTClaimNames.SUBJECT,
                        o.akunId().toString(),
                        "sid",
                        o.sesiId().toString(),
                        "auth_time",
                        Date.from(o.masukPada())));
    }

    private static UUID id(OAuth2Authorization o) {
        return UUID.fromString(o.getId());
    }
}
