package id.pendopo.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import gg.jte.output.StringOutput;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BingkaiTests {

    private final Bingkai indonesia = BingkaiContoh.bingkai("id", "/kantor", "terang", null);
    private final Bingkai inggris = BingkaiContoh.bingkai("en", "/kantor", "gelap", null);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0 | Rp0,00",
                "999 | Rp999,00",
                "1234567 | Rp1.234.567,00",
                "1234567.895 | Rp1.234.567,90",
                "0.125 | Rp0,12",
                "-1500000.5 | −Rp1.500.000,50",
                "99999999999999999.99 | Rp99.999.999.999.999.999,99"
            })
    void rupiah_ditulis_lengkap_tanpa_kehilangan_sen(BigDecimal nilai, String teks) {
        assertThat(indonesia.rp(nilai)).isEqualTo(teks);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0 | Rp0",
                "950 | Rp950",
                "999.6 | Rp1,00 rb",
                "1500 | Rp1,50 rb",
                "12340000 | Rp12,3 jt",
                "999960000 | Rp1,00 M",
                "845000000 | Rp845 jt",
                "1480250000000 | Rp1,48 T",
                "-2080000000000 | −Rp2,08 T",
                "1234500000000000 | Rp1.234 T",
                "9.99 | Rp10"
            })
    void rupiah_singkat_memakai_tiga_angka_dan_satuan(BigDecimal nilai, String teks) {
        assertThat(indonesia.rpSingkat(nilai)).isEqualTo(teks);
    }

    @Test
    void bahasa_inggris_memakai_pemisah_dan_satuannya_sendiri() {
        assertThat(inggris.rp(new BigDecimal("1234567.5"))).isEqualTo("Rp1,234,567.50");
        assertThat(inggris.rpSingkat(new BigDecimal("1480250000"))).isEqualTo("Rp1.48 B");
        assertThat(inggris.persen(new BigDecimal("78.55"))).isEqualTo("78.6%");
        assertThat(inggris.waktu(Instant.parse("2026-11-24T01:41:00Z")))
                .isEqualTo("Tue, 24 Nov 2026 08:41 WIB");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "-5.4 | −5,4",
                "1.2 | +1,2",
                "0 | 0,0",
                "-0.04 | 0,0",
                "0.05 | +0,1",
                "1000 | +1.000,0"
            })
    void poin_selalu_bertanda_dengan_minus_sejati(BigDecimal poin, String teks) {
        assertThat(indonesia.poin(poin)).isEqualTo(teks);
    }

    @Test
    void persen_satu_desimal() {
        assertThat(indonesia.persen(new BigDecimal("78.55"))).isEqualTo("78,6%");
        assertThat(indonesia.persen(new BigDecimal("100"))).isEqualTo("100,0%");
    }

    @ParameterizedTest
    @CsvSource({"78.55, 78.6%", "0, 0.0%", "100, 100.0%", "132.4, 100.0%", "-3.2, 0.0%"})
    void lebar_batang_bertitik_di_bahasa_apa_pun(BigDecimal persen, String teks) {
        assertThat(indonesia.lebar(persen)).isEqualTo(teks);
        assertThat(inggris.lebar(persen)).isEqualTo(teks);
    }

    @Test
    void ukuran_dibulatkan_dan_mengatakannya() {
        assertThat(indonesia.ukuran(12.345678f, 2)).isEqualTo("12,35");
        assertThat(indonesia.ukuran(20f, 2)).isEqualTo("20");
        assertThat(indonesia.ukuran(20.001f, 2)).isEqualTo("20,00");
        assertThat(indonesia.ukuran(0.00001f, 2)).isEqualTo("0,00");
        assertThat(indonesia.ukuran(new BigDecimal("1500"), 2)).isEqualTo("1.500");
        assertThat(indonesia.ukuran(3.7f, 2)).isEqualTo("3,7");
    }

    @Test
    void angka_tepat_seperti_adanya() {
        assertThat(indonesia.angka(6555)).isEqualTo("6.555");
        assertThat(indonesia.angka(-12L)).isEqualTo("−12");
        assertThat(indonesia.angka(new BigDecimal("1234.5000"))).isEqualTo("1.234,5");
        assertThat(indonesia.angka(new BigDecimal("1E+6"))).isEqualTo("1.000.000");
        assertThat(indonesia.angka(0)).isEqualTo("0");
    }

    @ParameterizedTest
    @CsvSource({
        "Asia/Jakarta, 'Sel, 24 Nov 2026 08.41 WIB'",
        "Asia/Makassar, 'Sel, 24 Nov 2026 09.41 WITA'",
        "Asia/Jayapura, 'Sel, 24 Nov 2026 10.41 WIT'",
        "UTC, 'Sel, 24 Nov 2026 01.41 UTC'"
    })
    void waktu_memakai_zona_pemda(String zona, String teks) {
        Bingkai b = BingkaiContoh.bingkai("id", "/", "terang", null, ZoneId.of(zona));

        assertThat(b.waktu(Instant.parse("2026-11-24T01:41:00Z"))).isEqualTo(teks);
    }

    @Test
    void tanggal_singkat_dan_panjang() {
        assertThat(indonesia.tanggal(LocalDate.of(2026, 8, 5))).isEqualTo("5 Ags 2026");
        assertThat(indonesia.tanggalPanjang(LocalDate.of(2026, 5, 1))).isEqualTo("1 Mei 2026");
        assertThat(indonesia.namaBulan(2)).isEqualTo("Februari");
        assertThat(inggris.namaBulanSingkat(10)).isEqualTo("Oct");
    }

    @Test
    void jalur_dengan_parameter_baru_menjaga_yang_lain() {
        Bingkai b =
                BingkaiContoh.bingkai(
                        "id", "/opd?q=jalan+%26+air&bulan=3&bulan=4&kosong", "terang", null);

        assertThat(b.jalurDengan("bulan", 11)).isEqualTo("/opd?q=jalan+%26+air&kosong=&bulan=11");
        assertThat(b.jalurTanpaKueri()).isEqualTo("/opd");
        assertThat(b.parameterSelain("bulan", "kosong"))
                .containsExactly(new Bingkai.Parameter("q", "jalan & air"));
    }

    @Test
    void kueri_yang_rusak_tidak_menggagalkan_halaman() {
        Bingkai b = BingkaiContoh.bingkai("id", "/opd?q=100%&%zz=1", "terang", null);

        assertThat(b.jalurDengan("bahasa", "en")).isEqualTo("/opd?q=100%25&%25zz=1&bahasa=en");
    }

    @Test
    void untuk_siapa_pun_tidak_memuat_apa_pun_dari_orangnya() {
        var orang = new Bingkai.Orang("Siti Aminah", "Wali Kota", "SA");
        var sendiri = BingkaiContoh.bingkai("id", "/pimpinan?peta=fisik", "gelap", orang);
        var bersama = sendiri.siapaPun();
        assertThat(bersama.orang()).isNull();
        assertThat(bersama.menu()).isEmpty();
        assertThat(bersama.csrfNilai()).isEmpty();
        assertThat(bersama.sesiHabis()).isNull();
        assertThat(bersama.jalur()).isEqualTo(sendiri.jalur());
        assertThat(bersama.rupa()).isEqualTo(sendiri.rupa());
        assertThat(inggris.rupa()).isNotEqualTo(indonesia.rupa());
    }

    @Test
    void lukisan_bersama_hanya_memuat_yang_boleh_dilihat_semua() {
        var orang = new Bingkai.Orang("Siti Aminah", "Wali Kota", "SA");
        var b = BingkaiContoh.bingkai("id", "/pimpinan", "terang", orang);
        var jte = new Jte();
        var keluar = new StringOutput();
        jte.lukis("bingkai/kepala", b, Map.of()).writeTo(keluar);
        assertThat(keluar.toString()).doesNotContain("Siti", "rahasia").contains("/masuk");
        jte.lukis("komponen/tag", b, Map.of("teks", "<Aman>")).writeTo(keluar);
        assertThat(keluar.toString()).contains("&lt;Aman&gt;");
    }

    @Test
    void tema_yang_tidak_dikenal_menjadi_otomatis() {
        assertThat(BingkaiContoh.bingkai("id", "/", "merah jambu", null).tema())
                .isEqualTo("otomatis");
        assertThat(inggris.tema()).isEqualTo("gelap");
    }

    @Test
    void bulan_di_luar_kalender_ditolak() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Bingkai.Periode(2026, 13));
    }

    @Test
    void alamat_aset_memuat_sidik_isinya_dan_menolak_yang_tidak_ada() {
        assertThat(indonesia.aset("pendopo.css")).matches("/aset/pendopo\\.css\\?v=[0-9a-f]{10}");
        assertThatIllegalArgumentException().isThrownBy(() -> indonesia.aset("tidak-ada.css"));
    }

    @Test
    void pekerja_layanan_mengenal_sidik_yang_sama() throws IOException {
        String pekerja = baca("/static/aset/pekerja.js");

        assertThat(pekerja).contains(indonesia.aset("pendopo.css"), indonesia.aset("pendopo.js"));
    }

    @Test
    void kedua_bahasa_punya_kunci_yang_sama() throws IOException {
        assertThat(kunci(Locale.ENGLISH)).isEqualTo(kunci(Locale.of("id")));
    }

    private static Set<String> kunci(Locale bahasa) throws IOException {
        Properties isi = new Properties();
        try (Reader pembaca = buka("/pesan/bingkai_" + bahasa.getLanguage() + ".properties")) {
            isi.load(pembaca);
        }
        return isi.stringPropertyNames();
    }

    private static String baca(String jalur) throws IOException {
        try (Reader pembaca = buka(jalur)) {
            return pembaca.readAllAsString();
        }
    }

    private static Reader buka(String jalur) {
        return new InputStreamReader(
                BingkaiTests.class.getResourceAsStream(jalur), StandardCharsets.UTF_8);
    }
}
