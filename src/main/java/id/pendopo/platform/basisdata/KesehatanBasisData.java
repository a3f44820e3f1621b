package id.pendopo.platform.basisdata;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/**
 * Whether the database answers within two seconds: without it the application serves nobody, and
 * balancers and people should know. Asked at most once a second, for anybody may ask.
 */
@Component
class KesehatanBasisData implements HealthIndicator {

    private static final long UMUR = Duration.ofSeconds(1).toNanos();

    private final HikariDataSource kolam;
    private volatile @Nullable Jawaban terakhir;

    KesehatanBasisData(@Qualifier("mesin") HikariDataSource kolam) {
        this.kolam = kolam;
    }

    private record Jawaban(Health isi, long pada) {
        boolean segar() {
            return System.nanoTime() - pada < UMUR;
        }
    }

    @Override
    public Health health() {
        var ada = terakhir;
        return ada != null && ada.segar() ? ada.isi() : tanya();
    }

    /** One asks, whoever comes meanwhile takes the same answer. */
    private synchronized Health tanya() {
        var ada = terakhir;
        if (ada == null || !ada.segar()) {
            ada = new Jawaban(periksa(), System.nanoTime());
            terakhir = ada;
        }
        return ada.isi();
    }

    private Health periksa() {
        try (var c = kolam.getConnection()) {
            return c.isValid(2) ? Health.up().build() : Health.down().build();
        } catch (SQLException e) {
            return Health.down(e).build();
        }
    }
}
