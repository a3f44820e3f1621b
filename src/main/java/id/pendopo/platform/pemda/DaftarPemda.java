package id.pendopo.platform.pemda;

import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * All pemda of this installation and their hosts, held in memory: it is asked at every request,
 * before any tenant is known. An unknown host reads the table again, at most once in five seconds.
 */
@Component
public class DaftarPemda {

    private static final Logger LOG = LoggerFactory.getLogger(DaftarPemda.class);
    private static final long JEDA = Duration.ofSeconds(5).toNanos();

    private final JdbcClient jdbc;
    private final TransactionTemplate baca;
    private volatile Isi isi = new Isi(Map.of(), Map.of(), Map.of(), System.nanoTime() - JEDA);

    DaftarPemda(JdbcClient jdbc, PlatformTransactionManager transaksi) {
        this.jdbc = jdbc;
        this.baca = new TransactionTemplate(transaksi);
        this.baca.setReadOnly(true);
    }

    private record Isi(
            Map<String, Pemda> perHost,
            Map<UUID, Pemda> perId,
            Map<UUID, String> hostUtama,
            long dibacaPada) {}

    /** The pemda that answers on this host name (without port, any case). */
    public Optional<Pemda> diHost(String host) {
        String nama = host.toLowerCase(Locale.ROOT);
        var ada = isi.perHost().get(nama);
        if (ada == null && System.nanoTime() - isi.dibacaPada() >= JEDA) {
            segarkan();
            ada = isi.perHost().get(nama);
        }
        return Optional.ofNullable(ada);
    }

    /** As {@link #diHost}, but never asks the database. */
    public Optional<Pemda> diKenal(String host) {
        return Optional.ofNullable(isi.perHost().get(host.toLowerCase(Locale.ROOT)));
    }

    public Optional<Pemda> dengan(UUID id) {
        var ada = isi.perId().get(id);
        if (ada == null) {
            segarkan();
            ada = isi.perId().get(id);
        }
        return Optional.ofNullable(ada);
    }

    public List<Pemda> semua() {
        segarkan();
        return List.copyOf(isi.perId().values());
    }

    public Optional<String> hostUtama(UUID pemda) {
        return Optional.ofNullable(isi.hostUtama().get(pemda));
    }

    public synchronized void segarkan() {
        isi = baca.execute(status -> bacaSemua());
    }

    private Isi bacaSemua() {
        var perId =
                jdbc
                        .sql(
                                """
                                select id, kode_wilayah, sebutan, nama, zona, simulasi
                                from referensi.pemda order by kode_wilayah limit 10000
                                """)
                        .query(
                                (rs, n) ->
                                        new Pemda(
                                                rs.getObject("id", UUID.class),
                                                rs.getString("kode_wilayah"),
                                                rs.getString("sebutan"),
                                                rs.getString("nama"),
                                                ZoneId.of(rs.getString("zona")),
                                                rs.getBoolean("simulasi")))
                        .stream()
                        .collect(Collectors.toMap(Pemda::id, Function.identity()));
        record Host(String host, UUID pemda, boolean utama) {}
        var host =
                jdbc
                        .sql(
                                """
                                select host, pemda_id, utama from referensi.pemda_host limit 50000
                                """)
                        .query(
                                (rs, n) ->
                                        new Host(
                                                rs.getString("host"),
                                                rs.getObject("pemda_id", UUID.class),
                                                rs.getBoolean("utama")))
                        .stream()
                        // written between the two readings: known the next time
                        .filter(h -> perId.containsKey(h.pemda()))
                        .toList();
        return new Isi(
                host.stream().collect(Collectors.toMap(Host::host, h -> perId.get(h.pemda()))),
                perId,
                host.stream()
                        .filter(Host::utama)
                        .collect(Collectors.toMap(Host::pemda, Host::host)),
                System.nanoTime());
    }

    /**
     * Works for every pemda in turn. One that fails is told in the log and keeps no other waiting;
     * a database that gives no connection gives none to the next one either.
     *
     * @param apa what is done, for the log
     */
    public void setiap(String apa, Consumer<Pemda> kerja) {
        for (Pemda satu : semua()) {
            try {
                KonteksPemda.jalankan(satu, () -> kerja.accept(satu));
            } catch (CannotGetJdbcConnectionException e) {
                throw e;
            } catch (RuntimeException e) {
                LOG.error("{} gagal: {}", apa, satu.namaLengkap(), e);
            }
        }
    }
}
