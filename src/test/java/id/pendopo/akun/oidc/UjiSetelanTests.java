package id.pendopo.akun.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import id.pendopo.BasisDataUji;
import id.pendopo.OrangUji;
import id.pendopo.Peramban;
import id.pendopo.UjiAplikasi;
import id.pendopo.kernel.Peran;
import id.pendopo.platform.pemda.Pemda;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The settings of an application are tried, and a whole sign-in. */
@UjiAplikasi
class UjiSetelanTests {

    @LocalServerPort int port;
    @Autowired KlienService klien;

    private final ConcurrentLinkedQueue<String> terdengar = new ConcurrentLinkedQueue<>();
    private Pemda pemda;
    private Peramban admin;
    private HttpServer aplikasi;
    private UUID opd;

    @BeforeEach
    void susun() throws IOException {
        pemda = BasisDataUji.pemdaBaru();
        opd = OrangUji.opd(pemda, "Dinas Kominfo");
        admin = OrangUji.pegawai(pemda, opd, Peran.ADMIN).peramban(port);
        aplikasi = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        jawab("/balik", 400, null);
        jawab("/rusak", 500, null);
        jawab("/hilang", 404, null);
        jawab("/pindah", 302, "https://lain.contoh.go.id/");
        jawab("/keluar-baik", 400, null);
        jawab("/keluar-buruk", 200, null);
        aplikasi.start();
    }

    private void jawab(String jalur, int status, String ke) {
        aplikasi.createContext(
                jalur,
                p -> {
                    terdengar.add(
                            p.getRequestMethod()
                                    + " "
                                    + p.getRequestURI()
                                    + " "
                                    + new String(
                                            p.getRequestBody().readAllBytes(),
                                            StandardCharsets.UTF_8));
                    if (ke != null) {
                        p.getResponseHeaders().add("Location", ke);
                    }
                    p.sendResponseHeaders(status, -1);
                    p.close();
                });
    }

    @AfterEach
    void tutup() {
        aplikasi.stop(0);
    }

    private String alamat(String jalur) {
        return "http://127.0.0.1:" + aplikasi.getAddress().getPort() + jalur;
    }

    private AplikasiUji daftar(
            Klien.Jenis jenis, List<String> redirect, String kabar, boolean tanya) {
        return AplikasiUji.daftar(
                klien,
                pemda,
                port,
                new KlienService.Isian(
                        "uji-" + UUID.randomUUID().toString().substring(0, 8),
                        "Aplikasi Uji",
                        "",
                        null,
                        jenis,
                        redirect,
                        List.of(),
                        kabar,
                        List.of("openid", "profile", "pegawai"),
                        true,
                        tanya,
                        "ES256",
                        null));
    }

    private Document periksa(AplikasiUji app, String rahasia) {
        var jawab =
                admin.post("/akun/aplikasi/pemeriksaan")
                        .isian("clientId", app.clientId)
                        .isian("rahasia", rahasia)
                        .kirim();
        assertThat(jawab.status()).as(jawab.teks()).isEqualTo(200);
        assertThat(jawab.teks()).doesNotContain("akun.oidc.uji");
        return jawab.dokumen();
    }

    @Test
    void setelan_yang_benar_semuanya_hijau() {
        var app = daftar(Klien.Jenis.WEB, List.of(alamat("/balik")), alamat("/keluar-baik"), false);
        Document hasil = periksa(app, " " + app.rahasia + " ");
        assertThat(hasil.select(".pemberitahuan--baik").text()).contains("Tidak ada yang salah");
        assertThat(hasil.text())
                .contains("Rahasia yang ditempel adalah rahasia", "Menjawab dengan 400", "(400)")
                .contains("Jamnya cocok");
        assertThat(hasil.select("main").html()).doesNotContain(app.rahasia);
        // no genuine notice was sent: nothing in it is signed
        assertThat(terdengar)
                .containsExactlyInAnyOrder(
                        "GET /balik ", "POST /keluar-baik logout_token=pemeriksaan");
    }

    @Test
    void yang_salah_mengatakan_apa_yang_ditemukan_dan_cara_memperbaikinya() {
        var app =
                daftar(
                        Klien.Jenis.WEB,
                        List.of(
                                alamat("/pindah"),
                                alamat("/rusak"),
                                alamat("/hilang"),
                                "https://tidak-ada.invalid/balik",
                                "http://127.0.0.1:1/balik"),
                        alamat("/keluar-buruk"),
                        false);
        Document hasil = periksa(app, "bukan rahasianya");
        assertThat(hasil.select(".pemberitahuan--buruk").text()).contains("7 setelan");
        assertThat(hasil.text())
                .contains("bukan rahasia aplikasi ini")
                .contains("Mengalihkan ke situs lain: lain.contoh.go.id")
                .contains("Menjawab dengan galat 500")
                .contains("halaman itu tidak ada (404)")
                .contains("Nama tidak-ada.invalid tidak dikenal")
                .contains("tidak boleh dipanggil dari sini")
                .contains("Menerima kabar yang tidak sah (200)");
        assertThat(hasil.select("li:contains(Perbaikan)")).hasSize(7);
    }

    @Test
    void ponsel_dan_layar_tidak_dipanggil() {
        var ponsel = daftar(Klien.Jenis.PUBLIK, List.of("id.go.contoh.app:/balik"), null, false);
        assertThat(periksa(ponsel, "").text())
                .contains("Membuka program di ponsel")
                .contains("tidak memegang rahasia");
        var layar = daftar(Klien.Jenis.LAYAR, List.of(), null, false);
        assertThat(periksa(layar, "").select(".pemberitahuan--baik")).hasSize(1);
        assertThat(
                        admin.post("/akun/aplikasi/percobaan")
                                .isian("clientId", layar.clientId)
                                .kirim()
                                .status())
                .isEqualTo(404);
    }

    @Test
    void hanya_pengelola_aplikasi() {
        var app = daftar(Klien.Jenis.WEB, List.of(alamat("/balik")), null, false);
        var siti = OrangUji.pegawai(pemda, opd, Peran.OPERATOR).peramban(port);
        for (String jalur : List.of("pemeriksaan", "percobaan")) {
            assertThat(
                            siti.post("/akun/aplikasi/" + jalur)
                                    .isian("clientId", app.clientId)
                                    .kirim()
                                    .status())
                    .isEqualTo(404);
        }
        assertThat(siti.get(PercobaanMasuk.BALIK + "?code=x&state=y").kirim().status())
                .isEqualTo(404);
        // the address of the trial is good for nobody else, and for no pushed request
        String minta =
                app.minta(
                        "redirect_uri",
                        app.penerbit() + PercobaanMasuk.BALIK,
                        "code_challenge",
                        AplikasiUji.CHALLENGE,
                        "code_challenge_method",
                        "S256");
        assertThat(siti.get(minta).kirim().status()).isEqualTo(400);
        assertThat(new Peramban(port, pemda).get(minta).kirim().status()).isEqualTo(400);
        var didorong =
                app.kirim(
                        "/oauth2/par",
                        AplikasiUji.parameter(URI.create(minta).getRawQuery()),
                        app.rahasia);
        assertThat(didorong.status()).isEqualTo(400);
        assertThat(admin.get(minta + "&x=1").kirim().status()).isEqualTo(302);
        assertThat(admin.get(minta.replace("%2Fbalik", "%2Fbalik%2Flain")).kirim().status())
                .isEqualTo(400);
    }

    private Peramban.Jawaban coba(AplikasiUji app) {
        var mulai = admin.post("/akun/aplikasi/percobaan").isian("clientId", app.clientId).kirim();
        assertThat(mulai.status()).isEqualTo(303);
        assertThat(mulai.lokasi()).startsWith("/oauth2/authorize?");
        return mulai.ikuti();
    }

    @Test
    void coba_masuk_menunjukkan_klaim_dan_tidak_pernah_tokennya() {
        var app = daftar(Klien.Jenis.WEB, List.of(alamat("/balik")), null, false);
        var balik = coba(app);
        assertThat(balik.lokasi()).startsWith(PercobaanMasuk.BALIK + "?code=");
        var hasil = balik.ikuti();
        assertThat(hasil.status()).isEqualTo(200);
        assertThat(hasil.kepala("Cache-Control")).contains("no-store");
        assertThat(hasil.dokumen().text())
                .contains("Masuk berhasil", "preferred_username", "auth_time", "Dinas Kominfo")
                .contains("(header) alg", "urn:pendopo:acr:1");
        assertThat(hasil.teks()).doesNotContain("eyJ");
        String hidup =
                BasisDataUji.dalam(
                        pemda,
                        j ->
                                j.sql("select dicabut_sebab from akun.otorisasi")
                                        .query(String.class)
                                        .single());
        assertThat(hidup).isEqualTo("percobaan selesai");
        assertThat(admin.get(balik.lokasi()).kirim().dokumen().text())
                .as("satu kali")
                .contains("tidak dikenal di peramban ini");
    }

    @Test
    void coba_masuk_bertanya_bila_aplikasinya_bertanya_dan_boleh_ditolak() {
        var app = daftar(Klien.Jenis.PUBLIK, List.of("id.go.contoh.app:/balik"), null, true);
        var form = coba(app).ikuti().dokumen().select("main form");
        assertThat(form).hasSize(2);
        var tolak = admin.post("/oauth2/authorize").tanpaCsrf();
        form.get(1).select("input[type=hidden]").forEach(i -> tolak.isian(i.attr("name"), i.val()));
        assertThat(tolak.kirim().ikuti().dokumen().text()).contains("access_denied");
        var lagi = coba(app).ikuti().dokumen().select("main form");
        var setuju = admin.post("/oauth2/authorize").tanpaCsrf();
        lagi.get(0)
                .select("input[type=hidden]")
                .forEach(i -> setuju.isian(i.attr("name"), i.val()));
        assertThat(setuju.kirim().ikuti().dokumen().text()).contains("Masuk berhasil");
    }
}
