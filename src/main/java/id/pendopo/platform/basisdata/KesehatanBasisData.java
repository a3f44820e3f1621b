package id.pendopo.platform.basisdata;

import com.zaxxer.hikari.HikariDataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Whether the database answers within two seconds. */
@Component
class KesehatanBasisData implements HealthIndicator {

    private final HikariDataSource kolam;

    KesehatanBasisData(@Qualifier("mesin") HikariDataSource kolam) {
        this.kolam = kolam;
    }

    @Override
    public Health health() {
        try (var c = kolam.getConnection()) {
            return c.isValid(2) ? Health.up().build() : Health.down().build();
        } catch (java.sql.SQLException e) {
            return Health.down(e).build();
        }
    }
}
