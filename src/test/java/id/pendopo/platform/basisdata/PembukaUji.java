package id.pendopo.platform.basisdata;

import id.pendopo.platform.SetelanPendopo;
import id.pendopo.platform.referensi.PemuatReferensi;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** Opens the database exactly as the application does, without the application. */
public final class PembukaUji {

    private PembukaUji() {}

    /** A new database below this folder: durable, with its roles, every migration and reference. */
    public static BasisData buka(Path data) throws SQLException {
        var db = BasisData.buka(setelan(data));
        try (var c = db.sebagaiPemilik()) {
            Migrasi.jalankan(db);
            new PemuatReferensi().muat(c);
            return db;
        } catch (IOException e) {
            db.close();
            throw new UncheckedIOException(e);
        } catch (SQLException | RuntimeException e) {
            db.close();
            throw e;
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
