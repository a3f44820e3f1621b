package id.pendopo;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.BlockingDeque;
import java.util.concurrent.LinkedBlockingDeque;
import org.postgresql.PGConnection;

/**
 * Connections of one role that are used again: a new one costs more than what most tests ask of it.
 * Each is as new to whoever borrows it; one that failed is not used again.
 */
final class SambunganUji {

    private static final int SIMPAN = 4;

    private final BlockingDeque<Connection> siap = new LinkedBlockingDeque<>(SIMPAN);
    private final Pembuka pembuka;

    SambunganUji(Pembuka pembuka) {
        this.pembuka = pembuka;
    }

    interface Pembuka {
        Connection buka() throws SQLException;
    }

    interface Kerja<T> {
        T kerjakan(Connection c) throws SQLException;
    }

    <T> T pinjam(Kerja<T> kerja) {
        try {
            Connection c = ambil();
            boolean baik = false;
            try {
                T hasil = kerja.kerjakan(c);
                baik = true;
                return hasil;
            } finally {
                if (!baik || !simpan(c)) {
                    c.close();
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private Connection ambil() throws SQLException {
        for (Connection c = siap.pollFirst(); c != null; c = siap.pollFirst()) {
            if (segarkan(c)) {
                return c;
            }
            c.close();
        }
        var baru = pembuka.buka();
        // a plan for the values of one test is none for those of another
        baru.unwrap(PGConnection.class).setPrepareThreshold(0);
        return baru;
    }

    /**
     * Nothing that somebody set is left, nor what he read counted as ours; false when the database
     * is gone.
     */
    private static boolean segarkan(Connection c) {
        try (var st = c.createStatement()) {
            st.execute("reset all; select pg_stat_force_next_flush()");
            return true;
        } catch (SQLException e) {
            return false;
        }
    }

    private boolean simpan(Connection c) {
        return siap.offerFirst(c);
    }
}
