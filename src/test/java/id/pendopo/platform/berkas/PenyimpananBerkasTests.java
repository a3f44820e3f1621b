package id.pendopo.platform.berkas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.pendopo.BasisDataUji;
import id.pendopo.Peramban;
import id.pendopo.UjiAplikasi;
import id.pendopo.kernel.AturanDilanggar;
import id.pendopo.kernel.TidakDitemukan;
import id.pendopo.platform.idempotensi.Kunci;
import id.pendopo.platform.pemda.KonteksPemda;
import id.pendopo.platform.pemda.Pemda;
import id.pendopo.platform.web.Publik;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

@UjiAplikasi
class PenyimpananBerkasTests {

    @LocalServerPort private int port;
    @Autowired private PenyimpananBerkas penyimpanan;
    @Autowired private PlatformTransactionManager transaksi;

    private Pemda pemda;

    @BeforeEach
    void pemda_sendiri() {
        pemda = BasisDataUji.pemdaBaru();
    }

    @Test
    void dokumen_disimpan_utuh_di_bawah_sidik_isinya() throws Exception {
        byte[] isi = Contoh.pdf("satu");

        var hasil = simpan(pemda, isi);

        assertThat(hasil)
                .isEqualTo(new Tersimpan(sidik(isi), JenisBerkas.PDF, isi.length, null, null));
        assertThat(isi(pemda, hasil.sidik())).isEqualTo(isi);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder(pemda))))
                .isEqualTo("rwx------");
    }

    /** Who has a transaction of his own to come has the content on the disk before it begins. */
    @Test
    void foto_yang_disiapkan_baru_disimpan_oleh_transaksi_pemakainya() throws Exception {
        byte[] isi = Contoh.jpegKamera(1000, 500, 6);
        String sidik =
                di(
                        pemda,
                        () -> {
                            try (var siap =
                                    penyimpanan.siapkanFoto(new ByteArrayInputStream(isi))) {
                                new TransactionTemplate(transaksi)
                                        .executeWithoutResult(
                                                s -> {
                                                    penyimpanan.catat(List.of(siap));
                                                    s.setRollbackOnly();
                                                });
                                return siap.berkas().sidik();
                            }
                        });
        assertThat(di(pemda, () -> penyimpanan.cari(sidik))).isEmpty();

        di(
                pemda,
                () -> {
                    try (var siap = penyimpanan.siapkanFoto(new ByteArrayInputStream(isi))) {
                        new TransactionTemplate(transaksi)
                                .executeWithoutResult(s -> penyimpanan.catat(List.of(siap)));
                        return siap.berkas();
                    }
                });
        assertThat(di(pemda, () -> penyimpanan.cari(sidik))).isPresent();
        try (var sementara = Files.list(folder(pemda).resolve("sementara"))) {
            assertThat(sementara).isEmpty();
        }
    }

    @Test
    void foto_disimpan_bersama_gambar_kecilnya() {
        var hasil = simpan(pemda, Contoh.jpegKamera(1000, 500, 6));

        assertThat(hasil.lebar()).isEqualTo(500);
        assertThat(hasil.tinggi()).isEqualTo(1000);
        var kecil = di(pemda, () -> penyimpanan.gambarKecil(hasil.sidik())).orElseThrow();
        assertThat(kecil.sidik()).isNotEqualTo(hasil.sidik());
        assertThat(kecil.tinggi()).isEqualTo(360);
        assertThat(Contoh.baca(isi(pemda, kecil.sidik())).getWidth()).isEqualTo(180);
        assertThat(new String(isi(pemda, hasil.sidik()), StandardCharsets.ISO_8859_1))
                .doesNotContain("Exif", "GPS");
    }

    @Test
    void foto_yang_sudah_kecil_adalah_gambar_kecilnya_sendiri() {
        var hasil = simpan(pemda, Contoh.png(100, 50));

        assertThat(di(pemda, () -> penyimpanan.gambarKecil(hasil.sidik()))).contains(hasil);
        assertThat(baris(pemda)).isEqualTo(1);
        var dokumen = simpan(pemda, Contoh.pdf("x"));
        assertThat(di(pemda, () -> penyimpanan.gambarKecil(dokumen.sidik()))).isEmpty();
    }

    @Test
    void isi_yang_sama_disimpan_sekali_juga_bila_serentak() throws Exception {
        byte[] foto = Contoh.jpeg(600, 400);
        var bersama = new CyclicBarrier(8);
        Callable<Tersimpan> unggah =
                () -> {
                    bersama.await();
                    var hasil = simpan(pemda, foto);
                    bersama.await();
                    assertThat(di(pemda, () -> penyimpanan.gambarKecil(hasil.sidik()))).isPresent();
                    return hasil;
                };
        try (var benang = Executors.newVirtualThreadPerTaskExecutor()) {
            var janji = new ArrayList<Future<Tersimpan>>();
            for (int i = 0; i < 8; i++) {
                janji.add(benang.submit(unggah));
            }
            for (var j : janji) {
                assertThat(j.get()).isEqualTo(janji.getFirst().get());
            }
        }
        assertThat(baris(pemda)).isEqualTo(2);
        assertThat(berkas(pemda)).hasSize(2);
        assertThat(folder(pemda).resolve("sementara")).isEmptyDirectory();
    }

    @Test
    void pemda_lain_tidak_melihat_dan_sidik_palsu_tidak_menjelajah_folder() {
        var lain = BasisDataUji.pemdaBaru();
        var hasil = simpan(pemda, Contoh.pdf("rahasia"));

        for (String sidik : List.of(hasil.sidik(), "../" + pemda.id(), "0".repeat(64), "")) {
            assertThatThrownBy(() -> di(lain, () -> penyimpanan.buka(sidik)))
                    .isInstanceOf(TidakDitemukan.class);
        }
    }

    @Test
    void berkas_tanpa_baris_tidak_terlihat_dan_disapu_sesudah_sehari() throws IOException {
        byte[] isi = Contoh.pdf("mati di tengah");
        assertThatThrownBy(
                        () ->
                                di(
                                        pemda,
                                        () ->
                                                new TransactionTemplate(transaksi)
                                                        .<Tersimpan>execute(
                                                                s -> {
                                                                    simpan(pemda, isi);
                                                                    throw new IllegalStateException(
                                                                            "listrik padam");
                                                                })))
                .hasMessage("listrik padam");
        Path yatim = berkas(pemda).getFirst();
        Path sementara = folder(pemda).resolve("sementara").resolve("terputus");
        Files.write(sementara, new byte[] {1});

        assertThat(di(pemda, () -> penyimpanan.cari(sidik(isi)))).isEmpty();
        penyimpanan.sapu();
        assertThat(yatim).exists();
        assertThat(sementara).exists();

        tuakan(yatim);
        tuakan(sementara);
        penyimpanan.sapu();
        assertThat(yatim).doesNotExist();
        assertThat(sementara).doesNotExist();
    }

    @Test
    void sapu_membiarkan_yang_bercatatan_dan_yang_sedang_disimpan() throws IOException {
        var tetap = simpan(pemda, Contoh.pdf("tetap"));
        berkas(pemda).forEach(PenyimpananBerkasTests::tuakan);
        byte[] isi = Contoh.pdf("datang lagi");

        di(
                pemda,
                () ->
                        new TransactionTemplate(transaksi)
                                .<Void>execute(
                                        s -> {
                                            simpan(pemda, isi);
                                            berkas(pemda).forEach(PenyimpananBerkasTests::tuakan);
                                            sapuDariBenangLain();
                                            return null;
                                        }));

        assertThat(isi(pemda, tetap.sidik())).isNotEmpty();
        assertThat(isi(pemda, sidik(isi))).isEqualTo(isi);
    }

    private void sapuDariBenangLain() {
        try {
            Thread.ofVirtual().start(penyimpanan::sapu).join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void berkas_terpotong_tidak_disajikan_dan_pulih_bila_diunggah_lagi() throws IOException {
        byte[] isi = Contoh.pdf("utuh");
        var hasil = simpan(pemda, isi);
        Files.write(berkas(pemda).getFirst(), new byte[] {'%'});

        assertThatThrownBy(() -> di(pemda, () -> penyimpanan.buka(hasil.sidik())))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("terpotong");

        simpan(pemda, isi);
        assertThat(isi(pemda, hasil.sidik())).isEqualTo(isi);
    }

    @Test
    void yang_terlalu_besar_berhenti_dibaca_dan_tidak_meninggalkan_apa_pun() {
        var takBerujung =
                new InputStream() {
                    private long dibaca;

                    @Override
                    public int read() {
                        dibaca++;
                        return dibaca <= 5 ? "%PDF-".charAt((int) dibaca - 1) : '%';
                    }

                    @Override
                    public int read(byte[] ke, int dari, int panjang) {
                        for (int i = 0; i < panjang; i++) {
                            ke[dari + i] = (byte) read();
                        }
                        return panjang;
                    }
                };

        assertThatThrownBy(() -> di(pemda, () -> penyimpanan.simpanDokumen(takBerujung)))
                .isInstanceOf(AturanDilanggar.class);

        assertThat(takBerujung.dibaca).isEqualTo(20L * 1024 * 1024 + 1);
        assertThat(folder(pemda).resolve("sementara")).isEmptyDirectory();
    }

    @Test
    void batas_foto_berlaku_juga_di_tempat_yang_menerima_dokumen() {
        byte[] foto = Arrays.copyOf(Contoh.jpeg(8, 8), 10 * 1024 * 1024 + 1);

        assertThatThrownBy(() -> simpan(pemda, foto)).hasMessage("berkas.terlalu-besar [JPEG, 10]");
    }

    @Test
    void foto_tampil_di_halaman_dokumen_diunduh_keduanya_tanpa_kuasa() {
        var peramban = new Peramban(port, pemda);
        var foto = simpan(pemda, Contoh.jpeg(40, 40));
        var dokumen = simpan(pemda, Contoh.pdf("x"));

        var f = peramban.get("/uji/berkas/" + foto.sidik()).kirim();
        assertThat(f.status()).isEqualTo(200);
        assertThat(f.kepala("Content-Type")).isEqualTo("image/jpeg");
        assertThat(f.kepala("Content-Disposition")).startsWith("inline");
        assertThat(f.semuaKepala("Content-Security-Policy"))
                .containsExactly("sandbox; default-src 'none'");
        assertThat(f.semuaKepala("X-Content-Type-Options")).containsExactly("nosniff");
        assertThat(f.kepala("Cache-Control")).contains("private", "max-age=31536000");
        assertThat(Contoh.baca(f.isi()).getWidth()).isEqualTo(40);

        var d =
                peramban.get("/uji/berkas/" + dokumen.sidik() + "?nama=..%2F%22SK%20Bupati.exe")
                        .kirim();
        assertThat(d.kepala("Content-Type")).isEqualTo("application/pdf");
        assertThat(d.kepala("Content-Disposition"))
                .startsWith("attachment")
                .contains("SK%20Bupati.pdf")
                .doesNotContain("..", ".exe");

        var lagi =
                peramban.get("/uji/berkas/" + foto.sidik())
                        .kepala("If-None-Match", f.kepala("ETag"))
                        .kirim();
        assertThat(lagi.status()).isEqualTo(304);
        assertThat(lagi.isi()).isEmpty();
    }

    @Test
    void unggahan_berkunci_yang_diulang_menyimpan_sekali_dan_menjawab_sama() {
        var unggah =
                new Peramban(port, pemda)
                        .post("/uji/berkas")
                        .kunci(Kunci.baru())
                        .berkas("berkas", "foto.exe", Contoh.jpegKamera(500, 300, 3))
                        .terimaJson();

        var pertama = unggah.kirim();
        var kedua = unggah.kirim();

        assertThat(pertama.status()).isEqualTo(200);
        assertThat(kedua.kepala("Idempotent-Replayed")).isEqualTo("true");
        assertThat(kedua.teks()).isEqualTo(pertama.teks()).hasSize(64);
    }

    @Test
    void unggahan_yang_ditolak_menjelaskan_sebabnya() {
        var jawab =
                new Peramban(port, pemda)
                        .post("/uji/berkas")
                        .berkas("berkas", "foto.jpg", "<svg onload=alert(1)>".getBytes())
                        .terimaJson()
                        .kirim();

        assertThat(jawab.status()).isEqualTo(422);
        assertThat(jawab.teks()).contains("ternyata SVG", "JPEG, PNG, PDF");
    }

    private Tersimpan simpan(Pemda p, byte[] isi) {
        return di(p, () -> penyimpanan.simpan(new ByteArrayInputStream(isi), JenisBerkas.semua()));
    }

    private byte[] isi(Pemda p, String sidik) {
        try (var isi = di(p, () -> penyimpanan.buka(sidik)).isi()) {
            return isi.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static <T> T di(Pemda p, Supplier<T> kerja) {
        return KonteksPemda.<T, RuntimeException>panggil(p, kerja::get);
    }

    private static Path folder(Pemda p) {
        return BasisDataUji.folder().resolve("berkas").resolve(p.id().toString());
    }

    private static List<Path> berkas(Pemda p) {
        try (var semua = Files.walk(folder(p))) {
            return semua.filter(Files::isRegularFile).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void tuakan(Path letak) {
        try {
            var kemarin = Instant.now().minus(Duration.ofHours(25));
            Files.setLastModifiedTime(letak, FileTime.from(kemarin));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long baris(Pemda p) {
        return BasisDataUji.dalam(
                p,
                jdbc ->
                        jdbc.sql("select count(*) from platform.berkas")
                                .query(Long.class)
                                .single());
    }

    private static String sidik(byte[] isi) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(isi));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @TestConfiguration
    static class Konfigurasi {
        @Bean
        Rute rute(PenyimpananBerkas penyimpanan) {
            return new Rute(penyimpanan);
        }
    }

    @RestController
    @Publik
    static class Rute {
        private final PenyimpananBerkas penyimpanan;

        Rute(PenyimpananBerkas penyimpanan) {
            this.penyimpanan = penyimpanan;
        }

        @PostMapping("/uji/berkas")
        String simpan(MultipartFile berkas) throws IOException {
            try (var isi = berkas.getInputStream()) {
                return penyimpanan.simpan(isi, JenisBerkas.semua()).sidik();
            }
        }

        @GetMapping("/uji/berkas/{sidik}")
        void kirim(
                @PathVariable String sidik,
                @RequestParam(required = false) String nama,
                HttpServletRequest minta,
                HttpServletResponse jawab)
                throws IOException {
            BerkasJawaban.kirim(penyimpanan.buka(sidik), nama, minta, jawab);
        }
    }
}
