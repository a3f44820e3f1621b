package id.pendopo.aduan.umum;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendopo.BasisDataUji;
import id.pendopo.OrangUji;
import id.pendopo.Peramban;
import id.pendopo.UjiAplikasi;
import id.pendopo.aduan.PengajuanService;
import id.pendopo.platform.pemda.KonteksPemda;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** "Saya juga": once, exactly, and by nobody in particular. */
@UjiAplikasi
class DukunganTests {

    @LocalServerPort int port;
    @Autowired PengajuanService pengajuan;
    @Autowired DukunganService dukungan;

    private PapanUji papan;
    private String alamat;
    private String nomor;

    @BeforeEach
    void susun() {
        papan = PapanUji.susun();
        nomor = papan.ajukan(pengajuan, "Jalan di depan sekolah berlubang.").nomor();
        alamat = "/aduan/" + nomor;
    }

    private int banyak() {
        return BasisDataUji.dalam(
                papan.pemda(),
                j -> {
                    int hitungan =
                            j.sql("select dukungan from aduan.aduan where nomor = ?")
                                    .param(nomor)
                                    .query(Integer.class)
                                    .single();
                    assertThat(
                                    j.sql("select count(*) from aduan.dukungan")
                                            .query(Integer.class)
                                            .single())
                            .isEqualTo(hitungan);
                    return hitungan;
                });
    }

    private static String benih(Peramban p, String alamat) {
        return p.get(alamat).kirim().dokumen().select("input[name=benih]").attr("value");
    }

    @Test
    void peramban_dihitung_sekali_dan_dapat_membatalkan() {
        var p = new Peramban(port, papan.pemda());
        var pertama = p.post(alamat + "/dukungan").isian("benih", benih(p, alamat)).kirim();
        assertThat(pertama.status()).isEqualTo(303);
        assertThat(pertama.kepala("Set-Cookie"))
                .contains("Path=" + alamat, "HttpOnly", "SameSite=Lax");
        p.post(alamat + "/dukungan").isian("benih", "b".repeat(43)).kirim();
        assertThat(banyak()).isEqualTo(1);
        var halaman = p.get(alamat).kirim().dokumen();
        assertThat(halaman.select("#dukungan").text()).contains("1 warga", "sudah dihitung");
        assertThat(p.post(alamat + "/dukungan/penarikan").kirim().status()).isEqualTo(303);
        assertThat(banyak()).isZero();
        assertThat(p.post(alamat + "/dukungan/penarikan").kirim().status()).isEqualTo(303);
        assertThat(banyak()).isZero();
    }

    @Test
    void benih_yang_bukan_dari_halaman_ditolak_dengan_kata() {
        var p = new Peramban(port, papan.pemda());
        for (String benih : List.of("", "x", "<script>", "a".repeat(44))) {
            var jawab = p.post(alamat + "/dukungan").isian("benih", benih).kirim();
            assertThat(jawab.status()).isEqualTo(422);
            assertThat(jawab.teks()).contains("Muat ulang");
        }
        assertThat(
                        p.post(alamat + "/dukungan")
                                .tanpaCsrf()
                                .isian("benih", "a".repeat(43))
                                .kirim()
                                .status())
                .isEqualTo(403);
        assertThat(banyak()).isZero();
    }

    @Test
    void warga_berakun_dihitung_sekali_dari_perangkat_mana_pun() {
        var warga = OrangUji.wargaBerakun(papan.pemda(), "Warga Uji");
        var satu = warga.peramban(port);
        var dua = warga.peramban(port);
        satu.post(alamat + "/dukungan").isian("benih", "a".repeat(43)).kirim();
        dua.post(alamat + "/dukungan").isian("benih", "b".repeat(43)).kirim();
        assertThat(banyak()).isEqualTo(1);
        dua.post(alamat + "/dukungan/penarikan").kirim();
        assertThat(banyak()).isZero();
    }

    @Test
    void serempak_tepat_sejumlah_pendukung() throws Exception {
        var kerja = new ArrayList<Callable<Object>>();
        for (int i = 0; i < 60; i++) {
            String siapa = "peramban " + i % 20;
            kerja.add(
                    () ->
                            KonteksPemda.panggil(
                                    papan.pemda(), () -> dukungan.dukung(nomor, List.of(siapa))));
        }
        try (var banyakUtas = Executors.newFixedThreadPool(8)) {
            for (Future<Object> f : banyakUtas.invokeAll(kerja)) {
                f.get();
            }
        }
        assertThat(banyak()).isEqualTo(20);
        kerja.clear();
        for (int i = 0; i < 40; i++) {
            String siapa = "peramban " + i % 10;
            boolean tarik = i >= 20;
            kerja.add(
                    () ->
                            KonteksPemda.panggil(
                                    papan.pemda(),
                                    () ->
                                            tarik
                                                    ? dukungan.tarik(nomor, List.of(siapa))
                                                    : dukungan.dukung(nomor, List.of(siapa))));
        }
        try (var banyakUtas = Executors.newFixedThreadPool(8)) {
            for (Future<Object> f : banyakUtas.invokeAll(kerja)) {
                f.get();
            }
        }
        // whatever the order was, the counter is the number of rows
        assertThat(banyak()).isBetween(10, 20);
    }

    @Test
    void banjir_dari_satu_alamat_ditahan() {
        var waktu = (id.pendopo.kernel.Waktu) () -> java.time.Instant.parse("2026-11-22T03:00:00Z");
        var banjir = new Banjir(waktu);
        for (int i = 0; i < Banjir.TERBANYAK; i++) {
            assertThat(banjir.boleh("dukungan", "10.0.0.1")).isTrue();
        }
        assertThat(banjir.boleh("dukungan", "10.0.0.1")).isFalse();
        assertThat(banjir.boleh("dukungan", "10.0.0.2")).isTrue();
        assertThat(banjir.boleh("konten", "10.0.0.1")).isTrue();
    }
}
