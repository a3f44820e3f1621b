package id.pendopo.akun.faktor;

import id.pendopo.kernel.port.EntriMenu;
import id.pendopo.platform.idempotensi.RuteTanpaKunci;
import id.pendopo.platform.orang.KatalogIzin;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Permissions, menu, and the routes that must not be answered from memory. */
@Configuration(proxyBeanMethods = false)
class FaktorConfig {

    @Bean
    KatalogIzin izinFaktor() {
        return KatalogIzin.dari(IzinFaktor.values());
    }

    @Bean
    EntriMenu menuFaktor() {
        return konteks ->
                konteks.boleh(IzinFaktor.CABUT)
                        ? List.of(new EntriMenu.Butir("akun.faktor.menu", "/faktor", "kunci", 95))
                        : List.of();
    }

    /** A wrong code must count, and recovery codes must not stay in a kept answer. */
    @Bean
    RuteTanpaKunci ruteFaktor() {
        return RuteTanpaKunci.dari(
                "/masuk/faktor",
                "/masuk/kunci",
                "/masuk/faktor/kunci",
                "/profil/faktor/kunci",
                "/profil/faktor/totp/konfirmasi",
                "/profil/faktor/pemulihan");
    }
}
