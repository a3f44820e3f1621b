package id.pendopo.alur;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendopo.BasisDataUji;
import id.pendopo.OrangUji;
import id.pendopo.Peramban;
import id.pendopo.UjiAplikasi;
import id.pendopo.kernel.Peran;
import id.pendopo.kernel.WaktuGeser;
import id.pendopo.platform.idempotensi.Kunci;
import id.pendopo.platform.pemda.Pemda;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The main job: operator, head, Bappeda, and what the sums then say. */
@UjiAplikasi
class LaporanAlurTests {

    private static final String KODE = "1.03.02.2.01.0001";
    private static final long PAGU = 120_000_000;

    @LocalServerPort int port;
    @Autowired WaktuGeser waktu;

    private Pemda pemda;
    private UUID opd;
    private String dasar;
    private Peramban operator;
    private Peramban kepala;
    private Peramban bappeda;

    @BeforeEach
    void susun() {
        pemda = BasisDataUji.pemdaBaru();
        waktu.setel(LocalDate.of(2026, 11, 3), LocalTime.of(9, 0), pemda.zona());
        opd = OrangUji.opd(pemda, "Dinas Uji");
        AnggaranUji.buat(pemda, opd, 2026, PAGU, List.of(KODE, "1.03.02.2.01.0002"));
        operator = OrangUji.pegawai(pemda, opd, Peran.OPERATOR).peramban(port);
        kepala = OrangUji.pegawai(pemda, opd, Peran.KEPALA_OPD).peramban(port);
        bappeda =
                OrangUji.pegawai(pemda, OrangUji.opd(pemda, "Bappeda"), Peran.BAPPEDA)
                        .peramban(port);
        dasar = "/pelaporan/" + slug(opd) + "/2026-10";
    }

    @AfterEach
    void kembalikanWaktu() {
        waktu.geser(java.time.Duration.ZERO);
    }

    @Test
    void dari_operator_sampai_terverifikasi() {
        assertThat(ajukan("75,5", "90.000.000").status()).isEqualTo(303);
        assertThat(putuskan(kepala, "persetujuan").status()).isEqualTo(303);
        assertThat(rekap(10, "bobot_fisik")).isEqualByComparingTo(new BigDecimal("9060000000"));
        assertThat(rekap(10, "nilai_realisasi")).isEqualByComparingTo(new BigDecimal("90000000"));
        assertThat(rekap(12, "nilai_realisasi")).isEqualByComparingTo(new BigDecimal("90000000"));
        assertThat(rekap(9, "nilai_realisasi")).isEqualByComparingTo(BigDecimal.ZERO);
        assertThat(putuskan(bappeda, "verifikasi").status()).isEqualTo(303);
        assertThat(rekap(10, "terverifikasi")).isEqualByComparingTo(BigDecimal.ONE);
        var halaman = bappeda.get(dasar + "/" + KODE).kirim().dokumen();
        assertThat(halaman.text()).contains("Diverifikasi Bappeda").contains("75,5%");
    }

    @Test
    void pengembalian_bappeda_menarik_angka_dari_rekap() {
        ajukan("80", "1000");
        putuskan(kepala, "persetujuan");
        var jawab =
                bappeda.post(dasar + "/penolakan")
                        .isian("kode", KODE)
                        .isian("catatan", "Foto tidak sesuai lokasi")
                        .kirim();
        assertThat(jawab.status()).isEqualTo(303);
        assertThat(rekap(10, "bobot_fisik")).isEqualByComparingTo(BigDecimal.ZERO);
        assertThat(operator.get(dasar + "/" + KODE).kirim().teks())
                .contains("Foto tidak sesuai lokasi");
    }

    @Test
    void yang_diketik_tidak_hilang_saat_ada_yang_salah() {
        var jawab =
                operator.post(dasar + "/" + KODE)
                        .isian("fisik", "seratus")
                        .isian("realisasi", "1.000.000")
                        .isian("uraianKendala", "Menunggu material")
                        .isian("langkah", "simpan")
                        .kirim();
        assertThat(jawab.status()).isEqualTo(422);
        var halaman = jawab.dokumen();
        assertThat(halaman.title()).startsWith("Galat:");
        assertThat(halaman.selectFirst("#fisik").val()).isEqualTo("seratus");
        assertThat(halaman.selectFirst("#realisasi").val()).isEqualTo("1.000.000");
        assertThat(halaman.selectFirst("#uraianKendala").val()).isEqualTo("Menunggu material");
        assertThat(halaman.selectFirst(".govuk-error-summary a").attr("href")).isEqualTo("#fisik");
    }

    @Test
    void siapa_yang_sedang_menyunting_terlihat_oleh_orang_lain_saja() {
        var lain = OrangUji.pegawai(pemda, opd, Peran.OPERATOR).peramban(port);
        String formulir = dasar + "/" + KODE;
        assertThat(penyunting(lain)).isEmpty();
        assertThat(operator.post(formulir + "/penyunting").kirim().status()).isEqualTo(204);
        assertThat(penyunting(operator)).isEmpty();
        assertThat(penyunting(lain)).contains("Sedang disunting oleh Pegawai Uji");
        assertThat(penyunting(kepala)).contains("Sedang disunting oleh Pegawai Uji");
        assertThat(lain.get(dasar + "/1.03.02.2.01.0002").kirim().teks())
                .doesNotContain("Sedang disunting");
        // advice, never a lock
        assertThat(
                        lain.post(formulir)
                                .isian("fisik", "10")
                                .isian("langkah", "simpan")
                                .kirim()
                                .status())
                .isEqualTo(303);
        assertThat(operator.post(formulir + "/penyunting/selesai").kirim().status()).isEqualTo(204);
        assertThat(penyunting(lain)).isEmpty();
    }

    @Test
    void penyunting_yang_diam_hilang_sendiri() {
        String formulir = dasar + "/" + KODE;
        operator.post(formulir + "/penyunting").kirim();
        BasisDataUji.jalankanDalam(
                pemda,
                j ->
                        j.sql(
                                        "update pelaporan.penyunting set sampai = now() - interval '1 second'")
                                .update());
        assertThat(penyunting(kepala)).isEmpty();
        var lain = OrangUji.pegawai(pemda, opd, Peran.OPERATOR).peramban(port);
        lain.post(formulir + "/penyunting").kirim();
        assertThat(
                        (Long)
                                BasisDataUji.dalam(
                                        pemda,
                                        j ->
                                                j.sql("select count(*) from pelaporan.penyunting")
                                                        .query(Long.class)
                                                        .single()))
                .isOne();
        assertThat(kepala.post(formulir + "/penyunting").kirim().status()).isEqualTo(404);
    }

    private String penyunting(Peramban siapa) {
        return siapa.get(dasar + "/" + KODE).kirim().dokumen().select("#penyunting").text();
    }

    @Test
    void dua_orang_pada_satu_laporan_melihat_keduanya() {
        var lain = OrangUji.pegawai(pemda, opd, Peran.OPERATOR).peramban(port);
        simpan(operator, "", "10", "100");
        assertThat(simpan(lain, "0", "20", "200").status()).isEqualTo(303);
        var jawab = simpan(operator, "0", "30", "300");
        assertThat(jawab.status()).isEqualTo(409);
        assertThat(jawab.teks())
                .contains("Dua orang mengisi laporan ini")
                .contains("20")
                .contains("30");
    }

    @Test
    void terlambat_dicatat_pada_nama_dan_tidak_hilang_oleh_koreksi() {
        waktu.setel(LocalDate.of(2026, 11, 9), LocalTime.of(23, 0), pemda.zona());
        ajukan("80", "0");
        putuskan(kepala, "persetujuan");
        waktu.setel(LocalDate.of(2026, 11, 10), LocalTime.of(9, 0), pemda.zona());
        operator.post(dasar + "/" + KODE + "/koreksi").isian("alasan", "Salah ketik angka").kirim();
        ajukan("85", "0", "3");
        var ledger = bappeda.get("/pelaporan/ketepatan?tahun=2026&bulan=10").kirim().dokumen();
        assertThat(ledger.text()).contains(KODE).contains("Pegawai Uji");
        assertThat(
                        BasisDataUji.<Integer>dalam(
                                pemda,
                                j ->
                                        j.sql("select hari_terlambat from pelaporan.ketepatan")
                                                .query(Integer.class)
                                                .single()))
                .isEqualTo(4);
    }

    @Test
    void setelah_terkunci_isian_ditolak_dengan_alasannya() {
        waktu.setel(LocalDate.of(2026, 11, 21), LocalTime.of(8, 0), pemda.zona());
        var jawab = simpan(operator, "", "10", "0");
        assertThat(jawab.status()).isEqualTo(403);
        assertThat(jawab.teks()).contains("terkunci");
    }

    @Test
    void opd_lain_dan_langkah_orang_lain_tidak_ditemukan() {
        var lain =
                OrangUji.pegawai(pemda, OrangUji.opd(pemda, "Dinas Lain"), Peran.OPERATOR)
                        .peramban(port);
        assertThat(lain.get(dasar + "/" + KODE).kirim().status()).isEqualTo(404);
        assertThat(simpan(lain, "", "10", "0").status()).isEqualTo(404);
        ajukan("50", "0");
        assertThat(putuskan(operator, "persetujuan").status()).isEqualTo(404);
        assertThat(putuskan(kepala, "verifikasi").status()).isEqualTo(404);
    }

    @Test
    void persetujuan_bersamaan_menjumlah_semuanya() throws Exception {
        for (String kode : List.of(KODE, "1.03.02.2.01.0002")) {
            operator.post(dasar + "/" + kode)
                    .isian("fisik", "50")
                    .isian("realisasi", "10.000.000")
                    .isian("kendala", "CUACA")
                    .isian("langkah", "ajukan")
                    .kirim();
        }
        try (var kerja = Executors.newVirtualThreadPerTaskExecutor()) {
            var tugas =
                    List.<Callable<Integer>>of(
                            () -> putuskan(kepala, "persetujuan", KODE).status(),
                            () -> putuskan(kepala, "persetujuan", "1.03.02.2.01.0002").status());
            for (var hasil : kerja.invokeAll(tugas)) {
                assertThat(hasil.get()).isEqualTo(303);
            }
        }
        assertThat(rekap(10, "nilai_realisasi")).isEqualByComparingTo(new BigDecimal("20000000"));
        assertThat(rekap(10, "sudah_lapor")).isEqualByComparingTo(new BigDecimal("2"));
    }

    @Test
    void satu_laporan_yang_tertolak_tidak_menahan_yang_lain_dengan_dan_tanpa_kunci() {
        for (UUID kunci : new UUID[] {null, Kunci.baru()}) {
            susun();
            ajukan("75", "1000"); // the other one was never handed in
            var minta =
                    kepala.post(dasar + "/persetujuan")
                            .isian("kode", "1.03.02.2.01.0002")
                            .isian("kode", KODE)
                            .isian("kode", "9.99.99.9.99.9999");
            var jawab = (kunci == null ? minta : minta.kunci(kunci)).kirim();

            assertThat(jawab.status()).as(jawab.teks()).isEqualTo(200);
            assertThat(jawab.dokumen().select(".pemberitahuan").text())
                    .contains("1 laporan diputuskan, 2 tidak dapat diproses");
            assertThat(jawab.dokumen().select("tbody th").eachText())
                    .hasSize(2)
                    .anySatisfy(t -> assertThat(t).contains("1.03.02.2.01.0002"));
            assertThat(rekap(10, "sudah_lapor")).isEqualByComparingTo(BigDecimal.ONE);
            if (kunci != null) {
                var lagi = minta.kirim();
                assertThat(lagi.kepala("Idempotent-Replayed")).isEqualTo("true");
                assertThat(lagi.status()).isEqualTo(200);
            }
            assertThat(
                            kepala.post(dasar + "/persetujuan")
                                    .isian("kode", "1.03.02.2.01.0002")
                                    .isian("kode", "9.99.99.9.99.9999")
                                    .kirim()
                                    .status())
                    .isEqualTo(422);
        }
    }

    @Test
    void angka_di_isian_dapat_dikirim_kembali_dalam_bahasa_inggris() {
        simpan(operator, "", "12,5", "1.500");
        var halaman = operator.get(dasar + "/" + KODE + "?bahasa=en").kirim().dokumen();
        String fisik = halaman.selectFirst("#fisik").val();
        String realisasi = halaman.selectFirst("#realisasi").val();
        assertThat(fisik).isEqualTo("12,5");
        assertThat(realisasi).isEqualTo("1.500");
        String versi = halaman.selectFirst("input[name=versi]").val();
        assertThat(simpan(operator, versi, fisik, realisasi).status()).isEqualTo(303);
    }

    private Peramban.Jawaban ajukan(String fisik, String realisasi) {
        return ajukan(fisik, realisasi, "");
    }

    private Peramban.Jawaban ajukan(String fisik, String realisasi, String versi) {
        var minta =
                operator.post(dasar + "/" + KODE)
                        .isian("fisik", fisik)
                        .isian("realisasi", realisasi)
                        .isian("kendala", "CUACA")
                        .isian("langkah", "ajukan");
        return (versi.isEmpty() ? minta : minta.isian("versi", versi)).kirim();
    }

    private Peramban.Jawaban simpan(Peramban siapa, String versi, String fisik, String realisasi) {
        var minta =
                siapa.post(dasar + "/" + KODE)
                        .isian("fisik", fisik)
                        .isian("realisasi", realisasi)
                        .isian("langkah", "simpan");
        return (versi.isEmpty() ? minta : minta.isian("versi", versi)).kirim();
    }

    private Peramban.Jawaban putuskan(Peramban siapa, String apa) {
        return putuskan(siapa, apa, KODE);
    }

    private Peramban.Jawaban putuskan(Peramban siapa, String apa, String kode) {
        return siapa.post(dasar + "/" + apa).isian("kode", kode).kirim();
    }

    private BigDecimal rekap(int bulan, String kolom) {
        return BasisDataUji.dalam(
                pemda,
                j ->
                        j.sql(
                                        "select %s::numeric from monev.rekap where tahun = 2026 and bulan = ? and opd_id = ?"
                                                .formatted(kolom))
                                .params(bulan, opd)
                                .query(BigDecimal.class)
                                .single());
    }

    private String slug(UUID id) {
        return BasisDataUji.dalam(
                pemda,
                j ->
                        j.sql("select slug from organisasi.opd where id = ?")
                                .param(id)
                                .query(String.class)
                                .single());
    }
}
