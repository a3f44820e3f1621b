package id.pendopo.akun.luar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.pendopo.BasisDataUji;
import id.pendopo.OrangUji;
import id.pendopo.Peramban;
import id.pendopo.Peramban.Jawaban;
import id.pendopo.UjiAplikasi;
import id.pendopo.akun.hak.PergantianHak;
import id.pendopo.akun.orang.AkunBerakhir;
import id.pendopo.kernel.Peran;
import id.pendopo.kernel.WaktuGeser;
import id.pendopo.pemberitahuan.surel.KotakBerkas;
import id.pendopo.platform.pemda.KonteksPemda;
import id.pendopo.platform.pemda.Pemda;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** People without an entry in the staff register: in by a link, out by themselves. */
@UjiAplikasi
class OrangLuarTests {

    private static final String SANDI = "perahu kecil di musi";
    private static final Pattern TAUTAN = Pattern.compile("t=([A-Za-z0-9_-]{43})");

    @LocalServerPort int port;
    @Autowired KotakBerkas kotak;
    @Autowired WaktuGeser waktu;
    @Autowired AkunBerakhir berakhir;
    @Autowired PergantianHak pergantian;

    private Pemda pemda;
    private UUID opd;
    private Peramban diskominfo;
    private LocalDate hari;

    @BeforeEach
    void susun() {
        pemda = BasisDataUji.pemdaBaru(ZoneId.of("Asia/Jayapura"));
        opd = OrangUji.opd(pemda, "Dinas Uji");
        diskominfo = OrangUji.pegawai(pemda, opd, Peran.ADMIN).peramban(port);
        hari = LocalDate.now(pemda.zona());
    }

    @AfterEach
    void waktuSebenarnya() {
        waktu.geser(Duration.ZERO);
    }

    @Test
    void pemeriksa_masuk_dengan_tautan_melihat_seluas_perannya_dan_tidak_lebih() {
        assertThat(buat(Map.of()).lokasi()).isEqualTo("/akun/luar/bpk.rina?kabar=dibuat");
        var rina = masuk();
        for (String boleh : new String[] {"/kantor", "/akun/hak", "/jejak", "/organisasi"}) {
            assertThat(rina.get(boleh).kirim().status()).as(boleh).isEqualTo(200);
        }
        for (String tidak : new String[] {"/akun", "/akun/luar", "/akun/aplikasi", "/faktor"}) {
            assertThat(rina.get(tidak).kirim().status()).as(tidak).isEqualTo(404);
        }
        assertThat(rina.get("/profil/hak").kirim().teks()).contains("Pemeriksa LKPD 2026");
        assertThat(rina.get("/profil/data").kirim().teks()).contains("ST/12/2026");

        assertThat(diskominfo.get("/akun").kirim().teks()).contains("Orang luar (1)");
        assertThat(diskominfo.get("/akun/luar").kirim().teks())
                .contains("Rina Pemeriksa", "BPK Perwakilan", "Dinas Uji");
        var hak = diskominfo.get("/akun/hak?orang=rina").kirim();
        assertThat(hak.dokumen().select("tbody tr")).hasSize(1);
        assertThat(hak.teks()).contains("Dari luar");
        String asal = hak.dokumen().select("tbody td a").attr("href");
        assertThat(diskominfo.get(asal).kirim().teks())
                .contains("Akun orang luar dibuat", "Pemeriksaan tahunan");
        assertThat(diskominfo.get("/akun/hak/ekspor.csv?orang=rina").kirim().teks())
                .contains("Pemeriksa LKPD 2026");
    }

    @Test
    void pukul_nol_nol_zona_pemda_ia_di_luar_dan_pekerjaan_malam_menutup_semuanya() {
        buat(Map.of("akhir", hari.plusDays(3).toString()));
        var rina = masuk();
        waktu.setel(hari.plusDays(3), LocalTime.of(23, 59), pemda.zona());
        assertThat(rina.get("/kantor").kirim().status()).isEqualTo(200);
        waktu.setel(hari.plusDays(4), LocalTime.of(0, 0), pemda.zona());
        assertThat(rina.get("/kantor").kirim().lokasi()).startsWith("/masuk");
        assertThat(sandi(SANDI).status()).isEqualTo(401);
        berakhir.jalankan();
        pergantian.jalankan();
        berakhir.jalankan();
        assertThat(
                        satu(
                                "select count(*) from akun.sesi s join akun.akun a on a.id = s.akun_id where a.nama_pengguna = 'bpk.rina' and s.dicabut_pada is null"))
                .isZero();
        assertThat(satu("select count(*) from audit.jejak where tindakan = 'akun.luar-habis'"))
                .isOne();
        assertThat(
                        satu(
                                "select count(*) from audit.jejak where tindakan = 'akun.hak-berganti' and objek_label = 'Rina Pemeriksa'"))
                .isOne();
        waktu.geser(Duration.ZERO);
        assertThat(sandi(SANDI).status()).as("stays closed").isEqualTo(401);
        assertThat(diskominfo.get("/akun/luar/bpk.rina").kirim().teks()).contains("Berakhir");
    }

    @Test
    void diakhiri_seketika_dan_diperpanjang_dengan_alasan() {
        buat(Map.of());
        var rina = masuk();
        var tanpaAlasan =
                diskominfo.post("/akun/luar/bpk.rina/pengakhiran").isian("sebab", "").kirim();
        assertThat(tanpaAlasan.status()).isEqualTo(422);
        assertThat(rina.get("/kantor").kirim().status()).isEqualTo(200);
        assertThat(
                        diskominfo
                                .post("/akun/luar/bpk.rina/pengakhiran")
                                .isian("sebab", "Pemeriksaan selesai")
                                .kirim()
                                .lokasi())
                .endsWith("kabar=diakhiri");
        assertThat(rina.get("/kantor").kirim().lokasi()).startsWith("/masuk");
        assertThat(sandi(SANDI).status()).isEqualTo(401);

        assertThat(perpanjang(hari.plusDays(366)).status()).isEqualTo(422);
        assertThat(perpanjang(hari.minusDays(1)).status()).isEqualTo(422);
        assertThat(perpanjang(hari.plusDays(365)).lokasi()).endsWith("kabar=diperpanjang");
        assertThat(sandi(SANDI).status()).isEqualTo(303);
        assertThat(diskominfo.get("/akun/luar/bpk.rina").kirim().teks())
                .contains("Akun orang luar diperpanjang");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    akhir      |             | akhir
                    akhir      | 2020-01-01  | akhir
                    akhir      | 2099-01-01  | akhir
                    mulai      | 2020-01-01  | mulai
                    alasan     | x           | alasan
                    penanggung |             | penanggung
                    peran      | ADMIN       | peran
                    peran      | BENDAHARA   | peran
                    peran      | OPERATOR    | peran
                    jenis      | PENGELOLA_AWAL | jenis
                    surel      | bukan surel | surel
                    pengguna   | 198503032010012004 | pengguna
                    """)
    void yang_salah_menyebut_medannya_dan_tidak_membuat_apa_pun(
            String medan, String nilai, String salah) {
        var jawab = buat(Map.of(medan, nilai == null ? "" : nilai));
        assertThat(jawab.status()).isEqualTo(422);
        if (!salah.equals("jenis")) {
            assertThat(jawab.dokumen().select(".govuk-error-summary a").attr("href"))
                    .isEqualTo("#" + salah);
        }
        assertThat(jawab.dokumen().select("[name=nama]").val()).isEqualTo("Rina Pemeriksa");
        assertThat(satu("select count(*) from akun.luar")).isZero();
        assertThat(satu("select count(*) from akun.akun where nama_pengguna = 'bpk.rina'"))
                .isZero();
    }

    @Test
    void nama_yang_terpakai_ditolak_dan_yang_lain_tidak_tahu_ruang_ini() {
        buat(Map.of());
        var lagi = buat(Map.of("nama", "Orang Lain"));
        assertThat(lagi.status()).isEqualTo(422);
        assertThat(lagi.teks()).contains("sudah dipakai");
        for (Peran peran : new Peran[] {Peran.OPERATOR, Peran.INSPEKTORAT, Peran.KEPEGAWAIAN}) {
            var p = OrangUji.pegawai(pemda, opd, peran).peramban(port);
            assertThat(p.get("/akun/luar").kirim().status()).isEqualTo(404);
            assertThat(
                            p.post("/akun/luar/bpk.rina/pengakhiran")
                                    .isian("sebab", "coba")
                                    .kirim()
                                    .status())
                    .isEqualTo(404);
        }
        var tetangga = BasisDataUji.pemdaBaru();
        var lain =
                OrangUji.pegawai(tetangga, OrangUji.opd(tetangga, "Dinas Lain"), Peran.ADMIN)
                        .peramban(port);
        assertThat(lain.get("/akun/luar/bpk.rina").kirim().status()).isEqualTo(404);
    }

    @Test
    void tugas_tambahan_tidak_melewati_akhir_akun() {
        buat(Map.of("akhir", hari.plusDays(10).toString()));
        assertThat(tugas(hari.plusDays(11)).status()).isEqualTo(422);
        assertThat(tugas(hari.plusDays(10)).lokasi()).endsWith("kabar=ditugaskan");
        assertThat(satu("select count(*) from akun.penugasan_luar")).isEqualTo(2);
    }

    private Jawaban tugas(LocalDate akhir) {
        return diskominfo
                .post("/akun/luar/bpk.rina/tugas")
                .isian("opd", opd)
                .isian("peran", "PEGAWAI")
                .isian("sebagai", "Pendamping uji")
                .isian("mulai", hari.plusDays(1))
                .isian("akhir", akhir)
                .isian("dasar", "ST/13/2026")
                .kirim();
    }

    private Jawaban buat(Map<String, String> lain) {
        var isi = new HashMap<String, String>();
        isi.put("nama", "Rina Pemeriksa");
        isi.put("pengguna", "bpk.rina");
        isi.put("surel", "rina@bpk.example");
        isi.put("jenis", "PEMERIKSA");
        isi.put("instansi", "BPK Perwakilan");
        isi.put("penanggung", opd.toString());
        isi.put("alasan", "Pemeriksaan tahunan");
        isi.put("peran", "INSPEKTORAT");
        isi.put("sebagai", "Pemeriksa LKPD 2026");
        isi.put("mulai", hari.toString());
        isi.put("akhir", hari.plusDays(30).toString());
        isi.put("dasar", "ST/12/2026");
        isi.putAll(lain);
        var minta = diskominfo.post("/akun/luar/baru");
        isi.forEach(minta::isian);
        return minta.kirim();
    }

    private Jawaban perpanjang(LocalDate sampai) {
        return diskominfo
                .post("/akun/luar/bpk.rina/perpanjangan")
                .isian("sampai", sampai)
                .isian("alasan", "Pemeriksaan lanjutan")
                .kirim();
    }

    /** By the link in her letter to a password, and with it in. */
    private Peramban masuk() {
        String tautan =
                await().atMost(Duration.ofSeconds(60))
                        .until(
                                () ->
                                        KonteksPemda.panggil(pemda, () -> kotak.isi(5)).stream()
                                                .map(s -> TAUTAN.matcher(s.teks()))
                                                .filter(m -> m.find())
                                                .map(m -> m.group(1))
                                                .findFirst()
                                                .orElse(""),
                                t -> !t.isEmpty());
        var p = new Peramban(port, pemda);
        assertThat(p.post("/masuk/baru").isian("t", tautan).isian("baru", SANDI).kirim().status())
                .isEqualTo(303);
        assertThat(sandi(p, SANDI).status()).isEqualTo(303);
        return p;
    }

    private Jawaban sandi(String sandi) {
        return sandi(new Peramban(port, pemda), sandi);
    }

    private static Jawaban sandi(Peramban p, String sandi) {
        return p.post("/masuk").isian("username", "bpk.rina").isian("password", sandi).kirim();
    }

    private long satu(String sql) {
        return BasisDataUji.dalam(pemda, j -> j.sql(sql).query(Long.class).single());
    }
}
