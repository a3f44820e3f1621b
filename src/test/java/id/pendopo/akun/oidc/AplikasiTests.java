package id.pendopo.akun.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendopo.BasisDataUji;
import id.pendopo.OrangUji;
import id.pendopo.Peramban;
import id.pendopo.UjiAplikasi;
import id.pendopo.kernel.Peran;
import id.pendopo.platform.pemda.Pemda;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Applications are registered in a form, and each person sees and ends those that know him. */
@UjiAplikasi
class AplikasiTests {

    @LocalServerPort int port;
    @Autowired KlienService klien;

    private Pemda pemda;
    private UUID opd;
    private Peramban admin;

    @BeforeEach
    void susun() {
        pemda = BasisDataUji.pemdaBaru();
        opd = OrangUji.opd(pemda, "Dinas Kominfo");
        admin = peramban(OrangUji.pegawai(pemda, opd, Peran.ADMIN));
    }

    private Peramban peramban(OrangUji orang) {
        return new Peramban(port, pemda).pasangKue("pendopo", orang.rahasia());
    }

    private Peramban.Permintaan formulir(String clientId, String redirect) {
        return admin.post("/akun/aplikasi")
                .isian("clientId", clientId)
                .isian("nama", "Situs Dinas")
                .isian("jenis", "web")
                .isian("redirectUri", redirect)
                .isian("cakupan", "openid")
                .isian("cakupan", "profile")
                .isian("aturan", "pkce")
                .isian("algIdToken", "ES256");
    }

    @Test
    void didaftarkan_rahasianya_tampil_sekali_dan_setelannya_dapat_ditempel() {
        var jawab = formulir("situs-dinas", "https://dinas.contoh.go.id/balik\n").kirim();
        assertThat(jawab.status()).isEqualTo(200);
        assertThat(jawab.kepala("Cache-Control")).contains("no-store");
        String rahasia = jawab.dokumen().select("#rahasia").text();
        assertThat(rahasia).hasSize(43);
        assertThat(jawab.teks())
                .contains("OIDCClientID situs-dinas", "spring.security.oauth2.client", "WordPress");
        var lagi = admin.get("/akun/aplikasi/situs-dinas").kirim();
        assertThat(lagi.teks())
                .doesNotContain(rahasia)
                .contains("https://dinas.contoh.go.id/balik");
        var daftar = admin.get("/akun/aplikasi").kirim().dokumen();
        assertThat(daftar.text()).contains("Situs Dinas");
        assertThat(daftar.select(".navigasi a[aria-current=page]").eachAttr("href"))
                .containsExactly("/akun/aplikasi");
        assertThat(klien(rahasia).status()).as("rahasia berlaku").isEqualTo(400);
        var baru = admin.post("/akun/aplikasi/rahasia").isian("clientId", "situs-dinas").kirim();
        assertThat(baru.dokumen().select("#rahasia").text()).hasSize(43).isNotEqualTo(rahasia);
        assertThat(klien(rahasia).status()).as("rahasia lama mati").isEqualTo(401);
    }

    /** A code that nobody has: 400 from a client that is known, 401 from one that is not. */
    private Peramban.Jawaban klien(String rahasia) {
        return new Peramban(port, pemda)
                .post("/oauth2/token")
                .tanpaCsrf()
                .kepala("Authorization", AplikasiUji.basic("situs-dinas", rahasia))
                .isian("grant_type", "authorization_code")
                .isian("code", "tidak-ada")
                .isian("redirect_uri", "https://dinas.contoh.go.id/balik")
                .kirim();
    }

    @Test
    void isian_yang_salah_ditunjukkan_dan_tidak_hilang() {
        var jawab = formulir("situs-dinas", "https://*.contoh.go.id/").kirim();
        assertThat(jawab.status()).isEqualTo(422);
        assertThat(jawab.dokumen().select("#redirectUri-galat").text()).contains("https://*");
        assertThat(jawab.dokumen().select("#nama").val()).isEqualTo("Situs Dinas");
        formulir("situs-dinas", "https://dinas.contoh.go.id/balik").kirim();
        var dua = formulir("situs-dinas", "https://dinas.contoh.go.id/balik").kirim();
        assertThat(dua.status()).isEqualTo(422);
        assertThat(dua.dokumen().select("#clientId-galat").text()).contains("sudah dipakai");
    }

    @Test
    void yang_ditutup_tidak_dapat_dipakai_lagi() {
        formulir("situs-dinas", "https://dinas.contoh.go.id/balik").kirim();
        admin.post("/akun/aplikasi/situs-dinas/keadaan")
                .isian("aktif", "false")
                .isian("alasan", "Sudah tidak dipakai")
                .kirim();
        assertThat(
                        admin.get("/oauth2/authorize?response_type=code&client_id=situs-dinas")
                                .kirim()
                                .status())
                .isEqualTo(400);
        assertThat(admin.get("/akun/aplikasi/situs-dinas").kirim().teks()).contains("Ditutup");
    }

    @Test
    void hanya_admin_yang_mengelola() {
        var siti = peramban(OrangUji.pegawai(pemda, opd, Peran.OPERATOR));
        assertThat(siti.get("/akun/aplikasi").kirim().status()).isEqualTo(404);
        assertThat(siti.post("/akun/aplikasi").isian("clientId", "x").kirim().status())
                .isEqualTo(404);
    }

    @Test
    void pemilik_akun_melihat_dan_mencabut_aplikasinya() {
        OrangUji siti = OrangUji.pegawai(pemda, opd, Peran.OPERATOR);
        AplikasiUji app = AplikasiUji.web(klien, pemda, port);
        var p = peramban(siti);
        var token = AplikasiUji.json(app.tukar(app.kode(p, "scope", "openid profile")));
        var halaman = p.get("/profil/aplikasi").kirim();
        assertThat(halaman.teks()).contains("Aplikasi Uji", "Sedang masuk");
        assertThat(p.get("/profil/data").kirim().teks()).contains("Aplikasi Uji");
        String cabut = halaman.dokumen().select("form[action$=/cabut]").attr("action");
        assertThat(
                        peramban(OrangUji.pegawai(pemda, opd, Peran.OPERATOR))
                                .post(cabut)
                                .kirim()
                                .status())
                .isEqualTo(404);
        assertThat(p.post(cabut).kirim().status()).isEqualTo(303);
        assertThat(app.segarkan(token.path("refresh_token").asString()).status()).isEqualTo(400);
        assertThat(p.get("/profil/aplikasi").kirim().teks()).contains("Tidak sedang masuk");
    }
}
