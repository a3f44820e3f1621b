package id.pendopo.platform.basisdata;

import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** What must not happen before the transaction is sure: not at all after a rollback. */
public final class SetelahCommit {

    private SetelahCommit() {}

    /** At once when no transaction runs. */
    public static void jalankan(Runnable kerja) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            kerja.run();
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(
                new TransactionSynchronization() {
                    @Override
                    public void afterCommit() {
                        kerja.run();
                    }
                });
    }
}
