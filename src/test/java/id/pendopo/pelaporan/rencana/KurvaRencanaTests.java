package id.pendopo.pelaporan.rencana;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendopo.kernel.Rupiah;
import id.pendopo.pelaporan.rencana.KurvaRencana.Temuan;
import id.pendopo.pelaporan.rencana.KurvaRencana.Titik;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class KurvaRencanaTests {

    private static final Rupiah PAGU = Rupiah.of("1000000001.37");

    @ParameterizedTest
    @EnumSource(BentukKurva.class)
    void setiap_bentuk_sah_dan_habis_sampai_sen(BentukKurva bentuk) {
        for (var pagu : List.of(PAGU, Rupiah.NOL, Rupiah.of("0.01"), Rupiah.of(7))) {
            var kurva = KurvaRencana.dari(bentuk, pagu);
            assertThat(kurva.temuan(pagu)).as(bentuk + " " + pagu).isEmpty();
            assertThat(kurva.kas()).isEqualTo(pagu);
        }
    }

    @Test
    void kurva_s_lambat_di_kedua_ujung_dan_setengah_di_tengah() {
        var b = KurvaRencana.dari(BentukKurva.KURVA_S, PAGU).bulan();
        assertThat(b.get(5).fisik()).isEqualByComparingTo("50");
        assertThat(b.get(0).fisik()).isEqualByComparingTo("1.97");
        assertThat(b.get(10).fisik()).isEqualByComparingTo("98.03");
    }

    @Test
    void selisih_satu_sen_disebut_beserta_arahnya() {
        var kurva = KurvaRencana.dari(BentukKurva.LURUS, PAGU);
        assertThat(kurva.temuan(PAGU.tambah(Rupiah.of("0.01"))))
                .singleElement()
                .satisfies(
                        t -> {
                            assertThat(t.kode()).isEqualTo("rencana.kas-kurang");
                            assertThat(t.argumen().getLast()).isEqualTo(Rupiah.of("0.01"));
                        });
        assertThat(kode(kurva.temuan(PAGU.kurang(Rupiah.of("0.01")))))
                .containsExactly("rencana.kas-lebih");
    }

    @Test
    void fisik_yang_turun_di_luar_rentang_atau_tidak_selesai_ditolak_pada_bulannya() {
        var turun = ubah(5, "10");
        assertThat(turun.temuan(PAGU))
                .singleElement()
                .satisfies(t -> assertThat(t.bulan()).isEqualTo(6));
        assertThat(kode(turun.temuan(PAGU))).containsExactly("rencana.fisik-turun");
        assertThat(kode(ubah(11, "99.99").temuan(PAGU))).containsExactly("rencana.fisik-akhir");
        assertThat(kode(ubah(11, "100.01").temuan(PAGU))).containsExactly("rencana.fisik-rentang");
        assertThat(kode(ubah(5, "50.005").temuan(PAGU))).containsExactly("rencana.fisik-desimal");
    }

    @Test
    void meratakan_menambah_desember_dan_bila_lebih_mengambil_dari_belakang() {
        var kurva = KurvaRencana.dari(BentukKurva.LURUS, Rupiah.of(1200));
        var naik = kurva.ratakan(Rupiah.of(1500));
        assertThat(naik.bulan().get(11).kas()).isEqualTo(Rupiah.of(400));
        var turun = kurva.ratakan(Rupiah.of(950));
        assertThat(kas(turun))
                .containsExactly(100L, 100L, 100L, 100L, 100L, 100L, 100L, 100L, 100L, 50L, 0L, 0L);
        assertThat(turun.temuan(Rupiah.of(950))).isEmpty();
    }

    private static List<Long> kas(KurvaRencana k) {
        return k.bulan().stream().map(t -> t.kas().nilai().longValueExact()).toList();
    }

    private static List<String> kode(List<Temuan> temuan) {
        return temuan.stream().map(Temuan::kode).toList();
    }

    private static KurvaRencana ubah(int indeks, String fisik) {
        var lurus = KurvaRencana.dari(BentukKurva.LURUS, PAGU).bulan();
        var hasil = new ArrayList<Titik>();
        IntStream.range(0, 12)
                .forEach(
                        i ->
                                hasil.add(
                                        i == indeks
                                                ? new Titik(
                                                        new BigDecimal(fisik), lurus.get(i).kas())
                                                : lurus.get(i)));
        return new KurvaRencana(hasil);
    }
}
