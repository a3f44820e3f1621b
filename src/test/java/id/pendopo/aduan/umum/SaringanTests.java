package id.pendopo.aduan.umum;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What stands in an address. */
class SaringanTests {

    private static final LocalDate HARI = LocalDate.of(2026, 11, 22);

    @Test
    void yang_tidak_dimengerti_tidak_dikatakan() {
        var s =
                Saringan.dari(
                        Map.of(
                                "kategori", "x' or 1=1 --",
                                "wilayah", "16.74.1",
                                "opd", "../etc",
                                "status", "TAYANG",
                                "masa", "1999",
                                "kotak", "99999999.1.1"),
                        HARI);
        assertThat(s).isEqualTo(Saringan.SEMUA);
        assertThat(s.alamat("/aduan")).isEqualTo("/aduan");
    }

    @Test
    void alamat_dibaca_kembali_sama() {
        var isi =
                Map.of(
                        "q", "lampu & jalan",
                        "kategori", "jalan-rusak",
                        "wilayah", "16.74.01.1001",
                        "opd", "dinas-pu",
                        "status", "menunggu",
                        "masa", "3-bulan",
                        "kotak", "43470.142020.20");
        var s = Saringan.dari(isi, HARI);
        assertThat(s.isi()).isEqualTo(isi);
        assertThat(s.masa().dari()).isEqualTo(YearMonth.of(2026, 9));
        assertThat(s.alamat("/aduan")).startsWith("/aduan?q=lampu+%26+jalan&kategori=jalan-rusak");
    }

    @Test
    void kata_yang_terlalu_panjang_dipotong_tanpa_membelah_huruf() {
        String panjang = "a".repeat(99) + "😀😀";
        assertThat(Saringan.rapi(panjang)).isEqualTo("a".repeat(99));
        assertThat(Saringan.rapi("a\0b\u0007\ud800c")).isEqualTo("a b c");
    }

    @Test
    void kotak_di_tepi_bumi() {
        assertThat(Kotak.baca("89999.179999.1")).isPresent();
        assertThat(Kotak.baca("90000.0.1")).isEmpty();
        assertThat(Kotak.baca("0.0.0")).isEmpty();
        var k = new Kotak(10, 10, 20);
        assertThat(k.geser(-100, -100)).isEqualTo(new Kotak(0, 0, 20));
        assertThat(k.sebesar(10)).isEqualTo(new Kotak(15, 15, 10));
        assertThat(k.sel()).hasSize(400).startsWith(10_000_010L).endsWith(29_000_029L);
    }
}
