package id.pendopo.aduan.open311;

import id.pendopo.aduan.Resi;
import id.pendopo.aduan.open311.PermintaanQueries.Cara;
import id.pendopo.kernel.AturanDilanggar;
import id.pendopo.kernel.MasukanSalah;
import id.pendopo.kernel.TidakDitemukan;
import id.pendopo.kernel.Waktu;
import id.pendopo.platform.pemda.DaftarPemda;
import id.pendopo.platform.pemda.KonteksPemda;
import id.pendopo.platform.web.AlamatSitus;
import id.pendopo.platform.web.Publik;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * Open311 GeoReport v2 with the updates of FixMyStreet. Each address ends in {@code .xml} or {@code
 * .json}; without, the header Accept decides. No page of another site may read it in a browser.
 */
@Controller
@RequestMapping("/open311/v2")
@Publik
class Open311Controller {

    private static final String SPESIFIKASI = "http://wiki.open311.org/GeoReport_v2";
    private static final String BERUBAH = "2026-11-22T00:00:00+07:00";

    private final LayananQueries layanan;
    private final PermintaanQueries permintaan;
    private final PermintaanService penerima;
    private final DaftarPemda pemda;
    private final MessageSource pesan;
    private final Waktu waktu;

    Open311Controller(
            LayananQueries layanan,
            PermintaanQueries permintaan,
            PermintaanService penerima,
            DaftarPemda pemda,
            MessageSource pesan,
            Waktu waktu) {
        this.layanan = layanan;
        this.permintaan = permintaan;
        this.penerima = penerima;
        this.pemda = pemda;
        this.pesan = pesan;
        this.waktu = waktu;
    }

    @GetMapping({"/discovery", "/discovery.xml", "/discovery.json"})
    void penemuan(HttpServletRequest minta, HttpServletResponse jawab) throws IOException {
        String situs = AlamatSitus.dari(minta);
        kirim(
                minta,
                jawab,
                ke -> {
                    ke.mulaiObjek("discovery");
                    ke.teks("changeset", BERUBAH);
                    ke.teks("contact", situs + "/bantuan");
                    ke.teks("key_service", situs + "/bantuan");
                    ke.mulaiDaftar("endpoints");
                    ke.mulaiObjek("endpoint");
                    ke.teks("specification", SPESIFIKASI);
                    ke.teks("url", situs + "/open311/v2");
                    ke.teks("changeset", BERUBAH);
                    ke.teks("type", KonteksPemda.wajib().simulasi() ? "test" : "production");
                    ke.teksBanyak("formats", "format", List.of("text/xml", "application/json"));
                    ke.akhirObjek();
                    ke.akhirDaftar();
                    ke.akhirObjek();
                });
    }

    @GetMapping({"/services", "/services.xml", "/services.json"})
    void layanan(HttpServletRequest minta, HttpServletResponse jawab) throws IOException {
        yurisdiksi(minta);
        boolean en = inggris(minta);
        var semua = layanan.semua(en);
        kirim(
                minta,
                jawab,
                ke -> {
                    ke.mulaiDaftar("services");
                    semua.forEach(l -> tulis(l, ke));
                    tulis(LayananQueries.lainnya(en), ke);
                    ke.akhirDaftar();
                });
    }

    private static void tulis(LayananQueries.Layanan l, Penulis ke) {
        ke.mulaiObjek("service");
        ke.teks("service_code", l.kode());
        ke.teks("service_name", l.nama());
        ke.teks("description", l.uraian());
        ke.logis("metadata", l.bertanya());
        ke.teks("type", "realtime");
        ke.teks("keywords", String.join(",", l.kata().split("\\s+")));
        ke.teks("group", l.kelompok());
        ke.akhirObjek();
    }

    @GetMapping("/services/{kode}")
    void definisi(@PathVariable String kode, HttpServletRequest minta, HttpServletResponse jawab)
            throws IOException {
        yurisdiksi(minta);
        boolean en = inggris(minta);
        String rapi = Bentuk.tanpaAkhiran(kode);
        var l =
                layanan.dengan(rapi, en)
                        .orElseThrow(
                                () -> GalatOpen311.tiada("service_code is not known: " + rapi));
        var tanya =
                l.id() == null ? List.<LayananQueries.Tanya>of() : layanan.pertanyaan(l.id(), en);
        kirim(
                minta,
                jawab,
                ke -> {
                    ke.mulaiObjek("service_definition");
                    ke.teks("service_code", l.kode());
                    ke.mulaiDaftar("attributes");
                    tanya.forEach(t -> tulis(t, en, ke));
                    ke.akhirDaftar();
                    ke.akhirObjek();
                });
    }

    private static void tulis(LayananQueries.Tanya t, boolean en, Penulis ke) {
        ke.mulaiObjek("attribute");
        ke.logis("variable", true);
        ke.teks("code", t.kode());
        ke.teks(
                "datatype",
                switch (t.jenis()) {
                    case "ANGKA" -> "number";
                    case "TANGGAL" -> "datetime";
                    case "URAIAN" -> "text";
                    case "SATU" -> "singlevaluelist";
                    case "BEBERAPA" -> "multivaluelist";
                    default -> "string";
                });
        ke.logis("required", t.wajib());
        ke.teks("datatype_description", "");
        ke.angka("order", t.urutan());
        ke.teks("description", t.label());
        if (!t.pilihan().isEmpty()) {
            ke.mulaiDaftar("values");
            for (var p : t.pilihan()) {
                ke.mulaiObjek("value");
                ke.teks("key", p.kode());
                ke.teks("name", p.nama(en));
                ke.akhirObjek();
            }
            ke.akhirDaftar();
        }
        ke.akhirObjek();
    }

    @GetMapping({"/requests", "/requests.xml", "/requests.json"})
    void daftar(HttpServletRequest minta, HttpServletResponse jawab) throws IOException {
        yurisdiksi(minta);
        var p = datar(minta);
        var s = Saringan.baca(p, waktu.sekarangUrusan());
        // mostly nobody asks for one: no transaction for nothing
        var asing = s.layanan().isEmpty() ? s.layanan() : permintaan.takDikenal(s.layanan());
        if (!asing.isEmpty()) {
            throw GalatOpen311.tiada("service_code is not known: " + String.join(", ", asing));
        }
        var ke = Penulis.untuk(bentuk(minta));
        var berikut = permintaan.tulis(s, cara(minta, s.lengkap()), ke);
        if (berikut != null) {
            jawab.setHeader(
                    HttpHeaders.LINK,
                    "<%s%s?%scursor=%s>; rel=\"next\""
                            .formatted(
                                    AlamatSitus.dari(minta),
                                    minta.getRequestURI(),
                                    kueri(p, s),
                                    berikut.teks()));
        }
        kirim(minta, jawab, HttpStatus.OK, ke.jadi());
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
                                java.net.URLEncoder.encode(e.getKey(), StandardCharsets.UTF_8)
                                        + "="
                                        + java.net.URLEncoder.encode(
                                                e.getValue(), StandardCharsets.UTF_8)
                                        + "&")
                .collect(Collectors.joining());
    }

    @GetMapping("/requests/{nomor}")
    void satu(@PathVariable String nomor, HttpServletRequest minta, HttpServletResponse jawab)
            throws IOException {
        yurisdiksi(minta);
        var ke = Penulis.untuk(bentuk(minta));
        String rapi = Bentuk.tanpaAkhiran(nomor);
        boolean lengkap = "true".equalsIgnoreCase(minta.getParameter("extensions"));
        if (!permintaan.tulis(rapi, cara(minta, lengkap), ke)) {
            throw GalatOpen311.tiada("service_request_id is not known: " + rapi);
        }
        kirim(minta, jawab, HttpStatus.OK, ke.jadi());
    }

    @GetMapping("/tokens/{tanda}")
    void tanda(@PathVariable String tanda, HttpServletRequest minta, HttpServletResponse jawab)
            throws IOException {
        yurisdiksi(minta);
        String rapi = Bentuk.tanpaAkhiran(tanda);
        String nomor =
                id(rapi).flatMap(permintaan::nomor)
                        .orElseThrow(() -> GalatOpen311.tiada("token is not known: " + rapi));
        kirim(
                minta,
                jawab,
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
        yurisdiksi(minta);
        Resi resi = penerima.terima(banyak(minta));
        ZoneId zona = KonteksPemda.wajib().zona();
        Locale bahasa = Locale.of(inggris(minta) ? "en" : "id");
        var ke = Penulis.untuk(bentuk(minta));
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
        kirim(minta, jawab, HttpStatus.CREATED, ke.jadi());
    }

    @GetMapping({
        "/servicerequestupdates",
        "/servicerequestupdates.xml",
        "/servicerequestupdates.json"
    })
    void kabar(HttpServletRequest minta, HttpServletResponse jawab) throws IOException {
        yurisdiksi(minta);
        var p = datar(minta);
        var rentang =
                Saringan.rentang(
                        "start_date and end_date",
                        SaatW3c.baca("start_date", p.get("start_date")),
                        SaatW3c.baca("end_date", p.get("end_date")),
                        waktu.sekarangUrusan());
        kirim(minta, jawab, ke -> permintaan.kabar(rentang[0], rentang[1], Saringan.TERBANYAK, ke));
    }

    @PostMapping({
        "/servicerequestupdates",
        "/servicerequestupdates.xml",
        "/servicerequestupdates.json"
    })
    void terimaKabar(HttpServletRequest minta, HttpServletResponse jawab) throws IOException {
        yurisdiksi(minta);
        UUID id = penerima.kabar(banyak(minta));
        kirim(
                minta,
                jawab,
                ke -> {
                    ke.mulaiDaftar("service_request_updates");
                    ke.mulaiObjek("request_update");
                    ke.teks("update_id", id.toString());
                    ke.akhirObjek();
                    ke.akhirDaftar();
                });
    }

    @RequestMapping("/**")
    void lain(HttpServletRequest minta) {
        throw GalatOpen311.tiada("no such resource: " + minta.getRequestURI());
    }

    /**
     * A pemda answers on its own host, so that the parameter may be left out; a wrong one is told.
     */
    private void yurisdiksi(HttpServletRequest minta) {
        String sebut = minta.getParameter("jurisdiction_id");
        if (sebut == null || sebut.isBlank()) {
            return;
        }
        var sini = KonteksPemda.wajib();
        boolean kenal =
                sebut.equals(sini.kodeWilayah())
                        || pemda.diKenal(sebut).filter(p -> p.id().equals(sini.id())).isPresent();
        if (!kenal) {
            throw GalatOpen311.tiada(
                    "jurisdiction_id is not known here: it is " + sini.kodeWilayah());
        }
    }

    private Cara cara(HttpServletRequest minta, boolean lengkap) {
        return new Cara(inggris(minta), AlamatSitus.dari(minta), lengkap);
    }

    private static boolean inggris(HttpServletRequest minta) {
        String bahasa = minta.getHeader(HttpHeaders.ACCEPT_LANGUAGE);
        return bahasa != null && bahasa.toLowerCase(Locale.ROOT).startsWith("en");
    }

    private static Bentuk bentuk(HttpServletRequest minta) {
        return Bentuk.dari(
                minta.getRequestURI(),
                Optional.ofNullable(minta.getHeader(HttpHeaders.ACCEPT)).orElse(""));
    }

    private static Map<String, String> datar(HttpServletRequest minta) {
        var hasil = new LinkedHashMap<String, String>();
        minta.getParameterMap().forEach((n, v) -> hasil.put(n, v[0].replace("\0", "")));
        return hasil;
    }

    private static Map<String, List<String>> banyak(HttpServletRequest minta) {
        return minta.getParameterMap().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, e -> Arrays.asList(e.getValue())));
    }

    private static void kirim(
            HttpServletRequest minta, HttpServletResponse jawab, Consumer<Penulis> isi)
            throws IOException {
        var ke = Penulis.untuk(bentuk(minta));
        isi.accept(ke);
        kirim(minta, jawab, HttpStatus.OK, ke.jadi());
    }

    private static void kirim(
            HttpServletRequest minta, HttpServletResponse jawab, HttpStatus status, byte[] isi)
            throws IOException {
        jawab.setStatus(status.value());
        jawab.setContentType(bentuk(minta).jenis());
        jawab.setContentLength(isi.length);
        jawab.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        jawab.setHeader(HttpHeaders.VARY, "Accept, Accept-Language");
        jawab.getOutputStream().write(isi);
    }

    @ExceptionHandler
    void galat(GalatOpen311 e, HttpServletRequest minta, HttpServletResponse jawab)
            throws IOException {
        if (e.status() == HttpStatus.TOO_MANY_REQUESTS) {
            jawab.setHeader(HttpHeaders.RETRY_AFTER, "3600");
        }
        galat(e.status(), e.getMessage(), minta, jawab);
    }

    @ExceptionHandler
    void galat(TidakDitemukan e, HttpServletRequest minta, HttpServletResponse jawab)
            throws IOException {
        galat(HttpStatus.NOT_FOUND, e.getMessage(), minta, jawab);
    }

    /** A rule of the house: what is wrong with the request itself is 400 in this protocol. */
    @ExceptionHandler
    void galat(AturanDilanggar e, HttpServletRequest minta, HttpServletResponse jawab)
            throws IOException {
        galat(
                HttpStatus.BAD_REQUEST,
                pesan.getMessage(e.kode(), e.argumen(), e.kode(), Locale.ENGLISH),
                minta,
                jawab);
    }

    @ExceptionHandler
    void galat(MasukanSalah e, HttpServletRequest minta, HttpServletResponse jawab)
            throws IOException {
        galat(
                HttpStatus.BAD_REQUEST,
                pesan.getMessage(e.kode(), e.argumen(), e.kode(), Locale.ENGLISH),
                minta,
                jawab);
    }

    private static void galat(
            HttpStatus status, String uraian, HttpServletRequest minta, HttpServletResponse jawab)
            throws IOException {
        var ke = Penulis.untuk(bentuk(minta));
        ke.mulaiDaftar("errors");
        ke.mulaiObjek("error");
        ke.angka("code", status.value());
        ke.teks("description", uraian);
        ke.akhirObjek();
        ke.akhirDaftar();
        kirim(minta, jawab, status, ke.jadi());
    }
}
