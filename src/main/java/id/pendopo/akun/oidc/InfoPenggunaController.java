package id.pendopo.akun.oidc;

import id.pendopo.platform.web.Publik;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;

/**
 * Who the person behind an access token is, as of this moment (Core 5.3): posts and roles that he
 * lost since are gone. A token whose family ended, or whose account was disabled, is refused.
 */
@RestController
@Publik
class InfoPenggunaController {

    private static final String AWALAN = "Bearer ";

    private final PemeriksaToken pemeriksa;
    private final PembacaOtorisasi pembaca;
    private final OrangQueries orang;
    private final KlienTerdaftar klien;

    InfoPenggunaController(
            PemeriksaToken pemeriksa,
            PembacaOtorisasi pembaca,
            OrangQueries orang,
            KlienTerdaftar klien) {
        this.pemeriksa = pemeriksa;
        this.pembaca = pembaca;
        this.orang = orang;
        this.klien = klien;
    }

    /** The token comes in the header, or in the body of a form; never in the address. */
    @RequestMapping(
            path = OidcConfig.INFO,
            method = {RequestMethod.GET, RequestMethod.POST})
    ResponseEntity<Map<String, Object>> info(HttpServletRequest minta) {
        List<String> token = token(minta);
        if (token.isEmpty()) {
            return tolak(HttpStatus.UNAUTHORIZED, null);
        }
        if (token.size() > 1) {
            return tolak(HttpStatus.BAD_REQUEST, "invalid_request");
        }
        Penerbit.pasang(minta);
        try {
            Optional<Jwt> jwt = pemeriksa.akses(token.getFirst());
            Optional<Otorisasi> keluarga =
                    jwt.map(j -> j.getClaimAsString(PembacaOtorisasi.KELUARGA))
                            .flatMap(f -> pembaca.keluarga(UUID.fromString(f)));
            if (keluarga.isEmpty()) {
                return tolak(HttpStatus.UNAUTHORIZED, "invalid_token");
            }
            if (!PemeriksaToken.cakupan(jwt.get()).contains(Cakupan.OPENID)) {
                return tolak(HttpStatus.FORBIDDEN, "insufficient_scope");
            }
            return isi(jwt.get(), keluarga.get());
        } finally {
            Penerbit.lepas();
        }
    }

    private ResponseEntity<Map<String, Object>> isi(Jwt jwt, Otorisasi o) {
        List<String> claims = o.permintaan().tambahan().getOrDefault("claims", List.of());
        Set<String> diminta =
                Klaim.diminta(claims.isEmpty() ? null : claims.getFirst(), "userinfo");
        Set<String> boleh =
                klien.klien(o.klienId()).map(k -> Klaim.bolehDiminta(k.cakupan())).orElse(Set.of());
        return orang.dengan(o.akunId())
                .map(
                        p ->
                                Klaim.untuk(
                                        p,
                                        PemeriksaToken.cakupan(jwt),
                                        diminta.stream().filter(boleh::contains).toList()))
                .map(k -> ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(k))
                .orElseGet(() -> tolak(HttpStatus.UNAUTHORIZED, "invalid_token"));
    }

    private static List<String> token(HttpServletRequest minta) {
        var hasil = new ArrayList<String>();
        String kepala = minta.getHeader(HttpHeaders.AUTHORIZATION);
        if (kepala != null && kepala.regionMatches(true, 0, AWALAN, 0, AWALAN.length())) {
            hasil.add(kepala.substring(AWALAN.length()).strip());
        }
        boolean formulir =
                minta.getMethod().equals("POST")
                        && minta.getContentType() != null
                        && minta.getContentType().startsWith("application/x-www-form-urlencoded");
        String isian = formulir ? minta.getParameter("access_token") : null;
        boolean diAlamat =
                minta.getQueryString() != null && minta.getQueryString().contains("access_token=");
        if (isian != null && !diAlamat) {
            hasil.add(isian);
        }
        return hasil;
    }

    private static ResponseEntity<Map<String, Object>> tolak(
            HttpStatus status, @Nullable String galat) {
        return ResponseEntity.status(status)
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.WWW_AUTHENTICATE,
                        galat == null ? "Bearer" : "Bearer error=\"" + galat + "\"")
                .body(galat == null ? Map.of() : Map.of("error", galat));
    }
}
