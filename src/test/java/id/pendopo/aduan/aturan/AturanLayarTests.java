package id.pendopo.aduan.aturan;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendopo.BasisDataUji;
import id.pendopo.OrangUji;
import id.pendopo.Peramban;
import id.pendopo.UjiAplikasi;
import id.pendopo.kernel.Peran;
import id.pendopo.platform.pemda.Pemda;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The rooms of the rules over HTTP, as forms without any script. */
@UjiAplikasi
class AturanLayarTests {

    @LocalServerPort int port;

    private Pemda pemda;
    private Peramban admin;

    @BeforeEach
    void susun() {
        pemda = BasisDataUji.pemdaBaru();
        var opd = OrangUji.opd(pemda, "Dinas PUPR");
        OrangUji.opd(pemda, "Dishub");
        admin = OrangUji.pegawai(pemda, opd, Peran.ADMIN).peramban(port);
    }

    @Test
    void dari_kosong_ke_kategori_pertanyaan_dan_rute_yang_disimulasikan() {
        assertThat(admin.get("/aduan/aturan").kirim().dokumen().text())
                .contains("Belum ada kategori");
        assertThat(admin.post("/aduan/aturan/bawaan").kirim().status()).isEqualTo(303);
        assertThat(admin.get("/aduan/aturan").kirim().dokumen().select("tbody tr").size())
                .isGreaterThan(60);
        var salah =
                admin.post("/aduan/aturan/kategori/baru")
                        .isian("kode", "TIDAK BOLEH")
                        .isian("namaId", "Nama yang tetap")
                        .isian("namaEn", "Name")
                        .isian("jenis", "PENGADUAN")
                        .kirim();
        assertThat(salah.status()).isEqualTo(422);
        assertThat(salah.dokumen().select("#namaId").val()).isEqualTo("Nama yang tetap");
        assertThat(
                        admin.post("/aduan/aturan/kategori/baru")
                                .isian("kode", "toilet-umum")
                                .isian("namaId", "Toilet umum")
                                .isian("namaEn", "Public toilet")
                                .isian("jenis", "PENGADUAN")
                                .isian("hari", "7")
                                .kirim()
                                .status())
                .isEqualTo(303);
        assertThat(pilihanUmum()).as("read anew after the change").contains("toilet-umum");
        var tanya =
                admin.post("/aduan/aturan/kategori/toilet-umum/pertanyaan")
                        .isian("tanyaKode", "rusak")
                        .isian("tanyaJenis", "SATU")
                        .isian("tanyaId", "Apa yang rusak?")
                        .isian("tanyaEn", "What is broken?")
                        .isian("tanyaPilihan", "air | Air | Water\nlampu | Lampu | Light")
                        .kirim();
        assertThat(tanya.status()).as(tanya.teks()).isEqualTo(303);
        assertThat(
                        new Peramban(port, pemda)
                                .get("/open311/v2/services/toilet-umum.json")
                                .kirim()
                                .teks())
                .contains("singlevaluelist", "\"key\":\"lampu\"");
        assertThat(
                        admin.post("/aduan/aturan/kategori/toilet-umum/keadaan")
                                .isian("aktif", "false")
                                .kirim()
                                .status())
                .isEqualTo(303);
        assertThat(
                        new Peramban(port, pemda)
                                .get("/open311/v2/services/toilet-umum.json")
                                .kirim()
                                .status())
                .isEqualTo(404);
        assertThat(
                        admin.post("/aduan/aturan/kategori/toilet-umum")
                                .isian("namaId", "Lain")
                                .isian("namaEn", "Other")
                                .isian("jenis", "PENGADUAN")
                                .isian("versi", "0")
                                .kirim()
                                .status())
                .as("somebody was faster")
                .isEqualTo(409);
    }

    private java.util.List<String> pilihanUmum() {
        return new Peramban(port, pemda)
                .get("/aduan")
                .kirim()
                .dokumen()
                .select("#kategori option")
                .eachAttr("value");
    }

    @Test
    void turunan_dihitung_ulang_dengan_kemajuannya() {
        assertThat(admin.get("/aduan/aturan/turunan").kirim().dokumen().text())
                .contains("Hitung ulang sekarang");
        assertThat(admin.post("/aduan/aturan/turunan").kirim().status()).isEqualTo(303);
        org.awaitility.Awaitility.await()
                .atMost(java.time.Duration.ofSeconds(60))
                .untilAsserted(
                        () ->
                                assertThat(
                                                admin.get("/aduan/aturan/turunan")
                                                        .kirim()
                                                        .dokumen()
                                                        .text())
                                        .contains(
                                                "Selesai dihitung ulang",
                                                "2 dari 2 bagian jadi",
                                                "Hitung ulang sekarang"));
        assertThat(new Peramban(port, pemda).get("/aduan/aturan/turunan").kirim().status())
                .isEqualTo(303);
    }

    @Test
    void rute_lewat_berkas_disimulasikan_diterapkan_dibatalkan() {
        admin.post("/aduan/aturan/bawaan").kirim();
        String csv = admin.get("/aduan/aturan/rute/rute.csv").kirim().teks();
        assertThat(csv).contains("jalan,Jalan dan jembatan");
        String buruk = "Kategori;Kecamatan;OPD\nasing;;dishub\njalan;99.99.99;entah\n";
        var tolak = unggah(buruk);
        assertThat(tolak.status()).isEqualTo(422);
        assertThat(tolak.dokumen().text()).contains("kategori asing tidak dikenal", "99.99.99");
        var baik = unggah("Kategori;Kecamatan;OPD;Tembusan\njalan;;Dishub;Dinas PUPR\n");
        assertThat(baik.status()).as(baik.teks()).isEqualTo(303);
        var halaman = baik.ikuti();
        assertThat(halaman.dokumen().text()).contains("Usulan", "Dishub", "90 hari");
        String alamat = baik.lokasi();
        assertThat(admin.post(alamat + "/penerapan").isian("alasan", "singkat").kirim().status())
                .isEqualTo(422);
        assertThat(
                        admin.post(alamat + "/penerapan")
                                .isian("alasan", "Dishub mengurus jalan sementara")
                                .kirim()
                                .status())
                .isEqualTo(303);
        assertThat(admin.get("/aduan/aturan/rute").kirim().dokumen().text())
                .contains("Tembusan: Dinas PUPR");
        assertThat(unggah("Kategori;Kecamatan;OPD;Tembusan\njalan;;Dishub;Dinas PUPR\n").status())
                .as("nothing changes")
                .isEqualTo(422);
        assertThat(admin.post(alamat + "/pembatalan").kirim().status()).isEqualTo(303);
        assertThat(admin.get("/aduan/aturan/rute").kirim().dokumen().text())
                .doesNotContain("Tembusan: Dinas PUPR");
    }

    private Peramban.Jawaban unggah(String isi) {
        return admin.post("/aduan/aturan/rute/berkas")
                .berkas("berkas", "rute.csv", isi.getBytes(StandardCharsets.UTF_8))
                .kirim();
    }

    @Test
    void klien_kait_lapor_dan_impor_lewat_layar() {
        var klien =
                admin.post("/aduan/aturan/klien")
                        .isian("nama", "Aplikasi kota")
                        .isian("kontak", "Budi, budi@contoh.id")
                        .isian("batas", "50")
                        .kirim();
        String kunci = klien.dokumen().select("#kunci-baru").text();
        assertThat(kunci).startsWith("pdp_");
        assertThat(admin.get("/aduan/aturan/klien").kirim().teks())
                .contains("Aplikasi kota")
                .doesNotContain(kunci);
        var kait =
                admin.post("/aduan/aturan/kait")
                        .isian("nama", "Sistem lain")
                        .isian("alamat", "https://contoh.id/kait")
                        .isian("peristiwa", "aduan.diajukan")
                        .kirim();
        assertThat(kait.dokumen().select("#rahasia-baru").text()).startsWith("whsec_");
        assertThat(
                        admin.post("/aduan/aturan/kait")
                                .isian("nama", "Sistem lain")
                                .isian("alamat", "gopher://contoh.id")
                                .isian("peristiwa", "aduan.diajukan")
                                .kirim()
                                .status())
                .isEqualTo(422);
        assertThat(admin.post("/aduan/aturan/lapor/padanan/bawaan").kirim().status())
                .isEqualTo(303);
        var lapor =
                admin.post("/aduan/aturan/lapor/laporan")
                        .berkas(
                                "berkas",
                                "lapor.csv",
                                "Tracking ID,Isi Laporan\n81,Jalan rusak di depan pasar\n82,x\n"
                                        .getBytes(StandardCharsets.UTF_8))
                        .kirim();
        assertThat(lapor.status()).isEqualTo(200);
        assertThat(
                        admin.post("/aduan/aturan/lapor/laporan")
                                .isian("uji", "true")
                                .berkas(
                                        "berkas",
                                        "lapor.csv",
                                        "Tracking ID,Isi Laporan\n83,Jalan rusak di depan pasar\n"
                                                .getBytes(StandardCharsets.UTF_8))
                                .kirim()
                                .dokumen()
                                .text())
                .contains("belum ada yang disimpan: 1 akan masuk");
        assertThat(lapor.dokumen().text()).contains("1 dimasukkan", "1 ditolak");
        var impor =
                admin.post("/aduan/aturan/impor")
                        .isian("sumber", "lama")
                        .isian("tampil", "tahan")
                        .berkas(
                                "berkas",
                                "lama.csv",
                                "nomor,isi\n1,Got mampet\n2,\n".getBytes(StandardCharsets.UTF_8))
                        .kirim();
        assertThat(impor.status()).as(impor.teks()).isEqualTo(303);
        assertThat(impor.ikuti().dokumen().text())
                .contains("Masukkan 1 laporan", "isi laporan kosong");
        assertThat(admin.post(impor.lokasi() + "/penerapan").kirim().status()).isEqualTo(303);
        assertThat(admin.get(impor.lokasi() + "/aduan.csv").kirim().teks()).contains("Got mampet");
        assertThat(admin.post(impor.lokasi() + "/pembatalan").kirim().status()).isEqualTo(303);
    }
}
