package id.pendopo.demo;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.PreparedStatementCallback;

/**
 * Rows of one table, collected and sent at the end in batches that the driver turns into one
 * statement each: so tables that refer to each other are closed in their order. COPY would be the
 * fastest, but PostgreSQL refuses it into tables with row security.
 */
final class Tulis implements AutoCloseable {

    private static final int KELOMPOK = 1000;

    private final JdbcTemplate jdbc;
    private final String sql;
    private final List<@Nullable Object[]> baris = new ArrayList<>();

    /**
     * @param kolom names separated by commas; {@code ::jsonb} behind a name casts its value
     */
    Tulis(JdbcTemplate jdbc, String tabel, String kolom) {
        this.jdbc = jdbc;
        List<String[]> nama =
                Arrays.stream(kolom.strip().split(",\\s*")).map(k -> k.split("::")).toList();
        this.sql =
                "insert into %s (%s) values (%s)"
                        .formatted(
                                tabel,
                                nama.stream().map(n -> n[0]).collect(Collectors.joining(", ")),
                                nama.stream()
                                        .map(n -> n.length == 1 ? "?" : "?::" + n[1])
                                        .collect(Collectors.joining(", ")));
    }

    void tambah(@Nullable Object... nilai) {
        baris.add(nilai);
    }

    @Override
    public void close() {
        for (int dari = 0; dari < baris.size(); dari += KELOMPOK) {
            var kelompok = baris.subList(dari, Math.min(baris.size(), dari + KELOMPOK));
            jdbc.execute(sql, (PreparedStatementCallback<int[]>) st -> kirim(st, kelompok));
        }
        baris.clear();
    }

    private static int[] kirim(PreparedStatement st, List<@Nullable Object[]> kelompok)
            throws SQLException {
        for (@Nullable Object[] satu : kelompok) {
            for (int i = 0; i < satu.length; i++) {
                st.setObject(
                        i + 1, satu[i] instanceof Instant saat ? Timestamp.from(saat) : satu[i]);
            }
            st.addBatch();
        }
        return st.executeBatch();
    }
}
