package id.pendopo.organisasi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.pendopo.BasisDataUji;
import id.pendopo.OrangUji;
import id.pendopo.Peramban;
import id.pendopo.UjiAplikasi;
import id.pendopo.kernel.Peran;
import id.pendopo.platform.pemda.KonteksPemda;
import id.pendopo.platform.pemda.Pemda;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@UjiAplikasi
class ParameterTests {

    private static final String TEMPO = "laporan.hari-jatuh-tempo";

    @LocalServerPort private int port;
    @Autowired private ParameterQueries parameter;
    @Autowired private ParameterKini parameterKini;
    @Autowired private ParameterService layanan;

    private Pemda pemda;
    private UUID opd;
    private Peramban bappeda;
    private LocalDate hari;

    @BeforeEach
    void pemda_sendiri() {
        pemda = BasisDataUji.pemdaBaru();
        opd = OrangUji.opd(pemda, "Bappeda");
        bappeda = OrangUji.pegawai(pemda, opd, Peran.BAPPEDA).peramban(port);
        hari = LocalDate.now(pemda.zona());
    }

    @Test
    void nilai_baru_menutup_yang_lama_dan_tidak_menimpanya() {
        assertThat(tetapkan(TEMPO, hari, Map.of("nilai", "7")).status()).isEqualTo(303);
        assertThat(tetapkan(TEMPO, hari.plusDays(30), Map.of("nilai", "10")).status())
                .isEqualTo(303);

        assertThat(pada(hari.minusDays(1)).bulat()).isEqualTo(5);
        assertThat(pada(hari.minusDays(1)).lokal()).isFalse();
        assertThat(pada(hari).bulat()).isEqualTo(7);
        assertThat(pada(hari.plusDays(29)).bulat()).isEqualTo(7);
        assertThat(pada(hari.plusDays(30)).bulat()).isEqualTo(10);

        var semua =
                KonteksPemda.panggil(pemda, () -> layanan.dengan(TEMPO)).nilai().stream()
                        .filter(AturanParameter.Nilai::lokal)
                        .toList();
        assertThat(semua).hasSize(2);
        assertThat(semua.get(1).sampai()).isEqualTo(hari.plusDays(29));
        assertThat(semua.get(0).sampai()).isNull();
        assertThat(bappeda.get("/organisasi/parameter/" + TEMPO).kirim().dokumen().text())
                .contains("Perwali 9/2026", "Nilai daerah", "Kebiasaan pelaporan bulanan");
    }

    @Test
    void yang_disimpan_di_memori_berganti_pada_harinya_dan_setelah_ditetapkan() {
        assertThat(kini(hari)).isEqualTo(5);
        assertThat(kini(hari.plusDays(3))).isEqualTo(5);

        tetapkan(TEMPO, hari.plusDays(3), Map.of("nilai", "9"));

        await().atMost(Duration.ofSeconds(60)).until(() -> kini(hari.plusDays(3)) == 9);
        assertThat(kini(hari.plusDays(2))).isEqualTo(5);
        assertThat(kini(hari)).isEqualTo(5);
    }

    private int kini(LocalDate pada) {
        return KonteksPemda.panggil(pemda, () -> parameterKini.pada(TEMPO, pada)).bulat();
    }

    @Test
    void hari_yang_sama_tahun_tutup_dan_alasan_kosong_ditolak() {
        tetapkan(TEMPO, hari, Map.of("nilai", "7"));
        assertThat(tetapkan(TEMPO, hari, Map.of("nilai", "8")).status()).isEqualTo(422);
        assertThat(
                        tetapkan(
                                        TEMPO,
                                        LocalDate.of(hari.getYear() - 1, 12, 31),
                                        Map.of("nilai", "8"))
                                .dokumen()
                                .select("#sejak-galat")
                                .text())
                .contains("1 Januari");
        assertThat(
                        bappeda.post("/organisasi/parameter/" + TEMPO)
                                .isian("nilai", "8")
                                .isian("dasar", "Perwali")
                                .isian("sejak.hari", hari.getDayOfMonth())
                                .isian("sejak.bulan", hari.getMonthValue())
                                .isian("sejak.tahun", hari.getYear())
                                .kirim()
                                .dokumen()
                                .select("#alasan-galat")
                                .text())
                .contains("alasan");
        assertThat(pada(hari).bulat()).isEqualTo(7);
    }

    @Test
    void kembali_ke_nilai_nasional() {
        tetapkan(TEMPO, hari, Map.of("nilai", "7"));
        var besok = hari.plusDays(1);
        assertThat(
                        bappeda.post("/organisasi/parameter/" + TEMPO + "/nasional")
                                .isian("alasan", "Perwali dicabut")
                                .isian("sejak.hari", besok.getDayOfMonth())
                                .isian("sejak.bulan", besok.getMonthValue())
                                .isian("sejak.tahun", besok.getYear())
                                .kirim()
                                .status())
                .isEqualTo(303);
        assertThat(pada(hari).bulat()).isEqualTo(7);
        assertThat(pada(besok).bulat()).isEqualTo(5);
    }

    @Test
    void pita_harus_menurun_dan_namanya_tetap() {
        var salah =
                tetapkan(
                        "evaluasi.predikat",
                        hari,
                        Map.of(
                                "nilai/0/lebih_dari", "60",
                                "nilai/1/lebih_dari", "75",
                                "nilai/2/lebih_dari", "65",
                                "nilai/3/lebih_dari", "50"));
        assertThat(salah.status()).isEqualTo(422);
        assertThat(salah.dokumen().text()).contains("Batas harus menurun");

        var benar =
                tetapkan(
                        "evaluasi.predikat",
                        hari,
                        Map.of(
                                "nilai/0/lebih_dari", "92,5",
                                "nilai/1/lebih_dari", "75",
                                "nilai/2/lebih_dari", "65",
                                "nilai/3/lebih_dari", "50"));
        assertThat(benar.status()).isEqualTo(303);
        var nilai =
                KonteksPemda.panggil(pemda, () -> parameter.pada("evaluasi.predikat", hari))
                        .nilai();
        assertThat(nilai.get(0).get("lebih_dari").decimalValue()).isEqualByComparingTo("92.5");
        assertThat(nilai.get(0).get("nama").asString()).isEqualTo("Sangat Tinggi");
        assertThat(nilai.get(4).get("lebih_dari").isNull()).isTrue();
    }

    @Test
    void penjaga_sistem_hanya_oleh_admin() {
        var isian = Map.of("nilai", "x");
        assertThat(tetapkan("batas-laju.masuk", hari, isian).status()).isIn(404, 422);
        assertThat(
                        bappeda.get("/organisasi/parameter/batas-laju.masuk")
                                .kirim()
                                .dokumen()
                                .select("form[method=post][action^=/organisasi]"))
                .isEmpty();
    }

    private ParameterQueries.Parameter pada(LocalDate tanggal) {
        return KonteksPemda.panggil(pemda, () -> parameter.pada(TEMPO, tanggal));
    }

    private Peramban.Jawaban tetapkan(String kode, LocalDate sejak, Map<String, String> nilai) {
        var minta =
                bappeda.post("/organisasi/parameter/" + kode)
                        .isian("dasar", "Perwali 9/2026")
                        .isian("alasan", "Menyesuaikan tutup buku")
                        .isian("sejak.hari", sejak.getDayOfMonth())
                        .isian("sejak.bulan", sejak.getMonthValue())
                        .isian("sejak.tahun", sejak.getYear());
        nilai.forEach(minta::isian);
        return minta.kirim();
    }
}
