package id.pendopo.akun.perintah;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import id.pendopo.platform.SetelanPendopo;
import id.pendopo.platform.basisdata.BasisDataPerintah;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/**
 * {@code ./pendopo pemda add KODE HOST | admin KODE | list}: a new pemda with its zone and host,
 * and the one-time link with which its first administrator chooses his password. Works beside a
 * running Pendopo and without one. Exit 2 when there is no database, 64 for wrong use, 65 for an
 * unknown area, 73 for what is there already.
 */
public final class PerintahPemda {

    private static final int TANPA_BASIS_DATA = 2;
    private static final String PAKAI =
            """
            Pakai: ./pendopo pemda add KODE HOST    pemda baru, mis. add 16.74 pendopo.prabumulihkota.go.id
                   ./pendopo pemda admin KODE       tautan baru untuk pengelola awal pemda itu
                   ./pendopo pemda list             pemda di pemasangan ini""";

    private PerintahPemda() {}

    public static void main(String[] args) {
        // what goes wrong is told in the words below; standard output holds the result only
        ((Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)).setLevel(Level.OFF);
        int kode;
        try {
            kode = jalankan(args);
        } catch (PerintahDitolak e) {
            System.err.println(e.getMessage());
            kode = e.kode();
        } catch (SQLException | IOException | UncheckedIOException | IllegalStateException e) {
            System.err.println("Basis data tidak dapat dipakai: " + e.getMessage());
            kode = TANPA_BASIS_DATA;
        }
        System.exit(kode);
    }

    private static int jalankan(String[] args) throws SQLException, IOException {
        String perintah = args.length == 0 ? "" : args[0] + " " + args.length;
        switch (perintah) {
            case "add 3" -> {
                String kode = PembuatPemda.kode(args[1]);
                String host = NamaHost.baca(args[2]);
                dengan(p -> p.tambah(kode, host));
            }
            case "admin 2" -> {
                String kode = PembuatPemda.kode(args[1]);
                dengan(p -> p.tautanBaru(kode));
            }
            case "list 1" -> dengan(PembuatPemda::daftar);
            default -> throw new PerintahDitolak(PerintahDitolak.SALAH_TULIS, PAKAI);
        }
        return 0;
    }

    private interface Kerja {
        void jalankan(PembuatPemda pembuat) throws SQLException;
    }

    private static void dengan(Kerja kerja) throws SQLException, IOException {
        try (var db = BasisDataPerintah.buka(setelan(System.getenv()));
                var c = db.sebagaiPemilik()) {
            c.setAutoCommit(false);
            String porta = Objects.requireNonNullElse(System.getenv("PENDOPO_PORT"), "8080");
            kerja.jalankan(new PembuatPemda(c, porta, System.out));
            c.commit();
        }
    }

    /** The same words that the application reads, see {@code application.properties}. */
    private static SetelanPendopo setelan(Map<String, String> lingkungan) {
        var isi = new HashMap<String, String>();
        Map.of(
                        "PENDOPO_DATA", "pendopo.data",
                        "PENDOPO_DB_URL", "pendopo.db.url",
                        "PENDOPO_DB_USER", "pendopo.db.user",
                        "PENDOPO_DB_PASSWORD", "pendopo.db.password",
                        "PENDOPO_DB_ROLE_PREFIX", "pendopo.db.prefiks-peran")
                .forEach(
                        (dari, ke) -> {
                            String nilai = lingkungan.get(dari);
                            if (nilai != null && !nilai.isBlank()) {
                                isi.put(ke, nilai);
                            }
                        });
        return new Binder(new MapConfigurationPropertySource(isi))
                .bindOrCreate("pendopo", SetelanPendopo.class);
    }
}
