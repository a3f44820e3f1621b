package id.pendopo.layar;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendopo.BasisDataUji;
import id.pendopo.UjiAplikasi;
import id.pendopo.kernel.WaktuGeser;
import id.pendopo.presensi.mohon.MohonUji;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Requests and their approval in a browser: width, themes, keyboard, without script. */
@UjiAplikasi
class PermohonanLayarTests {

    private static final LocalDate SENIN = LocalDate.of(2026, 11, 9);

    @LocalServerPort int port;
    @Autowired WaktuGeser waktu;

    private MohonUji u;
    private String cuti;
    private String izin;

    @BeforeEach
    void susun() {
        u = new MohonUji(BasisDataUji.pemdaBaru());
        waktu.setel(SENIN, LocalTime.of(9, 0), u.pemda.zona());
        var siti = u.siti.peramban(port);
        cuti = MohonUji.ajukan(siti, "cuti-tahunan", SENIN.plusDays(3), SENIN.plusDays(8));
        izin = MohonUji.ajukan(siti, "izin", SENIN.plusDays(10), SENIN.plusDays(10));
        String sudah = MohonUji.ajukan(siti, "wfh", SENIN.plusDays(1), SENIN.plusDays(2));
        u.putus(u.kepala.peramban(port), sudah, "persetujuan", "").kirim();
    }

    @AfterEach
    void jamBenar() {
        waktu.geser(Duration.ZERO);
    }

    @Test
    void setiap_halaman_muat_dan_terbaca() {
        var cacat = new ArrayList<String>();
        try (var layar = Layar.untuk(port, u.siti).buka()) {
            periksa(layar, "/presensi/mohon", cacat);
            periksa(layar, "/presensi/mohon/baru", cacat);
            periksa(layar, "/presensi/mohon/baru?jenis=cuti-tahunan", cacat);
            periksa(layar, "/presensi/mohon/baru?jenis=dinas-luar", cacat);
            periksa(layar, "/presensi/mohon/koreksi?hari=2026-11-06&arah=PULANG", cacat);
            periksa(layar, "/presensi/mohon/" + cuti, cacat);
            periksa(layar, "/presensi/mohon/" + cuti + "/cetak", cacat);
        }
        try (var layar = Layar.untuk(port, u.kepala).tema("gelap").buka()) {
            periksa(layar, "/presensi/persetujuan", cacat);
            periksa(layar, "/presensi/persetujuan/" + cuti, cacat);
            periksa(layar, "/presensi/cuti?kalender=2026-11", cacat);
        }
        try (var layar = Layar.untuk(port, u.kepegawaian).buka()) {
            periksa(layar, "/presensi/cuti/impor", cacat);
        }
        assertThat(cacat).isEmpty();
    }

    private static void periksa(Layar layar, String jalur, List<String> cacat) {
        assertThat(layar.ke(jalur).status()).as(jalur).isEqualTo(200);
        Keutuhan.periksa(layar, jalur, cacat);
    }

    @Test
    void hari_dihitung_sambil_mengisi() {
        try (var layar = Layar.untuk(port, u.siti).lebar(360).buka()) {
            layar.ke("/presensi/mohon/baru?jenis=cuti-tahunan");
            isi(layar, "dari", "23");
            isi(layar, "sampai", "27");
            layar.cari("#hitungan >> text=5 hari kerja").waitFor();
            // 12 less the 4 that wait
            assertThat(layar.teks("#hitungan")).contains("Saldo 8 hari, sesudahnya 3 hari");
        }
    }

    private static void isi(Layar layar, String nama, String hari) {
        layar.cari("[name='" + nama + ".hari']").fill(hari);
        layar.cari("[name='" + nama + ".bulan']").selectOption("11");
        layar.cari("[name='" + nama + ".tahun']").fill("2026");
    }

    @Test
    void tanpa_skrip_menghitung_dan_mengajukan() {
        try (var layar = Layar.untuk(port, u.siti).lebar(360).tanpaSkrip().buka()) {
            layar.ke("/presensi/mohon/baru?jenis=cuti-tahunan");
            isi(layar, "dari", "23");
            isi(layar, "sampai", "27");
            layar.cari("[name=alasan]").fill("Menikahkan anak");
            layar.klik("button[name=hitung]");
            assertThat(layar.teks("#hitungan")).contains("5 hari kerja");
            layar.cari("[name=alamat]").fill("Jl. Merdeka 1");
            layar.klik("button:has-text('Ajukan')");
            assertThat(layar.teks("main")).contains("Menunggu atasan", "Menikahkan anak");
        }
    }

    @Test
    void banyak_disetujui_dengan_papan_ketik_saja() {
        try (var layar = Layar.untuk(port, u.kepala).lebar(1440).buka()) {
            layar.ke("/presensi/persetujuan");
            for (String nomor : List.of(cuti, izin)) {
                layar.tabKe("input[value^='" + nomor + "']");
                layar.halaman().keyboard().press("Space");
            }
            layar.tekan("button:has-text('Setujui yang dipilih')");
            layar.cari("text=Tidak ada yang menunggu").waitFor();
        }
        assertThat(List.of(u.status(cuti), u.status(izin)))
                .containsExactly("DISETUJUI_ATASAN", "TERBIT");
    }
}
