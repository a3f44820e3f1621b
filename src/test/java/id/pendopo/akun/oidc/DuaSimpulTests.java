package id.pendopo.akun.oidc;

import static id.pendopo.akun.oidc.AplikasiUji.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.pendopo.BasisDataUji;
import id.pendopo.OrangUji;
import id.pendopo.Peramban;
import id.pendopo.SimpulUji;
import id.pendopo.UjiAplikasi;
import id.pendopo.kernel.Peran;
import id.pendopo.platform.pemda.Pemda;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Two nodes on one database: what counts once counts once, and what ends on one ends on both. */
@UjiAplikasi
class DuaSimpulTests {

    private static SimpulUji kedua;

    @LocalServerPort int port;
    @Autowired KlienService klien;

    private Pemda pemda;
    private OrangUji siti;
    private AplikasiUji satu;
    private AplikasiUji dua;
    private Peramban peramban;

    @BeforeAll
    static void mulai() {
        kedua = SimpulUji.mulai();
    }

    @AfterAll
    static void selesai() {
        kedua.close();
    }

    @BeforeEach
    void susun() {
        pemda = BasisDataUji.pemdaBaru();
        siti = OrangUji.pegawai(pemda, OrangUji.opd(pemda, "Dinas Uji"), Peran.OPERATOR);
        satu = AplikasiUji.web(klien, pemda, port);
        dua = satu.di(kedua.port());
        peramban = siti.peramban(port);
        // asked once, so that both nodes know the application; the first keys are made in the race
        assertThat(satu.tukar("tiada").status()).isEqualTo(400);
        assertThat(dua.tukar("tiada").status()).isEqualTo(400);
    }

    @Test
    void dari_lima_puluh_penukaran_kode_satu_yang_berhasil_dan_keluarganya_berakhir()
            throws Exception {
        String kode = satu.kode(peramban);

        List<Peramban.Jawaban> semua = limaPuluh(app -> app.tukar(kode));

        String akses = json(satuYangBerhasil(semua)).path("access_token").asString();
        assertThat(satu.info(akses).status()).isEqualTo(401);
        assertThat(dua.info(akses).status()).isEqualTo(401);
    }

    @Test
    void dari_lima_puluh_penyegaran_satu_yang_berhasil_dan_keluarganya_berakhir() throws Exception {
        var token = json(dua.tukar(satu.kode(peramban)));
        String segar = token.path("refresh_token").asString();

        List<Peramban.Jawaban> semua = limaPuluh(app -> app.segarkan(segar));

        var baru = json(satuYangBerhasil(semua));
        for (AplikasiUji app : List.of(satu, dua)) {
            assertThat(app.info(token.path("access_token").asString()).status()).isEqualTo(401);
            assertThat(app.info(baru.path("access_token").asString()).status()).isEqualTo(401);
            assertThat(app.segarkan(baru.path("refresh_token").asString()).status()).isEqualTo(400);
        }
    }

    private static Peramban.Jawaban satuYangBerhasil(List<Peramban.Jawaban> semua) {
        assertThat(semua).hasSize(50).extracting(Peramban.Jawaban::status).containsOnly(200, 400);
        var berhasil = semua.stream().filter(j -> j.status() == 200).toList();
        assertThat(berhasil).hasSize(1);
        return berhasil.getFirst();
    }

    /** All at the same moment, every other one at the other node. */
    private List<Peramban.Jawaban> limaPuluh(Function<AplikasiUji, Peramban.Jawaban> kerja)
            throws Exception {
        var mulai = new CyclicBarrier(50);
        try (var kumpulan = Executors.newVirtualThreadPerTaskExecutor()) {
            var janji =
                    IntStream.range(0, 50)
                            .mapToObj(
                                    i ->
                                            kumpulan.submit(
                                                    () -> {
                                                        mulai.await();
                                                        return kerja.apply(i % 2 == 0 ? satu : dua);
                                                    }))
                            .toList();
            var hasil = new ArrayList<Peramban.Jawaban>();
            for (var j : janji) {
                hasil.add(j.get());
            }
            return hasil;
        }
    }

    @Test
    void menonaktifkan_di_satu_simpul_mengakhiri_sesi_dan_token_di_simpul_lain() {
        var token = json(satu.tukar(satu.kode(peramban)));
        String akses = token.path("access_token").asString();
        Peramban diSana = siti.peramban(kedua.port());
        assertThat(diSana.get("/profil").kirim().status()).isEqualTo(200);
        assertThat(dua.info(akses).status()).isEqualTo(200);
        Peramban admin =
                OrangUji.pegawai(pemda, OrangUji.opd(pemda, "Dinas Lain"), Peran.ADMIN)
                        .peramban(port);

        var jawab =
                admin.post("/akun/" + namaPengguna(siti) + "/penonaktifan")
                        .isian("alasan", "Pindah tugas")
                        .kirim();
        assertThat(jawab.status()).isEqualTo(303);

        long mula = System.nanoTime();
        await().pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(20))
                .atMost(Duration.ofSeconds(60))
                .untilAsserted(
                        () -> {
                            assertThat(diSana.get("/profil").kirim().status()).isEqualTo(303);
                            assertThat(dua.info(akses).status()).isEqualTo(401);
                        });
        System.out.printf(
                "Penonaktifan berlaku di simpul lain setelah %d ms%n",
                Duration.ofNanos(System.nanoTime() - mula).toMillis());
        assertThat(dua.segarkan(token.path("refresh_token").asString()).status()).isEqualTo(400);
        assertThat(diSana.get(dua.minta()).kirim().lokasi()).startsWith("/masuk");
    }

    private static String namaPengguna(OrangUji orang) {
        return BasisDataUji.dalam(
                orang.pemda(),
                jdbc ->
                        jdbc.sql("select nama_pengguna from akun.akun where id = ?")
                                .param(orang.akunId())
                                .query(String.class)
                                .single());
    }
}
