package id.pendopo.platform.tampilan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WarnaTests {

    private static final Warna LATAR_GELAP = Warna.dari("#182823");

    @Test
    void kontras_seperti_di_wcag() {
        assertThat(Warna.dari("#000000").kontrasPutih()).isEqualTo(21, within(0.01));
        assertThat(Warna.dari("#767676").kontrasPutih()).isEqualTo(4.54, within(0.01));
    }

    @Test
    void warna_bawaan_layak() {
        assertThat(Tampilan.BAWAAN.utama().layak()).isTrue();
        assertThat(Tampilan.BAWAAN.utama().terdekatLayak()).isEqualTo(Tampilan.BAWAAN.utama());
    }

    @ParameterizedTest
    @ValueSource(strings = {"#f2a900", "#ffffff", "#58c4a7", "#ff0000", "#00ff00", "#8888ff"})
    void warna_muda_ditolak_dan_usulnya_lolos(String heksa) {
        var warna = Warna.dari(heksa);
        assertThat(warna.layak()).isFalse();
        assertThat(warna.terdekatLayak().layak()).isTrue();
        assertThat(warna.terdekatLayak().kontrasPutih()).isGreaterThanOrEqualTo(Warna.TERBACA);
    }

    @ParameterizedTest
    @ValueSource(strings = {"#0b5d4e", "#7a1020", "#10207a", "#000000", "#5a4a00", "#4b0082"})
    void rona_gelap_terbaca_di_latar_gelap(String heksa) {
        assertThat(Warna.dari(heksa).gelap().kontras(LATAR_GELAP))
                .isGreaterThanOrEqualTo(Warna.TERBACA);
    }

    @Test
    void yang_bukan_warna_ditolak() {
        assertThat(Warna.terbaca("merah")).isFalse();
        assertThat(Warna.terbaca("#12345")).isFalse();
        assertThat(Warna.dari("0B5D4E").heksa()).isEqualTo("#0b5d4e");
        assertThatThrownBy(() -> Warna.dari("merah")).isInstanceOf(IllegalArgumentException.class);
    }
}
