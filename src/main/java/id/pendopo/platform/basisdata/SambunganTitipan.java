package id.pendopo.platform.basisdata;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * A connection lent to somebody who commits as he goes: the end of the one transaction stays with
 * its owner. Undoing is real, and undoes all of it.
 */
final class SambunganTitipan {

    private SambunganTitipan() {}

    static Connection dari(Connection asli) {
        return (Connection)
                Proxy.newProxyInstance(
                        SambunganTitipan.class.getClassLoader(),
                        new Class<?>[] {Connection.class},
                        (wakil, metode, argumen) -> {
                            switch (metode.getName()) {
                                case "commit" -> lupakanPemda(asli);
                                case "setAutoCommit", "close" -> {
                                    // both would end the transaction
                                }
                                default -> {
                                    try {
                                        return metode.invoke(asli, argumen);
                                    } catch (InvocationTargetException e) {
                                        throw e.getCause();
                                    }
                                }
                            }
                            return null;
                        });
    }

    /** A migration that goes through the pemda leaves none behind for the next one. */
    private static void lupakanPemda(Connection asli) throws SQLException {
        try (var st = asli.createStatement()) {
            st.execute("set local app.pemda_id = ''");
        }
    }
}
