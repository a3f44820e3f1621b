package id.pendopo.platform.basisdata;

import com.zaxxer.hikari.HikariDataSource;
import id.pendopo.platform.pemda.KonteksPemda;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.jdbc.core.PreparedStatementSetter;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.support.SQLExceptionTranslator;
import org.springframework.jdbc.support.SQLStateSQLExceptionTranslator;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * A single statement that is a whole transaction: begin, pemda, statement and commit travel to the
 * database together and come back together. For what changes one row found by its key and happens
 * very often, where going back and forth costs more than the change; everything else belongs into
 * an ordinary transaction.
 *
 * <p>It is planned once per connection, as in {@link TransaksiKunci}, and is durable when the
 * answer is here: the database answers after its commit.
 */
@Component
public class SekaliKirim {

    private final HikariDataSource kolam;
    private final SQLExceptionTranslator galat = new SQLStateSQLExceptionTranslator();

    SekaliKirim(@Qualifier("mesin") HikariDataSource kolam) {
        this.kolam = kolam;
    }

    /**
     * @param sql one statement with {@code returning}, without a semicolon; it names the pemda as
     *     every statement does
     * @return its first row
     * @throws IllegalStateException within a transaction, whose end it would not share
     */
    public <T> Optional<T> satu(String sql, PreparedStatementSetter isi, RowMapper<T> baca) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("Sudah ada transaksi: pakai transaksi itu");
        }
        try (var c = kolam.getConnection()) {
            return satu(c, sql, isi, baca);
        } catch (SQLException e) {
            DataAccessException jelas = galat.translate("SekaliKirim", sql, e);
            throw jelas == null ? new UncategorizedSQLException("SekaliKirim", sql, e) : jelas;
        }
    }

    /** What failed may have left its transaction open: that connection is not used again. */
    private <T> Optional<T> satu(
            Connection c, String sql, PreparedStatementSetter isi, RowMapper<T> baca)
            throws SQLException {
        try (var st = c.prepareStatement(transaksi(sql))) {
            isi.setValues(st);
            return pertama(st, baca);
        } catch (SQLException | RuntimeException e) {
            kolam.evictConnection(c);
            throw e;
        }
    }

    /** A literal for the reasons in {@link PengelolaTransaksi}. */
    private static String transaksi(String sql) {
        return "BEGIN;\nSET LOCAL app.pemda_id = '"
                + KonteksPemda.wajib().id()
                + "'"
                + PengelolaTransaksi.RENCANA_TETAP
                + ";\n"
                + sql
                + ";\nCOMMIT";
    }

    /** The answers of all statements are here after {@code execute}, that of the commit too. */
    private static <T> Optional<T> pertama(PreparedStatement st, RowMapper<T> baca)
            throws SQLException {
        boolean baris = st.execute();
        while (!baris && st.getUpdateCount() != -1) {
            baris = st.getMoreResults();
        }
        try (ResultSet rs = st.getResultSet()) {
            return rs.next() ? Optional.of(baca.mapRow(rs, 0)) : Optional.empty();
        }
    }
}
