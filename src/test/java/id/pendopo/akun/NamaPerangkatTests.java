package id.pendopo.akun;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendopo.akun.NamaPerangkat.Bentuk;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamaPerangkatTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/141.0.0.0 Safari/537.36|Chrome|Windows|KOMPUTER",
                "Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/141.0 Safari/537.36 Edg/141.0|Edge|Windows|KOMPUTER",
                "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0|Firefox|Linux|KOMPUTER",
                "Mozilla/5.0 (Linux; Android 13; SM-A135F) AppleWebKit/537.36 SamsungBrowser/27.0 Chrome/125.0 Mobile Safari/537.36|Samsung Internet|Android|PONSEL",
                "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 Version/18.0 Mobile/15E148 Safari/604.1|Safari|iPhone|PONSEL",
                "Mozilla/5.0 (Linux; Android 12; SM-T220) AppleWebKit/537.36 Chrome/130.0 Safari/537.36|Chrome|Android|TABLET",
                "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 Version/17.0 Safari/605.1.15|Safari|macOS|KOMPUTER",
                "tidak dikenal|||LAIN"
            })
    void dikenali_dari_kata_peramban(String agen, String peramban, String sistem, Bentuk bentuk) {
        assertThat(NamaPerangkat.dari(agen)).isEqualTo(new NamaPerangkat(peramban, sistem, bentuk));
    }
}
