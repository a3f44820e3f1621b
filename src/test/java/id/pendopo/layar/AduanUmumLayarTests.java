package id.pendopo.layar;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import id.pendopo.OrangUji;
import id.pendopo.UjiAplikasi;
import id.pendopo.aduan.PengajuanService;
import id.pendopo.aduan.umum.HitunganService;
import id.pendopo.aduan.umum.PapanUji;
import id.pendopo.aduan.umum.PapanUji.Sifat;
import id.pendopo.kernel.Peran;
import id.pendopo.platform.berkas.PenyimpananBerkas;
import id.pendopo.platform.pemda.KonteksPemda;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The public front of complaints: by keyboard, without script, for every eye. */
@UjiAplikasi
class AduanUmumLayarTests {

    @LocalServerPort int port;
    @Autowired PengajuanService pengajuan;
    @Autowired PenyimpananBerkas berkas;
    @Autowired HitunganService hitungan;

    private PapanUji papan;
    private OrangUji admin;
    private String nomor;

    @BeforeEach
    void susun() {
        papan = PapanUji.susun();
        admin = OrangUji.pegawai(papan.pemda(), papan.opd(), Peran.ADMIN);
        papan.isiBanyak(300);
        nomor =
                papan.ajukan(
                                pengajuan,
                                "Jalan di depan pasar berlubang besar. Sudah dua orang jatuh.",
                                Sifat.BIASA,
                                List.of(papan.foto(berkas)))
                        .nomor();
        KonteksPemda.jalankan(papan.pemda(), hitungan::bangunUlang);
    }

    @Test
    void tanpa_temuan_axe_di_semua_halaman_dan_tema() {
        var cacat = new ArrayList<String>();
        try (var layar = Layar.untuk(port, papan.pemda()).buka()) {
            for (String jalur :
                    List.of(
                            "/aduan",
                            "/aduan?q=tidakada",
                            "/aduan/" + nomor,
                            "/aduan/" + nomor + "/lapor-konten",
                            "/aduan/peta",
                            "/aduan/peta?kotak=43460.142020.20",
                            "/aduan/peta?kotak=43460.142020.10")) {
                periksa(layar, jalur, cacat);
            }
        }
        try (var layar = Layar.untuk(port, admin).tema("gelap").buka()) {
            periksa(layar, "/aduan/moderasi", cacat);
            periksa(layar, "/aduan/moderasi/" + nomor, cacat);
            layar.klik(".bukti__tautan");
            periksa(layar, layar.jalur(), cacat);
        }
        assertThat(cacat).isEmpty();
    }

    private static void periksa(Layar layar, String jalur, List<String> cacat) {
        layar.ke(jalur);
        Keutuhan.periksa(layar, jalur, cacat);
    }

    @Test
    void dengan_papan_tombol_dari_peta_ke_laporan_lalu_mendukung() {
        try (var layar = Layar.untuk(port, papan.pemda()).buka()) {
            layar.ke("/aduan");
            layar.tekan("a[href^='/aduan/peta']");
            layar.tekan(".grafik__gambar--lebar a[href*='kotak=']");
            assertThat(layar.jalur()).contains("kotak=");
            layar.tekan(".aduan-peta__langkah a >> nth=0");
            layar.ke("/aduan/" + nomor);
            layar.tekan("#dukungan button");
            assertThat(layar.cari("#dukungan")).containsText("sudah dihitung");
            layar.tekan("#dukungan button");
            assertThat(layar.cari("#dukungan button")).hasText("Saya juga");
        }
    }

    @Test
    void tanpa_skrip_menyaring_membaca_meminta_dan_menyamarkan() {
        try (var layar = Layar.untuk(port, papan.pemda()).lebar(360).tanpaSkrip().buka()) {
            layar.ke("/aduan");
            layar.cari(".saring-lain summary").click();
            layar.cari("#status").selectOption("menunggu");
            layar.klik("form.alat button");
            assertThat(layar.jalur()).contains("status=menunggu");
            layar.klik("a[href='/aduan/" + nomor + "']");
            assertThat(layar.cari("main")).containsText("Dua jam laporan ini");
            layar.klik("a[href$='/lapor-konten']");
            layar.wajar(k -> k.contains("422"));
            layar.klik("main form button");
            assertThat(layar.halaman().title()).startsWith("Galat:");
            layar.cari("label[for=alasan]").click();
            layar.klik("main form button");
            assertThat(layar.cari("h1")).hasText("Permintaan diterima");
        }
        try (var layar = Layar.untuk(port, admin).tanpaSkrip().buka()) {
            layar.ke("/aduan/moderasi");
            layar.klik("main a[href='/aduan/moderasi/" + nomor + "']");
            layar.klik(".bukti__tautan");
            layar.cari("input[name=sel]").nth(5).check();
            layar.cari("#alasan").fill("Wajah terlihat jelas.");
            layar.klik("main form button >> nth=0");
            assertThat(layar.jalur()).isEqualTo("/aduan/moderasi/" + nomor);
            assertThat(layar.cari("main")).containsText("Asli dari foto samaran");
        }
    }
}
