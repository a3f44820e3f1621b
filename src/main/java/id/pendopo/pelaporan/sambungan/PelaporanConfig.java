package id.pendopo.pelaporan.sambungan;

import id.pendopo.kernel.port.EntriMenu;
import id.pendopo.pelaporan.IzinPelaporan;
import id.pendopo.pemberitahuan.KatalogKabar;
import id.pendopo.platform.orang.KatalogIzin;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Permissions, menu and kinds of news of the module. */
@Configuration(proxyBeanMethods = false)
class PelaporanConfig {

    @Bean
    KatalogIzin izinPelaporan() {
        return KatalogIzin.dari(IzinPelaporan.values());
    }

    @Bean
    KatalogKabar kabarPelaporan() {
        return KatalogKabar.dari(JenisKabarPelaporan.values());
    }

    @Bean
    EntriMenu menuPelaporan() {
        return konteks ->
                konteks.boleh(IzinPelaporan.LIHAT)
                        ? List.of(
                                new EntriMenu.Butir(
                                        "pelaporan.menu", "/pelaporan", "pelaporan", 20))
                        : List.of();
    }
}
