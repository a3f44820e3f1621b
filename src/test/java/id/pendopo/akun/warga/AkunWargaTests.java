package id.pendopo.akun.warga;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.pendopo.BasisDataUji;
import id.pendopo.Peramban;
import id.pendopo.UjiAplikasi;
import id.pendopo.akun.WargaEvent;
import id.pendopo.pemberitahuan.surel.KotakBerkas;
import id.pendopo.platform.pemda.Pemda;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.context.event.EventListener;
import tools.jackson.databind.json.JsonMapper;

/** A citizen's own account over HTTP: addresses, devices, data, the end of it. */
@UjiAplikasi
@Import(AkunWargaTests.Pendengar.class)
class AkunWargaTests {

    private static final String SITI = "siti@contoh.id";

    @LocalServerPort int port;
    @Autowired KotakBerkas kotak;
    @Autowired Pendengar pendengar;

    private Pemda pemda;
    private WargaUji uji;
    private Peramban siti;

    /** Another module that keeps something of citizens. */
    @TestConfiguration
    static class Pendengar {
        final Queue<WargaEvent.Dihapus> dihapus = new ConcurrentLinkedQueue<>();

        @EventListener
        void dengar(WargaEvent.Dihapus e) {
            dihapus.add(e);
        }
    }

    @BeforeEach
    void susun() {
        pemda = BasisDataUji.pemdaBaru();
        uji = new WargaUji(port, pemda, kotak);
        siti = uji.masuk(SITI);
    }

    @Test
    void nama_bahasa_dan_tema_dapat_diubah() {
        var halaman = siti.get("/warga").kirim();
        assertThat(halaman.teks()).contains(SITI, "Satu-satunya jalan masuk", "2026-11");
        assertThat(ubah("Siti A.", "en", "gelap").lokasi()).isEqualTo("/warga");
        var berubah = siti.get("/warga").kirim();
        assertThat(berubah.teks()).contains("Siti A.", "My account");
        assertThat(berubah.dokumen().selectFirst("html").attr("data-tema")).isEqualTo("gelap");
        var salah = ubah("", "id", "terang");
        assertThat(salah.status()).isEqualTo(422);
        assertThat(ubah("Siti", "xx", "terang").status()).isEqualTo(422);
        assertThat(siti.get("/warga").kirim().teks()).contains("Siti A.");
        // the trail names nobody
        assertThat(
                        uji.baris(
                                "select count(*) from audit.jejak where nama like '%Siti%' or objek_label like '%Siti%' or sesudah::text like '%Siti%' or sesudah::text like '%contoh.id%'"))
                .isZero();
        assertThat(
                        uji.baris(
                                "select count(*) from audit.jejak where peran = 'warga' and tindakan = 'akun.warga-diubah'"))
                .isEqualTo(1);
    }

    private Peramban.Jawaban ubah(String nama, String bahasa, String tema) {
        return siti.post("/warga/profil")
                .isian("nama", nama)
                .isian("bahasa", bahasa)
                .isian("tema", tema)
                .kirim();
    }

    @Test
    void nomor_ponsel_ditambah_dengan_kode_dan_yang_terakhir_tidak_dapat_dilepas() {
        String surel = idKontak("SUREL");
        assertThat(lepas(surel).status()).isEqualTo(422);
        tambah("0812 3456 7890", "+6281234567890");
        assertThat(siti.get("/warga").kirim().teks()).contains("+6281234567890");
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(
                        () -> assertThat(uji.surat(SITI).getFirst()).contains("baru saja diubah"));
        // the number opens the account as the address does
        var ponsel = uji.peramban();
        uji.minta(ponsel, "6281234567890");
        uji.ketik(ponsel, WargaUji.kodeDi(uji.pesan("+6281234567890", 2)));
        assertThat(ponsel.get("/warga").kirim().teks()).contains(SITI);
        assertThat(lepas(surel).status()).isEqualTo(303);
        assertThat(lepas(surel).status()).isEqualTo(404);
        assertThat(lepas(idKontak("PONSEL")).status()).isEqualTo(422);
        assertThat(uji.baris("select count(*) from akun.warga_kontak")).isEqualTo(1);
        // the address is free again, and leads to somebody new
        var lain = uji.peramban();
        uji.minta(lain, SITI);
        int banyak = uji.surat(SITI).size();
        assertThat(uji.ketik(lain, kodeTerbaru(SITI, banyak)).lokasi())
                .isEqualTo("/masuk/warga/baru");
    }

    private String kodeTerbaru(String surel, int sedikitnya) {
        await().atMost(Duration.ofSeconds(60))
                .until(
                        () ->
                                uji.surat(surel).size() >= sedikitnya
                                        && uji.surat(surel).getFirst().contains("Kode masuk"));
        return WargaUji.kodeDi(uji.surat(surel).getFirst());
    }

    private void tambah(String diketik, String nomor) {
        assertThat(siti.post("/warga/kontak").isian("kontak", diketik).kirim().lokasi())
                .isEqualTo("/warga/kontak/kode");
        String kode = WargaUji.kodeDi(uji.pesan(nomor, 1));
        assertThat(siti.get("/warga/kontak/kode").kirim().teks()).contains(nomor);
        assertThat(kodeKontak(WargaUji.lain(kode)).status()).isEqualTo(401);
        assertThat(kodeKontak(kode).lokasi()).isEqualTo("/warga");
    }

    private Peramban.Jawaban kodeKontak(String kode) {
        return siti.post("/warga/kontak/kode").isian("kode", kode).kirim();
    }

    private Peramban.Jawaban lepas(String id) {
        return siti.post("/warga/kontak/" + id + "/pelepasan").kirim();
    }

    private String idKontak(String kanal) {
        return BasisDataUji.dalam(
                pemda,
                j ->
                        j.sql("select id::text from akun.warga_kontak where kanal = ?")
                                .param(kanal)
                                .query(String.class)
                                .single());
    }

    @Test
    void alamat_orang_lain_tidak_dapat_diambil_dan_hanya_pemiliknya_yang_tahu() {
        uji.masuk("budi@contoh.id");
        assertThat(siti.post("/warga/kontak").isian("kontak", "budi@contoh.id").kirim().lokasi())
                .as("as for an address that nobody has")
                .isEqualTo("/warga/kontak/kode");
        var ditolak = kodeKontak(uji.kode("budi@contoh.id", 2));
        assertThat(ditolak.status()).isEqualTo(422);
        assertThat(ditolak.teks()).contains("sudah dipakai");
        assertThat(uji.baris("select count(*) from akun.warga_kontak")).isEqualTo(2);
    }

    @Test
    void kode_untuk_satu_hal_tidak_membuka_hal_lain() {
        siti.post("/warga/kontak").isian("kontak", "asih@contoh.id").kirim();
        String kode = uji.kode("asih@contoh.id", 1);
        assertThat(uji.ketik(siti, kode).status()).isEqualTo(422);
        assertThat(siti.post("/warga/penghapusan/kode").isian("kode", kode).kirim().lokasi())
                .isEqualTo("/warga/penghapusan");
        // nor does it serve another citizen who got hold of the browser's secret
        var budi = uji.masuk("budi@contoh.id");
        budi.pasangKue("pendopo-kode", siti.kue("pendopo-kode").orElseThrow());
        assertThat(budi.post("/warga/kontak/kode").isian("kode", kode).kirim().status())
                .isEqualTo(401);
        assertThat(kodeKontak(kode).lokasi()).isEqualTo("/warga");
    }

    @Test
    void perangkat_lain_dan_semuanya_dapat_dikeluarkan() {
        var ponsel = uji.masuk(SITI);
        var daftar = siti.get("/warga/perangkat").kirim();
        assertThat(daftar.dokumen().select("tbody tr")).hasSize(2);
        String satu = daftar.dokumen().selectFirst("tbody form[action$=/penutupan]").attr("action");
        assertThat(satu).startsWith("/warga/perangkat/");
        assertThat(siti.post(satu).kirim().status()).isEqualTo(303);
        assertThat(siti.post(satu).kirim().status()).isEqualTo(404);
        assertThat(ponsel.get("/kantor").kirim().status()).isEqualTo(303);
        assertThat(siti.get("/kantor").kirim().status()).isEqualTo(200);
        assertThat(siti.post("/sesi/perpanjangan").kirim().status()).isEqualTo(200);
        assertThat(siti.post("/warga/perangkat/penutupan-semua").kirim().lokasi())
                .isEqualTo("/masuk");
        assertThat(siti.get("/kantor").kirim().status()).isEqualTo(303);
        assertThat(uji.baris("select count(*) from akun.warga_sesi where dicabut_pada is null"))
                .isZero();
    }

    @Test
    void sesi_orang_lain_dan_kontak_orang_lain_tidak_ada_baginya() {
        uji.masuk("budi@contoh.id");
        String sesi =
                BasisDataUji.dalam(
                        pemda,
                        j ->
                                j.sql(
                                                """
                                                select s.id::text from akun.warga_sesi s
                                                join akun.warga_kontak k on k.warga_id = s.warga_id
                                                where k.alamat = 'budi@contoh.id'
                                                """)
                                        .query(String.class)
                                        .single());
        assertThat(siti.post("/warga/perangkat/" + sesi + "/penutupan").kirim().status())
                .isEqualTo(404);
        String kontak =
                BasisDataUji.dalam(
                        pemda,
                        j ->
                                j.sql(
                                                "select id::text from akun.warga_kontak where alamat = 'budi@contoh.id'")
                                        .query(String.class)
                                        .single());
        assertThat(lepas(kontak).status()).isEqualTo(404);
        assertThat(
                        siti.post("/warga/penghapusan")
                                .isian("kontak", kontak)
                                .isian("mengerti", "ya")
                                .kirim()
                                .status())
                .isEqualTo(422);
    }

    @Test
    void data_diri_dapat_dibaca_dan_diunduh() {
        assertThat(siti.get("/warga/data").kirim().teks()).contains("Siti Aminah", SITI);
        var unduhan = siti.get("/warga/data.json").kirim();
        assertThat(unduhan.kepala("Cache-Control")).contains("no-store");
        var isi = JsonMapper.builder().build().readTree(unduhan.teks());
        assertThat(isi.path("akun").get(0).path("nama").asString()).isEqualTo("Siti Aminah");
        assertThat(isi.path("kontak").get(0).path("alamat_kontak").asString()).isEqualTo(SITI);
        assertThat(isi.path("sesi").size()).isEqualTo(1);
        assertThat(isi.path("jejak").size()).isGreaterThanOrEqualTo(2);
        assertThat(isi.has("pegawai")).isFalse();
    }

    @Test
    void akun_dihapus_dengan_kode_dan_tidak_meninggalkan_nama() {
        uji.masuk(SITI);
        String kontak = idKontak("SUREL");
        assertThat(siti.get("/warga/penghapusan").kirim().teks())
                .contains("tidak dapat dikembalikan");
        assertThat(siti.post("/warga/penghapusan").isian("kontak", kontak).kirim().status())
                .isEqualTo(422);
        assertThat(
                        siti.post("/warga/penghapusan")
                                .isian("kontak", kontak)
                                .isian("mengerti", "ya")
                                .kirim()
                                .lokasi())
                .isEqualTo("/warga/penghapusan/kode");
        String kode = uji.kode(SITI, 3);
        assertThat(hapus(WargaUji.lain(kode)).status()).isEqualTo(401);
        assertThat(uji.baris("select count(*) from akun.warga where dihapus_pada is null"))
                .isEqualTo(1);
        var selesai = hapus(kode);
        assertThat(selesai.ikuti().teks()).contains("Akun Anda sudah dihapus");
        assertThat(siti.get("/kantor").kirim().status()).isEqualTo(303);
        for (String tabel : new String[] {"kontak", "sesi", "perangkat"}) {
            assertThat(uji.baris("select count(*) from akun.warga_" + tabel)).as(tabel).isZero();
        }
        assertThat(
                        uji.baris(
                                "select count(*) from akun.warga where nama <> 'Akun dihapus' or kode_wilayah is not null"))
                .isZero();
        assertThat(pendengar.dihapus).anyMatch(e -> e.pemdaId().equals(pemda.id()));
        // the address begins anew
        var lagi = uji.peramban();
        uji.minta(lagi, SITI);
        assertThat(uji.ketik(lagi, kodeTerbaru(SITI, 5)).lokasi()).isEqualTo("/masuk/warga/baru");
    }

    private Peramban.Jawaban hapus(String kode) {
        return siti.post("/warga/penghapusan/kode").isian("kode", kode).kirim();
    }

    @Test
    void keluar_mengakhiri_sesi_di_server() {
        String rahasia = siti.kue("pendopo").orElseThrow();
        assertThat(siti.post("/keluar").kirim().lokasi()).isEqualTo("/masuk");
        assertThat(uji.peramban().pasangKue("pendopo", rahasia).get("/kantor").kirim().status())
                .isEqualTo(303);
    }

    @Test
    void sesi_satu_pemda_tidak_berlaku_di_pemda_lain() {
        assertThat(
                        new Peramban(port, BasisDataUji.pemdaBaru())
                                .pasangKue("pendopo", siti.kue("pendopo").orElseThrow())
                                .get("/kantor")
                                .kirim()
                                .status())
                .isEqualTo(303);
    }
}
