package id.pendopo.akun.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendopo.BasisDataUji;
import id.pendopo.OrangUji;
import id.pendopo.UjiAplikasi;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Applications are for officials: a citizen is told so, and no application hears of him. */
@UjiAplikasi
class WargaDiAplikasiTests {

    @LocalServerPort int port;
    @Autowired KlienService klien;

    @Test
    void warga_diberi_tahu_bahwa_aplikasi_untuk_pegawai() {
        var pemda = BasisDataUji.pemdaBaru();
        var aplikasi = AplikasiUji.web(klien, pemda, port);
        var warga = OrangUji.wargaBerakun(pemda, "Siti Warga").peramban(port);

        var jawab = warga.get(aplikasi.minta()).kirim();
        assertThat(jawab.status()).isEqualTo(303);
        assertThat(jawab.lokasi()).startsWith("/masuk?ulang=1&lanjut=");
        var halaman = jawab.ikuti();
        assertThat(halaman.status()).isEqualTo(200);
        assertThat(halaman.teks()).contains("Aplikasi ini untuk pegawai");
        assertThat(halaman.dokumen().select("a[href^=/masuk/warga]")).isEmpty();

        var diam = warga.get(aplikasi.minta("prompt", "none")).kirim();
        assertThat(AplikasiUji.balik(diam)).containsEntry("error", "login_required");
        assertThat(warga.get("/profil/aplikasi").kirim().status()).isEqualTo(404);
        // signing out at the provider is none of his session
        assertThat(warga.get("/connect/logout").kirim().status()).isEqualTo(200);
        assertThat(warga.get("/warga").kirim().status()).isEqualTo(200);
    }
}
