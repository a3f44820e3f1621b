package id.pendopo.layar;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitUntilState;
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
    private CDPSession sambungan;

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
            tawaranMati(layar);
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
            tawaranMati(layar);
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
                baru.post("/masuk/faktor/tantangan").kirim();
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

    @Test
    void masuk_dengan_kunci_sandi_saja() {
        try (var layar = Layar.untuk(port, siti).lebar(360).buka()) {
            pasangAlat(layar);
            daftarkan(layar);
            layar.konteks().clearCookies();
            tawaranMati(layar);
            layar.ke("/masuk?lanjut=/profil/jejak");
            assertThat(layar.cari("#username")).hasAttribute("autocomplete", "username webauthn");
            assertThat(Axe.semua(layar.halaman())).isEmpty();
            layar.tekan("form[action='/masuk/kunci'] button");
            assertThat(layar.jalur()).isEqualTo("/profil/jejak");
            assertThat(
                            sesi(
                                    "select array_to_string(cara, ' ') from akun.sesi where faktor_pada is not null order by dibuat_pada desc"))
                    .startsWith("hwk user");
            assertThat(sesi("select count(*)::text from akun.perangkat_dikenal"))
                    .containsExactly("1");
            // fresh proof is not asked for: a factor was shown just now
            layar.ke("/profil/faktor");
            layar.tekan("form[action*='/kunci/'] button");
            assertThat(layar.jalur()).isEqualTo("/profil/faktor");
        }
    }

    @Test
    void peramban_menawarkan_kunci_sandi_dengan_sendirinya() {
        try (var layar = Layar.untuk(port, siti).buka()) {
            pasangAlat(layar);
            daftarkan(layar);
            layar.konteks().clearCookies();
            // it may go on before it is loaded to the end
            layar.halaman()
                    .navigate(
                            "/masuk",
                            new Page.NavigateOptions().setWaitUntil(WaitUntilState.COMMIT));
            layar.halaman().waitForURL("**/kantor");
        }
    }

    @Test
    void kunci_sandi_saja_hanya_dengan_pemilik_yang_dikenali_dan_satu_kali() {
        try (var layar = Layar.untuk(port, siti).buka()) {
            layar.wajar(k -> k.contains("401"));
            String alat = pasangAlat(layar);
            daftarkan(layar);
            layar.konteks().clearCookies();
            tawaranMati(layar);
            layar.ke("/masuk");

            // signed for another question
            soal(layar);
            ditolak(layar, tandaTangan(layar, "AAAAAAAAAAAAAAAAAAAAAA", "required"));
            // the device did not know who touched it
            kenali(layar, alat, false);
            ditolak(layar, tandaTangan(layar, soal(layar), "discouraged"));
            kenali(layar, alat, true);
            // an account that is closed
            String benar = tandaTangan(layar, soal(layar), "required");
            aktif(false);
            ditolak(layar, benar);
            aktif(true);
            ditolak(layar, benar);

            // the same answer and the same cookie a second time
            String jawaban = tandaTangan(layar, soal(layar), "required");
            String segel = kue(layar, "pendopo-tantangan");
            kirim(layar, "/masuk/kunci", jawaban);
            assertThat(layar.jalur()).isEqualTo("/kantor");
            var lain = new Peramban(port, pemda).pasangKue("pendopo-tantangan", segel);
            assertThat(lain.post("/masuk/kunci").isian("jawaban", jawaban).kirim().status())
                    .isEqualTo(401);
        }
    }

    @Test
    void jawaban_rusak_dijawab_sama_dan_dihitung() {
        for (String rusak :
                List.of("", "{}", "null", "[1]", "{\"id\":\"x\"}", "<a>", "{\"rawId\":1}", "1")) {
            var p = new Peramban(port, pemda);
            var soal = p.post("/masuk/kunci/tantangan").kirim();
            assertThat(soal.teks()).contains("\"userVerification\":\"required\"");
            assertThat(soal.teks()).contains("\"allowCredentials\":[]");
            var jawab = p.post("/masuk/kunci").isian("jawaban", rusak).kirim();
            assertThat(jawab.status()).as(rusak).isEqualTo(401);
            assertThat(jawab.dokumen().select(".govuk-error-summary").text())
                    .contains("Masuk dengan kunci sandi tidak berhasil");
        }
        var tanpaSoal = new Peramban(port, pemda).pasangKue("pendopo-tantangan", "palsu");
        assertThat(tanpaSoal.post("/masuk/kunci").isian("jawaban", "{}").kirim().status())
                .isEqualTo(401);
        assertThat(sesi("select count(*)::text from akun.gagal_masuk where kunci like 'alamat:%'"))
                .containsExactly("9");
        BasisDataUji.jalankanDalam(
                pemda,
                j ->
                        j.sql(
                                        """
                                        insert into akun.gagal_masuk (pemda_id, id, kunci, pada)
                                        select pemda_id, gen_random_uuid(), kunci, now() from akun.gagal_masuk,
                                            generate_series(1, 40)
                                        """)
                                .update());
        assertThat(new Peramban(port, pemda).post("/masuk/kunci").kirim().status()).isEqualTo(429);
    }

    @Test
    void tanpa_skrip_tombolnya_tidak_tampil() {
        try (var layar = Layar.untuk(port, pemda).tanpaSkrip().buka()) {
            layar.ke("/masuk");
            assertThat(layar.cari("form[action='/masuk/kunci']")).isHidden();
        }
    }

    private static void daftarkan(Layar layar) {
        layar.ke("/profil/faktor");
        layar.ketik("#nama", "Ponsel Siti");
        layar.halaman().waitForNavigation(() -> layar.halaman().keyboard().press("Enter"));
        assertThat(layar.cari("#kode-pemulihan code")).hasCount(10);
    }

    /**
     * The authenticator of a test takes every offer at once; here its person asks by the button.
     */
    private static void tawaranMati(Layar layar) {
        layar.konteks()
                .addInitScript(
                        "PublicKeyCredential.isConditionalMediationAvailable = async () => false");
    }

    private static String soal(Layar layar) {
        return (String)
                layar.halaman()
                        .evaluate(
                                SOAL.replace("/masuk/faktor/tantangan", "/masuk/kunci/tantangan"));
    }

    private static String tandaTangan(Layar layar, String soal, String mengenal) {
        return (String)
                layar.halaman()
                        .evaluate(
                                TANDA_TANGANI.replace(
                                        "rpId: location.hostname",
                                        "rpId: location.hostname, userVerification: '"
                                                + mengenal
                                                + "'"),
                                soal);
    }

    private static void ditolak(Layar layar, String jawaban) {
        kirim(layar, "/masuk/kunci", jawaban);
        assertThat(layar.cari(".govuk-error-summary")).containsText("kunci sandi tidak berhasil");
    }

    private void kenali(Layar layar, String alat, boolean ya) {
        var isi = new JsonObject();
        isi.addProperty("authenticatorId", alat);
        isi.addProperty("isUserVerified", ya);
        sambungan.send("WebAuthn.setUserVerified", isi);
    }

    private void aktif(boolean ya) {
        BasisDataUji.jalankanDalam(
                pemda,
                j ->
                        j.sql("update akun.akun set aktif = ? where id = ?")
                                .params(ya, siti.akunId())
                                .update());
    }

    private static String kue(Layar layar, String nama) {
        return layar.konteks().cookies().stream()
                .filter(c -> c.name.equals(nama))
                .findFirst()
                .orElseThrow()
                .value;
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
        kirim(layar, "/masuk/faktor/kunci", jawaban);
    }

    private static void kirim(Layar layar, String ke, String jawaban) {
        layar.halaman()
                .waitForNavigation(
                        () ->
                                layar.halaman()
                                        .evaluate(
                                                """
                                                ([ke, j]) => {
                                                  const f = document.querySelector(`form[action='${ke}']`)
                                                  f.elements.jawaban.value = j
                                                  HTMLFormElement.prototype.submit.call(f)
                                                }
                                                """,
                                                List.of(ke, jawaban)));
    }

    private void masuk(Layar layar) {
        layar.ke("/profil/faktor");
        layar.ketik("#username", nama).ketik("#password", FaktorUji.SANDI);
        layar.halaman().waitForNavigation(() -> layar.halaman().keyboard().press("Enter"));
    }

    /** An authenticator in the device that knows who touches it. */
    private String pasangAlat(Layar layar) {
        CDPSession cdp = layar.konteks().newCDPSession(layar.halaman());
        sambungan = cdp;
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
        return cdp.send("WebAuthn.addVirtualAuthenticator", isi)
                .get("authenticatorId")
                .getAsString();
    }

    private List<String> sesi(String sql) {
        return BasisDataUji.dalam(pemda, j -> j.sql(sql).query(String.class).list());
    }
}
