package id.pendopo.platform.peristiwa;

import id.pendopo.kernel.PeristiwaPemda;
import id.pendopo.platform.pemda.DaftarPemda;
import id.pendopo.platform.pemda.KonteksPemda;
import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;

/**
 * A listener after the commit runs on a thread that serves no pemda: it is bound to the one of its
 * event, before its transaction begins. Stands after the change of threads and before everything
 * else around a listener.
 */
final class PemdaDariPeristiwa implements MethodInterceptor {

    private final ObjectProvider<DaftarPemda> daftar;

    PemdaDariPeristiwa(ObjectProvider<DaftarPemda> daftar) {
        this.daftar = daftar;
    }

    @Override
    public @Nullable Object invoke(MethodInvocation pendengar) throws Throwable {
        if (pendengar.getArguments().length != 1
                || !(pendengar.getArguments()[0] instanceof PeristiwaPemda peristiwa)) {
            return pendengar.proceed();
        }
        var pemda =
                daftar.getObject()
                        .dengan(peristiwa.pemdaId())
                        .orElseThrow(
                                () ->
                                        new IllegalStateException(
                                                "Pemda tidak dikenal: " + peristiwa.pemdaId()));
        return KonteksPemda.<Object, Throwable>panggil(pemda, pendengar::proceed);
    }
}
