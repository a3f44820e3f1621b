package id.pendopo.akun.oidc;

import id.pendopo.kernel.Waktu;
import id.pendopo.platform.basisdata.TransaksiKunci;
import id.pendopo.platform.rahasia.Sidik;
import java.security.MessageDigest;
import java.security.Principal;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationCode;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What is kept of an authorization, given back in the shape the framework works with. */
@Component
class PembacaOtorisasi {

    /** Claim of an access token: the family it belongs to. */
    static final String KELUARGA = "fam";

    /**
     * What a code or a refresh token leads to.
     *
     * @param dipakaiLagi the family of one that was exchanged before; then there is no
     *     authorization
     */
    record Temuan(Optional<OAuth2Authorization> otorisasi, @Nullable UUID dipakaiLagi) {

        static final Temuan TIADA = new Temuan(Optional.empty(), null);

        static Temuan dari(Optional<OAuth2Authorization> otorisasi) {
            return new Temuan(otorisasi, null);
        }

        static Temuan dipakaiLagi(UUID keluarga) {
            return new Temuan(Optional.empty(), keluarga);
        }
    }

    private final OtorisasiRepository repository;
    private final SegarRepository segar;
    private final TokenSegar tokenSegar;
    private final KlienTerdaftar klien;
    private final PemeriksaToken pemeriksa;
    private final Waktu waktu;
    private final TransactionTemplate baca;

    PembacaOtorisasi(
            OtorisasiRepository repository,
            SegarRepository segar,
            TokenSegar tokenSegar,
            KlienTerdaftar klien,
            PemeriksaToken pemeriksa,
            Waktu waktu,
            PlatformTransactionManager transaksi) {
        this.repository = repository;
        this.segar = segar;
        this.tokenSegar = tokenSegar;
        this.klien = klien;
        this.pemeriksa = pemeriksa;
        this.waktu = waktu;
        this.baca = TransaksiKunci.pola(transaksi);
        this.baca.setReadOnly(true);
    }

    Optional<OAuth2Authorization> dengan(UUID id) {
        Instant saat = waktu.sekarang();
        return baca.execute(s -> repository.dengan(id, saat))
                .flatMap(this::dasar)
                .map(OAuth2Authorization.Builder::build);
    }

    /** An authorization that waits for consent. */
    Optional<OAuth2Authorization> denganState(String state) {
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

    Temuan denganKode(String kode) {
        Instant saat = waktu.sekarang();
        Otorisasi ada =
                baca.execute(s -> repository.denganKode(Sidik.dari(kode), saat)).orElse(null);
        if (ada == null) {
            return Temuan.TIADA;
        }
        if (ada.kodeDipakai() != null) {
            return Temuan.dipakaiLagi(ada.id());
        }
        if (!ada.hidup()) {
            return Temuan.TIADA;
        }
        var token = new OAuth2AuthorizationCode(kode, ada.dibuatPada(), ada.kodeHabis());
        return Temuan.dari(dasar(ada).map(d -> d.token(token).build()));
    }

    Temuan denganSegar(String token) {
        TokenSegar.Asli asli = segarAsli(token).orElse(null);
        if (asli == null) {
            return Temuan.TIADA;
        }
        Instant saat = waktu.sekarang();
        Otorisasi.Segar ada =
                baca.execute(s -> repository.denganSegar(asli.keluarga(), saat)).orElse(null);
        if (ada == null) {
            return Temuan.TIADA;
        }
        if (!MessageDigest.isEqual(ada.sidik(), asli.sidik())) {
            return Temuan.dipakaiLagi(asli.keluarga());
        }
        if (!ada.otorisasi().hidup()) {
            return Temuan.TIADA;
        }
        Otorisasi o = ada.otorisasi();
        Instant habis = ada.habis().isBefore(o.mutlakPada()) ? ada.habis() : o.mutlakPada();
        var segarnya = new OAuth2RefreshToken(token, ada.dibuat(), habis);
        return Temuan.dari(dasar(o).map(d -> d.refreshToken(segarnya).build()));
    }

    /** A refresh token that was given out here, and the family it leads to. */
    Optional<TokenSegar.Asli> segarAsli(String token) {
        return tokenSegar
                .baca(token)
                .or(
                        () -> {
                            byte[] sidik = Sidik.dari(token);
                            return baca.execute(s -> segar.keluargaLama(sidik))
                                    .map(keluarga -> new TokenSegar.Asli(keluarga, sidik));
                        });
    }

    Optional<OAuth2Authorization> denganAkses(String token) {
        return pemeriksa.akses(token).flatMap(this::hidup).map(OAuth2Authorization.Builder::build);
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
}
