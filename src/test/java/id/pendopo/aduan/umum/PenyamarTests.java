package id.pendopo.aduan.umum;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What of a text the public does not read. */
class PenyamarTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "budi.santoso+1@contoh.co.id",
                "budi (at) contoh.id",
                "budi[at]contoh[dot]id",
                "1671012505900001",
                "1671 0125 0590 0001",
                "16.71.01.250590.0001",
                "081234567890",
                "0812-3456-7890",
                "0812 3456 789",
                "+62 812 3456 7890",
                "+6281234567890",
                "6281234567890",
                "(0711) 555 1234",
                "0711-5551234",
                "021 5551234",
                "BG 1234 XY",
                "BG1234XY",
                "bg 1234 xy",
                "B 1 RI",
                "B-6789-ZZA",
                "D 123 A",
            })
    void tertutup(String rahasia) {
        String teks = "Tolong, " + rahasia + ", terima kasih.";
        assertThat(Penyamar.samarkan(teks)).isEqualTo("Tolong, •••••, terima kasih.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Jalan Sudirman RT 12 RW 03 nomor 45",
                "Sudah 3 bulan sejak 12 Januari 2026",
                "Kerugian Rp1.500.000.000.000 lebih",
                "Anggaran Rp 625.000.000 tahun 2026",
                "sejak 22-11-2026 10.30 pagi",
                "Laporan 2026-00123 belum dijawab",
                "kira-kira 100 meter dari SDN 12",
                "pukul 10.30 sampai 12.45",
                "jalan L300 di depan pasar",
                "Dusun 2, e 100 ribu",
                "lubang sedalam 40 cm, lebar 2 m",
                "koordinat -3.430, 104.230",
            })
    void tetap(String biasa) {
        assertThat(Penyamar.samarkan(biasa)).isEqualTo(biasa);
    }
}
