package id.pendopo.platform.basisdata;

import id.pendopo.platform.pemda.KonteksPemda;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Statements that name the pemda they work for: {@code :pemda} is bound already. The row policies
 * would hold without it, but every query says it too: the policy is the wall behind the door.
 */
@Component
public class SqlPemda {

    private final JdbcClient jdbc;

    SqlPemda(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public JdbcClient.StatementSpec sql(String pernyataan) {
        return jdbc.sql(pernyataan).param("pemda", KonteksPemda.wajib().id());
    }
}
