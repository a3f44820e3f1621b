package id.pendopo.pemberitahuan.surel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AlamatSmtpTests {

    @Test
    void lengkap_dengan_tanda_khusus_yang_disandikan() {
        var a = AlamatSmtp.baca("smtp://a%40b:p%3A+x@surat.go.id:587?from=pendopo@kota.go.id");
        assertThat(a.host()).isEqualTo("surat.go.id");
        assertThat(a.port()).isEqualTo(587);
        assertThat(a.pengguna()).isEqualTo("a@b");
        assertThat(a.sandi()).isEqualTo("p:+x");
        assertThat(a.dari()).isEqualTo("pendopo@kota.go.id");
    }

    @Test
    void sandi_hanya_lewat_tls_kecuali_dikatakan_lain() {
        assertThat(AlamatSmtp.baca("smtp://a:b@h?from=x@y").sifat())
                .containsEntry("mail.smtp.starttls.required", "true");
        assertThat(AlamatSmtp.baca("smtp://a:b@h?from=x@y&tls=tanpa").sifat())
                .containsEntry("mail.smtp.starttls.required", "false");
        var tanpaMasuk = AlamatSmtp.baca("smtp://h?from=x@y");
        assertThat(tanpaMasuk.port()).isEqualTo(25);
        assertThat(tanpaMasuk.sifat()).containsEntry("mail.smtp.auth", "false");
        var tls = AlamatSmtp.baca("smtps://a:b@h?from=x@y");
        assertThat(tls.port()).isEqualTo(465);
        assertThat(tls.sifat()).containsEntry("mail.transport.protocol", "smtps");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "surat.go.id",
                "http://h?from=x@y",
                "smtp://a:rahasia@h",
                "smtp://a:rahasia@h?from=x",
                "smtp://a:rahasia lagi@h?from=x@y"
            })
    void yang_tidak_lengkap_ditolak_tanpa_menyebut_sandi(String url) {
        assertThatThrownBy(() -> AlamatSmtp.baca(url))
                .hasMessageContaining("PENDOPO_SMTP_URL")
                .hasMessageNotContaining("rahasia");
    }
}
