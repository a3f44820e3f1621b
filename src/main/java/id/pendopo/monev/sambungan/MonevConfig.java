package id.pendopo.monev.sambungan;

import id.pendopo.kernel.port.EntriMenu;
import id.pendopo.monev.IzinMonev;
import id.pendopo.platform.orang.HalamanLayar;
import id.pendopo.platform.orang.KatalogIzin;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the module shows to the rest of the house: its permissions and its entries of the menu. */
@Configuration(proxyBeanMethods = false)
class MonevConfig {

    @Bean
    KatalogIzin izinMonev() {
        return KatalogIzin.dari(IzinMonev.values());
    }

    /** The wall of the command center. */
    @Bean
    HalamanLayar dinding() {
        return new HalamanLayar(
                "/pimpinan?mode=dinding", IzinMonev.KODE_PIMPINAN, Set.of("/pimpinan"));
    }

    @Bean
    EntriMenu menuMonev() {
        return konteks -> {
            List<EntriMenu.Butir> butir = new ArrayList<>();
            if (konteks.boleh(IzinMonev.PIMPINAN)) {
                butir.add(new EntriMenu.Butir("monev.menu.pimpinan", "/pimpinan", "dasbor", 20));
            }
            butir.add(new EntriMenu.Butir("monev.menu.capaian", "/capaian", "monev", 60));
            return butir;
        };
    }
}
