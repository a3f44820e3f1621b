package id.pendopo.akun.oidc;

import id.pendopo.audit.Jejak;
import id.pendopo.kernel.Pelaku;
import id.pendopo.kernel.Waktu;
import id.pendopo.platform.basisdata.TransaksiKunci;
import id.pendopo.platform.rahasia.Sidik;
import java.security.Principal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationCode;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The authorization store. Codes and refresh tokens are kept as digests and count once; one that
 * comes back after it was exchanged was stolen from somebody, so its whole family ends. Access
 * tokens are not kept: they carry the id of their family, whose state is asked when they are used.
 *
 * <p>The framework calls {@link #save} at every step of a grant; which step it is shows in what the
 * authorization carries. Refreshing goes past it, see {@link Penyegar}.
 */
@Service
class OtorisasiService implements OAuth2AuthorizationService {

    private static final Duration MENUNGGU = Duration.ofMinutes(10);

    /** With {@code offline_access}: on a phone, say. Never longer, however often refreshed. */
    private static final Duration PALING_LAMA_LURING = Duration.ofDays(90);

    /** Without: the session it is bound to ends long before. */
    private static final Duration PALING_LAMA = Duration.ofDays(1);

    private final OtorisasiRepository repository;
    private final PembacaOtorisasi pembaca;
    private final PenukarLayar layar;
    private final Jejak jejak;
    private final Waktu waktu;
    private final TransactionTemplate tulis;

    OtorisasiService(
            OtorisasiRepository repository,
            PembacaOtorisasi pembaca,
            PenukarLayar layar,
            Jejak jejak,
            Waktu waktu,
            PlatformTransactionManager transaksi) {
        this.repository = repository;
        this.pembaca = pembaca;
        this.layar = layar;
        this.jejak = jejak;
        this.waktu = waktu;
        this.tulis = TransaksiKunci.pola(transaksi);
    }

    @Override
    public void save(OAuth2Authorization o) {
        if (o.getAuthorizationGrantType().equals(AuthorizationGrantType.CLIENT_CREDENTIALS)) {
            return; // nothing to keep: the token says all, and lives for minutes
        }
        if (o.getAuthorizationGrantType().equals(AuthorizationGrantType.DEVICE_CODE)) {
            layar.simpan(o);
            return;
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

    /** A code for tokens: by one, once. */
    private void tukar(OAuth2Authorization o, UUID id) {
        var baru = SegarRepository.Baru.dari(o.getRefreshToken().getToken());
        if (!tulis.execute(s -> repository.tukarKode(id, baru))) {
            cabut(id, "dipakai lebih dari sekali");
            throw new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_GRANT);
        }
    }

    private void cabut(UUID id, String sebab) {
        tulis.executeWithoutResult(
                s -> {
                    if (repository.cabut(id, sebab, waktu.sekarang())) {
                        layar.berakhir(id);
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
        return pembaca.dengan(UUID.fromString(id)).orElse(null);
    }

    @Override
    public @Nullable OAuth2Authorization findByToken(
            String token, @Nullable OAuth2TokenType jenis) {
        String apa = jenis == null ? "" : jenis.getValue();
        Optional<OAuth2Authorization> hasil =
                switch (apa) {
                    case OAuth2ParameterNames.STATE -> pembaca.denganState(token);
                    case OAuth2ParameterNames.CODE ->
                            utuh(pembaca.denganKode(token), "kode dipakai lagi");
                    case OAuth2ParameterNames.DEVICE_CODE ->
                            utuh(layar.dengan(token), "kode layar dipakai lagi");
                    case OAuth2ParameterNames.REFRESH_TOKEN ->
                            utuh(pembaca.denganSegar(token), "token lama dipakai lagi");
                    case OAuth2ParameterNames.ACCESS_TOKEN -> pembaca.denganAkses(token);
                    case OidcParameterNames.ID_TOKEN -> Optional.empty();
                    default ->
                            token.indexOf('.') < 0
                                    ? utuh(pembaca.denganSegar(token), "token lama dipakai lagi")
                                    : pembaca.denganAkses(token);
                };
        return hasil.orElse(null);
    }

    /** What comes back after it was used was stolen from somebody: its family ends. */
    private Optional<OAuth2Authorization> utuh(PembacaOtorisasi.Temuan temuan, String sebab) {
        if (temuan.dipakaiLagi() != null) {
            cabut(temuan.dipakaiLagi(), sebab);
        }
        return temuan.otorisasi();
    }

    private static UUID id(OAuth2Authorization o) {
        return UUID.fromString(o.getId());
    }
}
