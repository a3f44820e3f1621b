package id.pendopo.akun;

import id.pendopo.platform.basisdata.LarikBiner;
import id.pendopo.platform.pemda.KonteksPemda;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/**
 * Which of many sessions are alive, as a part of another module's statement: for what serves
 * hundreds of people in one exchange with the database.
 */
public final class SesiHidup {

    /**
     * Gives {@code id} of those that have neither ended nor been ended, of accounts in use. Its
     * three parameters are set by {@link #isi}.
     */
    public static final String KUERI =
            """
            select s.id from akun.sesi s join akun.akun a on a.pemda_id = s.pemda_id and a.id = s.akun_id
            where s.pemda_id = ?::uuid and s.id = any(?::uuid[]) and a.aktif and s.dicabut_pada is null
                and not s.menunggu_faktor and not s.layar
                and ?::timestamptz < least(s.habis_pada, s.mutlak_pada)
            """;

    private SesiHidup() {}

    /**
     * Sets the parameters of {@link #KUERI}.
     *
     * @param mulai number of the first of them
     * @return the number after the last one
     */
    public static int isi(PreparedStatement st, int mulai, Collection<UUID> sesi, Instant kini)
            throws SQLException {
        st.setObject(mulai, KonteksPemda.wajib().id());
        st.setArray(mulai + 1, LarikBiner.UUID.dari(st.getConnection(), List.copyOf(sesi)));
        st.setObject(mulai + 2, kini.atOffset(ZoneOffset.UTC));
        return mulai + 3;
    }
}
