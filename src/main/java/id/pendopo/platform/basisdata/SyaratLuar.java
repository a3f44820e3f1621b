package id.pendopo.platform.basisdata;

import id.pendopo.platform.SetelanPendopo;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an external PostgreSQL must be, checked before anything is written there, and the words for
 * what it is not. {@code docs/operasi.md} tells its administrator the same.
 */
final class SyaratLuar {

    /** The version that Pendopo brings along itself and is tested with. */
    static final int VERSI_MINIMAL = 18;

    private static final String LIHAT =
            " SQL sekali jalan untuk administrator ada di docs/operasi.md.";

    /** Settings of the server without which an acknowledged write could be lost. */
    private static final Map<String, String> LENGAH =
            Map.of("fsync", "off", "synchronous_commit", "off");

    private SyaratLuar() {}

    /** The owner named in the settings. */
    static String pemilik(SetelanPendopo.Db db) {
        String url = String.valueOf(db.url());
        if (!url.startsWith("jdbc:postgresql://")) {
            throw tolak(
                    url,
                    "alamat itu bukan alamat JDBC PostgreSQL",
                    "Isi PENDOPO_DB_URL seperti jdbc:postgresql://server:5432/pendopo.");
        }
        String pemilik = db.user();
        if (pemilik == null || pemilik.isBlank()) {
            throw tolak(
                    url,
                    "PENDOPO_DB_USER belum diisi",
                    "Isi PENDOPO_DB_USER dan PENDOPO_DB_PASSWORD dengan pemilik basis data itu."
                            + LIHAT);
        }
        return pemilik;
    }

    static void periksaServer(String url, Connection c) throws SQLException {
        periksaVersi(url, c);
        if (benar(c, "select pg_is_in_recovery()")) {
            throw tolak(
                    url,
                    "server itu siaga (standby) dan hanya dapat dibaca",
                    "Arahkan PENDOPO_DB_URL ke server utamanya.");
        }
        if (!benar(c, "select current_setting('server_encoding') = 'UTF8'")) {
            throw tolak(
                    url,
                    "pengodeannya bukan UTF8",
                    "Buat basis data baru dengan encoding UTF8." + LIHAT);
        }
        for (var lengah : LENGAH.entrySet()) {
            if (lengah.getValue().equals(teks(c, "show " + lengah.getKey()))) {
                throw tolak(
                        url,
                        "server itu berjalan dengan %s = off, yang sudah diakui dapat hilang"
                                .formatted(lengah.getKey()),
                        "Nyalakan %s di server itu.".formatted(lengah.getKey()));
            }
        }
        if (benar(
                c, "select rolsuper or rolbypassrls from pg_roles where rolname = current_user")) {
            throw peranTerlaluKuat(url, teks(c, "select current_user"));
        }
        if (!benar(
                c,
                """
                select pg_has_role(current_user, datdba, 'usage') from pg_database
                where datname = current_database()
                """)) {
            throw tolak(
                    url,
                    "PENDOPO_DB_USER (%s) bukan pemiliknya"
                            .formatted(teks(c, "select current_user")),
                    "Jalankan: alter database … owner to …." + LIHAT);
        }
    }

    private static void periksaVersi(String url, Connection c) throws SQLException {
        int versi = Integer.parseInt(teks(c, "show server_version_num")) / 10_000;
        if (versi < VERSI_MINIMAL) {
            throw tolak(
                    url,
                    "PostgreSQL %d terlalu tua".formatted(versi),
                    "Pendopo memerlukan PostgreSQL %d atau lebih baru; tanpa PENDOPO_DB_URL ia memakai PostgreSQL %d yang ikut di dalamnya."
                            .formatted(VERSI_MINIMAL, VERSI_MINIMAL));
        }
    }

    /**
     * A role that does not sign in with the kept password is made or gets that password; without
     * the right to do so an administrator did that.
     */
    static void periksaBolehMembuat(String url, Connection c, String peran) throws SQLException {
        if (!benar(c, "select rolcreaterole from pg_roles where rolname = current_user")) {
            throw tolak(
                    url,
                    "peran %s tidak dapat masuk dan PENDOPO_DB_USER tidak boleh membuatnya"
                            .formatted(peran),
                    "Beri PENDOPO_DB_USER hak CREATEROLE, atau buat peran itu dan tulis sandinya di kunci/basisdata.properties folder data."
                            + LIHAT);
        }
    }

    static BasisDataLuarGagal peranTerlaluKuat(String url, String peran) {
        return tolak(
                url,
                "peran %s superuser, BYPASSRLS, atau anggota pemilik, jadi pagar antarpemda tidak berlaku baginya"
                        .formatted(peran),
                "Pakai peran biasa." + LIHAT);
    }

    static BasisDataLuarGagal peranTidakDapatMasuk(String url, String peran) {
        return tolak(
                url,
                "peran %s tidak diizinkan masuk".formatted(peran),
                "Izinkan peran itu di pg_hba.conf dengan scram-sha-256, dari alamat mesin ini.");
    }

    /** The words for what the server or the network answered. */
    static BasisDataLuarGagal gagal(String url, String pengguna, SQLException e) {
        return switch (String.valueOf(e.getSQLState())) {
            case "28P01", "28000" ->
                    tolak(
                            url,
                            "pengguna %s ditolak".formatted(pengguna),
                            "Periksa PENDOPO_DB_USER dan PENDOPO_DB_PASSWORD, dan izin masuk pengguna itu di pg_hba.conf.",
                            e);
            case "3D000" ->
                    tolak(
                            url,
                            "basis data itu belum ada",
                            "Buat dahulu dengan PENDOPO_DB_USER sebagai pemiliknya, atau perbaiki PENDOPO_DB_URL."
                                    + LIHAT,
                            e);
            case "42501" ->
                    tolak(
                            url,
                            "pengguna %s kurang hak (%s)".formatted(pengguna, e.getMessage()),
                            "Pengguna itu harus pemilik basis data dan boleh membuat peran (CREATEROLE)."
                                    + LIHAT,
                            e);
            case "08001", "08004", "08006" ->
                    tolak(
                            url,
                            "server itu tidak menjawab",
                            "Periksa alamat di PENDOPO_DB_URL, apakah server itu berjalan, dan apakah jaringan mengizinkannya. Tanpa PENDOPO_DB_URL Pendopo memakai PostgreSQL tertanam.",
                            e);
            default ->
                    tolak(
                            url,
                            String.valueOf(e.getMessage()),
                            "Periksa catatan server itu dan PENDOPO_DB_URL." + LIHAT,
                            e);
        };
    }

    private static BasisDataLuarGagal tolak(String url, String masalah, String saran) {
        return tolak(url, masalah, saran, null);
    }

    private static BasisDataLuarGagal tolak(
            String url, String masalah, String saran, @Nullable SQLException sebab) {
        return new BasisDataLuarGagal(url, masalah, saran, sebab);
    }

    private static boolean benar(Connection c, String sql) throws SQLException {
        try (var st = c.createStatement();
                var rs = st.executeQuery(sql)) {
            return rs.next() && rs.getBoolean(1);
        }
    }

    private static String teks(Connection c, String sql) throws SQLException {
        try (var st = c.createStatement();
                var rs = st.executeQuery(sql)) {
            rs.next();
            return rs.getString(1);
        }
    }
}
