package id.pendopo.kernel;

import static id.pendopo.kernel.EdisiNomenklatur.KEPMENDAGRI_900_2023;
import static id.pendopo.kernel.EdisiNomenklatur.PEMUTAKHIRAN_2027;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KodeTests {

    @ParameterizedTest(name = "{0} = {1}")
    @CsvSource({
        "2.16.03.2.02.0037, 2.16.03.2.02.0037, SUB_KEGIATAN",
        "2.16.03.2.02.37, 2.16.03.2.02.0037, SUB_KEGIATAN",
        "1.1.2.2.1.1, 1.01.02.2.01.0001, SUB_KEGIATAN",
        "X.XX.01.2.01.0001, X.XX.01.2.01.0001, SUB_KEGIATAN",
        "x.xx.01.2.01, X.XX.01.2.01, KEGIATAN",
        "2.16.03., 2.16.03, PROGRAM",
        "1.3, 1.03, BIDANG",
        "X.XX, X.XX, BIDANG",
        "X, X, URUSAN",
        "7, 7, URUSAN",
    })
    void nomenklatur_terbaca_juga_bila_nol_hilang(
            String teks, String baku, KodeNomenklatur.Tingkat tingkat) {
        KodeNomenklatur kode = KodeNomenklatur.parse(teks, KEPMENDAGRI_900_2023);
        assertThat(kode).hasToString(baku);
        assertThat(kode.tingkat()).isEqualTo(tingkat);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ".",
                "2.16.03.2",
                "2.16.03.2.02.0037.1",
                "2.16.A",
                "0.16",
                "2.00",
                "X.16",
                "2.XX",
                "XXX",
                "2..03",
                "10.01",
                "2.16.03.2.02.10000",
                "2.16.100",
                "2,16",
                "X.XX.X"
            })
    void menolak_kode_nomenklatur_yang_cacat(String teks) {
        assertThatThrownBy(() -> KodeNomenklatur.parse(teks, PEMUTAKHIRAN_2027))
                .isInstanceOf(MasukanSalah.class)
                .hasMessageContaining("ditemukan \"" + teks + "\"");
    }

    @Test
    void induk_nomenklatur_naik_sampai_urusan() {
        KodeNomenklatur kode = KodeNomenklatur.parse("2.16.03.2.02.0037", PEMUTAKHIRAN_2027);
        List<String> garis =
                Stream.iterate(kode, k -> k != null, KodeNomenklatur::induk)
                        .map(Object::toString)
                        .toList();
        assertThat(garis)
                .containsExactly("2.16.03.2.02.0037", "2.16.03.2.02", "2.16.03", "2.16", "2");
    }

    @Test
    void program_penunjang_berubah_menjadi_templat_dan_kembali() {
        KodeNomenklatur nyata = KodeNomenklatur.parse("5.01.01.2.01.0001", PEMUTAKHIRAN_2027);
        assertThat(nyata.templat()).hasToString("X.XX.01.2.01.0001");
        assertThat(nyata.templat().resolusi(BidangUrusan.parse("5.01"))).isEqualTo(nyata);
        assertThat(nyata.bidangUrusan()).isEqualTo(new BidangUrusan(5, 1));
        assertThat(nyata.templat().bidangUrusan()).isNull();
    }

    @Test
    void program_lain_tidak_bertemplat() {
        KodeNomenklatur kode = KodeNomenklatur.parse("2.16.03", PEMUTAKHIRAN_2027);
        assertThat(kode.templat()).isEqualTo(kode);
        assertThat(kode.resolusi(BidangUrusan.parse("5.01"))).isEqualTo(kode);
    }

    @Test
    void kode_nomenklatur_beda_edisi_bukan_kode_yang_sama() {
        assertThat(KodeNomenklatur.parse("2.16.03", KEPMENDAGRI_900_2023))
                .isNotEqualTo(KodeNomenklatur.parse("2.16.03", PEMUTAKHIRAN_2027));
    }

    @Test
    void urutan_kode_menurut_angka_dan_induk_lebih_dulu() {
        assertThat(
                        Stream.of("5.1.02.10", "5.1.02.9", "5.1")
                                .map(KodeRekening::parse)
                                .sorted()
                                .map(Object::toString))
                .containsExactly("5.1", "5.1.02.09", "5.1.02.10");
        assertThat(
                        Stream.of("2.16.03", "2.16", "2.07.11", "X.XX.01")
                                .map(t -> KodeNomenklatur.parse(t, PEMUTAKHIRAN_2027))
                                .sorted()
                                .map(Object::toString))
                .containsExactly("X.XX.01", "2.07.11", "2.16", "2.16.03");
    }

    @Test
    void rekening_sama_bila_angkanya_sama_dan_tercetak_menurut_edisi() {
        KodeRekening biasa = KodeRekening.parse("5.1.02.01.01.0024");
        KodeRekening lebar = KodeRekening.parse("5.1.02.01.001.00024");
        KodeRekening lama = KodeRekening.parse("5.1.02.01.01.024");
        assertThat(biasa)
                .isEqualTo(lebar)
                .isEqualTo(lama)
                .hasSameHashCodeAs(lebar)
                .isEqualByComparingTo(lama);
        assertThat(Stream.of(biasa, lebar, lama).map(Object::toString))
                .containsExactly("5.1.02.01.01.0024", "5.1.02.01.001.00024", "5.1.02.01.01.024");
        assertThat(KodeRekening.parse("5.1.2.1.1.24")).hasToString("5.1.02.01.01.0024");
        assertThat(biasa.denganEdisi(EdisiRekening.LEBAR_3_5)).hasToString("5.1.02.01.001.00024");
    }

    @Test
    void hanya_rekening_terdalam_yang_rinci() {
        KodeRekening kode = KodeRekening.parse("5.1.02.01.01.0024");
        assertThat(kode.rinci()).isTrue();
        assertThat(kode.induk()).hasToString("5.1.02.01.01").matches(k -> !k.rinci());
        assertThat(kode.pada(KodeRekening.Tingkat.JENIS)).hasToString("5.1.02");
        assertThat(kode.dibawah(KodeRekening.parse("5.1"))).isTrue();
        assertThat(kode.dibawah(kode)).isFalse();
        assertThat(KodeRekening.parse("5").induk()).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "5.1.02.01.01.0024.1",
                "5.1.AA",
                "5.0",
                "10.1",
                "5.1.100",
                "X.XX",
                "5 1,02"
            })
    void menolak_rekening_yang_cacat(String teks) {
        assertThatThrownBy(() -> KodeRekening.parse(teks)).isInstanceOf(MasukanSalah.class);
    }

    @Test
    void kode_wilayah_tahu_tingkat_dan_induknya() {
        KodeWilayah kelurahan = new KodeWilayah("16.74.01.1001");
        assertThat(kelurahan.tingkat()).isEqualTo(KodeWilayah.Tingkat.DESA_KELURAHAN);
        assertThat(kelurahan.kelurahan()).isTrue();
        assertThat(kelurahan.induk()).isEqualTo(new KodeWilayah("16.74.01"));
        assertThat(kelurahan.dibawah(new KodeWilayah("16.74"))).isTrue();
        assertThat(new KodeWilayah("16.74").kota()).isTrue();
        assertThat(new KodeWilayah("16.10").kota()).isFalse();
        assertThat(new KodeWilayah("16").induk()).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "1",
                "0.1",
                "16.7",
                "1674",
                "16.74.01.0001",
                "16.74.01.1001.1",
                "16.74."
            })
    void menolak_kode_wilayah_yang_cacat(String teks) {
        assertThatThrownBy(() -> new KodeWilayah(teks)).isInstanceOf(MasukanSalah.class);
    }

    @Test
    void kode_skpd_terurai_menjadi_bagian_dan_kembali() {
        KodeSkpd unit = KodeSkpd.parse("5.01.5.05.0.00.01.0007");
        assertThat(unit).hasToString("5.01.5.05.0.00.01.0007");
        assertThat(unit.bidangPertama()).isEqualTo(BidangUrusan.parse("5.1"));
        assertThat(unit.bidang().getLast().kosong()).isTrue();
        assertThat(unit.punyaInduk()).isTrue();
        assertThat(unit.skpd()).hasToString("5.01.5.05.0.00.01.0000");
        assertThat(KodeSkpd.parse("4.1.3.0.0.0.1.0")).hasToString("4.01.3.00.0.00.01.0000");
        assertThatThrownBy(() -> KodeSkpd.parse("5.01.5.05")).isInstanceOf(MasukanSalah.class);
        assertThatThrownBy(() -> KodeSkpd.parse("0.00.5.05.0.00.01.0000"))
                .isInstanceOf(MasukanSalah.class);
    }
}
