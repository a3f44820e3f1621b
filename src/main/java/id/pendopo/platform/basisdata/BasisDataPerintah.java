package id.pendopo.platform.basisdata;

import id.pendopo.platform.SetelanPendopo;
import id.pendopo.platform.referensi.PemuatReferensi;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * The database of an installation for a command of its administrator, whether Pendopo runs there or
 * not: a running one is joined, a stopped one is opened, brought up to date and closed again.
 */
public final class BasisDataPerintah implements AutoCloseable {

    private final BasisData db;
    private final boolean milikSendiri;

    private BasisDataPerintah(BasisData db, boolean milikSendiri) {
        this.db = db;
        this.milikSendiri = milikSendiri;
    }

    /**
     * @throws SQLException when the running one does not answer
     * @throws IllegalStateException when the stopped one does not start
     */
    public static BasisDataPerintah buka(SetelanPendopo setelan) throws SQLException, IOException {
        BasisData db;
        try {
            db = BasisData.buka(setelan);
        } catch (PgTertanam.InstansLain e) {
            return new BasisDataPerintah(BasisData.menumpang(setelan), false);
        }
        try {
            Migrasi.jalankan(db);
            try (var c = db.sebagaiPemilik()) {
                new PemuatReferensi().muat(c);
            }
            return new BasisDataPerintah(db, true);
        } catch (SQLException | IOException | RuntimeException e) {
            db.close();
            throw e;
        }
    }

    /** A connection of the owner; row security binds it as everybody else. */
    public Connection sebagaiPemilik() throws SQLException {
        return db.sebagaiPemilik();
    }

    @Override
    public void close() {
        if (milikSendiri) {
            db.close();
        }
    }
}
