package id.pendopo.akun.oidc;

import id.pendopo.akun.MasukService;
import id.pendopo.akun.SesiLayar;
import id.pendopo.kernel.Waktu;
import id.pendopo.platform.rahasia.Sidik;
import java.security.Principal;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2DeviceCode;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.OAuth2UserCode;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization.Token;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.context.AuthorizationServerContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Device codes for tokens, in the shape the framework works with: each once, at its pace. */
@Component
class PenukarLayar {

    private static final String TERLALU_CEPAT = "slow_down";
    private static final int JEDA_TERLAMA = 60;

    private final LayarRepository layar;
    private final OtorisasiRepository otorisasi;
    private final KlienTerdaftar klien;
    private final SesiLayar sesi;
    private final MasukService masuk;
    private final Waktu waktu;
    private final TransactionTemplate tulis;

    PenukarLayar(
            LayarRepository layar,
            OtorisasiRepository otorisasi,
            KlienTerdaftar klien,
            SesiLayar sesi,
            MasukService masuk,
            Waktu waktu,
            PlatformTransactionManager transaksi) {
        this.layar = layar;
        this.otorisasi = otorisasi;
        this.klien = klien;
        this.sesi = sesi;
        this.masuk = masuk;
        this.waktu = waktu;
        this.tulis = new TransactionTemplate(transaksi);
    }

    /**
     * @throws OAuth2AuthenticationException {@code slow_down} when the screen does not wait between
     *     its questions
     */
    PembacaOtorisasi.Temuan dengan(String alat) {
        byte[] sidik = Sidik.dari(alat);
        if (tulis.execute(
                s ->
                        layar.terlaluCepat(
                                sidik, waktu.sekarang(), LayarService.JEDA, JEDA_TERLAMA))) {
            throw new OAuth2AuthenticationException(TERLALU_CEPAT);
        }
        PermintaanLayar ada = tulis.execute(s -> layar.denganAlat(sidik)).orElse(null);
        if (ada == null || ada.klienId() == null) {
            return PembacaOtorisasi.Temuan.TIADA;
        }
        return ada.dipakai()
                ? PembacaOtorisasi.Temuan.dipakaiLagi(ada.id())
                : PembacaOtorisasi.Temuan.dari(otorisasi(ada, alat));
    }

    private Optional<OAuth2Authorization> otorisasi(PermintaanLayar p, String alat) {
        RegisteredClient terdaftar = klien.findById(p.klienId().toString());
        if (terdaftar == null) {
            return Optional.empty();
        }
        var hasil =
                OAuth2Authorization.withRegisteredClient(terdaftar)
                        .id(p.id().toString())
                        .principalName(
                                p.akunId() == null
                                        ? terdaftar.getClientId()
                                        : p.akunId().toString())
                        .authorizationGrantType(AuthorizationGrantType.DEVICE_CODE)
                        .authorizedScopes(new LinkedHashSet<>(p.cakupan()))
                        .attribute(
                                OAuth2AuthorizationRequest.class.getName(),
                                permintaan(p, terdaftar).permintaan())
                        .token(
                                new OAuth2DeviceCode(alat, p.dibuatPada(), p.habisPada()),
                                m -> m.put(Token.INVALIDATED_METADATA_NAME, p.ditolak()))
                        // the code that was shown is not known here, only whether it was answered
                        .token(
                                new OAuth2UserCode("-", p.dibuatPada(), p.habisPada()),
                                m -> m.put(Token.INVALIDATED_METADATA_NAME, p.diputus()));
        if (p.disetujui()) {
            tulis.execute(s -> otorisasi.sesi(p.sesiId()))
                    .map(s -> new OrangMasuk(p.akunId(), p.sesiId(), s.masukPada(), s.cara()))
                    .ifPresent(o -> hasil.attribute(Principal.class.getName(), o));
        }
        return Optional.of(hasil.build());
    }

    private static Permintaan permintaan(PermintaanLayar p, RegisteredClient terdaftar) {
        return new Permintaan(
                AuthorizationServerContextHolder.getContext().getIssuer() + PintuOtorisasi.JALUR,
                terdaftar.getClientId(),
                null,
                p.cakupan(),
                null,
                Map.of());
    }

    /** Either its tokens are made, or it is worth nothing any more. */
    void simpan(OAuth2Authorization o) {
        UUID id = UUID.fromString(o.getId());
        if (o.getAccessToken() == null) {
            tulis.executeWithoutResult(s -> layar.batalkan(id, waktu.sekarang()));
        } else if (!tulis.execute(s -> tukar(o, id))) {
            throw new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_GRANT);
        }
    }

    private boolean tukar(OAuth2Authorization o, UUID id) {
        Instant saat = waktu.sekarang();
        OrangMasuk orang = o.getAttribute(Principal.class.getName());
        if (!layar.pakai(id, saat)) {
            return false;
        }
        // its session may have been ended between the word and this moment
        Duration lama = sesi.ambil(orang.sesi()).map(MasukService.Masuk::palingLama).orElse(null);
        if (lama == null) {
            return false;
        }
        var alat = o.getToken(OAuth2DeviceCode.class).getToken();
        OAuth2AuthorizationRequest minta =
                o.getAttribute(OAuth2AuthorizationRequest.class.getName());
        otorisasi.tambah(
                new Otorisasi(
                        id,
                        UUID.fromString(o.getRegisteredClientId()),
                        orang.akun(),
                        orang.sesi(),
                        orang.masukPada(),
                        orang.cara(),
                        o.getAuthorizedScopes().stream().toList(),
                        Permintaan.dari(minta),
                        alat.getExpiresAt(),
                        saat,
                        saat,
                        saat.plus(lama),
                        true),
                Sidik.dari(alat.getTokenValue()));
        return otorisasi.tukarKode(id, SegarRepository.Baru.dari(o.getRefreshToken().getToken()));
    }

    /** The session of a screen ends with its tokens. Inside the transaction that ends those. */
    void berakhir(UUID keluarga) {
        otorisasi.sesiLayar(keluarga).ifPresent(orang -> masuk.keluar(orang.akun(), orang.sesi()));
    }
}
