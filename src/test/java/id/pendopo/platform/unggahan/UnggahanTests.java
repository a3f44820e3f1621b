package id.pendopo.platform.unggahan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** A form with files read from memory gives what the browser put into it, and nothing else. */
class UnggahanTests {

    private static final String BATAS = "----WebKitFormBoundaryAbC123";

    private final ByteArrayOutputStream isi = new ByteArrayOutputStream();

    private void tulis(String teks) {
        isi.writeBytes(teks.getBytes(StandardCharsets.UTF_8));
    }

    private void bagian(String kepala, byte[] nilai) {
        tulis("--" + BATAS + "\r\n" + kepala + "\r\n\r\n");
        isi.writeBytes(nilai);
        tulis("\r\n");
    }

    private void medan(String nama, String nilai) {
        bagian(
                "Content-Disposition: form-data; name=\"" + nama + "\"",
                nilai.getBytes(StandardCharsets.UTF_8));
    }

    private MockHttpServletRequest kiriman(byte[] semua) {
        var minta = new MockHttpServletRequest("POST", "/aduan/lapor/resi");
        minta.setContentType("multipart/form-data; boundary=" + BATAS);
        minta.setContent(semua);
        return minta;
    }

    private HttpServletRequest terbaca() throws Exception {
        tulis("--" + BATAS + "--\r\n");
        return lewat(kiriman(isi.toByteArray()));
    }

    /** As what comes after the filter sees it. */
    private static HttpServletRequest lewat(MockHttpServletRequest minta) throws Exception {
        var dilihat = new AtomicReference<HttpServletRequest>();
        new UnggahanFilter()
                .doFilter(
                        minta,
                        new MockHttpServletResponse(),
                        (m, j) -> dilihat.set((HttpServletRequest) m));
        return dilihat.get();
    }

    @Test
    void medan_seperti_yang_diketik() throws Exception {
        medan("isi", "Jalan \"rusak\" – é\r\nbaris kedua\r\n--bukan batas\r\n");
        medan("kosong", "");
        medan("pilih", "satu");
        medan("pilih", "dua");
        var minta = terbaca();

        assertThat(minta.getParameter("isi"))
                .isEqualTo("Jalan \"rusak\" – é\r\nbaris kedua\r\n--bukan batas\r\n");
        assertThat(minta.getParameter("kosong")).isEmpty();
        assertThat(minta.getParameterValues("pilih")).containsExactly("satu", "dua");
        assertThat(minta.getParameterMap()).containsOnlyKeys("isi", "kosong", "pilih");
        assertThat(Collections.list(minta.getParameterNames()))
                .containsExactly("isi", "kosong", "pilih");
        assertThat(minta.getParameter("tidak-ada")).isNull();
        assertThat(minta.getParameterValues("tidak-ada")).isNull();
    }

    @Test
    void berkas_bait_demi_bait(@TempDir Path folder) throws Exception {
        byte[] foto = new byte[200_000];
        new Random(311).nextBytes(foto);
        // what looks like the boundary but is not at the beginning of a line
        System.arraycopy(BATAS.getBytes(StandardCharsets.US_ASCII), 0, foto, 1000, BATAS.length());
        medan("kunci", "k");
        bagian(
                "Content-Disposition: form-data; name=\"foto\"; filename=\"jalan é.jpg\"\r\n"
                        + "Content-Type: image/jpeg",
                foto);
        bagian(
                "Content-Disposition: form-data; name=\"foto\"; filename=\"\"\r\n"
                        + "Content-Type: application/octet-stream",
                new byte[0]);
        var minta = terbaca();

        assertThat(minta.getParts())
                .extracting(Part::getName)
                .containsExactly("kunci", "foto", "foto");
        Part p = minta.getPart("foto");
        assertThat(p.getSubmittedFileName()).isEqualTo("jalan é.jpg");
        assertThat(p.getContentType()).isEqualTo("image/jpeg");
        assertThat(p.getSize()).isEqualTo(foto.length);
        assertThat(p.getInputStream()).hasBinaryContent(foto);
        assertThat(p.getInputStream()).as("sekali lagi").hasBinaryContent(foto);
        p.write(folder.resolve("a").toString());
        assertThat(Files.readAllBytes(folder.resolve("a"))).isEqualTo(foto);
        assertThat(p.getHeaderNames()).containsExactly("Content-Disposition", "Content-Type");
        assertThat(p.getHeader("content-type")).isEqualTo("image/jpeg");
        Part kosong = minta.getParts().stream().skip(2).findFirst().orElseThrow();
        assertThat(kosong.getSubmittedFileName()).isEmpty();
        assertThat(kosong.getSize()).isZero();
        assertThat(minta.getParameterMap()).containsOnlyKeys("kunci");
    }

    @Test
    void yang_terpotong_tidak_dianggap_utuh() throws Exception {
        medan("isi", "sampai di sini");
        tulis(
                "--"
                        + BATAS
                        + "\r\nContent-Disposition: form-data; name=\"foto\"; filename=\"a\"\r\n\r\nabc");
        ditolak(lewat(kiriman(isi.toByteArray())));
    }

    @Test
    void tanpa_nama_atau_terlalu_banyak_bagian_ditolak() throws Exception {
        bagian("Content-Type: text/plain", new byte[] {1});
        ditolak(terbaca());
        isi.reset();
        for (int i = 0; i < 51; i++) {
            medan("m" + i, "x");
        }
        ditolak(terbaca());
    }

    private static void ditolak(HttpServletRequest minta) {
        assertThat(minta.getParameterMap()).isEmpty();
        assertThatThrownBy(minta::getParts).isInstanceOf(ServletException.class);
        assertThatThrownBy(() -> minta.getPart("foto")).isInstanceOf(ServletException.class);
    }

    /** Large ones, those with a query and those without length stay with Tomcat. */
    @Test
    void selebihnya_dibaca_tomcat() throws Exception {
        medan("isi", "x");
        tulis("--" + BATAS + "--\r\n");
        var besar = kiriman(new byte[UnggahanFilter.BATAS + 1]);
        assertThat(lewat(besar)).isSameAs(besar);
        var kueri = kiriman(isi.toByteArray());
        kueri.setQueryString("a=b");
        assertThat(lewat(kueri)).isSameAs(kueri);
        var biasa = kiriman(isi.toByteArray());
        biasa.setContentType("application/x-www-form-urlencoded");
        assertThat(lewat(biasa)).isSameAs(biasa);
    }

    /** Memory for what arrives is given back, also after what could not be read. */
    @Test
    void tempat_dikembalikan() throws Exception {
        var filter = new UnggahanFilter();
        for (int i = 0; i < 100; i++) {
            var minta = kiriman(new byte[UnggahanFilter.BATAS]);
            var dilihat = new AtomicReference<HttpServletRequest>();
            try {
                filter.doFilter(
                        minta,
                        new MockHttpServletResponse(),
                        (m, j) -> {
                            dilihat.set((HttpServletRequest) m);
                            throw new IOException("putus");
                        });
            } catch (IOException e) {
                assertThat(e).hasMessage("putus");
            }
            assertThat(dilihat.get()).isInstanceOf(Unggahan.class);
        }
    }
}
