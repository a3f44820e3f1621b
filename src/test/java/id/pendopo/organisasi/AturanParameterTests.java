package id.pendopo.organisasi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.pendopo.organisasi.AturanParameter.Nilai;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class AturanParameterTests {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final LocalDate HARI = LocalDate.of(2026, 6, 15);

    private final AturanParameter nasional =
            new AturanParameter(
                    "uji.tempo", "hari", "", List.of(nilai(5, LocalDate.of(2020, 1, 1), false)));

    @Test
    void nilai_baru_menutup_yang_lama_sehari_sebelumnya() {
        var dua = nasional.bersama(nilai(7, HARI, true)).bersama(nilai(9, HARI.plusDays(10), true));
        assertThat(angka(dua, HARI.minusDays(1))).isEqualTo(5);
        assertThat(angka(dua, HARI.plusDays(9))).isEqualTo(7);
        assertThat(angka(dua, HARI.plusDays(10))).isEqualTo(9);
        assertThat(dua.sampai(HARI)).isEqualTo(HARI.plusDays(9));
    }

    @Test
    void tahun_tutup_dan_hari_terpakai_ditolak() {
        assertThatThrownBy(() -> nasional.baru(LocalDate.of(2025, 12, 31), HARI, Map.of()))
                .hasMessage("organisasi.parameter-mundur");
        var satu = nasional.bersama(nilai(7, HARI, true));
        assertThatThrownBy(() -> satu.baru(HARI, HARI, Map.of("", BigDecimal.TEN)))
                .hasMessage("organisasi.parameter-hari-terpakai");
    }

    @Test
    void hanya_nilai_daerah_yang_dapat_diakhiri() {
        assertThatThrownBy(() -> nasional.kembali(HARI, HARI))
                .hasMessage("organisasi.parameter-tanpa-nilai-sendiri");
        var satu = nasional.bersama(nilai(7, HARI, true));
        assertThat(satu.kembali(HARI.plusDays(1), HARI).lokal()).isTrue();
        assertThat(angka(satu.tertutup(HARI.plusDays(1)), HARI.plusDays(1))).isEqualTo(5);
    }

    private static int angka(AturanParameter aturan, LocalDate hari) {
        return Objects.requireNonNull(aturan.pada(hari)).nilai().asInt();
    }

    private static Nilai nilai(int angka, LocalDate sejak, boolean lokal) {
        @Nullable LocalDate sampai = null;
        return new Nilai(
                "uji.tempo",
                JSON.valueToTree(angka),
                sejak,
                sampai,
                "uji",
                lokal,
                null,
                null,
                null);
    }
}
