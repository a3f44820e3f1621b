package id.pendopo.layar;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import id.pendopo.BasisDataUji;
import id.pendopo.OrangUji;
import id.pendopo.Peramban;
import id.pendopo.UjiAplikasi;
import id.pendopo.akun.Sandi;
import id.pendopo.akun.faktor.FaktorUji;
import id.pendopo.kernel.Peran;
import id.pendopo.platform.pemda.Pemda;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Passkeys in Chromium, with an authenticator that the browser plays itself. */
@UjiAplikasi
class KunciSandiTests {

    @LocalServerPort int port;
    @Autowired Sandi sandi;

    private Pemda pemda;
    private OrangUji siti;
    private String nama;

    @BeforeEach
    void susun() {
        pemda = BasisDataUji.pemdaBaru();
        siti = OrangUji.pegawai(pemda, OrangUji.opd(pemda, "Dinas Uji"), Peran.OPERATOR);
        nama = FaktorUji.beriSandi(siti, sandi);
    }

    @Test
    void mendaftar_lalu_masuk_dan_membuktikan_diri_dengan_kunci_sandi() {
        try (var layar = Layar.untuk(port, siti).lebar(360).buka()) {
            pasangAlat(layar);
            layar.ke("/profil/faktor");
            layar.ketik("#nama", "Ponsel Siti");
            layar.halaman().waitForNavigation(() -> layar.halaman().keyboard().press("Enter"));
            assertThat(layar.cari("#kode-pemulihan code")).hasCount(10);
            layar.ke("/profil/faktor");
            assertThat(layar.cari("main")).containsText("Ponsel Siti");
            assertThat(Axe.semua(layar.halaman())).isEmpty();

            layar.konteks().clearCookies();
            masuk(layar);
            assertThat(layar.jalur()).startsWith("/masuk/faktor?lanjut=");
            assertThat(Axe.semua(layar.halaman())).isEmpty();
            layar.tekan("form[action='/masuk/faktor/kunci'] button");
            assertThat(layar.jalur()).isEqualTo("/profil/faktor");
            assertThat(sesi("select array_to_string(cara, ' ') from akun.sesi"))
                    .contains("pwd hwk");

            BasisDataUji.jalankanDalam(
                    pemda,
                    j ->
                            j.sql(
                                            "update akun.sesi set faktor_pada = faktor_pada - interval '11 minutes'")
                                    .update());
            layar.tekan("form[action$='/pelepasan'] button");
            assertThat(layar.jalur()).isEqualTo("/masuk/faktor?lanjut=%2Fprofil%2Ffaktor");
            layar.tekan("form[action='/masuk/faktor/kunci'] button");
            assertThat(layar.jalur()).isEqualTo("/profil/faktor");
            layar.tekan("form[action*='/kunci/'] button");
            assertThat(sesi("select id::text from akun.kunci_sandi")).isEmpty();
            assertThat(sesi("select id::text from akun.kode_pemulihan")).isEmpty();
        }
    }

    @Test
    void kunci_sandi_orang_lain_dan_jawaban_lama_tidak_berlaku() {
        try (var layar = Layar.untuk(port, siti).buka()) {
            layar.wajar(k -> k.contains("401"));
            pasangAlat(layar);
            layar.ke("/profil/faktor");
            layar.ketik("#nama", "Ponsel Siti");
            layar.halaman().waitForNavigation(() -> layar.halaman().keyboard().press("Enter"));
            layar.konteks().clearCookies();
            masuk(layar);
            // an answer that the server did not ask for
            String lama =
                    (String) layar.halaman().evaluate(TANDA_TANGANI, "AAAAAAAAAAAAAAAAAAAAAA");
            kirim(layar, lama);
            assertThat(layar.cari(".govuk-error-summary")).isVisible();
            // an answer sent twice: the question is used up
            String soal = (String) layar.halaman().evaluate(SOAL);
            String jawaban = (String) layar.halaman().evaluate(TANDA_TANGANI, soal);
            String kue =
                    layar.konteks().cookies().stream()
                            .filter(c -> c.name.equals("pendopo"))
                            .findFirst()
                            .orElseThrow()
                            .value;
            kirim(layar, jawaban);
            assertThat(layar.jalur()).isEqualTo("/profil/faktor");
            var lain = new Peramban(port, pemda).pasangKue("pendopo", kue);
            assertThat(lain.post("/masuk/faktor/kunci").isian("jawaban", jawaban).kirim().lokasi())
                    .startsWith("/masuk");
            var baru = new Peramban(port, pemda);
            FaktorUji.masuk(baru, nama, "");
            baru.post("/masuk/faktor/tantangan").kirim();
            assertThat(baru.post("/masuk/faktor/kunci").isian("jawaban", jawaban).kirim().status())
                    .isEqualTo(401);
            for (String rusak : List.of("", "{}", "null", "[1]", "{\"id\":\"x\"}", "<a>")) {
                assertThat(
                                new Peramban(port, pemda)
                                        .pasangKue("pendopo", baru.kue("pendopo").orElseThrow())
                                        .post("/masuk/faktor/kunci")
                                        .isian("jawaban", rusak)
                                        .kirim()
                                        .status())
                        .as(rusak)
                        .isIn(401, 429);
            }
        }
    }

    private static final String SOAL =
            """
            async () => {
              const { csrfNama, csrfNilai } = document.body.dataset
              const jawab = await fetch('/masuk/faktor/tantangan', { method: 'POST',
                body: new URLSearchParams({ [csrfNama]: csrfNilai }) })
              return (await jawab.json()).challenge
            }
            """;
    private static final String TANDA_TANGANI =
            """
            async (challenge) => {
              const soal = { challenge, rpId: location.hostname }
              const kunci = await navigator.credentials.get({
                publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(soal) })
              return JSON.stringify(kunci.toJSON())
            }
            """;

    private static void kirim(Layar layar, String jawaban) {
        layar.halaman()
                .waitForNavigation(
                        () ->
                                layar.halaman()
                                        .evaluate(
                                                """
                                                (j) => {
                                                  const f = document.querySelector("form[action='/masuk/faktor/kunci']")
                                                  f.elements.jawaban.value = j
                                                  HTMLFormElement.prototype.submit.call(f)
                                                }
                                                """,
                                                jawaban));
    }

    private void masuk(Layar layar) {
        layar.ke("/profil/faktor");
        layar.ketik("#username", nama).ketik("#password", FaktorUji.SANDI);
        layar.halaman().waitForNavigation(() -> layar.halaman().keyboard().press("Enter"));
    }

    /** An authenticator in the device that knows who touches it. */
    private static void pasangAlat(Layar layar) {
        CDPSession cdp = layar.konteks().newCDPSession(layar.halaman());
        cdp.send("WebAuthn.enable");
        var pilihan = new JsonObject();
        pilihan.addProperty("protocol", "ctap2");
        pilihan.addProperty("transport", "internal");
        pilihan.addProperty("hasResidentKey", true);
        pilihan.addProperty("hasUserVerification", true);
        pilihan.addProperty("isUserVerified", true);
        pilihan.addProperty("automaticPresenceSimulation", true);
        var isi = new JsonObject();
        isi.add("options", pilihan);
        cdp.send("WebAuthn.addVirtualAuthenticator", isi);
    }

    private List<String> sesi(String sql) {
        return BasisDataUji.dalam(pemda, j -> j.sql(sql).query(String.class).list());
    }
}
