package id.pendopo.platform.basisdata;

import java.sql.Connection;
import java.sql.SQLException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Full text under row security. PostgreSQL asks a row policy before any operator that might tell
 * what it sees, and so never looks an operator up in an index unless its function is marked
 * leakproof. The match of words with a query raises no error and writes no notice about its
 * arguments, but is delivered without the mark; a superuser may set it. Without it the words of a
 * whole pemda are read one by one: right, and slow from some ten thousand rows on.
 */
final class OperatorTepercaya {

    /** What a superuser of an external server is asked to run once in the database. */
    static final String PERINTAH =
            "alter function pg_catalog.ts_match_vq(tsvector, tsquery) leakproof";

    private static final Logger LOG = LoggerFactory.getLogger(OperatorTepercaya.class);

    private OperatorTepercaya() {}

    /** As superuser of the embedded server; once is enough. */
    static void tandai(Connection superuser) throws SQLException {
        if (!ditandai(superuser)) {
            try (var st = superuser.createStatement()) {
                st.execute(PERINTAH);
            }
        }
    }

    /** On an external server only its administrator can: he is told the line. */
    static void sarankan(Connection c) throws SQLException {
        if (!ditandai(c)) {
            LOG.warn(
                    "Pencarian kata tidak memakai indeks di server ini. Minta administratornya menjalankan sekali sebagai superuser: {};",
                    PERINTAH);
        }
    }

    private static boolean ditandai(Connection c) throws SQLException {
        try (var st = c.createStatement();
                var rs =
                        st.executeQuery(
                                """
                                select proleakproof from pg_catalog.pg_proc
                                where oid = 'pg_catalog.ts_match_vq(tsvector, tsquery)'::regprocedure
                                """)) {
            rs.next();
            return rs.getBoolean(1);
        }
    }
}
