package id.pendopo.akun.oidc;

import id.pendopo.kernel.TidakDitemukan;
import id.pendopo.platform.orang.Pengguna;
import id.pendopo.platform.web.FormulirKeluar;
import id.pendopo.platform.web.Izinkan;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Asks the person whether an application may know what it asks for. */
@Controller
class PersetujuanController {

    private final OtorisasiService otorisasi;
    private final KlienTerdaftar klien;

    PersetujuanController(OtorisasiService otorisasi, KlienTerdaftar klien) {
        this.otorisasi = otorisasi;
        this.klien = klien;
    }

    @GetMapping(OidcConfig.SETUJU)
    @Izinkan(Izinkan.MASUK)
    ModelAndView halaman(
            @RequestParam(name = "client_id") String clientId,
            @RequestParam String state,
            @RequestParam(defaultValue = "") String scope,
            Pengguna orang,
            HttpServletRequest minta) {
        Klien aplikasi =
                klien.klien(clientId).orElseThrow(() -> new TidakDitemukan("klien " + clientId));
        OAuth2Authorization menunggu = otorisasi.findByToken(state, new OAuth2TokenType("state"));
        if (menunggu == null || !menunggu.getPrincipalName().equals(orang.akunId().toString())) {
            throw new TidakDitemukan("permintaan izin");
        }
        FormulirKeluar.izinkan(minta, AsalKlien.semua(aplikasi));
        List<String> diminta =
                Arrays.stream(scope.split(" "))
                        .filter(Cakupan.ORANG::contains)
                        .filter(c -> !c.equals(Cakupan.OPENID))
                        .toList();
        return new ModelAndView(
                "akun/oidc/izinkan", Map.of("klien", aplikasi, "state", state, "cakupan", diminta));
    }
}
