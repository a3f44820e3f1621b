package id.pendopo.monev;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Figures out of sums, the bands they fall into, and the order of agencies. */
class RekapTests {

    private static final Penilaian UKURAN =
            new Penilaian(
                    List.of(d("0"), d("-5"), d("-10")),
                    List.of(
                            new Penilaian.Pita("BAIK", null, d("90")),
                            new Penilaian.Pita("CUKUP", null, d("75")),
                            new Penilaian.Pita("KURANG", null, null)),
                    List.of(
                            new Penilaian.Pita("ST", "Sangat Tinggi", d("90")),
                            new Penilaian.Pita("T", "Tinggi", d("75")),
                            new Penilaian.Pita("SR", "Sangat Rendah", null)),
                    new Penilaian.Bobot(d("50"), d("30"), d("20")));

    @Test
    void fisik_ditimbang_menurut_pagu() {
        Rekap besar = rekap(1, 1, "300", "50", "60", "90", "100");
        Rekap kecil = rekap(1, 1, "100", "90", "60", "40", "50");
        Rekap jumlah = besar.tambah(kecil);
        assertThat(jumlah.fisik()).isEqualByComparingTo("60");
        assertThat(jumlah.deviasi()).isEqualByComparingTo("0");
        assertThat(jumlah.serapan()).isEqualByComparingTo("32.5");
        assertThat(jumlah.serapanKas()).isEqualByComparingTo("86.6667");
    }

    @Test
    void pagu_nol_tidak_menimbang_dan_tidak_membagi() {
        Rekap nol = rekap(1, 1, "0", "50", "60", "0", "0");
        assertThat(nol.fisik()).isNull();
        assertThat(nol.deviasi()).isNull();
        assertThat(nol.serapan()).isNull();
        assertThat(nol.serapanKas()).isNull();
        assertThat(nol.capaian()).isNull();
        assertThat(Rekap.KOSONG.bagianLapor()).isNull();
        Rekap isi = rekap(1, 1, "100", "80", "80", "10", "10");
        assertThat(nol.tambah(isi).fisik()).isEqualByComparingTo("80");
        assertThat(UKURAN.keadaan(nol, true)).isEqualTo(Keadaan.TANPA_RENCANA);
        assertThat(UKURAN.indeks(nol, Rekap.KOSONG)).isNull();
    }

    @Test
    void belum_lapor_adalah_keadaan_bukan_nol() {
        Rekap belum = rekap(3, 0, "100", "0", "40", "0", "10");
        assertThat(UKURAN.keadaan(belum, true)).isEqualTo(Keadaan.BELUM_LAPOR);
        assertThat(UKURAN.keadaan(belum, false)).isEqualTo(Keadaan.BERJALAN);
    }

    @Test
    void batas_pita_termasuk_ke_pita_di_atasnya() {
        assertThat(keadaan("40", "40")).isEqualTo(Keadaan.SESUAI);
        assertThat(keadaan("35", "40")).isEqualTo(Keadaan.WASPADA);
        assertThat(keadaan("34.99", "40")).isEqualTo(Keadaan.TERLAMBAT);
        assertThat(keadaan("30", "40")).isEqualTo(Keadaan.TERLAMBAT);
        assertThat(keadaan("29.99", "40")).isEqualTo(Keadaan.KRITIS);
    }

    @Test
    void predikat_setengah_terbuka() {
        assertThat(UKURAN.predikat(rekap(1, 1, "100", "90", "100", "0", "0")).kode())
                .isEqualTo("T");
        assertThat(UKURAN.predikat(rekap(1, 1, "100", "90.01", "100", "0", "0")).kode())
                .isEqualTo("ST");
        assertThat(UKURAN.predikat(rekap(1, 1, "100", "10", "0", "0", "0"))).isNull();
    }

    @Test
    void indeks_paling_tinggi_seratus_dan_bagian_tanpa_pembanding_tidak_dihitung() {
        Rekap lebih = rekap(2, 2, "100", "100", "50", "120", "60");
        assertThat(UKURAN.indeks(lebih, lebih)).isEqualByComparingTo("100");
        Rekap tanpaKas = rekap(2, 1, "100", "25", "50", "0", "0");
        // (50 × 50 % + 20 × 50 %) ÷ 70
        assertThat(UKURAN.indeks(tanpaKas, tanpaKas)).isEqualByComparingTo("50");
    }

    @Test
    void peringkat_membandingkan_dengan_bulan_lalu_dan_menaruh_yang_belum_lapor_di_akhir() {
        var a = opd("A", Map.of(1, baik("90"), 2, baik("50")));
        var b = opd("B", Map.of(1, baik("80"), 2, baik("95")));
        var c = opd("C", Map.of(1, baik("99"), 2, rekap(1, 0, "100", "99", "100", "100", "100")));
        var urut = new Potret(2026, 2, 2, List.of(a, b, c), null).peringkat(UKURAN);
        assertThat(urut).extracting(t -> t.opd().nama()).containsExactly("B", "A", "C");
        assertThat(urut).extracting(Potret.Tempat::tempatLalu).containsExactly(3, 2, 1);
        assertThat(urut.getLast().indeks()).isNull();
    }

    @Test
    void yang_belum_lengkap_diurut_dari_bagian_terbesar_dan_baru_setelah_bulan_berakhir() {
        var a = opd("A", Map.of(2, rekap(10, 8, "100", "1", "1", "1", "1")));
        var b = opd("B", Map.of(2, rekap(2, 0, "100", "1", "1", "1", "1")));
        var lengkap = opd("C", Map.of(2, rekap(2, 2, "100", "1", "1", "1", "1")));
        var semua = List.of(a, b, lengkap);
        assertThat(new Potret(2026, 2, 2, semua, null).belumLengkap())
                .extracting(Potret.Opd::nama)
                .containsExactly("B", "A");
        assertThat(new Potret(2026, 2, 1, semua, null).belumLengkap()).isEmpty();
    }

    private static Keadaan keadaan(String fisik, String rencana) {
        return UKURAN.keadaan(rekap(1, 1, "100", fisik, rencana, "0", "0"), true);
    }

    private static Rekap baik(String fisik) {
        return rekap(1, 1, "100", fisik, "100", "100", "100");
    }

    private static Potret.Opd opd(String nama, Map<Integer, Rekap> bulan) {
        return new Potret.Opd(
                UUID.randomUUID(), nama.toLowerCase(), nama, nama, new HashMap<>(bulan));
    }

    private static Rekap rekap(
            int sub,
            int lapor,
            String pagu,
            String fisik,
            String rencana,
            String realisasi,
            String kas) {
        return new Rekap(
                sub,
                lapor,
                0,
                0,
                d(pagu),
                d(pagu).multiply(d(fisik)),
                d(pagu).multiply(d(rencana)),
                d(realisasi),
                d(kas));
    }

    private static BigDecimal d(String angka) {
        return new BigDecimal(angka);
    }
}
