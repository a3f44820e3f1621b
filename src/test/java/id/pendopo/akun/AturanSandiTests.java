package id.pendopo.akun;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.pendopo.BasisDataUji;
import id.pendopo.UjiAplikasi;
import id.pendopo.kernel.AturanDilanggar;
import id.pendopo.platform.pemda.KonteksPemda;
import id.pendopo.platform.pemda.Pemda;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** ASVS 5.0 §6.2 by default, the profile of BSSN when the pemda chose it. */
@UjiAplikasi
class AturanSandiTests {

    @Autowired AturanSandi aturan;
    private Pemda pemda;

    @BeforeEach
    void susun() {
        pemda = BasisDataUji.pemdaBaru();
    }

    @Test
    void panjang_menentukan_dan_bukan_campuran() {
        ditolak("sebelas hur", "akun.sandi-pendek");
        diterima("kuda laut menari");
        diterima("ékspédisi ke gunung 🌋");
        diterima("sembilan burung ".repeat(12));
        ditolak("perahu ".repeat(40), "akun.sandi-panjang");
    }

    @Test
    void yang_sudah_bocor_ditolak_juga_bila_dibungkus_atau_diulang() {
        ditolak("1q2w3e4r5t6y", "akun.sandi-umum");
        ditolak("Password2026!", "akun.sandi-umum");
        ditolak("***qwertyuiop***", "akun.sandi-umum");
        ditolak("qwertyqwerty", "akun.sandi-umum");
        ditolak("abcabcabcabcabc", "akun.sandi-umum");
        ditolak("aaaaaaaaaaaaaaaa", "akun.sandi-umum");
    }

    @Test
    void nama_sendiri_nip_dan_nama_pemda_bukan_kata_sandi() {
        ditolak("pendopo123456", "akun.sandi-terkait");
        ditolak("Siti.Rahayu-2026", "akun.sandi-terkait");
        ditolak("199001012015011001", "akun.sandi-terkait");
        diterima("pagi yang cerah di pendopo");
    }

    @Test
    void profil_bssn_meminta_campuran_dan_masa_berlaku() {
        Instant lama = Instant.now().minus(Duration.ofDays(91));
        assertThat(dalam(() -> aturan.kedaluwarsa(lama))).isFalse();
        parameter("sandi.profil", "\"bssn\"");
        ditolak("kuda laut menari", "akun.sandi-campuran");
        diterima("Kuda laut, 7 menari");
        assertThat(dalam(() -> aturan.kedaluwarsa(lama))).isTrue();
        assertThat(dalam(() -> aturan.kedaluwarsa(Instant.now()))).isFalse();
        assertThat(dalam(() -> aturan.kedaluwarsa(null))).isTrue();
    }

    @Test
    void panjang_minimal_mengikuti_parameter_tetapi_tidak_di_bawah_delapan() {
        parameter("sandi.aturan", "{\"panjang_minimal\": 4, \"bssn_masa_berlaku_hari\": 90}");
        ditolak("kuda la", "akun.sandi-pendek");
        diterima("kuda lau");
    }

    private void diterima(String sandi) {
        assertThatCode(() -> periksa(sandi)).doesNotThrowAnyException();
    }

    private void ditolak(String sandi, String kode) {
        assertThatThrownBy(() -> periksa(sandi))
                .as(sandi)
                .isInstanceOfSatisfying(
                        AturanDilanggar.class, e -> assertThat(e.kode()).isEqualTo(kode));
    }

    private void periksa(String sandi) {
        KonteksPemda.jalankan(
                pemda, () -> aturan.periksa(sandi, "199001012015011001", "Siti Rahayu"));
    }

    private boolean dalam(java.util.concurrent.Callable<Boolean> tanya) {
        return KonteksPemda.panggil(
                pemda,
                () -> {
                    try {
                        return tanya.call();
                    } catch (Exception e) {
                        throw new IllegalStateException(e);
                    }
                });
    }

    private void parameter(String kode, String nilai) {
        BasisDataUji.jalankanDalam(
                pemda,
                j ->
                        j.sql(
                                        """
                                        insert into organisasi.parameter (pemda_id, kode, berlaku_sejak,
                                            nilai, dasar_hukum, alasan, ditetapkan_oleh, ditetapkan_pada)
                                        values (?, ?, ?, ?::jsonb, 'Perwali uji', 'uji', 'uji', now())
                                        """)
                                .params(
                                        pemda.id(),
                                        kode,
                                        LocalDate.now(pemda.zona()).minusDays(1),
                                        nilai)
                                .update());
        // asked anew: the rule of this pemda may be in memory from a moment ago
        KonteksPemda.jalankan(pemda, () -> segarkan());
    }

    @Autowired org.springframework.context.ApplicationEventPublisher kabar;

    private void segarkan() {
        kabar.publishEvent(new id.pendopo.platform.langsung.BacaUlang());
    }
}
