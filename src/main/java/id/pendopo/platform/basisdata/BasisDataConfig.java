package id.pendopo.platform.basisdata;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import id.pendopo.platform.SetelanPendopo;
import java.io.IOException;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;

/** Wires the database: server, roles, migrations, reference data, pool, transactions. */
@Configuration(proxyBeanMethods = false)
@EnableTransactionManagement
class BasisDataConfig {

    @Bean(destroyMethod = "close")
    BasisData basisData(SetelanPendopo setelan, ObjectProvider<PembukaDini.Dibuka> dini)
            throws SQLException, IOException, InterruptedException {
        var dibuka = dini.getIfAvailable();
        return dibuka == null ? BasisData.siapkan(setelan) : dibuka.ambil(setelan);
    }

    /** The bare pool, for machinery of the schema {@code mesin} that runs its own transactions. */
    @Bean(destroyMethod = "close")
    @Qualifier("mesin")
    HikariDataSource kolam(BasisData db, SetelanPendopo setelan) {
        var c = new HikariConfig();
        c.setPoolName("pendopo");
        c.setJdbcUrl(db.url());
        c.setUsername(db.peran().aplikasi());
        c.setPassword(db.sandiAplikasi());
        c.setMaximumPoolSize(setelan.db().kolam());
        c.setMinimumIdle(2);
        c.setConnectionTimeout(10_000);
        c.setMaxLifetime(1_800_000);
        // a plan for all values at once knows nothing of how unequal pemda and months are:
        // measured,
        // it read the year of a pemda in 7 s instead of 0.1 s; planning anew costs about 1 ms
        c.setConnectionInitSql("set plan_cache_mode = force_custom_plan");
        c.addDataSourceProperty("ApplicationName", "pendopo");
        c.addDataSourceProperty("reWriteBatchedInserts", "true");
        return new HikariDataSource(c);
    }

    @Bean
    @Primary
    DataSource dataSource(@Qualifier("mesin") HikariDataSource kolam) {
        return new SumberBertransaksi(kolam);
    }

    @Bean
    JdbcClient jdbcClient(NamedParameterJdbcTemplate jdbc) {
        return Pernyataan.klien(JdbcClient.create(jdbc));
    }

    @Bean
    @Primary
    PlatformTransactionManager transactionManager(DataSource sumber) {
        return new PengelolaTransaksi((SumberBertransaksi) sumber);
    }
}
