package id.pendopo.aduan.open311;

import id.pendopo.platform.pemda.KonteksPemda;
import id.pendopo.platform.web.Publik;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * What can be reported by Open311 GeoReport v2: discovery, services and their questions. Each
 * address ends in {@code .xml} or {@code .json}; without, the header Accept decides. No page of
 * another site may read it in a browser.
 */
@Controller
@RequestMapping("/open311/v2")
@Publik
class LayananController {

    private static final String SPESIFIKASI = "http://wiki.open311.org/GeoReport_v2";
    private static final String BERUBAH = "2026-11-22T00:00:00+07:00";

    private final LayananQueries layanan;
    private final Yurisdiksi yurisdiksi;

    LayananController(LayananQueries layanan, Yurisdiksi yurisdiksi) {
        this.layanan = layanan;
        this.yurisdiksi = yurisdiksi;
    }

    @GetMapping({"/discovery", "/discovery.xml", "/discovery.json"})
    void penemuan(HttpServletRequest minta, HttpServletResponse jawab) throws IOException {
        var c = new Percakapan(minta, jawab);
        String situs = c.situs();
        c.kirim(
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
        var c = new Percakapan(minta, jawab);
        yurisdiksi.periksa(c);
        boolean en = c.inggris();
        var semua = layanan.semua(en);
        c.kirim(
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
        var c = new Percakapan(minta, jawab);
        yurisdiksi.periksa(c);
        boolean en = c.inggris();
        String rapi = Bentuk.tanpaAkhiran(kode);
        var l =
                layanan.dengan(rapi, en)
                        .orElseThrow(
                                () -> GalatOpen311.tiada("service_code is not known: " + rapi));
        var tanya =
                l.id() == null ? List.<LayananQueries.Tanya>of() : layanan.pertanyaan(l.id(), en);
        c.kirim(
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

    @RequestMapping("/**")
    void lain(HttpServletRequest minta) {
        throw GalatOpen311.tiada("no such resource: " + minta.getRequestURI());
    }
}
