package id.pendopo.presensi.sinyal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which networks are of another part of the world. */
class JaringanAsingTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "36.80.1.0/24",
                "103.10.20.0/24",
                "114.124.7.0/24",
                "180.250.1.0/24",
                "100.64.3.0/24",
                "10.0.5.0/24",
                "192.168.1.0/24",
                "45.112.126.0/24",
                "2404:8000:1::/48",
                "2001:448a:10::/48",
                "fd00:1:2::/48",
                "",
                "tak-dikenal",
                "999.1.2.0/24"
            })
    void dekat(String jaringan) {
        assertThat(JaringanAsing.jauh(jaringan)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "104.28.7.0/24",
                "185.220.101.0/24",
                "34.101.2.0/24",
                "52.77.1.0/24",
                "197.210.1.0/24",
                "200.10.1.0/24",
                "2a09:bac1:1::/48",
                "2606:4700:1::/48"
            })
    void jauh(String jaringan) {
        assertThat(JaringanAsing.jauh(jaringan)).isTrue();
    }
}
