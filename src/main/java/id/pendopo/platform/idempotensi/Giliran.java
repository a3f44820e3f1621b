package id.pendopo.platform.idempotensi;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Lets requests of the same key on this node wait before they hold a database connection: ten
 * impatient clicks must not empty the pool that the first one still needs. Between nodes the row
 * itself is the turn.
 */
final class Giliran {

    private final ConcurrentHashMap<Object, Antrean> antrean = new ConcurrentHashMap<>();

    private static final class Antrean {
        private final ReentrantLock kunci = new ReentrantLock();
        private int jumlah;
    }

    /** One's turn, until it is closed. */
    interface Milik extends AutoCloseable {
        @Override
        void close();
    }

    /** Waits for the turn of this key. */
    Milik ambil(Object kunci) {
        var milik =
                antrean.compute(
                        kunci,
                        (k, ada) -> {
                            var a = ada == null ? new Antrean() : ada;
                            a.jumlah++;
                            return a;
                        });
        milik.kunci.lock();
        return () -> {
            milik.kunci.unlock();
            antrean.computeIfPresent(kunci, (k, a) -> --a.jumlah == 0 ? null : a);
        };
    }
}
