package id.pendopo.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
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

    private static byte[] isi(Keluaran keluaran) throws IOException {
        var ke = new ByteArrayOutputStream();
        keluaran.ke(ke);
        return ke.toByteArray();
    }
}
