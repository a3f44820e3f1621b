package id.pendopo.audit.sambungan;

import id.pendopo.audit.IzinAudit;
import id.pendopo.kernel.port.EntriMenu;
import id.pendopo.platform.orang.KatalogIzin;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Permission and menu of the module. */
@Configuration(proxyBeanMethods = false)
class AuditConfig {

    @Bean
    KatalogIzin izinAudit() {
        return KatalogIzin.dari(IzinAudit.values());
    }

    @Bean
    EntriMenu menuJejak() {
        return konteks ->
                konteks.boleh(IzinAudit.LIHAT)
                        ? List.of(new EntriMenu.Butir("jejak.menu", "/jejak", "riwayat", 90))
                        : List.of();
    }
}
