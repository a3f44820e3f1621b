package id.pendopo.aduan.umum;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendopo.BasisDataUji;
import id.pendopo.OrangUji;
import id.pendopo.Peramban;
import id.pendopo.UjiAplikasi;
import id.pendopo.aduan.PengajuanService;
import id.pendopo.aduan.Resi;
import id.pendopo.aduan.umum.PapanUji.Sifat;
import id.pendopo.kernel.Peran;
import id.pendopo.kernel.Uuid7;
import id.pendopo.platform.berkas.PenyimpananBerkas;
import java.io.ByteArrayInputStream;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A reader asks, a moderator decides, the trail keeps it. */
@UjiAplikasi
class ModerasiTests {

    @LocalServerPort int port;
    @Autowired PengajuanService pengajuan;
    @Autowired PenyimpananBerkas berkas;

    private PapanUji papan;
    private Peramban tamu;
    private Peramban admin;
    private Resi resi;
    private String alamat;
    private String ruang;

    @BeforeEach
    void susun() {
        papan = PapanUji.susun();
        tamu = new Peramban(port, papan.pemda());
        admin = OrangUji.pegawai(papan.pemda(), papan.opd(), Peran.ADMIN).peramban(port);
        resi =
                papan.ajukan(
                        pengajuan,
                        "Truk BG 1234 XY merusak jalan setiap malam.",
                        Sifat.BIASA,
                        List.of(papan.foto(berkas)));
        alamat = "/aduan/" + resi.nomor();
        ruang = "/aduan/moderasi/" + resi.nomor();
    }

    private List<String> jejak() {
        return BasisDataUji.dalam(
                papan.pemda(),
                j ->
                        j.sql(
                                        """
                                        select tindakan || ': ' || alasan from audit.jejak
                                        where objek_label = ? order by id
                                        """)
                                .param(resi.nomor())
                                .query(String.class)
                                .list());
    }

    @Test
    void pembaca_meminta_moderator_menyamarkan_asli_tidak_lagi_terlihat() throws Exception {
        String gambar = tamu.get(alamat).kirim().dokumen().select(".bukti__tautan").attr("href");
        String id = gambar.substring(gambar.lastIndexOf('/') + 1);
        var minta =
                tamu.post(alamat + "/lapor-konten")
                        .kunci(Uuid7.baru())
                        .isian("alasan", "SAMARKAN")
                        .isian("foto", id)
                        .isian("kata", "Wajah anak saya terlihat.")
                        .kirim();
        assertThat(minta.status()).isEqualTo(303);
        assertThat(minta.ikuti().dokumen().select("h1").text()).isEqualTo("Permintaan diterima");
        var antrean = admin.get("/aduan/moderasi").kirim();
        assertThat(antrean.dokumen().select("a[href='" + ruang + "']")).hasSize(1);
        var satu = admin.get(ruang).kirim();
        assertThat(satu.teks()).contains("Wajah anak saya", "BG 1234 XY", "•••••");
        String foto = ruang + "/foto/" + id;
        assertThat(admin.get(foto).kirim().dokumen().select("input[name=sel]")).hasSize(144);
        // left half white, right half black: the two columns in the middle become grey
        var jawab =
                admin.post(foto + "/samaran")
                        .kunci(Uuid7.baru())
                        .isian("sel", "0-0")
                        .isian("bidang", "40, 0, 20, 100")
                        .isian("alasan", "Wajah anak terlihat jelas.")
                        .kirim();
        assertThat(jawab.status()).isEqualTo(303);
        assertThat(tamu.get(gambar).kirim().status()).isEqualTo(404);
        assertThat(tamu.get(gambar + "/kecil").kirim().status()).isEqualTo(404);
        assertThat(admin.get(foto + "/asli").kirim().status()).isEqualTo(200);
        String baru = tamu.get(alamat).kirim().dokumen().select(".bukti__tautan").attr("href");
        assertThat(baru).isNotEqualTo(gambar);
        var salinan = ImageIO.read(new ByteArrayInputStream(tamu.get(baru).kirim().isi()));
        assertThat(salinan.getRGB(110, 60) & 0xFF).isGreaterThan(200);
        assertThat(salinan.getRGB(119, 60) & 0xFF).isEqualTo(salinan.getRGB(110, 60) & 0xFF);
        assertThat(salinan.getRGB(180, 60) & 0xFF).isLessThan(40);
        // the original does not come back beside its copy
        assertThat(
                        admin.post(foto + "/penayangan")
                                .kunci(Uuid7.baru())
                                .isian("alasan", "Tampilkan lagi saja.")
                                .kirim()
                                .status())
                .isEqualTo(409);
        admin.post(ruang + "/pemeriksaan").kunci(Uuid7.baru()).kirim();
        assertThat(admin.get("/aduan/moderasi").kirim().teks()).doesNotContain(resi.nomor());
        assertThat(jejak()).containsExactly("aduan.moderasi: Wajah anak terlihat jelas.");
        assertThat(tamu.get(alamat).kirim().teks()).doesNotContain("Wajah anak");
    }

    @Test
    void sembunyi_dan_tampil_perlu_alasan_dan_tercatat() {
        var tanpa =
                admin.post(ruang + "/penyembunyian")
                        .kunci(Uuid7.baru())
                        .isian("alasan", "x")
                        .kirim();
        assertThat(tanpa.status()).isEqualTo(422);
        assertThat(tanpa.dokumen().select("textarea[name=alasan]").text()).isEqualTo("x");
        assertThat(tamu.get(alamat).kirim().status()).isEqualTo(200);
        admin.post(ruang + "/penyembunyian")
                .kunci(Uuid7.baru())
                .isian("alasan", "Memfitnah seseorang.")
                .kirim();
        assertThat(tamu.get(alamat).kirim().status()).isEqualTo(404);
        assertThat(
                        admin.post(ruang + "/penyembunyian")
                                .kunci(Uuid7.baru())
                                .isian("alasan", "Memfitnah seseorang.")
                                .kirim()
                                .status())
                .isEqualTo(409);
        admin.post(ruang + "/penayangan")
                .kunci(Uuid7.baru())
                .isian("alasan", "Ternyata tidak memfitnah.")
                .kirim();
        assertThat(tamu.get(alamat).kirim().teks()).doesNotContain("memfitnah");
        assertThat(jejak())
                .containsExactly(
                        "aduan.moderasi: Memfitnah seseorang.",
                        "aduan.moderasi: Ternyata tidak memfitnah.");
    }

    @Test
    void yang_ditahan_menunggu_moderator() {
        papan.ubah(resi.nomor(), "tayang = 'DITAHAN'");
        assertThat(admin.get("/aduan/moderasi").kirim().teks()).contains(resi.nomor());
        admin.post(ruang + "/penayangan")
                .kunci(Uuid7.baru())
                .isian("alasan", "Sudah diperiksa, wajar.")
                .kirim();
        assertThat(tamu.get(alamat).kirim().status()).isEqualTo(200);
    }

    @Test
    void permintaan_tanpa_alasan_kembali_dengan_isinya() {
        var jawab =
                tamu.post(alamat + "/lapor-konten")
                        .isian("alasan", "ENTAH")
                        .isian("kata", "Ini <b>tetap</b> ada")
                        .kirim();
        assertThat(jawab.status()).isEqualTo(422);
        assertThat(jawab.dokumen().title()).startsWith("Galat:");
        assertThat(jawab.dokumen().select("textarea[name=kata]").text())
                .isEqualTo("Ini <b>tetap</b> ada");
    }

    @Test
    void rahasia_tetap_rahasia_dan_saluran_pelanggaran_tidak_ditemukan() {
        var rahasia = papan.ajukan(pengajuan, "Ini rahasia sekali.", Sifat.RAHASIA, List.of());
        var jawab =
                admin.post("/aduan/moderasi/" + rahasia.nomor() + "/penayangan")
                        .kunci(Uuid7.baru())
                        .isian("alasan", "Coba ditampilkan saja.")
                        .kirim();
        assertThat(jawab.status()).isEqualTo(422);
        var saluran = papan.ajukan(pengajuan, "Ada suap di kantor.", Sifat.PELANGGARAN, List.of());
        assertThat(admin.get("/aduan/moderasi/" + saluran.nomor()).kirim().status()).isEqualTo(404);
        assertThat(
                        admin.post("/aduan/moderasi/" + saluran.nomor() + "/penyembunyian")
                                .kunci(Uuid7.baru())
                                .isian("alasan", "Alasan yang cukup.")
                                .kirim()
                                .status())
                .isEqualTo(404);
        assertThat(admin.get("/cari?q=suap").kirim().teks()).doesNotContain(saluran.nomor());
        assertThat(admin.get("/cari?q=" + saluran.nomor()).kirim().teks())
                .doesNotContain("/aduan/kelola/" + saluran.nomor());
        assertThat(admin.get("/cari?q=truk").kirim().teks())
                .contains("/aduan/kelola/" + resi.nomor());
        assertThat(admin.get("/cari?q=" + resi.nomor()).kirim().teks())
                .contains("/aduan/kelola/" + resi.nomor());
    }

    @Test
    void operator_tidak_menemukan_ruang_moderasi() {
        var operator = OrangUji.pegawai(papan.pemda(), papan.opd(), Peran.OPERATOR).peramban(port);
        assertThat(operator.get("/aduan/moderasi").kirim().status()).isEqualTo(404);
        assertThat(operator.get(ruang).kirim().status()).isEqualTo(404);
        var lain = OrangUji.opd(papan.pemda(), "Dinas Lain");
        var tetangga = OrangUji.pegawai(papan.pemda(), lain, Peran.OPERATOR).peramban(port);
        assertThat(tetangga.get("/cari?q=truk").kirim().teks()).doesNotContain(resi.nomor());
        assertThat(operator.get("/cari?q=truk").kirim().teks()).contains(resi.nomor());
    }
}
