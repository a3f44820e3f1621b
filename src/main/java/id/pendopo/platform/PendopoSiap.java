package id.pendopo.platform;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The one line that says that everything is up; the launcher and people wait for it. */
@Component
class PendopoSiap {

    private final SetelanPendopo setelan;

    PendopoSiap(SetelanPendopo setelan) {
        this.setelan = setelan;
    }

    @EventListener
    @Order
    void siap(ApplicationReadyEvent e) {
        if (!(e.getApplicationContext() instanceof WebServerApplicationContext web)
                || web.getWebServer() == null) {
            return;
        }
        System.out.println("Pendopo siap: http://localhost:" + web.getWebServer().getPort());
        if (setelan.demo()) {
            System.out.println(
                    """
                      Kota Prabumulih   http://localhost:%1$d          (data simulasi)
                      Kab. Ogan Ilir    http://oganilir.localhost:%1$d
                      Kosong, untuk coba http://coba.localhost:%1$d
                      Akun: walikota, sekda, bappeda, kepala.pupr, operator.pupr, ppk.dinkes, ... kata sandi: %2$s"""
                            .formatted(web.getWebServer().getPort(), setelan.sandiDemo()));
        }
    }
}
