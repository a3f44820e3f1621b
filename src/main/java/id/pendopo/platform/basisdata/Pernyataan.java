package id.pendopo.platform.basisdata;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.ResultSetExtractor;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.MappedQuerySpec;
import org.springframework.jdbc.core.simple.JdbcClient.ResultQuerySpec;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.jdbc.support.KeyHolder;

/** A statement of {@link JdbcClient} that reads records by {@link BarisRecord}. */
final class Pernyataan implements StatementSpec {

    private final StatementSpec asli;

    private Pernyataan(StatementSpec asli) {
        this.asli = asli;
    }

    static JdbcClient klien(JdbcClient asli) {
        return sql -> new Pernyataan(asli.sql(sql));
    }

    @Override
    public <T> MappedQuerySpec<T> query(Class<T> kelas) {
        return kelas.isRecord() ? asli.query(new BarisRecord<>(kelas)) : asli.query(kelas);
    }

    @Override
    public StatementSpec withFetchSize(int banyak) {
        asli.withFetchSize(banyak);
        return this;
    }

    @Override
    public StatementSpec withMaxRows(int banyak) {
        asli.withMaxRows(banyak);
        return this;
    }

    @Override
    public StatementSpec withQueryTimeout(int detik) {
        asli.withQueryTimeout(detik);
        return this;
    }

    @Override
    public StatementSpec param(@Nullable Object nilai) {
        asli.param(nilai);
        return this;
    }

    @Override
    public StatementSpec param(int ke, @Nullable Object nilai) {
        asli.param(ke, nilai);
        return this;
    }

    @Override
    public StatementSpec param(int ke, @Nullable Object nilai, int jenis) {
        asli.param(ke, nilai, jenis);
        return this;
    }

    @Override
    public StatementSpec param(String nama, @Nullable Object nilai) {
        asli.param(nama, nilai);
        return this;
    }

    @Override
    public StatementSpec param(String nama, @Nullable Object nilai, int jenis) {
        asli.param(nama, nilai, jenis);
        return this;
    }

    @Override
    public StatementSpec params(@Nullable Object... nilai) {
        asli.params(nilai);
        return this;
    }

    @Override
    public StatementSpec params(List<?> nilai) {
        asli.params(nilai);
        return this;
    }

    @Override
    public StatementSpec params(Map<String, ?> nilai) {
        asli.params(nilai);
        return this;
    }

    @Override
    public StatementSpec paramSource(Object sumber) {
        asli.paramSource(sumber);
        return this;
    }

    @Override
    public StatementSpec paramSource(SqlParameterSource sumber) {
        asli.paramSource(sumber);
        return this;
    }

    @Override
    public ResultQuerySpec query() {
        return asli.query();
    }

    @Override
    public <T> MappedQuerySpec<T> query(RowMapper<T> baca) {
        return asli.query(baca);
    }

    @Override
    public void query(RowCallbackHandler baca) {
        asli.query(baca);
    }

    @Override
    public <T> T query(ResultSetExtractor<T> baca) {
        return asli.query(baca);
    }

    @Override
    public int update() {
        return asli.update();
    }

    @Override
    public int update(KeyHolder kunci) {
        return asli.update(kunci);
    }

    @Override
    public int update(KeyHolder kunci, String... kolom) {
        return asli.update(kunci, kolom);
    }
}
