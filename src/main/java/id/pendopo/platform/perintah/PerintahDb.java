package id.pendopo.platform.perintah;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * {@code ./pendopo db [--pemda KODE]}: prints a read-only {@code postgresql://} address that shows
 * one pemda and dies by itself. The login is bound to its pemda by a row that only the owner
 * writes, so no setting opens another one. Exit 2 when no database answers.
 */
public final class PerintahDb {

    private static final Duration UMUR = Duration.ofHours(8);
    private static final String AWALAN = "baca_";

    private PerintahDb() {}

    public static void main(String[] args) throws IOException {
        String kode = args.length == 2 && args[0].equals("--pemda") ? args[1] : null;
        if (args.length != 0 && kode == null) {
            System.err.println(
                    "Pakai: ./pendopo db [--pemda KODE]   contoh: ./pendopo db --pemda 16.74");
            System.exit(64);
        }
        Path data = Path.of(Objects.requireNonNullElse(System.getenv("PENDOPO_DATA"), "data"));
        try (Connection c = sambung(data)) {
            System.out.println(buat(c, kode));
        } catch (SQLException e) {
            System.err.println(
                    "%s Jalankan ./pendopo run lebih dahulu. (%s)"
                            .formatted(
                                    luar() == null
                                            ? "Tidak ada Pendopo yang berjalan dengan data "
                                                    + data.toAbsolutePath()
                                                    + "."
                                            : "Basis data luar di PENDOPO_DB_URL tidak dapat dipakai.",
                                    e.getMessage()));
            System.exit(2);
        }
    }

    private static @Nullable String luar() {
        String url = System.getenv("PENDOPO_DB_URL");
        return url == null || url.isBlank() ? null : url;
    }

    private static Connection sambung(Path data) throws SQLException, IOException {
        String luar = luar();
        if (luar != null) {
            return DriverManager.getConnection(
                    luar, System.getenv("PENDOPO_DB_USER"), System.getenv("PENDOPO_DB_PASSWORD"));
        }
        Path kunci = data.resolve("kunci").resolve("basisdata.properties");
        Path port = data.resolve("basisdata.port");
        if (!Files.exists(kunci) || !Files.exists(port)) {
            throw new SQLException("belum pernah dijalankan di sini");
        }
        var sandi = new Properties();
        try (var r = Files.newBufferedReader(kunci)) {
            sandi.load(r);
        }
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + Files.readString(port).strip() + "/pendopo",
                "postgres",
                sandi.getProperty("postgres"));
    }

    private static String buat(Connection c, @Nullable String kode) throws SQLException {
        String awalan = Objects.requireNonNullElse(System.getenv("PENDOPO_DB_ROLE_PREFIX"), "");
        UUID pemda = pemda(c, kode);
        c.setAutoCommit(false);
        hapusYangLewat(c);
        byte[] acak = new byte[20];
        new SecureRandom().nextBytes(acak);
        String hex = HexFormat.of().formatHex(acak);
        String login = AWALAN + hex.substring(0, 10);
        String sandi = hex.substring(10);
        try (var st = c.createStatement()) {
            st.execute(
                    "create role %s login nosuperuser nobypassrls password '%s' valid until '%s' in role %s"
                            .formatted(
                                    login,
                                    sandi,
                                    Instant.ofEpochMilli(waktu(c)).plus(UMUR),
                                    st.enquoteIdentifier(awalan + "pembaca", true)));
            st.execute("alter role " + login + " set default_transaction_read_only = on");
        }
        try (var st =
                c.prepareStatement(
                        "insert into referensi.pembaca_pemda (login, pemda_id) values (?, ?)")) {
            st.setString(1, login);
            st.setObject(2, pemda);
            st.executeUpdate();
        }
        c.commit();
        String alamat = c.getMetaData().getURL().replaceFirst("^jdbc:postgresql://", "");
        return "postgresql://%s:%s@%s".formatted(login, sandi, alamat.replaceFirst("\\?.*", ""));
    }

    private static long waktu(Connection c) throws SQLException {
        try (var st = c.createStatement();
                var rs = st.executeQuery("select extract(epoch from now()) * 1000")) {
            rs.next();
            return rs.getLong(1);
        }
    }

    private static UUID pemda(Connection c, @Nullable String kode) throws SQLException {
        try (var st =
                c.prepareStatement(
                        """
                        select id from referensi.pemda where ?::text is null or kode_wilayah = ?
                        order by dibuat_pada, kode_wilayah desc limit 1
                        """)) {
            st.setString(1, kode);
            st.setString(2, kode);
            try (var rs = st.executeQuery()) {
                if (!rs.next()) {
                    throw new SQLException("pemda " + kode + " tidak ada di pemasangan ini");
                }
                return rs.getObject(1, UUID.class);
            }
        }
    }

    private static void hapusYangLewat(Connection c) throws SQLException {
        List<String> lewat = new ArrayList<>();
        try (var st = c.createStatement();
                var rs =
                        st.executeQuery(
                                """
                                select p.login from referensi.pembaca_pemda p
                                join pg_roles r on r.rolname = p.login where r.rolvaliduntil < now()
                                """)) {
            while (rs.next()) {
                lewat.add(rs.getString(1));
            }
        }
        try (var st = c.createStatement()) {
            for (String login : lewat) {
                st.execute("delete from referensi.pembaca_pemda where login = '" + login + "'");
                st.execute("drop role " + st.enquoteIdentifier(login, true));
            }
        }
    }
}
