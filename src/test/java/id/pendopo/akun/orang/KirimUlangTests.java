package id.pendopo.akun.orang;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import id.pendopo.BasisDataUji;
import id.pendopo.OrangUji;
import id.pendopo.Peramban;
import id.pendopo.UjiAplikasi;
import id.pendopo.kernel.Peran;
import id.pendopo.platform.pemda.Pemda;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Letters about accounts when the mail server is away, over a real socket. */
@UjiAplikasi
@DirtiesContext // its mail server is its own
class KirimUlangTests {

    private static final int PORTA_SURAT = portaBebas();
    private static final Pattern TAUTAN = Pattern.compile("(/masuk/baru\\?t=[A-Za-z0-9_-]{43})");

    private final GreenMail server =
            new GreenMail(new ServerSetup(PORTA_SURAT, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    @LocalServerPort int port;
    @Autowired KirimUlang ulang;

    private Pemda pemda;
    private OrangUji siti;
    private Peramban diskominfo;

    @DynamicPropertySource
    static void surat(DynamicPropertyRegistry setelan) {
        setelan.add(
                "pendopo.surel.smtp",
                () -> "smtp://127.0.0.1:" + PORTA_SURAT + "?from=pendopo@uji.example");
    }

    private static int portaBebas() {
        try (var s = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return s.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @BeforeEach
    void susun() {
        pemda = BasisDataUji.pemdaBaru();
        UUID dinas = OrangUji.opd(pemda, "Dinas Uji");
        siti = OrangUji.pegawai(pemda, dinas, Peran.PEGAWAI);
        diskominfo = OrangUji.pegawai(pemda, dinas, Peran.ADMIN).peramban(port);
        BasisDataUji.jalankanDalam(
                pemda,
                j ->
                        j.sql(
                                        """
                                        update akun.akun set nama_pengguna = 'siti', surel = 'siti@uji.example'
                                        where id = ?
                                        """)
                                .param(siti.akunId())
                                .update());
    }

    @AfterEach
    void berhenti() {
        server.stop();
    }

    @Test
    void yang_tertunda_dikirim_lagi_dengan_tautan_baru_dan_pengelola_melihatnya() throws Exception {
        var p = new Peramban(port, pemda);
        var jawab = p.post("/masuk/lupa").isian("siapa", "siti").kirim();
        assertThat(jawab.dokumen().select("form[action=/masuk/lupa] button").text())
                .isEqualTo("Coba kirim lagi");
        tungguGagal(1);
        String lama = sidik();
        var daftar = diskominfo.get("/akun").kirim();
        assertThat(daftar.teks())
                .contains(
                        "Surel yang belum sampai",
                        "Server surel tidak menjawab",
                        "Lupa kata sandi");
        assertThat(daftar.dokumen().select("a[href=/akun/siti]")).isNotEmpty();

        server.start();
        ulang.jalankan();
        assertThat(server.getReceivedMessages()).as("not before its time").isEmpty();
        jatuhTempo();
        ulang.jalankan();
        assertThat(server.waitForIncomingEmail(20_000, 1)).isTrue();
        await().atMost(Duration.ofSeconds(60))
                .until(() -> hitung("select count(*) from akun.kiriman") == 0);
        assertThat(sidik()).isNotEqualTo(lama);
        var cocok = TAUTAN.matcher(server.getReceivedMessages()[0].getContent().toString());
        assertThat(cocok.find()).isTrue();
        assertThat(p.get(cocok.group(1)).kirim().teks()).contains("siti");
        assertThat(diskominfo.get("/akun").kirim().teks())
                .doesNotContain("Surel yang belum sampai");
    }

    @Test
    void sesudah_beberapa_kali_berhenti_dan_permintaan_baru_mulai_dari_awal() {
        diskominfo.post("/akun/siti/tautan").kirim();
        for (int i = 1; i <= CatatanKiriman.JEDA.size(); i++) {
            tungguGagal(i);
            jatuhTempo();
            ulang.jalankan();
        }
        tungguGagal(CatatanKiriman.JEDA.size() + 1);
        assertThat(hitung("select count(*) from akun.kiriman where coba_pada is null")).isOne();
        assertThat(diskominfo.get("/akun").kirim().teks()).contains("Berhenti setelah 5 kali");
        jatuhTempo();
        ulang.jalankan();
        assertThat(hitung("select percobaan from akun.kiriman")).isEqualTo(5);

        diskominfo.post("/akun/siti/tautan").kirim();
        tungguGagal(1);
        diskominfo.post("/akun/siti/penonaktifan").isian("alasan", "Cuti panjang").kirim();
        assertThat(hitung("select count(*) from akun.kiriman")).isZero();
    }

    @Test
    void operator_hanya_melihat_yang_diurusnya() {
        diskominfo.post("/akun/siti/tautan").kirim();
        tungguGagal(1);
        var lain = OrangUji.pegawai(pemda, OrangUji.opd(pemda, "Dinas Lain"), Peran.OPERATOR);
        assertThat(lain.peramban(port).get("/akun").kirim().teks())
                .doesNotContain("Surel yang belum sampai");
    }

    private void tungguGagal(int kali) {
        await().atMost(Duration.ofSeconds(60))
                .until(
                        () ->
                                hitung(
                                                "select count(*) from akun.kiriman where percobaan = "
                                                        + kali)
                                        == 1);
    }

    private void jatuhTempo() {
        BasisDataUji.jalankanDalam(
                pemda,
                j ->
                        j.sql(
                                        "update akun.kiriman set coba_pada = now() - interval '1 minute' where coba_pada is not null")
                                .update());
    }

    private String sidik() {
        return BasisDataUji.dalam(
                pemda,
                j ->
                        j.sql(
                                        "select encode(hash, 'hex') from akun.jalan_sandi where selesai_pada is null")
                                .query(String.class)
                                .single());
    }

    private long hitung(String sql) {
        return BasisDataUji.dalam(pemda, j -> j.sql(sql).query(Long.class).single());
    }
}
