package id.pendopo.platform.lembar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BacaNilaiTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1.500.000,00 | 1500000.00",
                "36.584.716.359 | 36584716359",
                "(248.191.668.674) | -248191668674",
                "( Rp 1.500,50 ) | -1500.50",
                "Rp1.500.000 | 1500000",
                "Rp. 1.500.000,- | 1500000",
                "IDR 2.000 | 2000",
                "-Rp 2.000 | -2000",
                "Rp -2.000 | -2000",
                "− 2.000 | -2000",
                "1.500 | 1500",
                "1500,5 | 1500.5",
                "1500.5 | 1500.5",
                "1234.50 | 1234.50",
                "0.50 | 0.50",
                "0,500 | 0.500",
                "1,500,000 | 1500000",
                "1,500,000.25 | 1500000.25",
                "1 500 000 | 1500000",
                "1 500 000,25 | 1500000.25",
                "- | 0",
                "Rp - | 0",
                "– | 0",
                "0 | 0",
            })
    void membaca_rupiah_seperti_ditulis_orang(String tertulis, BigDecimal nilai) throws Exception {
        assertThat(BacaNilai.rupiah(teks(tertulis))).isEqualByComparingTo(nilai);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1,500",
                "-12,345",
                "seribu",
                "1.50.000",
                "1.500.00,0",
                "1,2,3",
                "1..5",
                "12a",
                "(-5)",
                "5 juta",
                "Rp",
                "1.005,123",
                "0x10",
                "1e5",
                "#DIV/0!",
                "١٢٣",
                "12345678901234567890",
                "1.2.3",
                ",5"
            })
    void menolak_rupiah_yang_meragukan(String tertulis) {
        assertThat(tolak(() -> BacaNilai.rupiah(teks(tertulis)))).startsWith("lembar.galat.");
    }

    @Test
    void menyebut_alasan_yang_tepat() {
        assertThat(tolak(() -> BacaNilai.rupiah(teks("1,500"))))
                .isEqualTo("lembar.galat.angka-ganda");
        assertThat(tolak(() -> BacaNilai.persen(teks("12.345"))))
                .isEqualTo("lembar.galat.angka-ganda");
        assertThat(tolak(() -> BacaNilai.rupiah(teks("1,2345"))))
                .isEqualTo("lembar.galat.rupiah-desimal");
        assertThat(tolak(() -> BacaNilai.rupiah(teks("9".repeat(19)))))
                .isEqualTo("lembar.galat.angka-besar");
    }

    @Test
    void persen_selalu_per_seratus() throws Exception {
        assertThat(BacaNilai.persen(teks("1,96"))).isEqualByComparingTo("1.96");
        assertThat(BacaNilai.persen(teks("78,6 %"))).isEqualByComparingTo("78.6");
        assertThat(BacaNilai.persen(new Sel.Angka(new BigDecimal("0.786"), true, false)))
                .isEqualByComparingTo("78.6");
        assertThat(BacaNilai.persen(new Sel.Angka(new BigDecimal("78.6"), false, false)))
                .isEqualByComparingTo("78.6");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "8 Januari 2025",
                "08/01/2025",
                "8-1-2025",
                "08.01.2025",
                "2025-01-08",
                "2025-01-08 07:30:00",
                "8 Jan 2025",
                "8-Jan-2025",
                "Rabu, 8 Januari 2025",
                "rabu 8 JANUARI 2025",
                "8 january 2025",
                "08/01/2025 07:30"
            })
    void membaca_tanggal(String tertulis) throws Exception {
        assertThat(BacaNilai.tanggal(teks(tertulis))).isEqualTo(LocalDate.of(2025, 1, 8));
    }

    @Test
    void membaca_semua_nama_bulan() throws Exception {
        String[] bulan = {
            "Januari",
            "Februari",
            "Maret",
            "April",
            "Mei",
            "Juni",
            "Juli",
            "Agustus",
            "September",
            "Oktober",
            "November",
            "Desember"
        };
        for (int i = 0; i < 12; i++) {
            assertThat(BacaNilai.tanggal(teks("17 " + bulan[i] + " 2026")))
                    .isEqualTo(LocalDate.of(2026, i + 1, 17));
            assertThat(BacaNilai.tanggal(teks("17 " + bulan[i].substring(0, 3) + " 2026")))
                    .isEqualTo(LocalDate.of(2026, i + 1, 17));
        }
        assertThat(BacaNilai.tanggal(teks("1 Nopember 2026")).getMonthValue()).isEqualTo(11);
        assertThat(BacaNilai.tanggal(teks("1 Agt 2026")).getMonthValue()).isEqualTo(8);
        assertThat(BacaNilai.tanggal(teks("1 Sept. 2026")).getMonthValue()).isEqualTo(9);
    }

    @Test
    void membaca_tanggal_dari_sel_dan_serial() throws Exception {
        assertThat(
                        BacaNilai.tanggal(
                                new Sel.Tanggal(LocalDateTime.parse("2025-01-08T12:00"), false)))
                .isEqualTo(LocalDate.of(2025, 1, 8));
        assertThat(BacaNilai.tanggal(new Sel.Angka(new BigDecimal("45665"), false, false)))
                .isEqualTo(LocalDate.of(2025, 1, 8));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "31/02/2025",
                "2025-13-01",
                "8/1/25",
                "8 Januarti 2025",
                "Januari 2025",
                "kemarin",
                "01/31/2025",
                "8 Marsekal 2025",
                "1-1-0001",
                "2025"
            })
    void menolak_tanggal_yang_tidak_ada_atau_meragukan(String tertulis) {
        assertThat(tolak(() -> BacaNilai.tanggal(teks(tertulis))))
                .isEqualTo("lembar.galat.tanggal");
    }

    @Test
    void angka_biasa_bukan_tanggal() {
        assertThat(
                        tolak(
                                () ->
                                        BacaNilai.tanggal(
                                                new Sel.Angka(
                                                        new BigDecimal("2025"), false, false))))
                .isEqualTo("lembar.galat.tanggal");
    }

    @Test
    void kode_tetap_teks() throws Exception {
        assertThat(BacaNilai.kode(teks(" 01.02 "))).isEqualTo("01.02");
        assertThat(BacaNilai.kode(teks("'007"))).isEqualTo("007");
        assertThat(BacaNilai.kode(teks("5. 1. 02"))).isEqualTo("5.1.02");
        assertThat(BacaNilai.kode(teks("x.xx.01"))).isEqualTo("x.xx.01");
        assertThat(BacaNilai.kode(new Sel.Angka(new BigDecimal("1.10"), false, false)))
                .isEqualTo("1.10");
        assertThat(BacaNilai.kode(new Sel.Angka(new BigDecimal("4"), false, false))).isEqualTo("4");
        assertThat(tolak(() -> BacaNilai.kode(teks("Dicetak Oleh SIPD"))))
                .isEqualTo("lembar.galat.kode");
    }

    private interface Baca {
        Object baca() throws BacaNilai.TidakTerbaca;
    }

    private static String tolak(Baca baca) {
        BacaNilai.TidakTerbaca ditolak =
                catchThrowableOfType(BacaNilai.TidakTerbaca.class, baca::baca);
        assertThat(ditolak).as("value should be refused").isNotNull();
        return ditolak.kode();
    }

    private static Sel teks(String isi) {
        return new Sel.Teks(isi, false);
    }
}
