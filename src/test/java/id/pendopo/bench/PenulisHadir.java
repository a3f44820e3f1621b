package id.pendopo.bench;

import id.pendopo.Peramban;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** People who check in until the server is gone, and remember what it accepted. */
final class PenulisHadir {

    private final int port;
    private final List<PegawaiHadir.Orang> orang;
    private final Set<UUID> diterima = ConcurrentHashMap.newKeySet();
    private final List<Thread> benang = new ArrayList<>();

    PenulisHadir(int port, List<PegawaiHadir.Orang> orang) {
        this.port = port;
        this.orang = orang;
    }

    /**
     * @param jeda nanoseconds between the presses of one thread, so that they last
     */
    void mulai(int banyak, long jeda) {
        var ke = new AtomicInteger();
        for (int i = 0; i < banyak; i++) {
            benang.add(Thread.ofVirtual().start(() -> tekan(ke, jeda)));
        }
    }

    private void tekan(AtomicInteger ke, long jeda) {
        var peramban = new Peramban(port, "localhost");
        for (int n = ke.getAndIncrement(); n < 2 * orang.size(); n = ke.getAndIncrement()) {
            String arah = n < orang.size() ? "MASUK" : "PULANG";
            if (!kirim(peramban, orang.get(n % orang.size()).kiriman(arah, n))) {
                return;
            }
            LockSupport.parkNanos(jeda);
        }
    }

    private boolean kirim(Peramban peramban, String kiriman) {
        try {
            if (peramban.post("/presensi/ketuk").tanpaCsrf().json(kiriman).kirim().status()
                    != 200) {
                return false;
            }
            diterima.add(PegawaiHadir.kunci(kiriman));
            return true;
        } catch (RuntimeException e) {
            return false; // the connection broke: not accepted
        }
    }

    void tunggu() throws InterruptedException {
        for (Thread t : benang) {
            t.join();
        }
        benang.clear();
    }

    int diterima() {
        return diterima.size();
    }

    /** How many that were accepted are not there. */
    int hilang(Anak anak) throws SQLException {
        try (var c = anak.admin()) {
            var hilang = new HashSet<>(diterima);
            JdbcClient.create(new SingleConnectionDataSource(c, true))
                    .sql(
                            "select kunci from presensi.ketukan union all select kunci from presensi.ketukan_lain")
                    .query(UUID.class)
                    .list()
                    .forEach(hilang::remove);
            return hilang.size();
        }
    }
}
