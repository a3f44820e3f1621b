package id.pendopo.platform.langsung;

import id.pendopo.platform.basisdata.BasisData;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * The one LISTEN connection of this node. When it breaks it comes back by itself and tells
 * everybody to read anew, since announcements may have been missed meanwhile.
 */
@Component
class Pendengar implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Pendengar.class);
    private static final int TUNGGU_MS = 10_000;

    private final BasisData db;
    private final ApplicationEventPublisher penerbit;
    private volatile boolean jalan;
    private volatile Connection sambungan;
    private volatile Thread benang;

    Pendengar(BasisData db, ApplicationEventPublisher penerbit) {
        this.db = db;
        this.penerbit = penerbit;
    }

    @Override
    public void start() {
        jalan = true;
        benang = Thread.ofVirtual().name("pendengar").start(this::dengar);
    }

    private void dengar() {
        boolean pertama = true;
        while (jalan) {
            try (var c = db.sebagaiAplikasi()) {
                sambungan = c;
                try (var st = c.createStatement()) {
                    st.execute("listen " + Pengumuman.KANAL);
                }
                if (!pertama) {
                    kabarkan(new BacaUlang());
                }
                pertama = false;
                terima(c.unwrap(PGConnection.class));
            } catch (SQLException e) {
                if (jalan) {
                    LOG.warn("Sambungan pemberitahuan putus, menyambung lagi: {}", e.getMessage());
                    jeda();
                }
            }
        }
    }

    private void terima(PGConnection pg) throws SQLException {
        while (jalan) {
            var kabar = pg.getNotifications(TUNGGU_MS);
            if (kabar != null) {
                List.of(kabar).stream()
                        .map(k -> Perubahan.dari(k.getParameter()))
                        .distinct()
                        .forEach(this::kabarkan);
            }
        }
    }

    /** One listener that fails must not silence the others for good. */
    private void kabarkan(Object kabar) {
        try {
            penerbit.publishEvent(kabar);
        } catch (RuntimeException e) {
            if (jalan) {
                LOG.warn("Pemberitahuan {} tidak tersampaikan", kabar, e);
            }
        }
    }

    private static void jeda() {
        try {
            Thread.sleep(1000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void stop() {
        jalan = false;
        try {
            if (sambungan != null) {
                sambungan.close();
            }
        } catch (SQLException e) {
            LOG.debug("Sambungan pemberitahuan sudah tertutup", e);
        }
        if (benang != null) {
            benang.interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return jalan;
    }
}
