package id.pendopo.portal;

import id.pendopo.kernel.port.EntriMenu;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The first entry of the menu. */
@Configuration(proxyBeanMethods = false)
class PortalConfig {

    @Bean
    EntriMenu menuKantor() {
        return konteks ->
                konteks.pelaku().akunId() != null
                        ? List.of(new EntriMenu.Butir("portal.menu", "/kantor", "rumah", 0))
                        : List.of();
    }
}
