package id.pendopo.layar;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import id.pendopo.BasisDataUji;
import id.pendopo.OrangUji;
import id.pendopo.UjiAplikasi;
import id.pendopo.akun.Sandi;
import id.pendopo.kernel.Peran;
import id.pendopo.platform.pemda.Pemda;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Pages of rights and of my account in a real browser, with something on each of them. */
@UjiAplikasi
class AkunSayaLayarTests {

    @LocalServerPort int port;
    @Autowired Sandi sandi;

    private Pemda pemda;
    private OrangUji admin;
    private OrangUji siti;
    private String nomor;
    private UUID penugasan;

    @BeforeEach
    void susun() {
        pemda = BasisDataUji.pemdaBaru();
        UUID dinas = OrangUji.opd(pemda, "Dinas Pekerjaan Umum dan Penataan Ruang");
        admin = OrangUji.pegawai(pemda, dinas, Peran.ADMIN);
        siti = OrangUji.pegawai(pemda, dinas, Peran.OPERATOR);
        for (int i = 0; i < 5; i++) {
            OrangUji.pegawai(pemda, dinas, Peran.PEGAWAI);
        }
        var jawab =
                siti.peramban(port)
                        .post("/profil/koreksi")
                        .isian("bidang", "GOLONGAN")
                        .isian("tertulis", "Golongan III/a, seperti tertulis di kartu pegawai")
                        .isian("seharusnya", "III/b sejak 1 April 2026")
                        .kirim();
        nomor = jawab.lokasi().substring(jawab.lokasi().lastIndexOf('/') + 1);
        penugasan =
                BasisDataUji.dalam(
                        pemda,
                        j ->
                                j.sql("select id from organisasi.penugasan where pegawai_id = ?")
                                        .param(siti.pegawaiId())
                                        .query(UUID.class)
                                        .single());
    }

    @ParameterizedTest
    @CsvSource({"360,terang", "1440,gelap"})
    void tanpa_cacat_pada_ponsel_dan_meja_terang_dan_gelap(int lebar, String tema) {
        periksa(
                siti,
                lebar,
                tema,
                List.of(
                        "/profil",
                        "/profil/perangkat",
                        "/profil/hak",
                        "/profil/hak/" + penugasan,
                        "/profil/jejak",
                        "/profil/data",
                        "/profil/koreksi",
                        "/profil/koreksi/" + nomor));
        periksa(
                admin,
                lebar,
                tema,
                List.of(
                        "/akun/hak",
                        "/akun/hak?hari=31%2F2%2F2026",
                        "/akun/hak/" + penugasan,
                        "/akun/statistik",
                        "/akun/koreksi",
                        "/akun/koreksi/" + nomor));
    }

    private void periksa(OrangUji orang, int lebar, String tema, List<String> jalur) {
        try (var layar = Layar.untuk(port, orang).lebar(lebar).tema(tema).buka()) {
            layar.wajar(k -> k.contains("422"));
            for (String j : jalur) {
                layar.ke(j);
                Keutuhan.pastikan(layar);
            }
        }
    }

    @Test
    void komputer_bersama_dipilih_dengan_papan_tombol_dan_keluar_di_semua_perangkat() {
        String nama = SandiUji.beri(siti, sandi);
        try (var layar = Layar.untuk(port, pemda).lebar(360).buka()) {
            layar.ke("/masuk?lanjut=/profil/perangkat");
            layar.halaman().locator("#bersama").focus();
            layar.halaman().keyboard().press("Space");
            SandiUji.masuk(layar, nama);
            assertThat(layar.cari("tbody tr:has-text('Perangkat ini')"))
                    .containsText("Komputer bersama");
            assertThat(layar.konteks().cookies())
                    .filteredOn(k -> k.name.equals("pendopo"))
                    .allSatisfy(k -> assertThat(k.expires).isNegative());
            layar.tekan("form[action$='/penutupan-semua'] button");
            assertThat(layar.jalur()).startsWith("/masuk");
        }
        assertThat(siti.peramban(port).get("/profil").kirim().status()).isEqualTo(303);
    }
}
