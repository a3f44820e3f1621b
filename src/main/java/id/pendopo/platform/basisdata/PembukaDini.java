package id.pendopo.platform.basisdata;

import id.pendopo.platform.SetelanPendopo;
import java.io.IOException;
import java.sql.SQLException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Opens the database beside the start of the application instead of within it: the server comes up
 * while the beans are still being found.
 */
public final class PembukaDini
        implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final String AWALAN = "pendopo";

    @Override
    public void initialize(ConfigurableApplicationContext konteks) {
        SetelanPendopo setelan;
        try {
            setelan =
                    Binder.get(konteks.getEnvironment()).bindOrCreate(AWALAN, SetelanPendopo.class);
        } catch (BindException e) {
            // said where settings are read, with the words for it
            return;
        }
        var dibuka = new Dibuka(setelan);
        var pabrik = (DefaultListableBeanFactory) konteks.getBeanFactory();
        pabrik.registerSingleton(Dibuka.class.getName(), dibuka);
        pabrik.registerDisposableBean(Dibuka.class.getName(), dibuka);
        Thread.ofPlatform().name("basis-data").start(dibuka.kerja);
    }

    /** The database on its way; closed with the application when nobody has taken it. */
    static final class Dibuka implements DisposableBean {

        private final SetelanPendopo setelan;
        private final FutureTask<BasisData> kerja;
        private boolean diambil;

        private Dibuka(SetelanPendopo setelan) {
            this.setelan = setelan;
            this.kerja = new FutureTask<>(() -> BasisData.siapkan(setelan));
        }

        /** Waits for it; whoever takes it closes it. */
        BasisData ambil(SetelanPendopo diminta)
                throws SQLException, IOException, InterruptedException {
            if (!setelan.equals(diminta)) {
                throw new IllegalStateException("Basis data dibuka dengan setelan lain");
            }
            diambil = true;
            try {
                return kerja.get();
            } catch (ExecutionException e) {
                switch (e.getCause()) {
                    case SQLException s -> throw s;
                    case IOException s -> throw s;
                    case RuntimeException s -> throw s;
                    case Error s -> throw s;
                    case null, default -> throw new IllegalStateException(e);
                }
            }
        }

        @Override
        public void destroy() throws InterruptedException {
            if (diambil) {
                return;
            }
            try {
                kerja.get().close();
            } catch (ExecutionException e) {
                // nothing was opened, and the start has failed for a reason of its own
                return;
            }
        }
    }
}
