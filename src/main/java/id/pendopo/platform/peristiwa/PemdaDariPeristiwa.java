package id.pendopo.platform.peristiwa;

import id.pendopo.kernel.PeristiwaPemda;
import id.pendopo.platform.pemda.DaftarPemda;
import id.pendopo.platform.pemda.KonteksPemda;
import org.aspectj.lang.ProceedingJoinPoint;
import org.aspectj.lang.annotation.Around;
import org.aspectj.lang.annotation.Aspect;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * A listener after the commit runs on a thread that serves no pemda: it is bound to the one of its
 * event, before its transaction begins. Stands after the change of threads and before everything
 * else around a listener.
 */
@Aspect
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 5)
class PemdaDariPeristiwa {

    private final DaftarPemda daftar;

    PemdaDariPeristiwa(DaftarPemda daftar) {
        this.daftar = daftar;
    }

    @Around(
            "@annotation(org.springframework.modulith.events.ApplicationModuleListener)"
                    + " && args(peristiwa)")
    Object ikat(ProceedingJoinPoint pendengar, PeristiwaPemda peristiwa) throws Throwable {
        var pemda =
                daftar.dengan(peristiwa.pemdaId())
                        .orElseThrow(
                                () ->
                                        new IllegalStateException(
                                                "Pemda tidak dikenal: " + peristiwa.pemdaId()));
        return KonteksPemda.<Object, Throwable>panggil(pemda, pendengar::proceed);
    }
}
