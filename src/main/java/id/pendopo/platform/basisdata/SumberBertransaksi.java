package id.pendopo.platform.basisdata;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * A data source that gives connections to the transaction manager only. A statement outside a
 * transaction would have no pemda and show an empty page; here it throws instead.
 */
final class SumberBertransaksi extends DelegatingDataSource implements SmartInitializingSingleton {

    private static final ScopedValue<Boolean> MEMULAI = ScopedValue.newInstance();

    /** While the application is wired, libraries ask the database for its kind and version. */
    private volatile boolean dirakit;

    SumberBertransaksi(DataSource asli) {
        super(asli);
    }

    @Override
    public void afterSingletonsInstantiated() {
        dirakit = true;
    }

    static void memulai(Runnable mulai) {
        ScopedValue.where(MEMULAI, true).run(mulai);
    }

    @Override
    public Connection getConnection() throws SQLException {
        if (dirakit && !MEMULAI.isBound()) {
            throw new IllegalStateException(
                    "Pernyataan SQL di luar transaksi: beri @Transactional pada pemanggilnya");
        }
        return super.getConnection();
    }

    @Override
    public Connection getConnection(String user, String sandi) {
        throw new UnsupportedOperationException("hanya peran aplikasi");
    }
}
