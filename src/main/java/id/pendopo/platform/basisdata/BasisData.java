package id.pendopo.platform.basisdata;

import id.pendopo.platform.SetelanPendopo;
import id.pendopo.platform.referensi.PemuatReferensi;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/**
 * The one database of this installation, embedded or external, with its three roles in place.
 * Closing it stops the embedded server after everything that uses it is closed.
 */
public final class BasisData implements AutoCloseable {

    private static final String NAMA = "pendopo";
    private static final long KUNCI = 0x5045_4d44_4442_0001L;

    private final @Nullable PgTertanam tertanam;
    private final String url;
    private final PeranDb peran;
    private final Sandi sandi;
    private final String sandiPemilik;

    private BasisData(
            @Nullable PgTertanam tertanam,
            String url,
            PeranDb peran,
            Sandi sandi,
            String sandiPemilik) {
        this.tertanam = tertanam;
        this.url = url;
        this.peran = peran;
        this.sandi = sandi;
        this.sandiPemilik = sandiPemilik;
    }

    /** Opened, migrated and with the reference data of this version. */
    static BasisData siapkan(SetelanPendopo setelan) throws SQLException, IOException {
        var db = buka(setelan);
        try {
            Migrasi.jalankan(db);
            try (var c = db.sebagaiPemilik()) {
                new PemuatReferensi().muat(c);
            }
            return db;
        } catch (SQLException | IOException | RuntimeException e) {
            db.close();
            throw e;
        }
    }

    static BasisData buka(SetelanPendopo setelan) {
        Path kunci = setelan.folder("kunci").resolve("basisdata.properties");
        return setelan.db().luar()
                ? luar(setelan.db(), new Sandi(kunci, setelan.db().password()))
                : tertanam(setelan, new Sandi(kunci, null));
    }

    private static BasisData tertanam(SetelanPendopo setelan, Sandi sandi) {
        var peran = PeranDb.tertanam(setelan.db().prefiksPeran());
        var pg = PgTertanam.mulai(setelan.folder(""), sandi);
        try {
            String sandiPemilik = sandi.untuk(peran.pemilik());
            try (var c = pg.sambung("postgres")) {
                buatPeran(c, peran.pemilik(), sandiPemilik);
                buatBasisData(c, peran.pemilik());
            }
            var hasil = new BasisData(pg, pg.url(NAMA), peran, sandi, sandiPemilik);
            try (var c = pg.sambung(NAMA)) {
                hasil.siapkanPeran(c);
                OperatorTepercaya.tandai(c);
            }
            return hasil;
        } catch (SQLException e) {
            pg.close();
            throw new IllegalStateException("Peran basis data tidak dapat disiapkan", e);
        }
    }

    /** The embedded database that another process keeps running, used beside it. */
    static BasisData menumpang(SetelanPendopo setelan) throws IOException {
        var sandi = new Sandi(setelan.folder("kunci").resolve("basisdata.properties"), null);
        var peran = PeranDb.tertanam(setelan.db().prefiksPeran());
        String port = Files.readString(setelan.folder("basisdata.port")).strip();
        return new BasisData(
                null,
                "jdbc:postgresql://127.0.0.1:" + port + "/" + NAMA,
                peran,
                sandi,
                sandi.untuk(peran.pemilik()));
    }

    private static BasisData luar(SetelanPendopo.Db db, Sandi sandi) {
        String url = Objects.requireNonNull(db.url());
        String pemilik = SyaratLuar.pemilik(db);
        String sandiPemilik = Objects.requireNonNullElse(db.password(), "");
        var peran = PeranDb.luar(pemilik, db.prefiksPeran());
        var hasil = new BasisData(null, url, peran, sandi, sandiPemilik);
        try (var c = hasil.sebagaiPemilik()) {
            SyaratLuar.periksaServer(url, c);
            // nodes that start together prepare the roles one after another
            kunci(c);
            hasil.siapkanPeranLuar(c);
            OperatorTepercaya.sarankan(c);
        } catch (SQLException e) {
            throw SyaratLuar.gagal(url, pemilik, e);
        }
        return hasil;
    }

    private void siapkanPeranLuar(Connection c) throws SQLException {
        for (String nama : List.of(peran.aplikasi(), peran.pembaca())) {
            if (!dapatMasuk(nama)) {
                SyaratLuar.periksaBolehMembuat(url, c, nama);
                buatPeran(c, nama, sandi.untuk(nama));
            }
        }
        periksaPeran(c);
        beriHak(c);
        if (!dapatMasuk(peran.aplikasi())) {
            throw SyaratLuar.peranTidakDapatMasuk(url, peran.aplikasi());
        }
    }

    /** Whether this role signs in with the password kept for it. */
    private boolean dapatMasuk(String nama) throws SQLException {
        try (var c = DriverManager.getConnection(url, nama, sandi.untuk(nama))) {
            return c.isValid(5);
        } catch (SQLException e) {
            return switch (String.valueOf(e.getSQLState())) {
                case "28P01", "28000" -> false;
                // let in, only not yet into this database
                case "42501" -> true;
                default -> throw e;
            };
        }
    }

    /** Held until the connection closes; the number is arbitrary, only Pendopo uses it. */
    static void kunci(Connection c) throws SQLException {
        try (var st = c.createStatement()) {
            st.execute("select pg_advisory_lock(" + KUNCI + ")");
        }
    }

    private static void buatBasisData(Connection c, String pemilik) throws SQLException {
        if (!ada(c, "select 1 from pg_database where datname = '" + NAMA + "'")) {
            try (var st = c.createStatement()) {
                st.execute("create database %s owner %s".formatted(NAMA, kutip(c, pemilik)));
                st.execute("revoke all on database %s from public".formatted(NAMA));
            }
        }
    }

    /**
     * Roles that may sign in; their password is set anew so that it always equals the kept one. It
     * travels as its SCRAM verifier, for a server may log statements.
     */
    private static void buatPeran(Connection c, String nama, String sandi) throws SQLException {
        boolean ada = ada(c, "select 1 from pg_roles where rolname = '" + nama + "'");
        try (var st = c.createStatement()) {
            st.execute("%s role %s login".formatted(ada ? "alter" : "create", kutip(c, nama)));
        }
        c.unwrap(PGConnection.class).alterUserPassword(nama, sandi.toCharArray(), "scram-sha-256");
    }

    private void siapkanPeran(Connection c) throws SQLException {
        buatPeran(c, peran.aplikasi(), sandi.untuk(peran.aplikasi()));
        buatPeran(c, peran.pembaca(), sandi.untuk(peran.pembaca()));
        periksaPeran(c);
        beriHak(c);
    }

    /** What would pass the row policies is not a role of Pendopo. */
    private void periksaPeran(Connection c) throws SQLException {
        try (var st =
                c.prepareStatement(
                        """
                        select rolname from pg_roles
                        where rolname in (?, ?, ?) and (rolsuper or rolbypassrls
                            or rolname <> ? and pg_has_role(rolname, ?, 'member'))
                        order by rolname limit 1
                        """)) {
            st.setString(1, peran.pemilik());
            st.setString(2, peran.aplikasi());
            st.setString(3, peran.pembaca());
            st.setString(4, peran.pemilik());
            st.setString(5, peran.pemilik());
            try (var rs = st.executeQuery()) {
                if (rs.next()) {
                    throw SyaratLuar.peranTerlaluKuat(url, rs.getString("rolname"));
                }
            }
        }
    }

    private void beriHak(Connection c) throws SQLException {
        try (var st = c.createStatement()) {
            st.execute("revoke create on schema public from public");
            st.execute(
                    "grant connect, temporary on database %s to %s"
                            .formatted(kutip(c, c.getCatalog()), kutip(c, peran.aplikasi())));
            st.execute(
                    "grant connect on database %s to %s"
                            .formatted(kutip(c, c.getCatalog()), kutip(c, peran.pembaca())));
        }
    }

    private static boolean ada(Connection c, String sql) throws SQLException {
        try (var st = c.createStatement();
                var rs = st.executeQuery(sql)) {
            return rs.next();
        }
    }

    private static String kutip(Connection c, String nama) throws SQLException {
        try (var st = c.createStatement()) {
            return st.enquoteIdentifier(nama, true);
        }
    }

    public String url() {
        return url;
    }

    public PeranDb peran() {
        return peran;
    }

    String sandiAplikasi() {
        return sandi.untuk(peran.aplikasi());
    }

    String sandiPemilik() {
        return sandiPemilik;
    }

    /** A connection of the owner, for migrations and reference data only. */
    public Connection sebagaiPemilik() throws SQLException {
        return DriverManager.getConnection(url, peran.pemilik(), sandiPemilik);
    }

    /** A connection of its own in the role of the application, for LISTEN. */
    public Connection sebagaiAplikasi() throws SQLException {
        return DriverManager.getConnection(url, peran.aplikasi(), sandiAplikasi());
    }

    @Override
    public void close() {
        if (tertanam != null) {
            tertanam.close();
        }
    }
}
