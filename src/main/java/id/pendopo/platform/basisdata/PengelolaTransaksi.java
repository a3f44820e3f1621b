package id.pendopo.platform.basisdata;

import id.pendopo.platform.pemda.KonteksPemda;
import java.sql.SQLException;
import java.util.UUID;
import org.springframework.jdbc.datasource.ConnectionHolder;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Begins every transaction with the pemda it works for. {@code SET LOCAL} ends with the
 * transaction, so nothing leaks through the pool; it is sent with BEGIN in one round trip. Without
 * a pemda the row policies show no row at all.
 */
final class PengelolaTransaksi extends JdbcTransactionManager {

    private static final long serialVersionUID = 1L;

    /** A plan that is kept must not rest on how small a table was on the day it was made. */
    static final String RENCANA_TETAP =
            "; SET LOCAL plan_cache_mode = force_generic_plan; SET LOCAL enable_seqscan = off";

    PengelolaTransaksi(SumberBertransaksi sumber) {
        super(sumber);
    }

    @Override
    protected void doBegin(Object transaksi, TransactionDefinition definisi) {
        SumberBertransaksi.memulai(() -> super.doBegin(transaksi, definisi));
        boolean kunci = TransaksiKunci.NAMA.equals(definisi.getName());
        KonteksPemda.id().ifPresent(pemda -> tetapkan(pemda, kunci));
    }

    private void tetapkan(UUID pemda, boolean kunci) {
        var pegangan =
                (ConnectionHolder)
                        TransactionSynchronizationManager.getResource(obtainDataSource());
        if (pegangan == null) {
            throw new CannotCreateTransactionException("Transaksi tanpa sambungan");
        }
        // a UUID prints as hex and dashes only; Citus does not propagate set_config, so a literal
        try (var st = pegangan.getConnection().createStatement()) {
            st.execute("SET LOCAL app.pemda_id = '" + pemda + "'" + (kunci ? RENCANA_TETAP : ""));
        } catch (SQLException e) {
            throw new CannotCreateTransactionException("Pemda tidak dapat ditetapkan", e);
        }
    }
}
