package id.pendopo.organisasi.sambungan;

import id.pendopo.kernel.port.EntriMenu;
import id.pendopo.organisasi.IzinOrganisasi;
import id.pendopo.platform.orang.KatalogIzin;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Permissions and menu of the module. */
@Configuration(proxyBeanMethods = false)
class OrganisasiConfig {

    @Bean
    KatalogIzin izinOrganisasi() {
        return KatalogIzin.dari(IzinOrganisasi.values());
    }

    @Bean
    EntriMenu menuOrganisasi() {
        return konteks ->
                konteks.boleh(IzinOrganisasi.LIHAT)
                        ? List.of(
                                new EntriMenu.Butir(
                                        "organisasi.menu", "/organisasi", "orang-banyak", 80))
                        : List.of();
    }
}
