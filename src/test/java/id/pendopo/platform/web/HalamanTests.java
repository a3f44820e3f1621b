package id.pendopo.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import id.pendopo.platform.web.Bingkai.Orang;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Renders the style page and the bare frame; the pages stay in {@code target/halaman} to be looked
 * at.
 */
class HalamanTests {

    private static final Orang RINA = new Orang("Rina Amelia", "Operator Dinas PUPR", "RA");

    private final TemplateEngine jte =
            TemplateEngine.createPrecompiled(null, ContentType.Html, null, "pendopo.jte");

    @ParameterizedTest
    @ValueSource(strings = {"terang", "gelap", "otomatis"})
    void halaman_gaya_tergambar_dalam_setiap_tema(String tema) throws IOException {
        Document halaman =
                gambar(
                        "gaya-" + tema,
                        "platform/gaya.jte",
                        BingkaiContoh.bingkai("id", "/gaya", tema, RINA));

        assertThat(halaman.selectFirst("html").attr("data-tema")).isEqualTo(tema);
        assertThat(halaman.select("h1")).hasSize(1);
    }

    @Test
    void halaman_luring_tidak_memuat_nama_orang() throws IOException {
        Document halaman =
                gambar(
                        "luring",
                        "bingkai/luring.jte",
                        BingkaiContoh.bingkai("id", "/luring", "otomatis", null));

        assertThat(halaman.text()).contains("luring").doesNotContain("Rina");
        assertThat(halaman.selectFirst("body").hasAttr("data-orang")).isFalse();
    }

    @Test
    void tidak_ada_gaya_atau_skrip_di_dalam_halaman() throws IOException {
        Document halaman =
                gambar(
                        "gaya-otomatis",
                        "platform/gaya.jte",
                        BingkaiContoh.bingkai("id", "/gaya", "otomatis", RINA));

        assertThat(halaman.select("[style], style")).isEmpty();
        assertThat(halaman.select("script:not([src])")).isEmpty();
        assertThat(halaman.getAllElements())
                .flatExtracting(elemen -> elemen.attributes().asList())
                .noneMatch(atribut -> atribut.getKey().startsWith("on"));
        assertThat(halaman.select("[src^=http], link[href^=http]")).isEmpty();
    }

    @Test
    void setiap_medan_punya_label_dan_keterangannya_ada() throws IOException {
        Document halaman =
                gambar(
                        "gaya-otomatis",
                        "platform/gaya.jte",
                        BingkaiContoh.bingkai("id", "/gaya", "otomatis", RINA));

        for (Element medan : halaman.select("input:not([type=hidden]), select, textarea")) {
            assertThat(
                            medan.hasAttr("aria-label")
                                    || halaman.selectFirst("label[for=" + medan.id() + "]") != null)
                    .as("label untuk %s", medan)
                    .isTrue();
            for (String terangan : medan.attr("aria-describedby").split(" ")) {
                assertThat(terangan.isEmpty() || halaman.getElementById(terangan) != null)
                        .as(terangan)
                        .isTrue();
            }
        }
        List<String> pengenal = halaman.select("[id]").eachAttr("id");
        assertThat(pengenal).doesNotHaveDuplicates();
    }

    @Test
    void tautan_bahasa_tetap_di_halaman_yang_sama() throws IOException {
        Document halaman =
                gambar(
                        "gaya-en",
                        "platform/gaya.jte",
                        BingkaiContoh.bingkai("en", "/gaya?halaman=2&bahasa=en", "terang", RINA));

        assertThat(halaman.selectFirst("html").attr("lang")).isEqualTo("en");
        assertThat(halaman.selectFirst("a[hreflang=id]").attr("href"))
                .isEqualTo("/gaya?halaman=2&bahasa=id");
    }

    @Test
    void keluar_adalah_formulir_dengan_penjaga_csrf() throws IOException {
        Document halaman =
                gambar(
                        "gaya-otomatis",
                        "platform/gaya.jte",
                        BingkaiContoh.bingkai("id", "/gaya", "otomatis", RINA));

        Element keluar = halaman.selectFirst("form[action=/keluar][method=post]");
        assertThat(keluar).isNotNull();
        assertThat(keluar.selectFirst("input[name=_csrf]").attr("value")).isEqualTo("rahasia");
    }

    private Document gambar(String nama, String templat, Bingkai b) throws IOException {
        StringOutput keluaran = new StringOutput();
        jte.render(templat, Map.of("b", b), keluaran);
        Path folder = Files.createDirectories(Path.of("target/halaman"));
        Files.writeString(folder.resolve(nama + ".html"), keluaran.toString());
        return Jsoup.parse(keluaran.toString());
    }
}
