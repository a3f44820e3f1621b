package id.pendopo.aduan.kait;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import com.sun.net.httpserver.HttpServer;
import id.pendopo.BasisDataUji;
import id.pendopo.UjiAplikasi;
import id.pendopo.aduan.AturUji;
import id.pendopo.aduan.IzinAduan;
import id.pendopo.aduan.Kanal;
import id.pendopo.aduan.Lokasi;
import id.pendopo.aduan.Pengajuan;
import id.pendopo.aduan.PengajuanService;
import id.pendopo.kernel.AturanDilanggar;
import id.pendopo.kernel.Pelaku;
import id.pendopo.platform.orang.Pengguna;
import id.pendopo.platform.pemda.KonteksPemda;
import id.pendopo.platform.pemda.Pemda;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What a receiver gets, checked with the library that receivers use. */
@UjiAplikasi
class KaitTests {

    private static final Duration SABAR = Duration.ofSeconds(60);

    @Autowired KaitService layanan;
    @Autowired KaitQueries kait;
    @Autowired PengirimKait pengirim;
    @Autowired PengajuanService pengajuan;
    @Autowired PlatformTransactionManager transaksi;

    private Pemda pemda;
    private Pengguna admin;
    private HttpServer server;
    private final List<Terima> diterima = new CopyOnWriteArrayList<>();
    private final Queue<Integer> jawaban = new ArrayDeque<>();

    private record Terima(HttpHeaders kepala, String isi) {
        String id() {
            return kepala.firstValue("webhook-id").orElseThrow();
        }
    }

    @BeforeEach
    void susun() throws IOException {
        pemda = BasisDataUji.pemdaBaru();
        admin = AturUji.admin(pemda, IzinAduan.ATUR);
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext(
                "/",
                x -> {
                    String isi =
                            new String(x.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
                    diterima.add(
                            new Terima(
                                    HttpHeaders.of(
                                            Map.copyOf(x.getRequestHeaders()), (a, b) -> true),
                                    isi));
                    Integer status;
                    synchronized (jawaban) {
                        status = jawaban.poll();
                    }
                    x.sendResponseHeaders(status == null ? 204 : status, -1);
                    x.close();
                });
        server.start();
    }

    @AfterEach
    void tutup() {
        server.stop(0);
    }

    private KaitService.Terpasang pasang() {
        return KonteksPemda.panggil(
                pemda,
                () ->
                        layanan.pasang(
                                admin,
                                "Sistem lain",
                                "http://127.0.0.1:" + server.getAddress().getPort() + "/kabar",
                                Arrays.asList(JenisKabar.values())));
    }

    private String lapor(boolean rahasia, boolean wbs) {
        return KonteksPemda.panggil(
                pemda,
                () ->
                        pengajuan
                                .ajukan(
                                        new Pengajuan(
                                                Kanal.WEB,
                                                "",
                                                "Isi yang tidak boleh keluar sama sekali",
                                                null,
                                                Map.of(),
                                                Lokasi.TIDAK_DIKETAHUI,
                                                null,
                                                null,
                                                rahasia,
                                                wbs,
                                                List.of(),
                                                null),
                                        Pelaku.ANONIM)
                                .nomor());
    }

    private void tunggu(int banyak) {
        await().atMost(SABAR).until(() -> diterima.size() >= banyak);
    }

    private void kirim() {
        KonteksPemda.jalankan(pemda, () -> pengirim.kirim());
    }

    @Test
    void bertanda_tangan_dan_tipis_isinya() throws WebhookVerificationException {
        var k = pasang();
        assertThat(k.rahasia()).startsWith("whsec_");
        String nomor = lapor(true, false);
        tunggu(1);
        var t = diterima.getFirst();
        new Webhook(k.rahasia()).verify(t.isi(), t.kepala());
        assertThat(t.isi())
                .contains("\"type\":\"aduan.diajukan\"", nomor, "\"status\":\"BARU\"")
                .doesNotContain("tidak boleh keluar");
        assertThatThrownBy(() -> new Webhook(TandaTangan.rahasiaBaru()).verify(t.isi(), t.kepala()))
                .isInstanceOf(WebhookVerificationException.class);
        String simpanan =
                BasisDataUji.dalam(
                        pemda,
                        j ->
                                j.sql("select k::text from aduan.kait k where pemda_id = ?")
                                        .param(pemda.id())
                                        .query(String.class)
                                        .single());
        assertThat(simpanan).doesNotContain(k.rahasia());
        lapor(true, true);
        kirim();
        assertThat(diterima).as("the whistle-blower channel is told to nobody").hasSize(1);
    }

    @Test
    void dua_rahasia_berlaku_selama_diputar() throws WebhookVerificationException {
        var lama = pasang();
        var baru = KonteksPemda.panggil(pemda, () -> layanan.putar(admin, lama.id()));
        lapor(false, false);
        tunggu(1);
        var t = diterima.getFirst();
        new Webhook(lama.rahasia()).verify(t.isi(), t.kepala());
        new Webhook(baru.rahasia()).verify(t.isi(), t.kepala());
        assertThat(t.kepala().firstValue("webhook-signature").orElseThrow().split(" ")).hasSize(2);
    }

    @Test
    void gagal_diulang_dengan_nomor_yang_sama_dan_410_mematikan() {
        jawaban.add(500);
        var k = pasang();
        lapor(false, false);
        tunggu(1);
        await().atMost(SABAR).until(() -> kiriman(k).getFirst().jawaban() != null);
        var menunggu = kiriman(k).getFirst();
        assertThat(menunggu.berhasil()).isNull();
        assertThat(menunggu.jawaban()).isEqualTo(500);
        assertThat(menunggu.cobaLagi()).isNotNull();
        jawaban.add(410);
        KonteksPemda.jalankan(pemda, () -> layanan.ulangi(admin, k.id(), menunggu.id()));
        tunggu(2);
        assertThat(diterima.get(1).id()).isEqualTo(diterima.get(0).id());
        assertThat(diterima.get(1).isi()).isEqualTo(diterima.get(0).isi());
        await().atMost(SABAR)
                .until(() -> !KonteksPemda.panggil(pemda, () -> kait.satu(k.id())).aktif());
        lapor(false, false);
        kirim();
        assertThat(diterima).hasSize(2);
        KonteksPemda.jalankan(
                pemda,
                () -> {
                    layanan.nyalakan(admin, k.id(), true);
                    layanan.ulangi(admin, k.id(), menunggu.id());
                });
        tunggu(3);
        await().atMost(SABAR).until(() -> Boolean.TRUE.equals(kiriman(k).getFirst().berhasil()));
    }

    private List<KaitQueries.Kiriman> kiriman(KaitService.Terpasang k) {
        return KonteksPemda.panggil(pemda, () -> kait.kiriman(k.id()));
    }

    @Test
    void yang_dibatalkan_tidak_dikabarkan() {
        var k = pasang();
        KonteksPemda.jalankan(
                pemda,
                () ->
                        new TransactionTemplate(transaksi)
                                .executeWithoutResult(
                                        s -> {
                                            lapor(false, false);
                                            s.setRollbackOnly();
                                        }));
        kirim();
        assertThat(diterima).isEmpty();
        assertThat(kiriman(k)).isEmpty();
    }

    @Test
    void jeda_makin_panjang_dan_tidak_serentak() {
        assertThat(PengirimKait.jeda(1)).isBetween(Duration.ofSeconds(4), Duration.ofSeconds(6));
        assertThat(PengirimKait.jeda(9)).isBetween(Duration.ofHours(19), Duration.ofHours(29));
        assertThat(PengirimKait.jeda(3)).isGreaterThan(PengirimKait.jeda(2));
    }

    @Test
    void tidak_pernah_ke_dalam_rumah() throws IOException {
        for (String a :
                List.of(
                        "10.0.0.1",
                        "172.16.9.9",
                        "192.168.1.1",
                        "127.0.0.1",
                        "0.0.0.0",
                        "169.254.169.254",
                        "100.64.0.1",
                        "224.0.0.1",
                        "255.255.255.255",
                        "::1",
                        "fe80::1",
                        "fd00::1",
                        "::ffff:10.0.0.1",
                        "64:ff9b::a00:1",
                        "2002:a00:1::",
                        "198.18.0.1",
                        "192.0.2.1")) {
            assertThat(AlamatKait.tertutup(InetAddress.getByName(a))).as(a).isTrue();
        }
        for (String a : List.of("8.8.8.8", "103.10.20.30", "2606:4700::1111")) {
            assertThat(AlamatKait.tertutup(InetAddress.getByName(a))).as(a).isFalse();
        }
        for (String a :
                List.of(
                        "http://contoh.id/x",
                        "https://u:p@contoh.id/",
                        "https://contoh.id:22/",
                        "ftp://contoh.id",
                        "https://",
                        "bukan alamat")) {
            assertThat(AlamatKait.utuh(a, false)).as(a).isFalse();
        }
        assertThat(AlamatKait.utuh("https://contoh.id/kait?x=1", false)).isTrue();
        var produksi = new Pengantar(false);
        assertThat(produksi.antar("https://localhost:9443/x", Map.of(), new byte[0]).galat())
                .isEqualTo("alamat-terlarang");
        assertThatThrownBy(
                        () ->
                                KonteksPemda.jalankan(
                                        pemda,
                                        () ->
                                                layanan.pasang(
                                                        admin,
                                                        "x",
                                                        "ftp://contoh.id",
                                                        List.of(JenisKabar.DIAJUKAN))))
                .isInstanceOf(AturanDilanggar.class);
    }
}
