package id.pendopo.alur;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendopo.BasisDataUji;
import id.pendopo.OrangUji;
import id.pendopo.Peramban;
import id.pendopo.UjiAplikasi;
import id.pendopo.kernel.Peran;
import id.pendopo.kernel.WaktuGeser;
import id.pendopo.pelaporan.PengingatQueries;
import id.pendopo.pelaporan.RealisasiQueries;
import id.pendopo.platform.pemda.KonteksPemda;
import id.pendopo.platform.pemda.Pemda;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Around the due day: who is reminded, what is locked and opened again, how a report is found. */
@UjiAplikasi
class PembukaanAlurTests {

    private static final String KODE = "1.03.02.2.01.0001";
    private static final String HALAMAN = "/pelaporan/pembukaan";

    @LocalServerPort int port;
    @Autowired WaktuGeser waktu;
    @Autowired PengingatQueries pengingat;
    @Autowired RealisasiQueries realisasi;

    private Pemda pemda;
    private UUID opd;
    private String slug;
    private Peramban operator;
    private Peramban bappeda;

    @BeforeEach
    void susun() {
        pemda = BasisDataUji.pemdaBaru();
        waktu.setel(LocalDate.of(2026, 11, 25), LocalTime.of(9, 0), pemda.zona());
        opd = OrangUji.opd(pemda, "Dinas Uji");
        AnggaranUji.buat(pemda, opd, 2026, 120_000_000, List.of(KODE, "1.03.02.2.01.0002"));
        operator = OrangUji.pegawai(pemda, opd, Peran.OPERATOR).peramban(port);
        bappeda =
                OrangUji.pegawai(pemda, OrangUji.opd(pemda, "Bappeda"), Peran.BAPPEDA)
                        .peramban(port);
        slug =
                BasisDataUji.dalam(
                        pemda,
                        j ->
                                j.sql("select slug from organisasi.opd where id = ?")
                                        .param(opd)
                                        .query(String.class)
                                        .single());
    }

    @AfterEach
    void kembalikanWaktu() {
        waktu.geser(Duration.ZERO);
    }

    @Test
    void dibuka_untuk_satu_opd_sampai_harinya_lalu_terkunci_lagi() {
        assertThat(simpan().status()).isEqualTo(403);
        assertThat(buka(slug, "2026-10", "28", "Permohonan 900/12: listrik padam").status())
                .isEqualTo(303);
        assertThat(simpan().status()).isEqualTo(303);
        assertThat(operator.get("/pelaporan/" + slug + "?tahun=2026&bulan=10").kirim().teks())
                .contains("dibuka lagi sampai 28 Nov 2026")
                .contains("listrik padam");
        assertThat(bappeda.get(HALAMAN + "?tahun=2026").kirim().dokumen().text())
                .contains("listrik padam")
                .contains("Dinas Uji")
                .contains("Masih terbuka");
        assertThat(
                        BasisDataUji.<String>dalam(
                                pemda,
                                j ->
                                        j.sql(
                                                        "select alasan from audit.jejak where tindakan = 'pembukaan.dibuka'")
                                                .query(String.class)
                                                .single()))
                .contains("900/12");
        waktu.setel(LocalDate.of(2026, 11, 29), LocalTime.of(0, 1), pemda.zona());
        assertThat(operator.get("/pelaporan/" + slug + "?tahun=2026&bulan=10").kirim().teks())
                .doesNotContain("dibuka lagi");
    }

    @Test
    void untuk_satu_opd_tidak_membuka_opd_lain() {
        var lain =
                BasisDataUji.<String>dalam(
                        pemda,
                        j ->
                                j.sql("select slug from organisasi.opd where nama = 'Bappeda'")
                                        .query(String.class)
                                        .single());
        assertThat(buka(lain, "2026-10", "28", "alasan yang cukup").status()).isEqualTo(303);
        assertThat(simpan().status()).isEqualTo(403);
        assertThat(buka("", "2026-10", "28", "alasan yang cukup").status()).isEqualTo(303);
        assertThat(simpan().status()).isEqualTo(303);
    }

    @Test
    void terlalu_lama_tanpa_alasan_atau_belum_terkunci_ditolak_di_medannya() {
        var lama = bukaSampai(slug, "2026-10", "10", "12", "alasan yang cukup");
        assertThat(lama.status()).isEqualTo(422);
        assertThat(lama.dokumen().selectFirst(".govuk-error-summary a").attr("href"))
                .isEqualTo("#sampai");
        assertThat(lama.dokumen().selectFirst("#alasan").text()).isEqualTo("alasan yang cukup");
        assertThat(buka(slug, "2026-10", "24", "alasan yang cukup").status()).isEqualTo(422);
        assertThat(buka(slug, "2026-10", "31", "alasan yang cukup").teks())
                .contains("tanggal yang ada dalam kalender");
        assertThat(buka(slug, "2026-10", "28", "pendek").teks())
                .contains("paling sedikit 10 huruf");
        assertThat(buka(slug, "2026-11", "28", "alasan yang cukup").teks())
                .contains("belum terkunci");
        assertThat(bukaSampai(slug, "2026-10", "9", "12", "alasan yang cukup").status())
                .isEqualTo(303);
    }

    @Test
    void operator_dan_kepala_tidak_menemukan_halamannya() {
        assertThat(operator.get(HALAMAN).kirim().status()).isEqualTo(404);
        var kepala = OrangUji.pegawai(pemda, opd, Peran.KEPALA_OPD).peramban(port);
        assertThat(kepala.post(HALAMAN).isian("bulan", "2026-10").kirim().status()).isEqualTo(404);
    }

    @Test
    void diingatkan_tiga_hari_sehari_dan_pada_hari_batas_selama_ada_yang_belum() {
        KonteksPemda.jalankan(
                pemda,
                () -> {
                    for (int hari : List.of(2, 4, 5)) {
                        assertThat(pengingat.yangPerluDiingatkan(LocalDate.of(2026, 11, hari)))
                                .as("hari " + hari)
                                .singleElement()
                                .satisfies(
                                        p -> {
                                            assertThat(p.belum()).isEqualTo(2);
                                            assertThat(p.bulan()).hasToString("2026-10");
                                        });
                    }
                    for (int hari : List.of(1, 3, 6)) {
                        assertThat(pengingat.yangPerluDiingatkan(LocalDate.of(2026, 11, hari)))
                                .isEmpty();
                    }
                });
    }

    @Test
    void laporan_ditemukan_lewat_nomor_dan_nama_hanya_di_opd_sendiri() {
        buka("", "2026-10", "28", "alasan yang cukup");
        simpan();
        assertThat(operator.get("/cari?q=sub+kegiatan&tahun=2026").kirim().teks()).contains(KODE);
        assertThat(operator.get("/cari?q=2026-00001").kirim().dokumen().select("a[href*=2026-10]"))
                .isNotEmpty();
        assertThat(operator.get("/cari?q=%25&tahun=2026").kirim().teks()).doesNotContain(KODE);
        var lain =
                OrangUji.pegawai(pemda, OrangUji.opd(pemda, "Dinas Lain"), Peran.OPERATOR)
                        .peramban(port);
        assertThat(lain.get("/cari?q=2026-00001").kirim().dokumen().select("a[href*=2026-10]"))
                .isEmpty();
        assertThat(bappeda.get("/cari?q=2026-00001").kirim().dokumen().select("a[href*=2026-10]"))
                .isNotEmpty();
    }

    @Test
    void terpakai_menghitung_yang_diajukan_bukan_draf() {
        buka("", "2026-10", "28", "alasan yang cukup");
        simpan();
        assertThat(terpakai()).isZero();
        operator.post("/pelaporan/" + slug + "/2026-10/" + KODE)
                .isian("fisik", "90")
                .isian("realisasi", "5.000.000")
                .isian("versi", "0")
                .isian("langkah", "ajukan")
                .kirim();
        assertThat(terpakai()).isEqualTo(5_000_000);
    }

    private long terpakai() {
        return KonteksPemda.<Long, RuntimeException>panggil(
                pemda,
                () ->
                        realisasi.terpakai(2026).values().stream()
                                .mapToLong(r -> r.nilai().longValueExact())
                                .sum());
    }

    private Peramban.Jawaban simpan() {
        return operator.post("/pelaporan/" + slug + "/2026-10/" + KODE)
                .isian("fisik", "10")
                .isian("realisasi", "1.000.000")
                .isian("langkah", "simpan")
                .kirim();
    }

    private Peramban.Jawaban buka(String untuk, String bulan, String hari, String alasan) {
        return bukaSampai(untuk, bulan, hari, "11", alasan);
    }

    private Peramban.Jawaban bukaSampai(
            String untuk, String bulan, String hari, String bulanSampai, String alasan) {
        return bappeda.post(HALAMAN + "?tahun=2026")
                .isian("opd", untuk)
                .isian("bulan", bulan)
                .isian("sampai.hari", hari)
                .isian("sampai.bulan", bulanSampai)
                .isian("sampai.tahun", "2026")
                .isian("alasan", alasan)
                .kirim();
    }
}
