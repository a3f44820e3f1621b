package id.pendopo.platform.idempotensi;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendopo.BasisDataUji;
import id.pendopo.OrangUji;
import id.pendopo.Peramban;
import id.pendopo.UjiAplikasi;
import id.pendopo.audit.Jejak;
import id.pendopo.kernel.AturanDilanggar;
import id.pendopo.kernel.Pelaku;
import id.pendopo.kernel.Peran;
import id.pendopo.platform.pemda.Pemda;
import id.pendopo.platform.web.Publik;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

@UjiAplikasi
class IdempotensiTests {

    @LocalServerPort private int port;
    @Autowired private Tindakan tindakan;
    @Autowired private BersihkanIdempotensi bersihkan;

    private Pemda pemda;
    private Peramban peramban;

    @BeforeEach
    void pemda_sendiri() {
        pemda = BasisDataUji.pemdaBaru();
        peramban = new Peramban(port, pemda);
        tindakan.mulaiLagi();
    }

    @Test
    void kunci_yang_sama_mendapat_jawaban_yang_sama_dan_berjalan_sekali() {
        var minta = peramban.post("/uji/pindah").kunci(Kunci.baru()).isian("isi", "satu");

        var pertama = minta.kirim();
        var kedua = minta.kirim();

        assertThat(pertama.status()).isEqualTo(303);
        assertThat(pertama.kepala("Idempotent-Replayed")).isEmpty();
        assertThat(pertama.semuaKepala("Set-Cookie")).anyMatch(k -> k.startsWith("rahasia="));
        assertThat(kedua.status()).isEqualTo(303);
        assertThat(kedua.lokasi()).isEqualTo(pertama.lokasi()).isEqualTo("/uji/hasil?n=1");
        assertThat(kedua.kepala("Idempotent-Replayed")).isEqualTo("true");
        assertThat(kedua.semuaKepala("Set-Cookie")).noneMatch(k -> k.startsWith("rahasia="));
        assertThat(tercatat()).isEqualTo(1);
    }

    @Test
    void isi_json_dan_jenisnya_diulang_utuh() {
        var minta =
                peramban.post("/api/uji")
                        .kepala("Idempotency-Key", "\"" + Kunci.baru() + "\"")
                        .json("{\"nama\":\"Désa\"}");

        var pertama = minta.kirim();
        var kedua = minta.kirim();

        assertThat(pertama.status()).isEqualTo(201);
        assertThat(pertama.teks()).isEqualTo("{\"nama\":\"Désa\"} 1");
        assertThat(kedua.status()).isEqualTo(201);
        assertThat(kedua.teks()).isEqualTo(pertama.teks());
        assertThat(kedua.kepala("Content-Type")).isEqualTo(pertama.kepala("Content-Type"));
        assertThat(kedua.kepala("Content-Security-Policy")).isNotEmpty();
    }

    @Test
    void kunci_yang_sama_dengan_isi_lain_ditolak_409_dan_yang_pertama_tetap() {
        var kunci = Kunci.baru();
        peramban.post("/uji/pindah").kunci(kunci).isian("isi", "satu").kirim();

        var lain =
                peramban.post("/uji/pindah").kunci(kunci).isian("isi", "dua").terimaJson().kirim();

        assertThat(lain.status()).isEqualTo(409);
        assertThat(lain.kepala("Content-Type")).startsWith("application/problem+json");
        assertThat(lain.teks())
                .contains("idempotensi.isi-lain.bentrok", "Yang pertama tetap berlaku");
        assertThat(lain.kepala("Content-Security-Policy")).isNotEmpty();
        assertThat(tercatat()).isEqualTo(1);
    }

    @Test
    void penolakan_di_peramban_adalah_halaman_dengan_sebabnya() {
        var kunci = Kunci.baru();
        peramban.post("/uji/pindah").kunci(kunci).isian("isi", "satu").kirim();

        var lain = peramban.post("/uji/pindah").kunci(kunci).isian("isi", "dua").kirim();

        assertThat(lain.status()).isEqualTo(409);
        assertThat(lain.kepala("Content-Type")).startsWith("text/html");
        assertThat(lain.dokumen().text()).contains("Yang pertama tetap berlaku");
    }

    @Test
    void isi_berkas_termasuk_isi_permintaan_tetapi_token_csrf_tidak() {
        var kunci = Kunci.baru();
        assertThat(unggah(kunci, "a.txt", "satu").status()).isEqualTo(200);
        peramban.pasangKue("pendopo-csrf", UUID.randomUUID().toString());

        assertThat(unggah(kunci, "a.txt", "satu").kepala("Idempotent-Replayed")).isEqualTo("true");
        assertThat(unggah(kunci, "a.txt", "dua!").status()).isEqualTo(409);
        assertThat(unggah(kunci, "b.txt", "satu").status()).isEqualTo(409);
    }

    private Peramban.Jawaban unggah(UUID kunci, String nama, String isi) {
        return peramban.post("/uji/unggah")
                .kunci(kunci)
                .berkas("berkas", nama, isi.getBytes())
                .terimaJson()
                .kirim();
    }

    @Test
    void dua_puluh_klik_serentak_berjalan_sekali() throws Exception {
        var minta = peramban.post("/uji/pindah").kunci(Kunci.baru()).isian("isi", "serentak");
        var mulai = new CountDownLatch(1);
        Callable<Peramban.Jawaban> klik =
                () -> {
                    mulai.await();
                    return minta.kirim();
                };

        List<Peramban.Jawaban> semua = new ArrayList<>();
        try (var benang = Executors.newVirtualThreadPerTaskExecutor()) {
            var janji = IntStream.range(0, 20).mapToObj(i -> benang.submit(klik)).toList();
            mulai.countDown();
            for (var j : janji) {
                semua.add(j.get());
            }
        }

        assertThat(semua).allMatch(j -> j.status() == 303 && j.lokasi().equals("/uji/hasil?n=1"));
        assertThat(semua).filteredOn(j -> j.kepala("Idempotent-Replayed").isEmpty()).hasSize(1);
        assertThat(tindakan.jumlah()).isEqualTo(1);
        assertThat(tercatat()).isEqualTo(1);
    }

    @Test
    void yang_gagal_tidak_meninggalkan_apa_pun_dan_ulangannya_berjalan() {
        var minta =
                peramban.post("/uji/gagal-sekali")
                        .kunci(Kunci.baru())
                        .isian("isi", "coba")
                        .terimaJson();

        assertThat(minta.kirim().status()).isEqualTo(422);
        assertThat(tercatat()).isZero();

        var kedua = minta.kirim();
        assertThat(kedua.status()).isEqualTo(200);
        assertThat(kedua.kepala("Idempotent-Replayed")).isEmpty();
        assertThat(tercatat()).isEqualTo(1);
        assertThat(minta.kirim().kepala("Idempotent-Replayed")).isEqualTo("true");
    }

    @Test
    void transaksi_yang_ditandai_batal_tetap_menjawab_tetapi_tidak_disimpan() {
        var minta = peramban.post("/uji/batal").kunci(Kunci.baru());

        assertThat(minta.kirim().teks()).isEqualTo("tidak jadi 1");
        assertThat(minta.kirim().teks()).isEqualTo("tidak jadi 2");
        assertThat(tercatat()).isZero();
    }

    @Test
    void tidak_ada_jawaban_sebelum_commit() {
        var minta = peramban.post("/uji/commit-gagal").kunci(Kunci.baru()).terimaJson();

        var jawab = minta.kirim();

        assertThat(jawab.status()).isEqualTo(500);
        assertThat(jawab.kepala("Location")).isEmpty();
        assertThat(jawab.teks()).doesNotContain("sudah tersimpan!");
        assertThat(jawab.kepala("Content-Security-Policy")).isNotEmpty();
        assertThat(tercatat()).isZero();
    }

    @Test
    void jawaban_di_atas_satu_megabita_terkirim_tetapi_tidak_diulang() {
        var minta = peramban.post("/uji/besar").kunci(Kunci.baru()).terimaJson();

        assertThat(minta.kirim().isi()).hasSize(JawabanTertahan.BATAS_SIMPAN + 1);

        var kedua = minta.kirim();
        assertThat(kedua.status()).isEqualTo(409);
        assertThat(kedua.teks()).contains("idempotensi.sudah-jalan.bentrok");
        assertThat(tindakan.jumlah()).isEqualTo(1);
    }

    @Test
    void kunci_yang_bukan_uuid_ditolak_400() {
        for (String kunci : List.of("", "1-1-1-1-1", "abc", UUID.randomUUID() + "x")) {
            var jawab =
                    peramban.post("/uji/pindah")
                            .isian("_kunci", kunci)
                            .isian("isi", "x")
                            .terimaJson()
                            .kirim();
            assertThat(jawab.status()).as(kunci).isEqualTo(400);
        }
        assertThat(tindakan.jumlah()).isZero();
    }

    @Test
    void isi_di_atas_dua_megabita_ditolak_413() {
        var jawab =
                peramban.post("/api/uji")
                        .kepala("Idempotency-Key", Kunci.baru().toString())
                        .mentah("application/json", new byte[2 * 1024 * 1024 + 1])
                        .kirim();

        assertThat(jawab.status()).isEqualTo(413);
        assertThat(tindakan.jumlah()).isZero();
    }

    @Test
    void tanpa_kunci_setiap_kiriman_berjalan() {
        var minta = peramban.post("/uji/pindah").isian("isi", "biasa");

        minta.kirim();
        minta.kirim();

        assertThat(tercatat()).isEqualTo(2);
    }

    @Test
    void kunci_milik_satu_orang_satu_rute_satu_pemda() {
        var kunci = Kunci.baru();
        var lain = BasisDataUji.pemdaBaru();
        var opd = OrangUji.opd(pemda, "Dinas Uji");
        var siti = OrangUji.pegawai(pemda, opd, Peran.OPERATOR).peramban(port);
        var budi = OrangUji.warga(pemda, "Budi").peramban(port);

        for (Peramban p : List.of(peramban, siti, budi, new Peramban(port, lain))) {
            var jawab = p.post("/uji/pindah").kunci(kunci).isian("isi", "x").kirim();
            assertThat(jawab.kepala("Idempotent-Replayed")).isEmpty();
        }
        peramban.post("/uji/besar").kunci(kunci).isian("isi", "x").kirim();

        assertThat(tindakan.jumlah()).isEqualTo(5);
        assertThat(
                        siti.post("/uji/pindah")
                                .kunci(kunci)
                                .isian("isi", "x")
                                .kirim()
                                .kepala("Idempotent-Replayed"))
                .isEqualTo("true");
    }

    @Test
    void gagal_masuk_tetap_terhitung_walau_membawa_kunci() {
        for (String jalur : List.of("/masuk", "/%6Dasuk")) {
            peramban.post(jalur)
                    .kunci(Kunci.baru())
                    .isian("username", "tidak.ada")
                    .isian("password", "salah")
                    .kirim();
        }

        long gagal =
                BasisDataUji.dalam(
                        pemda,
                        jdbc ->
                                jdbc.sql(
                                                """
                                                select count(*) from akun.gagal_masuk
                                                where kunci = 'akun:tidak.ada'
                                                """)
                                        .query(Long.class)
                                        .single());
        assertThat(gagal).isEqualTo(2);
    }

    @Test
    void kunci_lebih_tua_dari_tujuh_hari_dilupakan_di_setiap_pemda() {
        var lain = BasisDataUji.pemdaBaru();
        Instant kini = Instant.now();
        for (Pemda p : List.of(pemda, lain)) {
            simpan(p, kini.minus(Duration.ofDays(7)).minusSeconds(60));
            simpan(p, kini.minus(Duration.ofDays(6)));
        }

        assertThat(bersihkan.bersihkan()).isGreaterThanOrEqualTo(2);

        assertThat(kunciTersimpan(pemda)).isEqualTo(1);
        assertThat(kunciTersimpan(lain)).isEqualTo(1);
    }

    private static void simpan(Pemda p, Instant pada) {
        BasisDataUji.jalankanDalam(
                p,
                jdbc ->
                        jdbc.sql(
                                        """
                                        insert into platform.idempotensi (pemda_id, orang_id, rute,
                                            kunci, sidik_isi, status, dibuat_pada)
                                        values (?, ?, 'POST /x', ?, '\\x00', 200, ?)
                                        """)
                                .params(
                                        p.id(),
                                        UUID.randomUUID(),
                                        Kunci.baru(),
                                        Timestamp.from(pada))
                                .update());
    }

    private static long kunciTersimpan(Pemda p) {
        return BasisDataUji.dalam(
                p,
                jdbc ->
                        jdbc.sql("select count(*) from platform.idempotensi")
                                .query(Long.class)
                                .single());
    }

    private long tercatat() {
        return BasisDataUji.dalam(
                pemda,
                jdbc ->
                        jdbc.sql("select count(*) from audit.jejak where tindakan = 'uji'")
                                .query(Long.class)
                                .single());
    }

    @TestConfiguration
    static class Konfigurasi {
        @Bean
        Tindakan tindakan(Jejak jejak, PlatformTransactionManager transaksi) {
            return new Tindakan(jejak, new TransactionTemplate(transaksi));
        }
    }

    /** Writes a line of the trail each time it runs, and says how often that was. */
    @RestController
    @Publik
    static class Tindakan {
        private final AtomicInteger jumlah = new AtomicInteger();
        private final Jejak jejak;
        private final TransactionTemplate transaksi;

        Tindakan(Jejak jejak, TransactionTemplate transaksi) {
            this.jejak = jejak;
            this.transaksi = transaksi;
        }

        int jumlah() {
            return jumlah.get();
        }

        void mulaiLagi() {
            jumlah.set(0);
        }

        private int catat() {
            transaksi.executeWithoutResult(
                    s ->
                            jejak.catat(
                                    Pelaku.ANONIM,
                                    "uji",
                                    new Jejak.Objek("uji", "1", "uji"),
                                    null,
                                    null,
                                    null));
            return jumlah.incrementAndGet();
        }

        @PostMapping("/uji/pindah")
        ResponseEntity<String> pindah(@RequestParam String isi) {
            return ResponseEntity.status(HttpStatus.SEE_OTHER)
                    .header("Location", "/uji/hasil?n=" + catat())
                    .header("Set-Cookie", "rahasia=1")
                    .build();
        }

        @PostMapping(value = "/api/uji", produces = "application/vnd.uji+json;charset=utf-8")
        ResponseEntity<String> api(@RequestBody String isi) {
            return ResponseEntity.status(HttpStatus.CREATED).body(isi + " " + catat());
        }

        @PostMapping("/uji/unggah")
        String unggah(MultipartFile berkas) throws IOException {
            catat();
            return new String(berkas.getBytes());
        }

        @PostMapping("/uji/gagal-sekali")
        String gagalSekali() {
            if (catat() == 1) {
                throw new AturanDilanggar("id.bentuk");
            }
            return "jadi";
        }

        @PostMapping("/uji/batal")
        String batal() {
            try {
                transaksi.executeWithoutResult(
                        s -> {
                            catat();
                            throw new AturanDilanggar("id.bentuk");
                        });
            } catch (AturanDilanggar e) {
                return "tidak jadi " + jumlah();
            }
            return "jadi";
        }

        @PostMapping("/uji/commit-gagal")
        void commitGagal(HttpServletResponse jawab) throws IOException {
            catat();
            TransactionSynchronizationManager.registerSynchronization(
                    new TransactionSynchronization() {
                        @Override
                        public void beforeCommit(boolean hanyaBaca) {
                            throw new IllegalStateException("disk penuh");
                        }
                    });
            jawab.setStatus(303);
            jawab.setHeader("Location", "/uji/hasil");
            jawab.getWriter().write("sudah tersimpan!");
            jawab.flushBuffer();
        }

        @PostMapping("/uji/besar")
        byte[] besar() {
            catat();
            return new byte[JawabanTertahan.BATAS_SIMPAN + 1];
        }
    }
}
