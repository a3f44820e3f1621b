package id.pendopo.platform.basisdata;

import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Transactions whose statements look up single rows by their keys. There every value has the same
 * plan, so it is made once per connection; elsewhere each statement is planned for its values,
 * because pemda and months differ in size by orders of magnitude. Measured: planning was half of
 * what the database did for a refresh token.
 */
public final class TransaksiKunci {

    static final String NAMA = "pendopo.kunci";

    private TransaksiKunci() {}

    public static TransactionTemplate pola(PlatformTransactionManager transaksi) {
        var pola = new TransactionTemplate(transaksi);
        pola.setName(NAMA);
        return pola;
    }
}
