package id.pendopo.pemberitahuan.surel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import id.pendopo.kernel.Uuid7;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Letters over a real socket to a real mail server. */
class PengirimSmtpTests {

    private final GreenMail server =
            new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    @BeforeEach
    void mulai() {
        server.start();
    }

    @AfterEach
    void berhenti() {
        server.stop();
    }

    @Test
    void surat_sampai_utuh_dengan_id_barisnya() throws Exception {
        UUID id = Uuid7.baru();
        pengirim("").kirim(surel(id, "budi@contoh.go.id"));
        var pesan = server.getReceivedMessages()[0];
        assertThat(pesan.getMessageID()).isEqualTo("<" + id + "@kota.contoh>");
        assertThat(pesan.getSubject()).isEqualTo("Laporan “Oktober” dikembalikan");
        assertThat(pesan.getFrom()[0].toString()).isEqualTo("Kota Uji <pendopo@kota.contoh>");
        assertThat(pesan.getAllRecipients()[0].toString()).contains("budi@contoh.go.id");
        assertThat(pesan.getContent().toString().replace("\r\n", "\n"))
                .startsWith("Yth. Budi,\n\n* 5 → 6");
        assertThat(pesan.getHeader("Auto-Submitted")).containsExactly("auto-generated");
    }

    @Test
    void yang_dikirim_dua_kali_bernomor_sama() throws Exception {
        var surel = surel(Uuid7.baru(), "budi@contoh.go.id");
        pengirim("").kirim(surel);
        pengirim("").kirim(surel);
        var pesan = server.getReceivedMessages();
        assertThat(pesan).hasSize(2);
        assertThat(pesan[0].getMessageID()).isEqualTo(pesan[1].getMessageID());
    }

    @Test
    void dengan_sandi_setelah_masuk() throws Exception {
        server.setUser("pendopo@kota.contoh", "pendopo", "r@hasia");
        pengirim("pendopo:r%40hasia@", "&tls=tanpa").kirim(surel(Uuid7.baru(), "budi@contoh.id"));
        assertThat(server.getReceivedMessages()).hasSize(1);
    }

    @Test
    void tanpa_tls_sandi_tidak_pernah_berangkat() {
        server.setUser("pendopo@kota.contoh", "pendopo", "rahasia");
        assertThatThrownBy(
                        () ->
                                pengirim("pendopo:rahasia@", "")
                                        .kirim(surel(Uuid7.baru(), "budi@contoh.id")))
                .isInstanceOf(SurelGagal.class)
                .hasMessageContaining("STARTTLS");
        assertThat(server.getReceivedMessages()).isEmpty();
    }

    @Test
    void server_yang_mati_menunda_semua() {
        var pengirim = pengirim("");
        server.stop();
        assertThatThrownBy(() -> pengirim.kirim(surel(Uuid7.baru(), "budi@contoh.id")))
                .isInstanceOfSatisfying(
                        SurelGagal.class,
                        e -> assertThat(e.sebab()).isEqualTo(SurelGagal.Sebab.SERVER));
    }

    private PengirimSmtp pengirim(String masuk) {
        return pengirim(masuk, "");
    }

    private PengirimSmtp pengirim(String masuk, String lagi) {
        return new PengirimSmtp(
                AlamatSmtp.baca(
                        "smtp://%s127.0.0.1:%d?from=pendopo@kota.contoh%s"
                                .formatted(masuk, server.getSmtp().getPort(), lagi)));
    }

    private static Surel surel(UUID id, String alamat) {
        return new Surel(
                id,
                "kota.contoh",
                "Kota Uji",
                alamat,
                "Budi Santoso",
                "Laporan “Oktober” dikembalikan",
                "Yth. Budi,\n\n* 5 → 6\n",
                Instant.parse("2026-11-05T00:00:00Z"));
    }
}
