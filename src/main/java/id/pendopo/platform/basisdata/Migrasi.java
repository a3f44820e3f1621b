package id.pendopo.platform.basisdata;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.internal.exception.FlywayMigrateException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

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
                    "monev",
                    "aduan",
                    "presensi");

    private static final Logger LOG = LoggerFactory.getLogger(Migrasi.class);

    /** Where the scripts of the modules lie. */
    private static final String BAWAAN = "classpath:db/migration";

    private static final Pattern NASKAH = Pattern.compile("V([0-9.]+)__.*\\.sql");

    private final BasisData db;
    private final String akar;

    private Migrasi(BasisData db, String akar) {
        this.db = db;
        this.akar = akar;
    }

    static void jalankan(BasisData db) {
        jalankan(db, BAWAAN);
    }

    /**
     * All of it or nothing: one transaction, and one node at a time.
     *
     * @param akar {@code classpath:…} or {@code filesystem:…}
     * @throws MigrasiDitolak when the data belong to a newer Pendopo, or a script fails; the
     *     database is then as it was
     */
    static void jalankan(BasisData db, String akar) {
        new Migrasi(db, akar).jalankan();
    }

    private void jalankan() {
        String sidik = sidik();
        try (var c = db.sebagaiPemilik()) {
            if (sudah(c, sidik)) {
                return;
            }
            BasisData.kunci(c);
            c.setAutoCommit(false);
            tolakLebihBaru(c);
            var sumber = new SingleConnectionDataSource(SambunganTitipan.dari(c), true);
            int jumlah = MODUL.stream().mapToInt(modul -> jalankan(sumber, modul)).sum();
            catat(c, sidik);
            c.commit();
            LOG.info("{} migrasi dijalankan", jumlah);
        } catch (SQLException e) {
            throw new IllegalStateException("Migrasi tidak dapat dijalankan", e);
        }
    }

    private int jalankan(DataSource sumber, String modul) {
        try {
            return Flyway.configure()
                    .dataSource(sumber)
                    .locations(akar + "/" + modul)
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
        } catch (FlywayMigrateException e) {
            throw gagal(modul + " " + e.getMigration().getScript(), e);
        } catch (FlywayException e) {
            throw gagal("modul " + modul, e);
        }
    }

    private static MigrasiDitolak gagal(String apa, FlywayException e) {
        Throwable asal = e;
        while (asal.getCause() != null) {
            asal = asal.getCause();
        }
        return new MigrasiDitolak(
                "Migrasi %s gagal: %s."
                        .formatted(
                                apa,
                                String.valueOf(asal.getMessage()).lines().findFirst().orElse("")),
                "Data tetap seperti sebelum start ini dan dapat dibuka lagi dengan Pendopo yang lama. Sampaikan pesan ini kepada pengembang.",
                e);
    }

    /** A history that knows more than this program was written by a later one. */
    private void tolakLebihBaru(Connection c) throws SQLException {
        for (String tabel : riwayat(c)) {
            String modul = tabel.substring("riwayat_".length());
            if (!MODUL.contains(modul)) {
                throw lebihBaru("modul %s tidak dikenal program ini".formatted(modul));
            }
            var dikenal = versi(modul);
            try (var st = c.createStatement();
                    var rs =
                            st.executeQuery(
                                    "select version from mesin.\"%s\" where type = 'SQL' order by installed_rank"
                                            .formatted(tabel))) {
                while (rs.next()) {
                    String dijalankan = rs.getString(1);
                    if (!dikenal.contains(dijalankan)) {
                        throw lebihBaru(
                                "modul %s sudah memakai migrasi %s, yang tidak dikenal program ini"
                                        .formatted(modul, dijalankan));
                    }
                }
            }
        }
    }

    private static MigrasiDitolak lebihBaru(String sebab) {
        return new MigrasiDitolak(
                "Data ini dibuat Pendopo yang lebih baru: %s.".formatted(sebab),
                "Jalankan Pendopo versi yang terakhir dipakai dengan data ini. Data itu tidak disentuh.",
                null);
    }

    private static List<String> riwayat(Connection c) throws SQLException {
        var hasil = new ArrayList<String>();
        try (var st = c.createStatement();
                var rs =
                        st.executeQuery(
                                """
                                select tablename from pg_tables
                                where schemaname = 'mesin' and starts_with(tablename, 'riwayat_')
                                order by tablename limit 100
                                """)) {
            while (rs.next()) {
                hasil.add(rs.getString(1));
            }
        }
        return hasil;
    }

    private Set<String> versi(String modul) {
        return Arrays.stream(naskah(modul))
                .map(r -> NASKAH.matcher(String.valueOf(r.getFilename())))
                .filter(Matcher::matches)
                .map(m -> m.group(1))
                .collect(Collectors.toSet());
    }

    private Resource[] naskah(String modul) {
        try {
            return new PathMatchingResourcePatternResolver()
                    .getResources(
                            "%s/%s/*.sql".formatted(akar.replace("filesystem:", "file:"), modul));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String sidik() {
        try {
            var hash = MessageDigest.getInstance("SHA-256");
            hash.update(db.peran().toString().getBytes(StandardCharsets.UTF_8));
            var semua = naskah("*");
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

    /** Module and name of a script, the same wherever it lies. */
    private static String alamat(Resource r) {
        try {
            String[] bagian = r.getURL().toString().split("/");
            return bagian[bagian.length - 2] + "/" + bagian[bagian.length - 1];
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean sudah(Connection c, String sidik) throws SQLException {
        try (var st = c.createStatement()) {
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
        }
    }

    private static void catat(Connection c, String sidik) throws SQLException {
        try (var st =
                c.prepareStatement(
                        """
                        insert into mesin.sidik_migrasi (satu, sidik) values (true, ?)
                        on conflict (satu) do update set sidik = excluded.sidik
                        """)) {
            st.setString(1, sidik);
            st.executeUpdate();
        }
    }
}
