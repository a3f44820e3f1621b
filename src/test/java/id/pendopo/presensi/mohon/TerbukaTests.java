package id.pendopo.presensi.mohon;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendopo.BasisDataUji;
import id.pendopo.Peramban;
import id.pendopo.UjiAplikasi;
import id.pendopo.kernel.WaktuGeser;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Who closes a month is told of the requests in it that nobody has decided, and whom they wait for.
 */
@UjiAplikasi
class TerbukaTests {

    private static final LocalDate SENIN = LocalDate.of(2026, 11, 9);
    private static final String BEKU = "/presensi/rekap/pembekuan";

    @LocalServerPort int port;
    @Autowired WaktuGeser waktu;

    private MohonUji u;
    private Peramban siti;
    private Peramban kepala;
    private Peramban kepegawaian;

    @BeforeEach
    void susun() {
        u = new MohonUji(BasisDataUji.pemdaBaru());
        waktu.setel(SENIN, LocalTime.of(9, 0), u.pemda.zona());
        siti = u.siti.peramban(port);
        kepala = u.kepala.peramban(port);
        kepegawaian = u.kepegawaian.peramban(port);
    }

    @AfterEach
    void jamBenar() {
        waktu.geser(Duration.ZERO);
    }

    private String daftar(String bulan) {
        var j = kepegawaian.get("/presensi/persetujuan/terbuka?bulan=" + bulan).kirim();
        assertThat(j.status()).isEqualTo(200);
        return j.dokumen().select("main").text();
    }

    @Test
    void permohonan_yang_menyentuh_bulannya_disebut_dengan_yang_ditunggu() {
        // from 30 November into December: it touches both months
        String cuti =
                MohonUji.ajukan(
                        siti,
                        "cuti-tahunan",
                        LocalDate.of(2026, 11, 30),
                        LocalDate.of(2026, 12, 2));
        String izin = MohonUji.ajukan(kepala, "izin", SENIN.plusDays(1), SENIN.plusDays(1));
        waktu.setel(LocalDate.of(2026, 12, 3), LocalTime.of(9, 0), u.pemda.zona());

        var halaman = kepegawaian.get(BEKU + "?bulan=2026-11").kirim().dokumen();
        assertThat(
                        halaman.select("main a[href='/presensi/persetujuan/terbuka?bulan=2026-11']")
                                .text())
                .isEqualTo("2 permohonan belum diputus");
        assertThat(daftar("2026-11")).contains(cuti, u.kepala.nama(), izin, u.sekda.nama());
        assertThat(daftar("2026-12")).contains(cuti).doesNotContain(izin);
        assertThat(daftar("2026-10")).contains("Tidak ada yang menunggu");

        var tolak = kepegawaian.post(BEKU).isian("bulan", "2026-11").kirim();
        assertThat(tolak.status()).isEqualTo(422);

        // after the superior it waits for the authority, then for nobody
        u.putus(kepala, cuti, "persetujuan", "").kirim();
        assertThat(daftar("2026-11")).contains(u.kepegawaian.nama());
        u.putus(kepegawaian, cuti, "persetujuan", "").kirim();
        u.putus(u.sekda.peramban(port), izin, "penolakan", "Rapat hari itu").kirim();
        assertThat(daftar("2026-11")).contains("Tidak ada yang menunggu");
        assertThat(kepegawaian.get(BEKU + "?bulan=2026-11").kirim().teks())
                .doesNotContain("permohonan belum diputus");
    }

    @Test
    void yang_dikembalikan_menunggu_pemohonnya() {
        String cuti = MohonUji.ajukan(siti, "cuti-tahunan", SENIN.plusDays(7), SENIN.plusDays(8));
        u.putus(kepala, cuti, "perubahan", "Geser sehari").kirim();
        assertThat(daftar("2026-11")).contains(cuti, "Perlu diubah", u.siti.nama());
    }

    @Test
    void daftarnya_hanya_untuk_yang_menerbitkan() {
        for (Peramban p : new Peramban[] {siti, kepala, u.operator.peramban(port)}) {
            assertThat(p.get("/presensi/persetujuan/terbuka?bulan=2026-11").kirim().status())
                    .isEqualTo(404);
        }
    }
}
