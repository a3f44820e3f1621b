package id.pendopo.layar;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import id.pendopo.BasisDataUji;
import id.pendopo.OrangUji;
import id.pendopo.Peramban;
import id.pendopo.UjiAplikasi;
import id.pendopo.aduan.jam.AgendaService;
import id.pendopo.aduan.jam.AngkaService;
import id.pendopo.aduan.jam.PutaranJam;
import id.pendopo.kernel.Peran;
import id.pendopo.kernel.Uuid7;
import id.pendopo.kernel.WaktuGeser;
import id.pendopo.platform.pemda.KonteksPemda;
import id.pendopo.platform.pemda.Pemda;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The response table for everybody, and the page of the leader: width, themes, keyboard, paper. */
@UjiAplikasi
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AduanKinerjaLayarTests {

    /** Over the wire, with styles and scripts. */
    private static final int PALING_BERAT = 75 * 1024;

    @LocalServerPort int port;
    @Autowired WaktuGeser waktu;
    @Autowired AngkaService angka;
    @Autowired AgendaService agenda;
    @Autowired PutaranJam putaran;

    private Pemda pemda;
    private OrangUji bupati;
    private UUID jalan;

    /** Once for all: they only look. */
    @BeforeAll
    void susun() {
        pemda = BasisDataUji.pemdaBaru();
        pagi();
        jalan = OrangUji.opd(pemda, "Dinas Pekerjaan Umum dan Penataan Ruang");
        UUID air = OrangUji.opd(pemda, "Perumdam Tirta");
        UUID sampah = OrangUji.opd(pemda, "Dinas Lingkungan Hidup");
        bupati = OrangUji.pegawai(pemda, sampah, Peran.KEPALA_DAERAH);
        BasisDataUji.jalankanDalam(
                pemda,
                j -> {
                    isi(j, jalan, 1, 9, 7);
                    isi(j, air, 2, 6, 20);
                    isi(j, sampah, 3, 3, 40);
                });
        KonteksPemda.jalankan(
                pemda,
                () -> {
                    agenda.susunUlang(waktu.sekarangUrusan());
                    putaran.jalankan(pemda);
                    angka.susunUlang();
                });
    }

    @BeforeEach
    void pagi() {
        waktu.setel(LocalDate.of(2026, 11, 23), LocalTime.of(10, 0), pemda.zona());
    }

    @AfterEach
    void kembalikanWaktu() {
        waktu.geser(Duration.ZERO);
    }

    /** So many a month from June on; every fourth is not answered, the others after these hours. */
    private void isi(JdbcClient j, UUID opd, int urut, int banyak, int jamJawab) {
        int nomor = urut * 1000;
        for (int bulan = 6; bulan <= 11; bulan++) {
            for (int i = 0; i < banyak; i++) {
                Instant masuk =
                        LocalDate.of(2026, bulan, 2 + i)
                                .atTime(9, 0)
                                .atZone(pemda.zona())
                                .toInstant();
                boolean dijawab = (i + bulan) % 4 != 0;
                satu(
                        j,
                        opd,
                        "2026-%06d".formatted(++nomor),
                        masuk,
                        dijawab
                                ? masuk.plus(Duration.ofHours((long) jamJawab * (1 + i % 2)))
                                : null);
            }
        }
    }

    private void satu(JdbcClient j, UUID opd, String nomor, Instant masuk, Instant dijawab) {
        UUID id = Uuid7.baru();
        Instant batas = masuk.plus(Duration.ofHours(24));
        Instant tindak = masuk.plus(Duration.ofDays(20));
        j.sql(
                        """
                        insert into aduan.aduan (pemda_id, id, nomor, kanal, jenis, status, judul, isi,
                            anonim, rahasia, pelapor_pelanggaran, tayang, opd_id, dibuat_pada,
                            batas_jawab, dijawab_pada, batas_tindak, diubah_pada)
                        values (?, ?, ?, 'WEB', 'PENGADUAN', ?, 'Lampu jalan padam di depan sekolah dasar',
                            'Sudah tiga malam padam.', true, false, false, 'TAYANG', ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        pemda.id(),
                        id,
                        nomor,
                        dijawab == null ? "DITERUSKAN" : "DIJAWAB",
                        opd,
                        Timestamp.from(masuk),
                        Timestamp.from(batas),
                        dijawab == null ? null : Timestamp.from(dijawab),
                        Timestamp.from(tindak),
                        Timestamp.from(masuk))
                .update();
        UUID langkah = Uuid7.baru();
        j.sql(
                        """
                        insert into aduan.langkah (pemda_id, id, aduan_id, jenis, status, opd_id, nama,
                            sebagai, terbuka, pada)
                        values (?, ?, ?, 'DIAJUKAN', 'DITERUSKAN', ?, 'Pelapor', 'Pelapor', true, ?)
                        """)
                .params(pemda.id(), langkah, id, opd, Timestamp.from(masuk))
                .update();
        for (String jenis : new String[] {"JAWAB", "TINDAK"}) {
            j.sql(
                            """
                            insert into aduan.jam (pemda_id, aduan_id, jenis, putaran, mulai, batas,
                                ukuran, aturan_sejak)
                            values (?, ?, ?, 0, ?, ?, 14, '2020-01-01')
                            """)
                    .params(
                            pemda.id(),
                            id,
                            jenis,
                            Timestamp.from(masuk),
                            Timestamp.from(jenis.equals("JAWAB") ? batas : tindak))
                    .update();
        }
        if (dijawab != null) {
            j.sql(
                            """
                            insert into aduan.jam_tercapai (pemda_id, aduan_id, jenis, putaran, pada, tepat,
                                opd_id, langkah_id)
                            values (?, ?, 'JAWAB', 0, ?, ?, ?, ?)
                            """)
                    .params(
                            pemda.id(),
                            id,
                            Timestamp.from(dijawab),
                            dijawab.isBefore(batas),
                            opd,
                            langkah)
                    .update();
        }
    }

    @Test
    void halaman_umum_dan_halaman_pimpinan_utuh_di_setiap_lebar_dan_tema() {
        var cacat = new ArrayList<String>();
        try (var warga = Layar.untuk(port, pemda).buka()) {
            warga.ke("/aduan/kinerja?tahun=2026");
            potret(warga, "kinerja");
            Keutuhan.periksa(warga, "kinerja", cacat);
            warga.ke("/aduan/kinerja?tahun=2025");
            Keutuhan.periksa(warga, "kinerja kosong", cacat);
        }
        try (var pimpinan = Layar.untuk(port, bupati).buka()) {
            for (String daftar : new String[] {"naik", "jawab", "terlama", "pindah"}) {
                pimpinan.ke("/aduan/pantau?tahun=2026&daftar=" + daftar);
                potret(pimpinan, "pantau-" + daftar);
                Keutuhan.periksa(pimpinan, "pantau " + daftar, cacat);
            }
        }
        assertThat(cacat).isEmpty();
    }

    /** For whoever wants to look: {@code -Dpotret=folder}. */
    private static void potret(Layar layar, String nama) {
        String folder = System.getProperty("potret");
        if (folder == null) {
            return;
        }
        for (int lebar : new int[] {360, 1440}) {
            layar.halaman().setViewportSize(lebar, 900);
            layar.halaman()
                    .screenshot(
                            new Page.ScreenshotOptions()
                                    .setFullPage(true)
                                    .setPath(
                                            java.nio.file.Path.of(
                                                    folder, nama + "-" + lebar + ".png")));
        }
    }

    @Test
    void pimpinan_sampai_ke_aduan_dengan_papan_ketik() {
        try (var pimpinan = Layar.untuk(port, bupati).buka()) {
            pimpinan.wajar(k -> k.contains("404"));
            pimpinan.ke("/aduan/pantau?tahun=2026");
            assertThat(pimpinan.teks("h1")).isEqualTo("Pantauan aduan");
            assertThat(pimpinan.teks("#pantau .ubin__nilai")).isNotEqualTo("0");
            pimpinan.tekan("a[href*='daftar=terlama']");
            assertThat(pimpinan.jalur()).contains("daftar=terlama");
            int baris = pimpinan.cari("#pantau table").first().locator("tbody tr").count();
            assertThat(baris).isEqualTo(25);
            String pertama = pimpinan.teks("#pantau tbody th a");
            pimpinan.tekan("a[href*='setelah=']");
            assertThat(pimpinan.teks("#pantau tbody th a")).isNotEqualTo(pertama);
            String nomor = pimpinan.teks("#pantau tbody th a");
            pimpinan.tekan("#pantau tbody th a");
            assertThat(pimpinan.jalur()).isEqualTo("/aduan/kelola/" + nomor);
        }
    }

    @Test
    void tercetak_tanpa_tombol_dan_dengan_tabel() {
        try (var warga = Layar.untuk(port, pemda).buka()) {
            warga.ke("/aduan/kinerja?tahun=2026");
            warga.halaman().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            for (String jangan : new String[] {"button", "nav", "select", ".kepala"}) {
                for (var simpul : warga.cari(jangan).all()) {
                    assertThat(simpul.isVisible()).as(jangan).isFalse();
                }
            }
            assertThat(warga.cari("main table").first().isVisible()).isTrue();
        }
    }

    @Test
    void tanpa_skrip_masa_dapat_dipilih() {
        try (var warga = Layar.untuk(port, pemda).tanpaSkrip().buka()) {
            warga.ke("/aduan/kinerja?tahun=2026");
            warga.cari("select[name=masa]").selectOption("10");
            warga.klik("form.alat button");
            assertThat(warga.teks("caption")).isEqualTo("Jawaban per OPD, Oktober 2026");
        }
    }

    @Test
    void halaman_umum_ringan_dan_unduhan_sama_isinya() {
        var peramban = new Peramban(port, pemda);
        var halaman = peramban.get("/aduan/kinerja?tahun=2026").kirim();
        assertThat(halaman.status()).isEqualTo(200);
        assertThat(halaman.teks().length()).isLessThan(PALING_BERAT);
        var dokumen = halaman.dokumen();
        assertThat(dokumen.select("#kinerja-angka > .tabel-bungkus tbody tr")).hasSize(3);
        // 9 a month for six months
        assertThat(dokumen.text()).contains("54 54 masih terbuka");
        var csv = peramban.get("/aduan/kinerja.csv?tahun=2026").kirim();
        assertThat(csv.teks().lines()).hasSize(4);
        assertThat(csv.teks())
                .contains("Dinas Pekerjaan Umum dan Penataan Ruang,2026,54,54,420,15,41,13,75.93");
        assertThat(peramban.get("/aduan/kinerja.xlsx?tahun=2026&masa=10").kirim().status())
                .isEqualTo(200);
        assertThat(peramban.get("/aduan/kinerja?tahun=2026&masa=abc").kirim().status())
                .isEqualTo(200);
    }

    @Test
    void pantauan_hanya_untuk_pimpinan() {
        var operator = OrangUji.pegawai(pemda, jalan, Peran.OPERATOR);
        assertThat(operator.peramban(port).get("/aduan/pantau").kirim().status()).isEqualTo(404);
        assertThat(
                        bupati.peramban(port)
                                .get("/aduan/pantau?daftar=apa&setelah=rusak,sekali")
                                .kirim()
                                .status())
                .isEqualTo(200);
    }
}
