package id.pendopo.platform.basisdata;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * Runs the migrations of every module, lower floors first, each with a history of its own in the
 * schema {@code mesin}. When nothing changed since the last start, one query says so and Flyway is
 * not even asked: that is what keeps a restart short.
 */
final class Migrasi {

    /** Floors from the ground up: a module's tables may refer only to tables of those before it. */
    static final List<String> MODUL =
            List.of(
                    "dasar",
                    "referensi",
                    "platform",
                    "audit",
                    "organisasi",
                    "akun",
                    "pemberitahuan",
                    "perencanaan",
                    "anggaran",
                    "pelaporan",
                    "monev");

    private static final Logger LOG = LoggerFactory.getLogger(Migrasi.class);

    private Migrasi() {}

    static void jalankan(BasisData db) {
        String sidik = sidik(db.peran());
        if (sudah(db, sidik)) {
            return;
        }
        int jumlah = MODUL.stream().mapToInt(modul -> jalankan(db, modul)).sum();
        catat(db, sidik);
        LOG.info("{} migrasi dijalankan", jumlah);
    }

    private static int jalankan(BasisData db, String modul) {
        return Flyway.configure()
                .dataSource(db.url(), db.peran().pemilik(), db.sandiPemilik())
                .locations("classpath:db/migration/" + modul)
                .failOnMissingLocations(true)
                .schemas("mesin")
                .createSchemas(true)
                .table("riwayat_" + modul)
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .placeholders(
                        Map.of(
                                "pemilik", db.peran().pemilik(),
                                "aplikasi", db.peran().aplikasi(),
                                "pembaca", db.peran().pembaca()))
                .load()
                .migrate()
                .migrationsExecuted;
    }

    private static String sidik(PeranDb peran) {
        try {
            var hash = MessageDigest.getInstance("SHA-256");
            hash.update(peran.toString().getBytes(StandardCharsets.UTF_8));
            var semua =
                    new PathMatchingResourcePatternResolver()
                            .getResources("classpath:db/migration/*/*.sql");
            Arrays.sort(semua, Comparator.comparing(Migrasi::alamat));
            for (Resource r : semua) {
                hash.update(r.getContentAsByteArray());
            }
            return HexFormat.of().formatHex(hash.digest());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String alamat(Resource r) {
        try {
            String url = r.getURL().toString();
            return url.substring(url.indexOf("db/migration/"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean sudah(BasisData db, String sidik) {
        try (var c = db.sebagaiPemilik();
                var st = c.createStatement()) {
            try (var rs =
                    st.executeQuery("select to_regclass('mesin.sidik_migrasi') is not null")) {
                rs.next();
                if (!rs.getBoolean(1)) {
                    return false;
                }
            }
            try (var rs = st.executeQuery("select sidik from mesin.sidik_migrasi")) {
                return rs.next() && sidik.equals(rs.getString(1));
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Riwayat migrasi tidak terbaca", e);
        }
    }

    private static void catat(BasisData db, String sidik) {
        try (var c = db.sebagaiPemilik();
                var st =
                        c.prepareStatement(
                                """
                                insert into mesin.sidik_migrasi (satu, sidik) values (true, ?)
                                on conflict (satu) do update set sidik = excluded.sidik
                                """)) {
            st.setString(1, sidik);
            st.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("Riwayat migrasi tidak tercatat", e);
        }
    }
}
