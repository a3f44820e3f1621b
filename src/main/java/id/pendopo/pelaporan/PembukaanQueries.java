package id.pendopo.pelaporan;

import id.pendopo.platform.basisdata.SqlPemda;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads of the months that were opened again. */
@Service
@Transactional(readOnly = true)
public class PembukaanQueries {

    private static final String KOLOM =
            """
            select b.tahun, b.bulan, o.nama as nama_opd, b.sampai, b.alasan, b.dibuka_nama, b.dibuka_pada
            from pelaporan.pembukaan b
            left join organisasi.opd o on o.pemda_id = b.pemda_id and o.id = b.opd_id
            """;

    private final SqlPemda db;

    PembukaanQueries(SqlPemda db) {
        this.db = db;
    }

    /**
     * A month that was opened again.
     *
     * @param namaOpd null for all OPD
     * @param sampai last day on which figures may be changed
     */
    public record Pembukaan(
            int tahun,
            int bulan,
            @Nullable String namaOpd,
            LocalDate sampai,
            String alasan,
            String dibukaNama,
            Instant dibukaPada) {

        public boolean berlaku(LocalDate hariIni) {
            return !sampai.isBefore(hariIni);
        }
    }

    /** The last ones of a year, newest first. */
    public List<Pembukaan> terbaru(int tahun) {
        return db.sql(
                        KOLOM
                                + """
                                where b.pemda_id = :pemda and b.tahun = :tahun
                                order by b.sampai desc, b.id desc limit 200
                                """)
                .param("tahun", tahun)
                .query(Pembukaan.class)
                .list();
    }

    /** The one that keeps this month open longest for this OPD today, if any does. */
    public Optional<Pembukaan> berlaku(YearMonth bulan, UUID opd, LocalDate hariIni) {
        return db.sql(
                        KOLOM
                                + """
                                where b.pemda_id = :pemda and b.tahun = :tahun and b.bulan = :bulan
                                    and (b.opd_id is null or b.opd_id = :opd) and b.sampai >= :kini
                                order by b.sampai desc limit 1
                                """)
                .param("tahun", bulan.getYear())
                .param("bulan", bulan.getMonthValue())
                .param("opd", opd)
                .param("kini", hariIni)
                .query(Pembukaan.class)
                .optional();
    }
}
