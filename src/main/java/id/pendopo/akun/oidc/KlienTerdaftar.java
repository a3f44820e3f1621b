package id.pendopo.akun.oidc;

import id.pendopo.platform.langsung.BacaUlang;
import id.pendopo.platform.langsung.Perubahan;
import id.pendopo.platform.langsung.PerubahanSetempat;
import id.pendopo.platform.pemda.KonteksPemda;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The active applications of each pemda as the protocol needs them, in memory: a token costs no
 * query for the one who asks for it.
 */
@Component
class KlienTerdaftar implements RegisteredClientRepository {

    static final String TOPIK = "klien";

    /** Short, because nobody can take an access token back before it ends. */
    static final Duration AKSES = Duration.ofMinutes(5);

    /** A refresh token that nobody uses. */
    static final Duration SEGAR = Duration.ofDays(14);

    private static final String KLIEN = "pendopo.klien";

    private final KlienRepository repository;
    private final TransactionTemplate baca;
    private final Map<UUID, Isi> tersimpan = new ConcurrentHashMap<>();
    private final AtomicLong perubahan = new AtomicLong();

    KlienTerdaftar(KlienRepository repository, PlatformTransactionManager transaksi) {
        this.repository = repository;
        this.baca = new TransactionTemplate(transaksi);
        this.baca.setReadOnly(true);
    }

    private record Isi(
            Map<String, RegisteredClient> perClientId, Map<String, RegisteredClient> perId) {}

    @Override
    public void save(RegisteredClient klien) {
        throw new UnsupportedOperationException("Aplikasi didaftarkan lewat halaman admin");
    }

    @Override
    public @Nullable RegisteredClient findById(String id) {
        return kini().perId().get(id);
    }

    @Override
    public @Nullable RegisteredClient findByClientId(String clientId) {
        return kini().perClientId().get(clientId);
    }

    Optional<Klien> klien(String clientId) {
        return Optional.ofNullable(findByClientId(clientId)).map(KlienTerdaftar::klien);
    }

    Optional<Klien> klien(UUID id) {
        return Optional.ofNullable(findById(id.toString())).map(KlienTerdaftar::klien);
    }

    List<Klien> semua(Predicate<Klien> yang) {
        return kini().perId().values().stream().map(KlienTerdaftar::klien).filter(yang).toList();
    }

    /** What stands behind a registered client of ours. */
    static Klien klien(RegisteredClient terdaftar) {
        return terdaftar.getClientSettings().getSetting(KLIEN);
    }

    private Isi kini() {
        UUID pemda = KonteksPemda.wajib().id();
        Isi ada = tersimpan.get(pemda);
        if (ada == null) {
            long sebelum = perubahan.get();
            ada = baca.execute(s -> isi());
            if (perubahan.get() == sebelum) {
                tersimpan.put(pemda, ada);
            }
        }
        return ada;
    }

    private Isi isi() {
        List<RegisteredClient> semua =
                repository.semua().stream()
                        .filter(Klien::aktif)
                        .map(KlienTerdaftar::terdaftar)
                        .toList();
        return new Isi(
                semua.stream()
                        .collect(
                                Collectors.toUnmodifiableMap(
                                        RegisteredClient::getClientId, k -> k)),
                semua.stream()
                        .collect(Collectors.toUnmodifiableMap(RegisteredClient::getId, k -> k)));
    }

    private static RegisteredClient terdaftar(Klien k) {
        var hasil =
                RegisteredClient.withId(k.id().toString())
                        .clientId(k.clientId())
                        .clientIdIssuedAt(Instant.EPOCH)
                        .clientName(k.nama())
                        .redirectUris(u -> u.addAll(k.redirectUri()))
                        .postLogoutRedirectUris(u -> u.addAll(k.postLogoutUri()))
                        .scopes(c -> c.addAll(k.cakupan()))
                        .clientSettings(
                                ClientSettings.builder()
                                        .requireProofKey(k.wajibPkce())
                                        .requireAuthorizationConsent(k.perluPersetujuan())
                                        .setting(KLIEN, k)
                                        .build())
                        .tokenSettings(
                                TokenSettings.builder()
                                        .accessTokenTimeToLive(AKSES)
                                        .refreshTokenTimeToLive(SEGAR)
                                        .authorizationCodeTimeToLive(Duration.ofMinutes(1))
                                        .reuseRefreshTokens(false)
                                        .idTokenSignatureAlgorithm(
                                                SignatureAlgorithm.from(k.algIdToken()))
                                        .build());
        switch (k.jenis()) {
            case WEB -> {
                hasil.clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                        .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_POST);
                untukOrang(hasil);
            }
            case PUBLIK -> {
                hasil.clientAuthenticationMethod(ClientAuthenticationMethod.NONE);
                untukOrang(hasil);
            }
            case LAYAR ->
                    hasil.clientAuthenticationMethod(ClientAuthenticationMethod.NONE)
                            .authorizationGrantType(AuthorizationGrantType.DEVICE_CODE)
                            .authorizationGrantType(AuthorizationGrantType.REFRESH_TOKEN);
            case MESIN ->
                    hasil.clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                            .clientAuthenticationMethod(
                                    ClientAuthenticationMethod.CLIENT_SECRET_POST)
                            .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS);
        }
        if (k.rahasiaHash() != null) {
            hasil.clientSecret(HexFormat.of().formatHex(k.rahasiaHash()));
        }
        return hasil.build();
    }

    private static void untukOrang(RegisteredClient.Builder hasil) {
        hasil.authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .authorizationGrantType(AuthorizationGrantType.REFRESH_TOKEN);
    }

    @EventListener
    void berubah(Perubahan kabar) {
        lupakan(kabar.pemda(), kabar.topik());
    }

    @EventListener
    void berubahDiSini(PerubahanSetempat kabar) {
        lupakan(kabar.pemda(), kabar.topik());
    }

    @EventListener
    void bacaUlang(BacaUlang putus) {
        perubahan.incrementAndGet();
        tersimpan.clear();
    }

    private void lupakan(UUID pemda, String topik) {
        if (topik.equals(TOPIK)) {
            perubahan.incrementAndGet();
            tersimpan.remove(pemda);
        }
    }
}
