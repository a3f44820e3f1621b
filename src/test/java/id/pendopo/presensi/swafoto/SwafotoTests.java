package id.pendopo.presensi.swafoto;

import static id.pendopo.presensi.ponsel.PonselUji.SENIN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.pendopo.BasisDataUji;
import id.pendopo.OrangUji;
import id.pendopo.Peramban;
import id.pendopo.UjiAplikasi;
import id.pendopo.kernel.Uuid7;
import id.pendopo.kernel.WaktuGeser;
import id.pendopo.platform.pemda.KonteksPemda;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Base64;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A selfie from the decision to ask for it to the night in which it goes. */
@UjiAplikasi
class SwafotoTests {

    @LocalServerPort int port;
    @Autowired WaktuGeser waktu;
    @Autowired SegelSwafoto segel;
    @Autowired PenghapusSwafoto penghapus;
    @Autowired KebijakanQueries kebijakan;

    private SwafotoUji uji;
    private Peramban pegawai;

    @BeforeEach
    void susun() {
        uji = SwafotoUji.susun();
        waktu.setel(SENIN, LocalTime.of(7, 20), uji.ponsel().pemda().zona());
        uji.ponsel().ketuk(SENIN, "MASUK", uji.ponsel().saat(SENIN, 7, 15), null);
        pegawai = uji.ponsel().orang().peramban(port);
    }

    @AfterEach
    void jamBenar() {
        waktu.geser(Duration.ZERO);
    }

    private Peramban.Jawaban tetapkan(OrangUji siapa, String mode, LocalDate sejak, UUID... opd) {
        var minta =
                siapa.peramban(port)
                        .post("/presensi/swafoto/kebijakan")
                        .isian("mode", mode)
                        .isian("sejak.hari", sejak.getDayOfMonth())
                        .isian("sejak.bulan", sejak.getMonthValue())
                        .isian("sejak.tahun", sejak.getYear())
                        .isian("dasar", "Perwali 9/2026 tentang presensi");
        for (UUID satu : opd) {
            minta.isian("opd", satu);
        }
        return minta.kirim();
    }

    private void menyala(String mode, UUID... opd) {
        assertThat(tetapkan(uji.bkpsdm(), mode, SENIN, opd).status()).isEqualTo(303);
    }

    private Peramban.Jawaban kirim(Peramban siapa, UUID kunci, byte[] foto) {
        return siapa.post("/presensi/swafoto/kiriman")
                .terimaJson()
                .isian("kunci", kunci)
                .berkas("foto", "a.jpg", foto)
                .kirim();
    }

    private UUID masuk() {
        return uji.kunci(SENIN, "MASUK");
    }

    @Test
    void mati_selama_tidak_ada_kebijakan_dan_absen_tetap_berlaku() {
        assertThat(
                        pegawai.get("/presensi")
                                .kirim()
                                .dokumen()
                                .select("[data-swafoto]")
                                .hasAttr("hidden"))
                .isTrue();
        var jawab = kirim(pegawai, masuk(), SwafotoUji.foto(800, 600));
        assertThat(jawab.status()).isEqualTo(422);
        assertThat(jawab.teks()).contains("tidak diminta");
        assertThat(uji.banyak()).isZero();
        assertThat(uji.ponsel().hitung("arah = 'MASUK' and alasan is null")).isEqualTo(1);
    }

    @Test
    void tersimpan_sekali_kecil_tanpa_exif_dan_terenkripsi() throws IOException {
        menyala("SUKARELA");
        var satu = kirim(pegawai, masuk(), SwafotoUji.foto(2000, 1500));
        assertThat(satu.status()).isEqualTo(200);
        assertThat(satu.teks()).contains("\"ulang\":false");
        byte[] semula = isi();
        // sent again, even another one: the first stays
        assertThat(kirim(pegawai, masuk(), SwafotoUji.foto(300, 300)).teks())
                .contains("\"ulang\":true");
        assertThat(uji.banyak()).isEqualTo(1);
        assertThat(isi()).isEqualTo(semula);

        assertThat(ImageIO.read(new ByteArrayInputStream(semula))).as("no image at rest").isNull();
        assertThat(new String(semula, StandardCharsets.ISO_8859_1))
                .doesNotContain("JFIF")
                .doesNotContain("Exif");
        byte[] terbuka = buka(semula, masuk());
        var gambar = ImageIO.read(new ByteArrayInputStream(terbuka));
        assertThat(gambar.getWidth()).isEqualTo(640);
        assertThat(gambar.getHeight()).isEqualTo(480);
        assertThat(new String(terbuka, StandardCharsets.ISO_8859_1))
                .doesNotContain("Exif")
                .doesNotContain("Kamera Rahasia");
    }

    private byte[] isi() {
        return uji.satu(byte[].class, "select isi from presensi.swafoto where kunci = ?", masuk());
    }

    private byte[] buka(byte[] tersegel, UUID kunci) {
        return KonteksPemda.panggil(
                uji.ponsel().pemda(), () -> segel.buka(tersegel, segel.pengenal(), kunci));
    }

    @Test
    void pemda_lain_ketukan_lain_dan_kunci_lain_tidak_dapat_membukanya() {
        menyala("SUKARELA");
        kirim(pegawai, masuk(), SwafotoUji.foto(400, 400));
        byte[] isi = isi();
        UUID kunci = masuk();
        assertThat(buka(isi, kunci)).isNotEmpty();
        assertThatThrownBy(
                        () ->
                                KonteksPemda.panggil(
                                        BasisDataUji.A,
                                        () -> segel.buka(isi, segel.pengenal(), kunci)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("tidak dapat dibuka");
        assertThatThrownBy(() -> buka(isi, Uuid7.baru()))
                .hasMessageContaining("tidak dapat dibuka");
        assertThatThrownBy(
                        () ->
                                KonteksPemda.panggil(
                                        uji.ponsel().pemda(),
                                        () -> segel.buka(isi, "000000000000", kunci)))
                .hasMessageContaining("disegel dengan kunci 000000000000");
        isi[isi.length - 1] ^= 1;
        assertThatThrownBy(() -> buka(isi, kunci)).hasMessageContaining("tidak dapat dibuka");
        // row security: another pemda does not even see the row
        assertThat(
                        BasisDataUji.<Integer>dalam(
                                BasisDataUji.A,
                                j ->
                                        j.sql(
                                                        "select count(*) from presensi.swafoto where kunci = ?")
                                                .param(kunci)
                                                .query(Integer.class)
                                                .single()))
                .isZero();
    }

    @Test
    void hanya_diri_sendiri_dan_peninjau_presensi_itu_yang_melihat() {
        menyala("SUKARELA");
        kirim(pegawai, masuk(), SwafotoUji.foto(400, 400));
        String sendiri = "/presensi/swafoto/2026-11-09/masuk";
        String tinjau =
                "/presensi/tinjau/%s/2026-11-09/masuk?foto=true"
                        .formatted(uji.ponsel().orang().pegawaiId());
        var milik = pegawai.get(sendiri).kirim();
        assertThat(milik.status()).isEqualTo(200);
        assertThat(jpeg(milik)).startsWith(0xFF, 0xD8);
        assertThat(milik.kepala("Cache-Control")).contains("no-store");
        assertThat(uji.jejak("swafoto-dilihat")).isZero();

        // nobody reviews it yet: not even the head has any business with it
        assertThat(uji.kepala().peramban(port).get(tinjau).kirim().status()).isEqualTo(404);
        uji.ragu(SENIN, "MASUK");
        var bukti = uji.kepala().peramban(port).get(tinjau.replace("?foto=true", "")).kirim();
        assertThat(bukti.dokumen().select("img.swafoto")).isEmpty();
        assertThat(bukti.dokumen().text()).contains("nama Anda dan waktunya tercatat");
        assertThat(uji.jejak("swafoto-dilihat")).isZero();
        for (OrangUji o : new OrangUji[] {uji.kepala(), uji.bkpsdm()}) {
            var jawab = o.peramban(port).get(tinjau).kirim();
            assertThat(jawab.status()).as(o.nama()).isEqualTo(200);
            assertThat(jpeg(jawab)).startsWith(0xFF, 0xD8);
        }
        assertThat(uji.jejak("swafoto-dilihat")).isEqualTo(2);
        for (OrangUji o : new OrangUji[] {uji.kepalaLain(), uji.ponsel().rekan()}) {
            assertThat(o.peramban(port).get(tinjau).kirim().status()).as(o.nama()).isEqualTo(404);
            assertThat(o.peramban(port).get(sendiri).kirim().status()).isEqualTo(404);
        }
        assertThat(new Peramban(port, uji.ponsel().pemda()).get(sendiri).kirim().status())
                .isEqualTo(303);
        assertThat(uji.jejak("swafoto-dilihat")).isEqualTo(2);
    }

    private static byte[] jpeg(Peramban.Jawaban jawab) {
        String alamat = jawab.dokumen().select("img.swafoto").attr("src");
        assertThat(alamat).startsWith("data:image/jpeg;base64,");
        return Base64.getDecoder().decode(alamat.substring(alamat.indexOf(',') + 1));
    }

    @Test
    void foto_hanya_untuk_absen_sendiri_dan_tidak_atas_nama_orang_lain() {
        menyala("SUKARELA");
        var rekan = uji.ponsel().rekan().peramban(port);
        assertThat(kirim(rekan, masuk(), SwafotoUji.foto(300, 300)).status()).isEqualTo(404);
        assertThat(kirim(pegawai, Uuid7.baru(), SwafotoUji.foto(300, 300)).status()).isEqualTo(404);
        var lain =
                rekan.post("/presensi/swafoto/kiriman")
                        .terimaJson()
                        .isian("kunci", masuk())
                        .isian("pegawai", uji.ponsel().orang().pegawaiId())
                        .berkas("foto", "a.jpg", SwafotoUji.foto(300, 300))
                        .kirim();
        assertThat(lain.status()).isEqualTo(409);
        assertThat(uji.banyak()).isZero();
        assertThat(kirim(new Peramban(port, uji.ponsel().pemda()), masuk(), new byte[3]).status())
                .as("whoever is not signed in is sent there; the phone keeps it")
                .isEqualTo(303);
    }

    @Test
    void yang_bukan_foto_ditolak_dengan_sebabnya() {
        menyala("SUKARELA");
        var teks = kirim(pegawai, masuk(), "bukan foto".getBytes(StandardCharsets.UTF_8));
        assertThat(teks.status()).isEqualTo(422);
        byte[] png = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0};
        assertThat(kirim(pegawai, masuk(), png).teks()).contains("PNG").contains("JPEG");
        byte[] terpotong = SwafotoUji.foto(300, 300);
        var rusak = kirim(pegawai, masuk(), java.util.Arrays.copyOf(terpotong, 60));
        assertThat(rusak.status()).isEqualTo(422);
        var tanpa =
                pegawai.post("/presensi/swafoto")
                        .isian("kunci", masuk())
                        .berkas("foto", "", new byte[0])
                        .kirim();
        assertThat(tanpa.status()).isEqualTo(422);
        assertThat(tanpa.dokumen().select(".govuk-error-summary")).isNotEmpty();
        assertThat(tanpa.dokumen().select("input[name=kunci]").val()).isEqualTo(masuk().toString());
        assertThat(uji.banyak()).isZero();
    }

    @Test
    void tanpa_skrip_formulir_menyusul_absen_hari_ini() {
        menyala("SUKARELA");
        var halaman = pegawai.get("/presensi").kirim().dokumen();
        var bagian = halaman.select("[data-swafoto]");
        assertThat(bagian.hasAttr("hidden")).isFalse();
        assertThat(bagian.text()).contains("boleh dilewati", "Masuk 07.15");
        var jawab =
                pegawai.post("/presensi/swafoto")
                        .isian("kunci", bagian.select("input[name=kunci]").val())
                        .berkas("foto", "a.jpg", SwafotoUji.foto(1200, 1600))
                        .kirim();
        assertThat(jawab.status()).isEqualTo(303);
        assertThat(uji.banyak()).isEqualTo(1);
        assertThat(
                        pegawai.get("/presensi")
                                .kirim()
                                .dokumen()
                                .select("[data-swafoto]")
                                .hasAttr("hidden"))
                .isTrue();
        assertThat(pegawai.get("/presensi/swafoto").kirim().dokumen().text())
                .contains("Perwali 9/2026", "07.15");
    }

    @Test
    void bila_meragukan_hanya_absen_yang_ditinjau_dan_hanya_menyusul_sebentar() {
        menyala("RAGU");
        assertThat(kirim(pegawai, masuk(), SwafotoUji.foto(300, 300)).teks())
                .contains("hanya diminta bila");
        uji.ragu(SENIN, "MASUK");
        waktu.setel(SENIN.plusDays(3), LocalTime.of(8, 0), uji.ponsel().pemda().zona());
        assertThat(kirim(pegawai, masuk(), SwafotoUji.foto(300, 300)).teks()).contains("72 jam");
        waktu.setel(SENIN.plusDays(3), LocalTime.of(7, 0), uji.ponsel().pemda().zona());
        assertThat(kirim(pegawai, masuk(), SwafotoUji.foto(300, 300)).status()).isEqualTo(200);
    }

    @Test
    void kebijakan_terbatas_pada_opd_dengan_unit_di_bawahnya() {
        UUID induk = uji.ponsel().opd();
        UUID sekolah = OrangUji.opd(uji.ponsel().pemda(), "SDN 1");
        BasisDataUji.jalankanDalam(
                uji.ponsel().pemda(),
                j ->
                        j.sql("update organisasi.opd set induk_id = ? where id = ?")
                                .params(induk, sekolah)
                                .update());
        menyala("SUKARELA", induk);
        assertThat(mode(induk)).isEqualTo(ModeSwafoto.SUKARELA);
        assertThat(mode(sekolah)).isEqualTo(ModeSwafoto.SUKARELA);
        assertThat(mode(uji.dinasLain())).isEqualTo(ModeSwafoto.MATI);
    }

    private ModeSwafoto mode(UUID opd) {
        return KonteksPemda.panggil(
                uji.ponsel().pemda(),
                () ->
                        kebijakan
                                .untuk(opd, SENIN)
                                .map(KebijakanQueries.Berlaku::mode)
                                .orElse(ModeSwafoto.MATI));
    }

    @Test
    void kebijakan_tidak_berlaku_mundur_tidak_ganda_dan_berdasar() {
        assertThat(tetapkan(uji.bkpsdm(), "SUKARELA", SENIN.minusDays(1)).status()).isEqualTo(422);
        menyala("SUKARELA");
        assertThat(tetapkan(uji.bkpsdm(), "RAGU", SENIN).status()).isEqualTo(409);
        var tanpa =
                uji.bkpsdm()
                        .peramban(port)
                        .post("/presensi/swafoto/kebijakan")
                        .isian("mode", "RAGU")
                        .isian("sejak.hari", 12)
                        .isian("sejak.bulan", 11)
                        .isian("sejak.tahun", 2026)
                        .kirim();
        assertThat(tanpa.status()).isEqualTo(422);
        assertThat(tanpa.dokumen().select("input[name='sejak.hari']").val()).isEqualTo("12");
        assertThat(tetapkan(uji.kepala(), "RAGU", SENIN).status()).isEqualTo(404);
        assertThat(pegawai.get("/presensi/swafoto/kebijakan").kirim().status()).isEqualTo(404);
        assertThat(uji.jejak("swafoto-kebijakan-ditetapkan")).isEqualTo(1);
    }

    @Test
    void dicabut_tidak_diminta_lagi_dan_fotonya_hilang_malam_itu() {
        menyala("SUKARELA");
        kirim(pegawai, masuk(), SwafotoUji.foto(300, 300));
        UUID id =
                uji.satu(
                        UUID.class,
                        "select id from presensi.swafoto_kebijakan where mode = ?",
                        "SUKARELA");
        var bkpsdm = uji.bkpsdm().peramban(port);
        String alamat = "/presensi/swafoto/kebijakan/" + id + "/pencabutan";
        assertThat(bkpsdm.post(alamat).isian("alasan-" + id, "x").kirim().status()).isEqualTo(422);
        assertThat(bkpsdm.post(alamat).isian("alasan-" + id, "Belum siap").kirim().status())
                .isEqualTo(303);
        assertThat(bkpsdm.post(alamat).isian("alasan-" + id, "Belum siap").kirim().status())
                .isEqualTo(409);
        assertThat(mode(uji.ponsel().opd())).isEqualTo(ModeSwafoto.MATI);
        assertThat(penghapus.hapus()).isPositive();
        assertThat(uji.banyak()).isZero();
        assertThat(bkpsdm.get("/presensi/swafoto/kebijakan").kirim().dokumen().text())
                .contains("Dicabut", "Belum siap");
        // and a new one may begin on the same day
        menyala("RAGU");
        assertThat(mode(uji.ponsel().opd())).isEqualTo(ModeSwafoto.RAGU);
    }

    @Test
    void sesudah_lamanya_foto_dihapus_dan_yang_baru_tinggal() {
        menyala("SUKARELA");
        kirim(pegawai, masuk(), SwafotoUji.foto(300, 300));
        LocalDate lama = LocalDate.now(uji.ponsel().pemda().zona()).minusDays(91);
        LocalDate masih = lama.plusDays(1);
        tua(lama);
        tua(masih);
        // a clock put forward does not delete: what counts is the earlier of both
        waktu.setel(SENIN.plusYears(3), LocalTime.of(3, 0), uji.ponsel().pemda().zona());
        assertThat(penghapus.hapus()).isPositive();
        assertThat(penghapus.hapus()).isZero();
        assertThat(pada(lama)).isZero();
        assertThat(pada(masih)).isEqualTo(1);
        assertThat(
                        uji.satu(
                                Integer.class,
                                "select count(*) from presensi.swafoto_terhapus where sebab = ?",
                                "RETENSI"))
                .isEqualTo(1);
        assertThat(uji.jejak("swafoto-dihapus")).isEqualTo(1);
    }

    private int pada(LocalDate hari) {
        return uji.satu(
                Integer.class, "select count(*) from presensi.swafoto where hari = ?", hari);
    }

    /** A picture of a day long ago, kept under the policy of today. */
    private void tua(LocalDate hari) {
        uji.ponsel().ketuk(hari, "MASUK", uji.ponsel().saat(hari, 7, 15), null);
        BasisDataUji.jalankanDalam(
                uji.ponsel().pemda(),
                j ->
                        j.sql(
                                        """
                                        insert into presensi.swafoto (pemda_id, kunci, hari, pegawai_id, arah,
                                            opd_id, kebijakan_id, kunci_segel, isi, diterima_pada)
                                        select k.pemda_id, k.kunci, k.hari, k.pegawai_id, k.arah, k.opd_id,
                                            f.kebijakan_id, f.kunci_segel, f.isi, k.diterima_pada
                                        from presensi.ketukan k join presensi.swafoto f on f.hari = ?
                                        where k.hari = ?
                                        """)
                                .params(SENIN, hari)
                                .update());
    }

    @Test
    void pemiliknya_menghapus_sendiri_dan_absennya_tetap() {
        menyala("SUKARELA");
        kirim(pegawai, masuk(), SwafotoUji.foto(300, 300));
        String alamat = "/presensi/swafoto/2026-11-09/masuk/penghapusan";
        assertThat(uji.kepala().peramban(port).post(alamat).kirim().status()).isEqualTo(404);
        assertThat(pegawai.post(alamat).kirim().status()).isEqualTo(303);
        assertThat(uji.banyak()).isZero();
        assertThat(uji.ponsel().hitung("arah = 'MASUK'")).isEqualTo(1);
        assertThat(
                        uji.bkpsdm()
                                .peramban(port)
                                .get("/presensi/swafoto/kebijakan")
                                .kirim()
                                .dokumen()
                                .text())
                .contains("Foto dihapus 1");
    }

    @Test
    void halaman_privasi_mengatakan_apa_yang_berlaku() {
        assertThat(pegawai.get("/presensi/privasi").kirim().dokumen().text())
                .contains("Swafoto saat absen", "Tidak diminta dan tidak disimpan");
        menyala("SUKARELA");
        assertThat(pegawai.get("/presensi/privasi").kirim().dokumen().text())
                .contains("Perwali 9/2026", "90 hari, atau sampai Anda menghapusnya");
    }
}
