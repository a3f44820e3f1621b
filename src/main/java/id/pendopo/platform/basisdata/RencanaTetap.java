package id.pendopo.platform.basisdata;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * What {@link TransaksiKunci} is for whole transactions, from here to the end of a transaction that
 * somebody else has begun: the statements that follow find single rows by their keys.
 */
@Component
public class RencanaTetap {

    private final JdbcTemplate jdbc;

    RencanaTetap(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    public void mulai() {
        jdbc.execute(PengelolaTransaksi.RENCANA_TETAP.substring(1).strip());
    }
}
