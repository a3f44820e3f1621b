package id.pendopo.aduan.lapor;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendopo.BasisDataUji;
import id.pendopo.Peramban;
import id.pendopo.UjiAplikasi;
import id.pendopo.kernel.Uuid7;
import id.pendopo.platform.rahasia.Sidik;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Reports that wait for each other are written together: one of them that cannot be written leaves
 * the others as they are, and no number is lost.
 */
@UjiAplikasi
class LaporBersamaTests {

    private static final int BANYAK = 8;

    @LocalServerPort int port;

    private LaporUji uji;
    private Peramban warga;

    @BeforeEach
    void susun() {
        uji = LaporUji.susun();
        warga = new Peramban(port, uji.pemda());
    }

    private Peramban.Permintaan laporan(UUID kunci) {
        return warga.post("/aduan/lapor/resi")
                .tanpaCsrf()
                .kunci(kunci)
                .isian("isi", "Jalan di depan pasar berlubang, laporan " + kunci + ".")
                .isian("kategori", "jalan-rusak")
                .isian("anonim", "ya")
                .isian("lintang", LaporUji.LINTANG)
                .isian("bujur", LaporUji.BUJUR)
                .isian("patokan", "depan pasar");
    }

    /** The counter of the numbers is held, so that all of them wait. */
    private Future<?> tahanNomor(
            ExecutorService regu, CountDownLatch dipegang, CountDownLatch lepas) {
        return regu.submit(
                () ->
                        BasisDataUji.jalankanDalam(
                                uji.pemda(),
                                j -> {
                                    j.sql(
                                                    """
                                                    select 1 from platform.penomoran where pemda_id = ?
                                                    for update
                                                    """)
                                            .param(uji.pemda().id())
                                            .query()
                                            .listOfRows();
                                    dipegang.countDown();
                                    tunggu(lepas);
                                }));
    }

    @Test
    void kunci_yang_lebih_dulu_dipakai_simpul_lain_tidak_menggugurkan_yang_lain() throws Exception {
        assertThat(laporan(Uuid7.baru()).kirim().status()).isEqualTo(200);
        UUID rebutan = Uuid7.baru();
        var dipegang = new CountDownLatch(1);
        var lepas = new CountDownLatch(1);
        var status = new ArrayList<Integer>();
        try (var regu = Executors.newVirtualThreadPerTaskExecutor()) {
            var penahan = tahanNomor(regu, dipegang, lepas);
            try {
                tunggu(dipegang);
                var semua = new ArrayList<Future<Integer>>();
                for (int i = 0; i < BANYAK; i++) {
                    semua.add(regu.submit(() -> laporan(Uuid7.baru()).kirim().status()));
                }
                sampai(LaporBersamaTests::adaYangMenunggu);
                var kalah =
                        regu.submit(
                                () ->
                                        laporan(rebutan)
                                                .berkas("foto", "a.jpg", fotoKecil())
                                                .kirim()
                                                .status());
                // its photo lies there: it has looked for its key, and found nothing
                sampai(this::fotoMenunggu);
                dipakaiSimpulLain(rebutan);
                lepas.countDown();
                for (var s : semua) {
                    status.add(s.get());
                }
                assertThat(kalah.get()).isEqualTo(409);
            } finally {
                lepas.countDown();
            }
            penahan.get();
        }
        assertThat(status).hasSize(BANYAK).containsOnly(200);
        assertThat(uji.laporan())
                .extracting(a -> a.nomor().substring(5))
                .containsExactlyElementsOf(
                        java.util.stream.IntStream.rangeClosed(1, BANYAK + 1)
                                .mapToObj("%05d"::formatted)
                                .toList());
        assertThat(hitung("aduan.kiriman")).isEqualTo(BANYAK + 2);
        assertThat(hitung("aduan.lampiran")).isZero();
    }

    @Test
    void setiap_laporan_sekelompok_lengkap_dengan_fotonya() throws Exception {
        assertThat(laporan(Uuid7.baru()).kirim().status()).isEqualTo(200);
        var dipegang = new CountDownLatch(1);
        var lepas = new CountDownLatch(1);
        try (var regu = Executors.newVirtualThreadPerTaskExecutor()) {
            var penahan = tahanNomor(regu, dipegang, lepas);
            try {
                tunggu(dipegang);
                var semua = new ArrayList<Future<Integer>>();
                for (int i = 0; i < BANYAK; i++) {
                    semua.add(
                            regu.submit(
                                    () ->
                                            laporan(Uuid7.baru())
                                                    .berkas("foto", "a.jpg", fotoKecil())
                                                    .berkas("foto", "b.jpg", LaporUji.foto())
                                                    .kirim()
                                                    .status()));
                }
                sampai(LaporBersamaTests::adaYangMenunggu);
                lepas.countDown();
                for (var s : semua) {
                    assertThat(s.get()).isEqualTo(200);
                }
            } finally {
                lepas.countDown();
            }
            penahan.get();
        }
        for (String tabel : List.of("aduan.kode_lacak", "aduan.langkah", "aduan.kiriman")) {
            assertThat(hitung(tabel)).as(tabel).isEqualTo(BANYAK + 1);
        }
        assertThat(hitung("aduan.jam")).isEqualTo(2 * (BANYAK + 1));
        assertThat(hitung("aduan.agenda")).isEqualTo(2 * (BANYAK + 1));
        List<String> foto =
                BasisDataUji.dalam(
                        uji.pemda(),
                        j ->
                                j.sql(
                                                """
                                                select string_agg(l.nama || b.jenis, ' ' order by l.urutan)
                                                from aduan.lampiran l
                                                join aduan.langkah s on s.id = l.langkah_id
                                                    and s.aduan_id = l.aduan_id
                                                join platform.berkas b on b.pemda_id = l.pemda_id
                                                    and b.sidik = l.sidik
                                                where l.pemda_id = ? group by l.aduan_id
                                                """)
                                        .param(uji.pemda().id())
                                        .query(String.class)
                                        .list());
        assertThat(foto).hasSize(BANYAK).containsOnly("foto-1.jpegJPEG foto-2.jpegJPEG");
        try (var sisa = Files.list(sementara())) {
            assertThat(sisa).isEmpty();
        }
    }

    private int hitung(String tabel) {
        return BasisDataUji.dalam(
                uji.pemda(),
                j ->
                        j.sql("select count(*) from " + tabel + " where pemda_id = ?")
                                .param(uji.pemda().id())
                                .query(Integer.class)
                                .single());
    }

    private void dipakaiSimpulLain(UUID kunci) {
        BasisDataUji.jalankanDalam(
                uji.pemda(),
                j ->
                        j.sql(
                                        """
                                        insert into aduan.kiriman (pemda_id, kunci, sidik_isi, tersegel,
                                            dibuat_pada)
                                        values (?, ?, ?, null, now())
                                        """)
                                .params(
                                        uji.pemda().id(),
                                        Sidik.dari(kunci.toString()),
                                        new byte[32])
                                .update());
    }

    private static boolean adaYangMenunggu() {
        return BasisDataUji.sebagaiPemilik(
                j ->
                        j.sql("select exists (select 1 from pg_locks where not granted)")
                                .query(Boolean.class)
                                .single());
    }

    private Path sementara() {
        return BasisDataUji.folder()
                .resolve("berkas")
                .resolve(uji.pemda().id().toString())
                .resolve("sementara");
    }

    private boolean fotoMenunggu() {
        if (!Files.isDirectory(sementara())) {
            return false;
        }
        try (var isi = Files.list(sementara())) {
            return isi.findAny().isPresent();
        } catch (IOException e) {
            return false;
        }
    }

    private static byte[] fotoKecil() throws IOException {
        var ke = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(60, 40, BufferedImage.TYPE_INT_RGB), "jpeg", ke);
        return ke.toByteArray();
    }

    private static void tunggu(CountDownLatch sampai) {
        try {
            assertThat(sampai.await(60, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static void sampai(BooleanSupplier benar) {
        long batas = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (!benar.getAsBoolean()) {
            assertThat(System.nanoTime()).isLessThan(batas);
            Thread.onSpinWait();
        }
    }
}
