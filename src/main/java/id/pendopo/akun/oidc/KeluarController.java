package id.pendopo.akun.oidc;

import id.pendopo.akun.KueSesi;
import id.pendopo.akun.MasukService;
import id.pendopo.platform.orang.Pengguna;
import id.pendopo.platform.web.FormulirKeluar;
import id.pendopo.platform.web.PenggunaKini;
import id.pendopo.platform.web.Pindah;
import id.pendopo.platform.web.Publik;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/**
 * Signing out at the wish of an application (OpenID Connect RP-Initiated Logout 1.0). Who brings an
 * ID token of this very session is believed; anybody else is asked first, for an address alone may
 * come from anywhere. One is sent back only to an address that the application has registered.
 */
@Controller
@Publik
class KeluarController {

    private final PemeriksaToken pemeriksa;
    private final KlienTerdaftar klien;
    private final MasukService masuk;

    KeluarController(PemeriksaToken pemeriksa, KlienTerdaftar klien, MasukService masuk) {
        this.pemeriksa = pemeriksa;
        this.klien = klien;
        this.masuk = masuk;
    }

    @RequestMapping(
            path = OidcConfig.KELUAR,
            method = {RequestMethod.GET, RequestMethod.POST})
    ModelAndView keluar(
            @RequestParam(name = "id_token_hint", required = false) @Nullable String petunjuk,
            @RequestParam(name = "client_id", required = false) @Nullable String clientId,
            @RequestParam(name = "post_logout_redirect_uri", required = false) @Nullable String ke,
            @RequestParam(required = false) @Nullable String state,
            HttpServletRequest minta,
            HttpServletResponse jawab) {
        Optional<Jwt> jwt = petunjuk == null ? Optional.empty() : periksa(petunjuk, minta);
        String aplikasi = jwt.map(j -> j.getClaimAsString("azp")).orElse(clientId);
        Optional<Klien> peminta = Optional.ofNullable(aplikasi).flatMap(klien::klien);
        boolean salah =
                petunjuk != null && jwt.isEmpty()
                        || clientId != null && !clientId.equals(aplikasi)
                        || ke != null
                                && aplikasi != null
                                && peminta.filter(k -> k.postLogoutUri().contains(ke)).isEmpty();
        if (salah) {
            return halaman("salah", HttpStatus.BAD_REQUEST);
        }
        String tujuan = peminta.isPresent() ? ke : null;
        Optional<Pengguna> orang = PenggunaKini.dari(minta).filter(o -> !o.warga());
        boolean dipercaya =
                jwt.isPresent()
                        && orang.map(o -> o.sesiId().toString().equals(sid(jwt.get())))
                                .orElse(true);
        return dipercaya
                ? akhiri(orang, tujuan, state, minta, jawab)
                : orang.isEmpty()
                        ? halaman("sudah", HttpStatus.OK)
                        : tanya(peminta, tujuan, state, minta);
    }

    private static String sid(Jwt jwt) {
        return jwt.hasClaim("sid") ? jwt.getClaimAsString("sid") : "";
    }

    private Optional<Jwt> periksa(String petunjuk, HttpServletRequest minta) {
        Penerbit.pasang(minta);
        try {
            return pemeriksa.identitas(petunjuk);
        } finally {
            Penerbit.lepas();
        }
    }

    private static ModelAndView tanya(
            Optional<Klien> peminta,
            @Nullable String ke,
            @Nullable String state,
            HttpServletRequest minta) {
        peminta.ifPresent(k -> FormulirKeluar.izinkan(minta, AsalKlien.asal(k.postLogoutUri())));
        var isi = new HashMap<String, Object>();
        isi.put("keadaan", "tanya");
        isi.put("klien", peminta.orElse(null));
        isi.put("ke", ke);
        isi.put("state", state);
        return new ModelAndView("akun/oidc/keluar", isi);
    }

    /** The answer to our own question; the form carries a token of ours. */
    @PostMapping(OidcConfig.KELUAR + "/ya")
    ModelAndView ya(
            @RequestParam(name = "client_id", defaultValue = "") String clientId,
            @RequestParam(name = "post_logout_redirect_uri", defaultValue = "") String ke,
            @RequestParam(required = false) @Nullable String state,
            HttpServletRequest minta,
            HttpServletResponse jawab) {
        boolean dikenal =
                klien.klien(clientId).filter(k -> k.postLogoutUri().contains(ke)).isPresent();
        var orang = PenggunaKini.dari(minta).filter(o -> !o.warga());
        return akhiri(orang, dikenal ? ke : null, state, minta, jawab);
    }

    private ModelAndView akhiri(
            Optional<Pengguna> orang,
            @Nullable String ke,
            @Nullable String state,
            HttpServletRequest minta,
            HttpServletResponse jawab) {
        orang.ifPresent(o -> masuk.keluar(o.akunId(), o.sesiId()));
        // a citizen is signed in to no application: his session is none of this
        if (PenggunaKini.dari(minta).filter(Pengguna::warga).isEmpty()) {
            PenggunaKini.lupakan(minta);
            KueSesi.lepas(minta, jawab);
        }
        if (ke == null) {
            return halaman("sudah", HttpStatus.OK);
        }
        var alamat = UriComponentsBuilder.fromUriString(ke);
        if (state != null) {
            alamat.queryParam("state", UriUtils.encode(state, StandardCharsets.UTF_8));
        }
        return Pindah.ke(alamat.build(true).toUriString());
    }

    private static ModelAndView halaman(String keadaan, HttpStatus status) {
        var isi = new HashMap<String, Object>();
        isi.put("keadaan", keadaan);
        var hasil = new ModelAndView("akun/oidc/keluar", isi);
        hasil.setStatus(status);
        return hasil;
    }
}
