package id.pendopo.platform.basisdata;

import id.pendopo.platform.SetelanPendopo;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The one database of this installation, embedded or external, with its three roles in place.
 * Closing it stops the embedded server after everything that uses it is closed.
 */
public final class BasisData implements AutoCloseable {

    private static final String NAMA = "pendopo";

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

    static BasisData buka(SetelanPendopo setelan) {
        var sandi = new Sandi(setelan.folder("kunci").resolve("basisdata.properties"));
        return setelan.db().luar() ? luar(setelan.db(), sandi) : tertanam(setelan, sandi);
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
            }
            return hasil;
        } catch (SQLException e) {
            pg.close();
            throw new IllegalStateException("Peran basis data tidak dapat disiapkan", e);
        }
    }

    private static BasisData luar(SetelanPendopo.Db db, Sandi sandi) {
        String pemilik = Objects.requireNonNull(db.user(), "PENDOPO_DB_USER belum diisi");
        String sandiPemilik = Objects.requireNonNullElse(db.password(), "");
        var peran = PeranDb.luar(pemilik, db.prefiksPeran());
        var hasil =
                new BasisData(null, Objects.requireNonNull(db.url()), peran, sandi, sandiPemilik);
        try (var c = hasil.sebagaiPemilik()) {
            hasil.siapkanPeran(c);
        } catch (SQLException e) {
            throw new BasisDataLuarGagal(hasil.url, e);
        }
        return hasil;
    }

    private static void buatBasisData(Connection c, String pemilik) throws SQLException {
        if (!ada(c, "select 1 from pg_database where datname = '" + NAMA + "'")) {
            try (var st = c.createStatement()) {
                st.execute("create database %s owner %s".formatted(NAMA, kutip(c, pemilik)));
                st.execute("revoke all on database %s from public".formatted(NAMA));
            }
        }
    }

    /** Roles that may sign in; their password is set anew so that it always equals the kept one. */
    private static void buatPeran(Connection c, String nama, String sandi) throws SQLException {
        boolean ada = ada(c, "select 1 from pg_roles where rolname = '" + nama + "'");
        try (var st = c.createStatement()) {
            st.execute(
                    "%s role %s login nosuperuser nobypassrls password '%s'"
                            .formatted(ada ? "alter" : "create", kutip(c, nama), sandi));
        }
    }

    private void siapkanPeran(Connection c) throws SQLException {
        buatPeran(c, peran.aplikasi(), sandi.untuk(peran.aplikasi()));
        buatPeran(c, peran.pembaca(), sandi.untuk(peran.pembaca()));
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
