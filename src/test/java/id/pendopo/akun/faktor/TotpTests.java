package id.pendopo.akun.faktor;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendopo.platform.grafik.GambarQr;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The codes of RFC 6238, letters of RFC 4648, recovery codes. */
class TotpTests {

    private static final byte[] RFC = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

    /** RFC 6238, Appendix B, the rows of SHA-1. */
    @ParameterizedTest
    @CsvSource({
        "59, 94287082",
        "1111111109, 07081804",
        "1111111111, 14050471",
        "1234567890, 89005924",
        "2000000000, 69279037",
        "20000000000, 65353130"
    })
    void kode_sama_dengan_rfc_6238(long detik, String kode) {
        long langkah = Totp.langkah(Instant.ofEpochSecond(detik));
        assertThat(Totp.kode(RFC, langkah, 8)).isEqualTo(kode);
        assertThat(Totp.cocok(RFC, kode.substring(2), Instant.ofEpochSecond(detik)))
                .hasValue(langkah);
    }

    /** RFC 4226, Appendix D: the same function counted by hand. */
    @ParameterizedTest
    @CsvSource({"0, 755224", "1, 287082", "2, 359152", "5, 254676", "9, 520489"})
    void kode_sama_dengan_rfc_4226(long hitungan, String kode) {
        assertThat(Totp.kode(RFC, hitungan, 6)).isEqualTo(kode);
    }

    @Test
    void jam_boleh_meleset_satu_langkah_dan_tidak_lebih() {
        var saat = Instant.ofEpochSecond(1_234_567_890);
        long kini = Totp.langkah(saat);
        for (int geser = -3; geser <= 3; geser++) {
            assertThat(Totp.cocok(RFC, Totp.kode(RFC, kini + geser, 6), saat).isPresent())
                    .as("geser " + geser)
                    .isEqualTo(Math.abs(geser) <= 1);
        }
    }

    @ParameterizedTest
    @CsvSource(
            value = {"''", "12345", "1234567", "abcdef", "۱۲۳۴۵۶", "-12345"},
            emptyValue = "")
    void yang_bukan_kode_tidak_cocok(String diketik) {
        assertThat(Totp.cocok(RFC, diketik, Instant.ofEpochSecond(59))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "f, MY",
        "fo, MZXQ",
        "foo, MZXW6",
        "foob, MZXW6YQ",
        "fooba, MZXW6YTB",
        "foobar, MZXW6YTBOI"
    })
    void huruf_sama_dengan_rfc_4648(String isi, String huruf) {
        assertThat(Base32.tulis(isi.getBytes(StandardCharsets.US_ASCII))).isEqualTo(huruf);
    }

    @Test
    void kode_pemulihan_berlainan_dan_dikenali_juga_bila_diketik_seadanya() {
        var kode = KodePemulihan.baru();
        assertThat(new HashSet<>(kode)).hasSize(10);
        assertThat(kode).allMatch(k -> k.matches("([A-Z2-7]{4}-){3}[A-Z2-7]{4}"));
        String diketik = kode.getFirst().toLowerCase().replace('-', ' ').replace('o', '0');
        assertThat(KodePemulihan.bentuknya(diketik)).isTrue();
        assertThat(KodePemulihan.hash(diketik)).isEqualTo(KodePemulihan.hash(kode.getFirst()));
        assertThat(KodePemulihan.bentuknya("123456")).isFalse();
    }

    @Test
    void gambar_memuat_isinya_dan_tepi_kosong() {
        var gambar = GambarQr.dari("otpauth://totp/Uji:siti?secret=JBSWY3DPEHPK3PXP");
        assertThat(gambar.sisi()).isGreaterThan(25 + 8);
        assertThat(gambar.jalur()).startsWith("M4,4h7v1h-7z").doesNotContain("M3,", ",3h");
    }
}
