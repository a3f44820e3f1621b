package id.pendopo.platform.langsung;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendopo.BasisDataUji;
import id.pendopo.UjiAplikasi;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;

/** What an open page hears. */
@UjiAplikasi
class LangsungTests {

    @LocalServerPort int port;
    @Autowired ApplicationEventPublisher penerbit;

    @Test
    void halaman_yang_terbuka_mendengar_topiknya_saja() throws IOException {
        try (var aliran = new Aliran("capaian,berita")) {
            aliran.tunggu(":siap");
            penerbit.publishEvent(new Perubahan(BasisDataUji.B.id(), "capaian"));
            penerbit.publishEvent(new Perubahan(BasisDataUji.A.id(), "lain"));
            penerbit.publishEvent(new Perubahan(BasisDataUji.A.id(), "berita"));
            assertThat(aliran.tunggu("event:")).isEqualTo("event:berita");
            penerbit.publishEvent(new Perubahan(BasisDataUji.A.id(), "capaian"));
            assertThat(aliran.tunggu("event:")).isEqualTo("event:capaian");
        }
    }

    @Test
    void sambungan_yang_putus_menyuruh_membaca_ulang_semua() throws IOException {
        try (var aliran = new Aliran("capaian,berita")) {
            aliran.tunggu(":siap");
            penerbit.publishEvent(new BacaUlang());
            assertThat(aliran.tunggu("event:") + aliran.tunggu("event:"))
                    .contains("event:capaian", "event:berita");
        }
    }

    @Test
    void aliran_yang_sunyi_berdenyut() throws IOException {
        try (var aliran = new Aliran("capaian")) {
            aliran.tunggu(":siap");
            assertThat(aliran.tunggu(":ok")).isEqualTo(":ok");
        }
    }

    /** A stream read line by line; what does not come in a minute fails. */
    private final class Aliran implements AutoCloseable {
        private final Socket soket = new Socket("127.0.0.1", port);
        private final BufferedReader baca;

        Aliran(String topik) throws IOException {
            soket.setSoTimeout((int) Duration.ofSeconds(60).toMillis());
            soket.getOutputStream()
                    .write(
                            ("GET /langsung?topik=%s HTTP/1.1\r\nHost: %s\r\nAccept: text/event-stream\r\n\r\n")
                                    .formatted(topik, BasisDataUji.host(BasisDataUji.A))
                                    .getBytes(StandardCharsets.US_ASCII));
            baca =
                    new BufferedReader(
                            new InputStreamReader(soket.getInputStream(), StandardCharsets.UTF_8));
        }

        String tunggu(String awalan) throws IOException {
            for (String baris = baca.readLine(); baris != null; baris = baca.readLine()) {
                if (baris.startsWith(awalan)) {
                    return baris;
                }
            }
            throw new IOException("Aliran berakhir sebelum " + awalan);
        }

        @Override
        public void close() throws IOException {
            soket.close();
        }
    }
}
