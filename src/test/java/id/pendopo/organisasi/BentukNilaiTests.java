package id.pendopo.organisasi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class BentukNilaiTests {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String PITA =
            """
            [{"kode": "T", "nama": "Tinggi", "lebih_dari": 75.5},
             {"kode": "R", "nama": "Rendah", "lebih_dari": 50},
             {"kode": "SR", "nama": "Sangat Rendah", "lebih_dari": null}]
            """;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"5 | 5", "7.5 | 7,5", "0.125 | 0,1250", "20971520 | 20971520", "1e3 | 1000"})
    void bilangan_ditulis_dan_dibaca_kembali(String json, String teks) {
        var nilai = JSON.readTree(json);
        assertThat(BentukNilai.tulis(nilai)).isEqualTo(teks);
        assertThat(kembali(nilai).decimalValue()).isEqualByComparingTo(nilai.decimalValue());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"PEMUTAKHIRAN_2027\"",
                PITA,
                "{\"warga\": {\"diam_menit\": 60}, \"token_akses_menit\": 5}"
            })
    void nilai_bersusun_ditulis_dan_dibaca_kembali(String json) {
        var nilai = JSON.readTree(json);
        assertThat(BentukNilai.tulis(kembali(nilai))).isEqualTo(BentukNilai.tulis(nilai));
    }

    @Test
    void pita_tertulis_dengan_namanya() {
        assertThat(BentukNilai.tulis(JSON.readTree(PITA))).isEqualTo("Tinggi: 75,5; Rendah: 50");
    }

    @Test
    void bagian_boleh_bertukar_tempat_dan_yang_asing_ditolak() {
        var bentuk = JSON.readTree(PITA);
        var isi = BentukNilai.baca(bentuk, " rendah : 40;\nTINGGI: 80 ");
        assertThat(BentukNilai.tulis(BentukNilai.dengan(bentuk, isi)))
                .isEqualTo("Tinggi: 80; Rendah: 40");
        assertThatThrownBy(() -> BentukNilai.baca(bentuk, "Tinggi: 80; Sedang: 60"))
                .hasMessage("organisasi.galat.nilai-bagian");
        assertThatThrownBy(() -> BentukNilai.dengan(bentuk, BentukNilai.baca(bentuk, "Tinggi: 80")))
                .hasMessage("organisasi.nilai-kosong");
    }

    private static JsonNode kembali(JsonNode nilai) {
        return BentukNilai.dengan(nilai, BentukNilai.baca(nilai, BentukNilai.tulis(nilai)));
    }
}
