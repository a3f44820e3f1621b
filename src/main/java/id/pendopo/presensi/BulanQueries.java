package id.pendopo.presensi;

import id.pendopo.kernel.AturanDilanggar;
import id.pendopo.platform.basisdata.SqlPemda;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Whether a month is closed: nothing that falls into it may change any more. */
@Service
@Transactional(readOnly = true)
public class BulanQueries {

    private final SqlPemda db;

    BulanQueries(SqlPemda db) {
        this.db = db;
    }

    public boolean beku(YearMonth bulan) {
        return beku(bulan, bulan).isPresent();
    }

    private void tahan(LocalDate dari, LocalDate sampai) {
        db.sql(
                        """
                        select pg_advisory_xact_lock_shared(
                            hashtextextended('presensi.bulan ' || :pemda || ' ' || b::date, 0))::text
                        from generate_series(date_trunc('month', :dari::date),
                            :sampai::date, interval '1 month') b
                        limit 600
                        """)
                .param("dari", dari)
                .param("sampai", sampai)
                .query(String.class)
                .list();
    }

    /** The first closed month among these. */
    private Optional<YearMonth> beku(YearMonth dari, YearMonth sampai) {
        return db.sql(
                        """
                        select bulan from presensi.bulan
                        where pemda_id = :pemda and bulan between :dari and :sampai
                        order by bulan limit 1
                        """)
                .param("dari", dari.atDay(1))
                .param("sampai", sampai.atDay(1))
                .query(LocalDate.class)
                .optional()
                .map(YearMonth::from);
    }

    /**
     * Those months among these days that are closed. Until the transaction of the caller ends
     * nobody closes another one of them.
     */
    public Set<YearMonth> tertutup(LocalDate dari, LocalDate sampai) {
        tahan(dari, sampai);
        return db
                .sql(
                        """
                        select bulan from presensi.bulan
                        where pemda_id = :pemda and bulan between date_trunc('month', :dari::date) and :sampai
                        limit 600
                        """)
                .param("dari", dari)
                .param("sampai", sampai)
                .query(LocalDate.class)
                .list()
                .stream()
                .map(YearMonth::from)
                .collect(Collectors.toSet());
    }

    /**
     * @throws AturanDilanggar {@code presensi.bulan.beku.bentrok} when the month of this day is
     *     closed
     */
    public void harusTerbuka(LocalDate hari) {
        harusTerbuka(hari, hari);
    }

    /**
     * The same for every month that these days touch, both included. Until the transaction of the
     * caller ends nobody closes these months.
     */
    public void harusTerbuka(LocalDate dari, LocalDate sampai) {
        tahan(dari, sampai);
        beku(YearMonth.from(dari), YearMonth.from(sampai))
                .ifPresent(
                        b -> {
                            throw new AturanDilanggar("presensi.bulan.beku.bentrok", b.toString());
                        });
    }
}
