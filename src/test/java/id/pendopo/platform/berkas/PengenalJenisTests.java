package id.pendopo.platform.berkas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.pendopo.kernel.AturanDilanggar;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.support.ResourceBundleMessageSource;

class PengenalJenisTests {

    @TempDir private Path folder;

    static Stream<Arguments> yang_diterima() {
        return Stream.of(
                Arguments.of(JenisBerkas.JPEG, Contoh.jpeg(8, 8)),
                Arguments.of(JenisBerkas.PNG, Contoh.png(8, 8)),
                Arguments.of(JenisBerkas.PDF, Contoh.pdf("isi")),
                Arguments.of(JenisBerkas.XLSX, Contoh.xlsx()),
                Arguments.of(JenisBerkas.DOCX, Contoh.docx()));
    }

    @ParameterizedTest
    @MethodSource("yang_diterima")
    void mengenali_dari_isi(JenisBerkas jenis, byte[] isi) throws IOException {
        assertThat(kenali(isi, JenisBerkas.semua())).isEqualTo(jenis);
    }

    static Stream<Arguments> yang_ditolak() {
        return Stream.of(
                tolak("berkas.kosong", "", ""),
                tolak("berkas.jenis-ditolak", "SVG", "<svg onload='alert(1)'/>"),
                tolak(
                        "berkas.jenis-ditolak",
                        "SVG",
                        "<?xml version='1.0'?>\n<!-- --><SVG xmlns=''/>"),
                tolak("berkas.jenis-ditolak", "HTML", "\uFEFF  <!DOCTYPE html><p>halo"),
                tolak("berkas.jenis-ditolak", "HTML", "GIF <script>alert(1)</script>"),
                tolak("berkas.jenis-ditolak", "XML", "<?xml version='1.0'?><a/>"),
                tolak("berkas.jenis-ditolak", "TXT/CSV", "nama;nilai\nA;1\n"),
                tolak("berkas.jenis-ditolak", "EXE", "MZ\u0090\u0000"),
                tolak("berkas.jenis-ditolak", "EXE", "\u007FELF\u0002"),
                tolak("berkas.gambar-ditolak", "WebP", "RIFF\1\1\1\1WEBPVP8 "),
                tolak("berkas.gambar-ditolak", "HEIC", "\0\0\0\30ftypheic"),
                tolak("berkas.gambar-ditolak", "AVIF", "\0\0\0\30ftypavif"),
                tolak("berkas.gambar-ditolak", "GIF", "GIF89a\0\0"),
                tolak("berkas.gambar-ditolak", "TIFF", "II*\0\0"),
                tolak("berkas.gambar-ditolak", "BMP", "BM\0\0"),
                tolak("berkas.jenis-ditolak", "MP4", "\0\0\0\30ftypisom"),
                tolak(
                        "berkas.jenis-ditolak",
                        "Office",
                        "\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1"),
                tolak("berkas.jenis-tak-dikenal", "", "\1\2\3\4"),
                tolak("berkas.rusak", "PDF", "%PDF-1.7 tanpa akhir"),
                tolak("berkas.jenis-tak-dikenal", "", "\0%PDF-1.7 %%EOF"),
                tolak("berkas.rusak", "ZIP", "PK\3\4 terpotong"),
                Arguments.of(
                        "berkas.jenis-ditolak", "ZIP", Contoh.zip(Map.of("a.txt", new byte[3]))),
                Arguments.of("berkas.makro", "", Contoh.xlsm()),
                Arguments.of("berkas.makro", "", Contoh.xlsxBermakro()),
                Arguments.of("berkas.rusak", "ZIP", Contoh.xlsxKeluarFolder()),
                Arguments.of("berkas.rusak", "ZIP", Contoh.xlsxEntitasLuar()),
                Arguments.of("berkas.terurai", "", Contoh.xlsxMekar(201)));
    }

    private static Arguments tolak(String kode, String ditemukan, String isi) {
        return Arguments.of(
                kode,
                ditemukan,
                isi.getBytes(
                        isi.startsWith("\uFEFF")
                                ? StandardCharsets.UTF_8
                                : StandardCharsets.ISO_8859_1));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("yang_ditolak")
    void menolak_dan_menyebut_yang_ditemukan(String kode, String ditemukan, byte[] isi) {
        assertThatThrownBy(() -> kenali(isi, JenisBerkas.semua()))
                .isInstanceOfSatisfying(
                        AturanDilanggar.class,
                        e -> {
                            assertThat(e.kode()).isEqualTo(kode);
                            assertThat(Arrays.toString(e.argumen())).contains(ditemukan);
                            assertThat(pesan(e)).contains(ditemukan).doesNotContain("{");
                        });
    }

    @Test
    void jenis_yang_dikenal_ditolak_di_tempat_yang_tidak_memintanya() {
        assertThatThrownBy(() -> kenali(Contoh.pdf("x"), JenisBerkas.semuaFoto()))
                .hasMessageContaining("berkas.jenis-ditolak")
                .hasMessageContaining("[PDF, JPEG, PNG]");
    }

    private JenisBerkas kenali(byte[] isi, Set<JenisBerkas> diterima) throws IOException {
        return PengenalJenis.kenali(Files.write(folder.resolve("x"), isi), diterima);
    }

    /** Every code has its words in both languages. */
    private static String pesan(AturanDilanggar e) {
        var sumber = new ResourceBundleMessageSource();
        sumber.setBasename("pesan/berkas");
        sumber.setDefaultEncoding("UTF-8");
        sumber.setFallbackToSystemLocale(false);
        assertThat(sumber.getMessage(e.kode(), e.argumen(), Locale.ENGLISH)).isNotBlank();
        return sumber.getMessage(e.kode(), e.argumen(), Locale.of("id", "ID"));
    }
}
