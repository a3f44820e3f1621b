package id.pendopo.platform.grafik;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import id.pendopo.platform.grafik.peta.PetaWilayah;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/**
 * Renders every chart through the templates; the pages stay in target/contoh-grafik for looking at.
 */
class TemplatGrafikTests {

    private static final Path CONTOH = Path.of("target", "contoh-grafik");

    private final TemplateEngine mesin =
            TemplateEngine.createPrecompiled(null, ContentType.Html, null, "pendopo.jte");

    @Test
    void setiap_grafik_tanpa_gaya_dan_skrip_sebaris() throws IOException {
        Map<String, String> semua = semua(Palet.LAYAR, TeksUji.indonesia());
        semua.forEach(
                (nama, html) -> {
                    Document d = Jsoup.parse(html);
                    assertThat(d.select("[style], style, script")).as(nama).isEmpty();
                    assertThat(d.getAllElements())
                            .as(nama)
                            .noneMatch(TemplatGrafikTests::berpenangan);
                });
        simpan("contoh", semua);
        Map<String, String> inggris = semua(Palet.LAYAR, TeksUji.inggris());
        simpan("contoh-en", inggris);
        assertThat(inggris.get("kurva")).contains("Planned").doesNotContain("Rencana");
    }

    @Test
    void setiap_gambar_punya_judul_dan_uraian_yang_ditunjuk() throws IOException {
        semua(Palet.LAYAR, TeksUji.indonesia())
                .forEach(
                        (nama, html) -> {
                            Document d = Jsoup.parse(html);
                            for (Element svg : d.select("svg[role]")) {
                                for (String id : svg.attr("aria-labelledby").split(" ")) {
                                    assertThat(
                                                    id.isEmpty()
                                                            ? svg.attr("aria-label")
                                                            : d.getElementById(id).text())
                                            .as(nama)
                                            .isNotBlank();
                                }
                            }
                            List<String> id = d.select("[id]").eachAttr("id");
                            assertThat(id).as(nama).doesNotHaveDuplicates();
                        });
    }

    @Test
    void gambar_berdata_punya_kembaran_tabel() {
        Map<String, String> semua = semua(Palet.LAYAR, TeksUji.indonesia());
        for (String nama :
                List.of("kurva", "kurva-lubang", "batang", "peta-kecamatan", "peta-kelurahan")) {
            assertThat(Jsoup.parse(semua.get(nama)).select("details table tbody tr"))
                    .as(nama)
                    .isNotEmpty();
        }
    }

    @Test
    void palet_cetak_memakai_cat_harfiah_dan_tanpa_kelas() throws IOException {
        Map<String, String> cetak = semua(Palet.cetak("#123456"), TeksUji.indonesia());
        for (String nama : List.of("kurva", "batang", "peta-kecamatan")) {
            Document d = Jsoup.parse(cetak.get(nama));
            assertThat(d.select("svg [class], svg[class]")).as(nama).isEmpty();
            assertThat(d.select("svg path:not([fill])"))
                    .as(nama)
                    .allMatch(e -> e.parent().is("pattern"));
            assertThat(d.select("svg[viewBox^=\"0 0 344\"]")).as(nama).isEmpty();
        }
        assertThat(cetak.get("kurva")).contains("stroke=\"#123456\"");
        simpan("cetak", cetak);
    }

    @Test
    void dinding_hanya_memuat_satu_gambar_besar() throws IOException {
        Teks t = TeksUji.indonesia();
        Map<String, String> dinding = new LinkedHashMap<>();
        dinding.put(
                "kurva", tulisDinding("kurvaS", ContohGrafik.kurva(), Ukuran.dinding(640, 200), t));
        dinding.put(
                "batang",
                tulisDinding("batangGanda", ContohGrafik.batang(), Ukuran.dinding(360, 230), t));
        dinding.put(
                "peta",
                tulisDinding(
                        "petaWilayah",
                        peta("peta-kec", "kecamatan_ogan_ilir"),
                        Ukuran.dinding(400, 250),
                        t));
        dinding.forEach(
                (nama, html) -> {
                    Document d = Jsoup.parse(html);
                    assertThat(d.select("svg[role]")).as(nama).hasSize(1);
                    assertThat(d.select("details")).as(nama).isEmpty();
                });
        dinding.put("peringkat", tulis("peringkat", ContohGrafik.peringkat(4, 2), null, t));
        dinding.put("panas", tulis("petaPanas", ContohGrafik.peta(40).awal(9), null, t));
        simpan("dinding", dinding);
    }

    @Test
    void peta_wilayah_ringan_dan_setiap_wilayah_tautan() {
        String html = semua(Palet.LAYAR, TeksUji.indonesia()).get("peta-kelurahan");
        Document d = Jsoup.parse(html);
        for (Element svg : d.select("svg.grafik__gambar")) {
            assertThat(svg.outerHtml().length()).isLessThan(40_000);
            assertThat(svg.select("a[href^=/aduan?wilayah=16.74]")).hasSize(37);
            assertThat(svg.attr("role")).isEqualTo("group");
        }
    }

    @Test
    void peta_panas_melipat_baris_setelah_yang_pertama() {
        Document d = Jsoup.parse(semua(Palet.LAYAR, TeksUji.indonesia()).get("panas"));
        assertThat(d.select(".peta-panas > table tbody tr")).hasSize(10);
        assertThat(d.select("details table tbody tr")).hasSize(30);
        assertThat(d.select("summary").text()).isEqualTo("Lihat semua 40 OPD");
        assertThat(d.select("td > a.kosong").text()).contains("belum lapor");
        assertThat(d.select("td > a.p0").first().text()).matches("\\+\\d+,\\d|0,0");
    }

    private Map<String, String> semua(Palet palet, Teks t) {
        Map<String, String> html = new LinkedHashMap<>();
        html.put("mini-1", mini(Nada.BURUK, palet, "12", "14", "19", "21", "24", "29", "34"));
        html.put("mini-2", mini(Nada.UTAMA, palet, "12", "15", null, "22", "26", "31", "35"));
        html.put("mini-3", mini(Nada.BAIK, palet, "94", "95", "93", "96", "95", "97", "97"));
        html.put("mini-4", mini(Nada.UTAMA, palet, "-5", "3", "-2", "7", "1", "9", "17"));
        html.put("kurva", tulis("kurvaS", ContohGrafik.kurva(), palet, t));
        html.put("kurva-lubang", tulis("kurvaS", ContohGrafik.kurvaBerlubang(), palet, t));
        html.put("panas", tulis("petaPanas", ContohGrafik.peta(40), null, t));
        html.put("peringkat", tulis("peringkat", ContohGrafik.peringkat(5, 3), palet, t));
        html.put("batang", tulis("batangGanda", ContohGrafik.batang(), palet, t));
        html.put("cincin", tulis("cincin", ContohGrafik.kemajuan(), palet, t));
        html.put("cincin-bagian", tulis("cincin", ContohGrafik.bagian(), palet, t));
        html.put(
                "peta-kecamatan",
                tulis("petaWilayah", peta("peta-kec", "kecamatan_ogan_ilir"), palet, t));
        html.put(
                "peta-kota",
                tulis("petaWilayah", peta("peta-kota", "kecamatan_prabumulih"), palet, t));
        html.put(
                "peta-kelurahan",
                tulis("petaWilayah", peta("peta-kel", "kelurahan_prabumulih"), palet, t));
        return html;
    }

    private static PetaWilayah peta(String id, String berkas) {
        return ContohGrafik.wilayah(
                id,
                "Aduan terbuka per wilayah",
                ContohGrafik.batas("/grafik/" + berkas + ".geojson"));
    }

    private String mini(Nada nada, Palet palet, String... nilai) {
        return tulis("garisMini", ContohGrafik.mini(nada, nilai), palet, null);
    }

    private String tulisDinding(String templat, Object g, Ukuran u, Teks t) {
        StringOutput keluaran = new StringOutput();
        mesin.render("grafik/" + templat + ".jte", Map.of("b", t, "g", g, "dinding", u), keluaran);
        return keluaran.toString();
    }

    private String tulis(String templat, Object g, Palet palet, Teks t) {
        Map<String, Object> param = new HashMap<>();
        param.put("g", g);
        if (palet != null) {
            param.put("palet", palet);
        }
        if (t != null) {
            param.put("b", t);
        }
        StringOutput keluaran = new StringOutput();
        mesin.render("grafik/" + templat + ".jte", param, keluaran);
        return keluaran.toString();
    }

    private static boolean berpenangan(Element e) {
        return e.attributes().asList().stream().anyMatch(a -> a.getKey().startsWith("on"));
    }

    private static void simpan(String folder, Map<String, String> semua) throws IOException {
        Path tujuan = Files.createDirectories(CONTOH.resolve(folder));
        for (var satu : semua.entrySet()) {
            Files.writeString(tujuan.resolve(satu.getKey() + ".html"), satu.getValue());
        }
    }
}
