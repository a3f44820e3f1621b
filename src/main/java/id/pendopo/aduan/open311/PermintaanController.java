package id.pendopo.aduan.open311;

import id.pendopo.aduan.Resi;
import id.pendopo.aduan.open311.PermintaanQueries.Cara;
import id.pendopo.kernel.Waktu;
import id.pendopo.platform.pemda.KonteksPemda;
import id.pendopo.platform.web.Publik;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Reports by Open311 GeoReport v2, with the updates of FixMyStreet. */
@Controller
@RequestMapping("/open311/v2")
@Publik
class PermintaanController {

    private final PermintaanQueries permintaan;
    private final PermintaanService penerima;
    private final Yurisdiksi yurisdiksi;
    private final MessageSource pesan;
    private final Waktu waktu;

    PermintaanController(
            PermintaanQueries permintaan,
            PermintaanService penerima,
            Yurisdiksi yurisdiksi,
            MessageSource pesan,
            Waktu waktu) {
        this.permintaan = permintaan;
        this.penerima = penerima;
        this.yurisdiksi = yurisdiksi;
        this.pesan = pesan;
        this.waktu = waktu;
    }

    @GetMapping({"/requests", "/requests.xml", "/requests.json"})
    void daftar(HttpServletRequest minta, HttpServletResponse jawab) throws IOException {
        var c = new Percakapan(minta, jawab);
        yurisdiksi.periksa(c);
        var p = c.medan();
        var s = Saringan.baca(p, waktu.sekarangUrusan());
        // mostly nobody asks for one: no transaction for nothing
        var asing = s.layanan().isEmpty() ? s.layanan() : permintaan.takDikenal(s.layanan());
        if (!asing.isEmpty()) {
            throw GalatOpen311.tiada("service_code is not known: " + String.join(", ", asing));
        }
        var ke = c.penulis();
        var berikut = permintaan.tulis(s, cara(c, s.lengkap()), ke);
        if (berikut != null) {
            jawab.setHeader(
                    HttpHeaders.LINK,
                    "<%s%s?%scursor=%s>; rel=\"next\""
                            .formatted(
                                    c.situs(), minta.getRequestURI(), kueri(p, s), berikut.teks()));
        }
        c.kirim(HttpStatus.OK, ke);
    }

    /** The same question, its span fixed so that it does not move while it is paged through. */
    private static String kueri(Map<String, String> p, Saringan s) {
        var sama = new LinkedHashMap<>(p);
        sama.keySet().removeAll(List.of("cursor", "page", "api_key"));
        if (s.dari() != null) {
            sama.put("start_date", s.dari().toString());
            sama.put("end_date", String.valueOf(s.sampai()));
        }
        return sama.entrySet().stream()
                .map(
                        e ->
                                URLEncoder.encode(e.getKey(), StandardCharsets.UTF_8)
                                        + "="
                                        + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8)
                                        + "&")
                .collect(Collectors.joining());
    }

    @GetMapping("/requests/{nomor}")
    void satu(@PathVariable String nomor, HttpServletRequest minta, HttpServletResponse jawab)
            throws IOException {
        var c = new Percakapan(minta, jawab);
        yurisdiksi.periksa(c);
        var ke = c.penulis();
        String rapi = Bentuk.tanpaAkhiran(nomor);
        boolean lengkap = "true".equalsIgnoreCase(minta.getParameter("extensions"));
        if (!permintaan.tulis(rapi, cara(c, lengkap), ke)) {
            throw GalatOpen311.tiada("service_request_id is not known: " + rapi);
        }
        c.kirim(HttpStatus.OK, ke);
    }

    @GetMapping("/tokens/{tanda}")
    void tanda(@PathVariable String tanda, HttpServletRequest minta, HttpServletResponse jawab)
            throws IOException {
        var c = new Percakapan(minta, jawab);
        yurisdiksi.periksa(c);
        String rapi = Bentuk.tanpaAkhiran(tanda);
        String nomor =
                id(rapi).flatMap(permintaan::nomor)
                        .orElseThrow(() -> GalatOpen311.tiada("token is not known: " + rapi));
        c.kirim(
                ke -> {
                    ke.mulaiDaftar("service_requests");
                    ke.mulaiObjek("request");
                    ke.teks("service_request_id", nomor);
                    ke.teks("token", rapi);
                    ke.akhirObjek();
                    ke.akhirDaftar();
                });
    }

    private static Optional<UUID> id(String teks) {
        try {
            return Optional.of(UUID.fromString(teks));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    @PostMapping({"/requests", "/requests.xml", "/requests.json"})
    void terima(HttpServletRequest minta, HttpServletResponse jawab) throws IOException {
        var c = new Percakapan(minta, jawab);
        yurisdiksi.periksa(c);
        Resi resi = penerima.terima(c.medanBanyak());
        ZoneId zona = KonteksPemda.wajib().zona();
        Locale bahasa = Locale.of(c.inggris() ? "en" : "id");
        var ke = c.penulis();
        ke.mulaiDaftar("service_requests");
        ke.mulaiObjek("request");
        ke.teks("service_request_id", resi.nomor());
        ke.teks("token", resi.aduanId().toString());
        ke.teks(
                "service_notice",
                pesan.getMessage(
                        "aduan.open311.pemberitahuan",
                        new Object[] {resi.kode(), SaatW3c.tulis(resi.batasJawab(), zona)},
                        bahasa));
        ke.teks("account_id", null);
        ke.akhirObjek();
        ke.akhirDaftar();
        c.kirim(HttpStatus.CREATED, ke);
    }

    @GetMapping({
        "/servicerequestupdates",
        "/servicerequestupdates.xml",
        "/servicerequestupdates.json"
    })
    void kabar(HttpServletRequest minta, HttpServletResponse jawab) throws IOException {
        var c = new Percakapan(minta, jawab);
        yurisdiksi.periksa(c);
        var p = c.medan();
        var rentang =
                Saringan.rentang(
                        "start_date and end_date",
                        SaatW3c.baca("start_date", p.get("start_date")),
                        SaatW3c.baca("end_date", p.get("end_date")),
                        waktu.sekarangUrusan());
        c.kirim(ke -> permintaan.kabar(rentang[0], rentang[1], Saringan.TERBANYAK, ke));
    }

    @PostMapping({
        "/servicerequestupdates",
        "/servicerequestupdates.xml",
        "/servicerequestupdates.json"
    })
    void terimaKabar(HttpServletRequest minta, HttpServletResponse jawab) throws IOException {
        var c = new Percakapan(minta, jawab);
        yurisdiksi.periksa(c);
        UUID id = penerima.kabar(c.medanBanyak());
        c.kirim(
                ke -> {
                    ke.mulaiDaftar("service_request_updates");
                    ke.mulaiObjek("request_update");
                    ke.teks("update_id", id.toString());
                    ke.akhirObjek();
                    ke.akhirDaftar();
                });
    }

    private static Cara cara(Percakapan c, boolean lengkap) {
        return new Cara(c.inggris(), c.situs(), lengkap);
    }
}
