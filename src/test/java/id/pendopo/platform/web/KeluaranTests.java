package id.pendopo.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.Content;
import gg.jte.TemplateOutput;
import gg.jte.html.HtmlContent;
import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What leaves is UTF-8 as the JDK writes it, however it came in. */
class KeluaranTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Rp1.234,00",
                "é · – “kutip”",
                "\u2212 dan \u07ff dan \u0800 dan \uffff",
                "rumah \uD83C\uDFE0 dan gunung \uD83D\uDDFB",
                "setengah \uD83C pasang",
                "\uDFE0 terbalik \uD83C"
            })
    void teks_menjadi_utf8(String teks) throws IOException {
        var keluaran = new Keluaran(1);
        keluaran.writeContent(teks);
        assertThat(isi(keluaran)).isEqualTo(teks.getBytes(StandardCharsets.UTF_8));
        assertThat(keluaran.panjang()).isEqualTo(isi(keluaran).length);
    }

    @Test
    void potongan_dan_bait_tersambung_berapa_pun_panjangnya() throws IOException {
        var keluaran = new Keluaran(4);
        var harapan = new StringBuilder();
        for (int i = 0; i < 2000; i++) {
            keluaran.writeBinaryContent("<b>".getBytes(StandardCharsets.UTF_8));
            keluaran.writeContent("xxé" + i + "yy", 2, 3);
            harapan.append("<b>é");
        }
        assertThat(new String(isi(keluaran), StandardCharsets.UTF_8)).isEqualTo(harapan.toString());
    }

    /** Every character in every place: in the text, in an attribute, in a script. */
    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "-, -",
                "p, -",
                "-, title",
                "script, -",
                "a, href",
                "a, title",
                "svg, href",
                "button, onclick",
                "button, on",
                "button, ONCLICK",
                "SCRIPT, -",
                "A, HREF"
            })
    void teks_diamankan_seperti_pustaka(@Nullable String tag, @Nullable String atribut)
            throws IOException {
        for (String teks : TEKS_GANJIL) {
            samaDenganPustaka(tag, atribut, keluar -> keluar.writeUserContent(teks));
            samaDenganPustaka(tag, atribut, keluar -> keluar.writeUserContent(bagian(teks)));
        }
        var semua = new StringBuilder();
        for (int c = 0; c <= Character.MAX_VALUE; c++) {
            semua.append((char) c).append('"').append((char) c);
        }
        samaDenganPustaka(tag, atribut, keluar -> keluar.writeUserContent(semua.toString()));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {"p, -", "p, title"})
    void nilai_lain_ditulis_seperti_pustaka(String tag, @Nullable String atribut)
            throws IOException {
        List<Consumer<TemplateOutput>> cara =
                List.of(
                        k -> k.writeUserContent(true),
                        k -> k.writeUserContent((byte) -1),
                        k -> k.writeUserContent((short) -2),
                        k -> k.writeUserContent(-3),
                        k -> k.writeUserContent(-4L),
                        k -> k.writeUserContent(1.5f),
                        k -> k.writeUserContent(-2.5),
                        k -> k.writeUserContent('<'),
                        k -> k.writeUserContent((Character) '"'),
                        k -> k.writeUserContent(Boolean.FALSE),
                        k -> k.writeUserContent(new BigDecimal("1.50")),
                        k -> k.writeUserContent(TimeUnit.DAYS),
                        k -> k.writeUnsafeContent("<b>\"&</b>"),
                        k -> k.writeContent("<b>\"&</b>"));
        for (var c : cara) {
            samaDenganPustaka(tag, atribut, c);
        }
        samaDenganPustaka(tag, atribut, k -> k.writeUserContent((String) null));
        samaDenganPustaka(tag, atribut, k -> k.writeUserContent((Content) null));
    }

    private static final List<String> TEKS_GANJIL =
            List.of(
                    "",
                    "Dinas <PU> & \"PR\" 'kota'",
                    "javascript:alert(1)",
                    " \t JavaScript:alert(1)",
                    "java\tscript:alert(1)",
                    "/capaian?a=1&b=<2>",
                    "</script><script>`${1}` \\ - \n\r\f\b",
                    "\u2028 setengah \uD83C & pasang \uD83C\uDFE0");

    /** A part as a template makes one: markup of its own around a text of somebody. */
    private static HtmlContent bagian(String teks) {
        return keluar -> {
            keluar.writeBinaryContent("<i class=\"é\">".getBytes(StandardCharsets.UTF_8));
            keluar.setContext("i", null);
            keluar.writeUserContent(teks);
            keluar.writeContent("</i>");
        };
    }

    private static void samaDenganPustaka(
            @Nullable String tag, @Nullable String atribut, Consumer<TemplateOutput> tulis)
            throws IOException {
        var pustaka = new StringOutput();
        var luar = new OwaspHtmlTemplateOutput(pustaka);
        luar.setContext(tag, atribut);
        tulis.accept(luar);
        var keluaran = new Keluaran(1);
        keluaran.setContext(tag, atribut);
        tulis.accept(keluaran);
        assertThat(isi(keluaran)).isEqualTo(pustaka.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] isi(Keluaran keluaran) throws IOException {
        var ke = new ByteArrayOutputStream();
        keluaran.ke(ke);
        return ke.toByteArray();
    }
}
