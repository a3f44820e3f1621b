package id.pendopo.pelaporan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;

class JadwalTests {

    private final Jadwal oktober = Jadwal.dari(YearMonth.of(2026, 10), 5, 20);

    @Test
    void batas_dan_kunci_jatuh_di_bulan_berikutnya() {
        assertThat(oktober.batas()).isEqualTo(LocalDate.of(2026, 11, 5));
        assertThat(oktober.kunci()).isEqualTo(LocalDate.of(2026, 11, 20));
        assertThat(Jadwal.dari(YearMonth.of(2026, 12), 5, 20).batas())
                .isEqualTo(LocalDate.of(2027, 1, 5));
    }

    @Test
    void hari_yang_tidak_ada_menjadi_akhir_bulan() {
        assertThat(Jadwal.dari(YearMonth.of(2026, 1), 5, 31).kunci())
                .isEqualTo(LocalDate.of(2026, 2, 28));
    }

    @Test
    void tepat_pada_batas_tidak_terlambat_sehari_sesudahnya_satu_hari() {
        assertThat(oktober.terlambat(LocalDate.of(2026, 11, 5))).isZero();
        assertThat(oktober.terlambat(LocalDate.of(2026, 11, 6))).isOne();
        assertThat(oktober.terlambat(LocalDate.of(2026, 10, 31))).isZero();
    }

    @Test
    void terkunci_sehari_setelah_tanggal_kunci() {
        assertThat(oktober.terkunci(LocalDate.of(2026, 11, 20))).isFalse();
        assertThat(oktober.terkunci(LocalDate.of(2026, 11, 21))).isTrue();
    }

    @Test
    void bulan_depan_belum_dapat_dilaporkan() {
        assertThat(oktober.sudahMulai(LocalDate.of(2026, 9, 30))).isFalse();
        assertThat(oktober.sudahMulai(LocalDate.of(2026, 10, 1))).isTrue();
    }
}
