package id.pendopo.pemberitahuan.surel;

import id.pendopo.platform.SetelanPendopo;
import id.pendopo.platform.pemda.DaftarPemda;
import id.pendopo.platform.pemda.KonteksPemda;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Where people find the application, for letters, which belong to no request: behind its proxy
 * under TLS, in a demo on this machine.
 */
@Component
class AlamatSitus {

    private final DaftarPemda daftar;
    private final boolean demo;
    private final int port;

    AlamatSitus(DaftarPemda daftar, SetelanPendopo setelan, @Value("${server.port}") int port) {
        this.daftar = daftar;
        this.demo = setelan.demo();
        this.port = port;
    }

    /** The host of the current pemda, or one that cannot exist where it has none. */
    String host() {
        return daftar.hostUtama(KonteksPemda.wajib().id()).orElse("pendopo.invalid");
    }

    /** {@code https://pendopo.kota.go.id} */
    String awal() {
        return demo ? "http://" + host() + ":" + port : "https://" + host();
    }
}
