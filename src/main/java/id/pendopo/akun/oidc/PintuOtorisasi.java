package id.pendopo.akun.oidc;

import id.pendopo.akun.KeadaanSesi;
import id.pendopo.kernel.Waktu;
import id.pendopo.platform.orang.PembacaSesi;
import id.pendopo.platform.orang.Pengguna;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationException;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationToken;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Decides whether the session of a visitor will do for what the application asks: {@code prompt},
 * {@code max_age} and {@code acr_values} (OpenID Connect Core 3.1.2.1). If it will not, he counts
 * as not signed in; the protocol checks the whole request all the same before he is sent to sign
 * in, so nobody types a password for a request that is no good.
 */
@Component
class PintuOtorisasi {

    static final String JALUR = "/oauth2/authorize";

    /** Ours: when the person was sent to sign in for this request. */
    private static final String SETELAH = "_setelah";

    /** A request that the application pushed before (RFC 9126). */
    private static final String DIDORONG = "urn:ietf:params:oauth:request_uri:";

    private static final Authentication ANONIM =
            new AnonymousAuthenticationToken(
                    "pengunjung",
                    "pengunjung",
                    AuthorityUtils.createAuthorityList("ROLE_ANONYMOUS"));

    private static final Duration SEGAR = Duration.ofMinutes(10);

    private final ObjectProvider<PembacaSesi> pembaca;
    private final OtorisasiRepository repository;
    private final KlienTerdaftar klien;
    private final Waktu waktu;
    private final TransactionTemplate baca;

    PintuOtorisasi(
            ObjectProvider<PembacaSesi> pembaca,
            OtorisasiRepository repository,
            KlienTerdaftar klien,
            Waktu waktu,
            PlatformTransactionManager transaksi) {
        this.pembaca = pembaca;
        this.repository = repository;
        this.klien = klien;
        this.waktu = waktu;
        this.baca = new TransactionTemplate(transaksi);
        this.baca.setReadOnly(true);
    }

    /** Binds the person to the request if his session will do. */
    OncePerRequestFilter filter() {
        return new OncePerRequestFilter() {
            @Override
            protected boolean shouldNotFilter(HttpServletRequest minta) {
                return !minta.getRequestURI().equals(JALUR);
            }

            @Override
            protected void doFilterInternal(
                    HttpServletRequest minta, HttpServletResponse jawab, FilterChain rantai)
                    throws ServletException, IOException {
                String objek = minta.getParameter("request_uri");
                if (objek != null && !objek.startsWith(DIDORONG)) {
                    // the framework knows only pushed ones, and would not tell the application
                    AlamatBalik.galat(minta, jawab, tanpaObjek(minta));
                    return;
                }
                orang(minta)
                        .filter(o -> cukup(minta, o))
                        .ifPresent(
                                o -> SecurityContextHolder.setContext(new SecurityContextImpl(o)));
                rantai.doFilter(minta, jawab);
            }
        };
    }

    private OAuth2AuthorizationCodeRequestAuthenticationException tanpaObjek(
            HttpServletRequest minta) {
        String ke = minta.getParameter("redirect_uri");
        boolean dikenal =
                Optional.ofNullable(minta.getParameter("client_id"))
                        .flatMap(klien::klien)
                        .filter(k -> k.redirectUri().contains(ke))
                        .isPresent();
        var galat = new OAuth2Error("request_uri_not_supported");
        return new OAuth2AuthorizationCodeRequestAuthenticationException(
                galat,
                dikenal
                        ? new OAuth2AuthorizationCodeRequestAuthenticationToken(
                                JALUR,
                                minta.getParameter("client_id"),
                                ANONIM,
                                ke,
                                minta.getParameter("state"),
                                null,
                                null)
                        : null);
    }

    private Optional<OrangMasuk> orang(HttpServletRequest minta) {
        return pengguna(minta)
                .filter(o -> !o.warga())
                .flatMap(
                        o ->
                                baca.execute(s -> repository.sesi(o.sesiId()))
                                        .map(s -> OrangMasuk.dari(o, s)));
    }

    private Optional<Pengguna> pengguna(HttpServletRequest minta) {
        return Optional.ofNullable(pembaca.getIfAvailable()).flatMap(p -> p.baca(minta));
    }

    private boolean cukup(HttpServletRequest minta, OrangMasuk o) {
        Instant saat = waktu.sekarang();
        boolean ulang = setelah(minta, saat).filter(t -> !o.masukPada().isBefore(t)).isPresent();
        // after a new sign-in the level is what this person can reach: a wish, not a condition
        return !wajibMemasang(minta)
                && (ulang
                        || !mintaMasuk(minta)
                                && !terlaluLama(minta, o, saat)
                                && Acr.cukup(minta.getParameter("acr_values"), o.acr()));
    }

    /** Who must have a second factor signs in nowhere before he has one. */
    private static boolean wajibMemasang(HttpServletRequest minta) {
        return KeadaanSesi.dari(minta).filter(KeadaanSesi::wajibMemasang).isPresent();
    }

    private static boolean mintaMasuk(HttpServletRequest minta) {
        List<String> prompt = kata(minta.getParameter("prompt"));
        return prompt.contains("login") || prompt.contains("select_account");
    }

    private static boolean terlaluLama(HttpServletRequest minta, OrangMasuk o, Instant saat) {
        return angka(minta.getParameter("max_age"))
                .filter(detik -> o.masukPada().plusSeconds(detik).isBefore(saat))
                .isPresent();
    }

    /** Only lately: an old address out of a history must not stand for a new sign-in. */
    private static Optional<Instant> setelah(HttpServletRequest minta, Instant saat) {
        return angka(minta.getParameter(SETELAH))
                .map(Instant::ofEpochMilli)
                .filter(t -> !t.isAfter(saat) && t.plus(SEGAR).isAfter(saat));
    }

    private static Optional<Long> angka(@Nullable String teks) {
        try {
            return teks == null ? Optional.empty() : Optional.of(Long.parseLong(teks));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static List<String> kata(@Nullable String teks) {
        return teks == null ? List.of() : Arrays.asList(teks.split(" "));
    }

    /** Sends to sign in whom the request needs, and everything else where the protocol says. */
    AuthenticationFailureHandler gagal(AuthenticationFailureHandler biasa) {
        return (minta, jawab, sebab) -> {
            if (perluMasuk(sebab)) {
                masuk(minta, jawab);
            } else {
                biasa.onAuthenticationFailure(minta, jawab, sebab);
            }
        };
    }

    private static boolean perluMasuk(AuthenticationException sebab) {
        return sebab instanceof OAuth2AuthorizationCodeRequestAuthenticationException e
                && e.getError().getErrorCode().equals(OAuth2ErrorCodes.INVALID_REQUEST)
                && "OAuth 2.0 Parameter: principal".equals(e.getError().getDescription());
    }

    private void masuk(HttpServletRequest minta, HttpServletResponse jawab) {
        var lanjut = new StringBuilder(JALUR).append('?');
        minta.getParameterMap()
                .forEach(
                        (nama, nilai) -> {
                            if (!nama.equals(SETELAH)) {
                                Arrays.stream(nilai)
                                        .forEach(
                                                n ->
                                                        lanjut.append(kode(nama))
                                                                .append('=')
                                                                .append(kode(n))
                                                                .append('&'));
                            }
                        });
        lanjut.append(SETELAH).append('=').append(waktu.sekarang().toEpochMilli());
        if (wajibMemasang(minta)) {
            jawab.setStatus(HttpStatus.SEE_OTHER.value());
            jawab.setHeader(
                    HttpHeaders.LOCATION, "/profil/faktor?lanjut=" + kode(lanjut.toString()));
            return;
        }
        var ke = new StringBuilder("/masuk?ulang=1&lanjut=").append(kode(lanjut.toString()));
        String nama = minta.getParameter("login_hint");
        if (nama != null && nama.length() <= 100) {
            ke.append("&nama=").append(kode(nama));
        }
        if (pengguna(minta).filter(Pengguna::warga).isPresent()) {
            // applications are for officials: said on the page where one can become one
            ke.append("&kabar=hanya-pegawai");
        }
        bahasa(minta.getParameter("ui_locales")).ifPresent(b -> ke.append("&bahasa=").append(b));
        jawab.setStatus(HttpStatus.SEE_OTHER.value());
        jawab.setHeader(HttpHeaders.LOCATION, ke.toString());
    }

    /** The first of the wished languages that is spoken here. */
    private static Optional<String> bahasa(@Nullable String diminta) {
        return kata(diminta).stream()
                .map(l -> l.split("-")[0])
                .filter(l -> l.equals("id") || l.equals("en"))
                .findFirst();
    }

    private static String kode(String teks) {
        return URLEncoder.encode(teks, StandardCharsets.UTF_8);
    }
}
