package id.pendopo.platform.basisdata;

import id.pendopo.platform.SetelanPendopo;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.Properties;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** Opens the database exactly as the application does, without the application. */
public final class PembukaUji {

    private PembukaUji() {}

    /**
     * A new database below this folder, with its roles, every migration and reference. Nobody reads
     * it after a power cut: what is committed need not wait for the disk.
     */
    public static BasisData buka(Path data) throws SQLException {
        try {
            var db = BasisData.siapkan(setelan(data));
            try {
                tanpaMenungguCakram(data, db);
                return db;
            } catch (IOException | SQLException | RuntimeException e) {
                db.close();
                throw e;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void tanpaMenungguCakram(Path data, BasisData db)
            throws IOException, SQLException {
        var sandi = new Properties();
        try (var baca = Files.newBufferedReader(data.resolve("kunci/basisdata.properties"))) {
            sandi.load(baca);
        }
        try (var c =
                        DriverManager.getConnection(
                                db.url(), PgTertanam.ADMIN, sandi.getProperty(PgTertanam.ADMIN));
                var st = c.createStatement()) {
            st.execute("alter database pendopo set synchronous_commit = off");
        }
    }

    /** The settings of an installation in this folder, everything else at its default. */
    public static SetelanPendopo setelan(Path data) {
        return new Binder(
                        new MapConfigurationPropertySource(
                                Map.of("pendopo.data", data.toString(), "pendopo.demo", "false")))
                .bindOrCreate("pendopo", SetelanPendopo.class);
    }
}
