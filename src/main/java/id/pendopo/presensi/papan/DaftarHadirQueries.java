package id.pendopo.presensi.papan;

import id.pendopo.organisasi.ParameterQueries;
import id.pendopo.platform.basisdata.SqlPemda;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** People of a unit and the lists that were written for it. */
@Service
@Transactional(readOnly = true)
public class DaftarHadirQueries {

    /** The book of the days around today does not reach further. */
    private static final int HARI_TERBANYAK = 7;

    private final SqlPemda db;
    private final ParameterQueries parameter;

    DaftarHadirQueries(SqlPemda db, ParameterQueries parameter) {
        this.db = db;
        this.parameter = parameter;
    }

    /** Somebody to write down. */
    public record Orang(UUID id, String nip, String nama) {}

    /** A list that was written. */
    public record Tertulis(String nama, Instant pada, int banyak, String alasan) {}

    /** Everybody employed in this unit itself, by name. */
    public List<Orang> orang(UUID opd) {
        return db.sql(
                        """
                        select id, nip, nama from organisasi.pegawai
                        where pemda_id = :pemda and opd_id = :opd and aktif
                        order by nama, id limit 2000
                        """)
                .param("opd", opd)
                .query(
                        (rs, n) ->
                                new Orang(
                                        rs.getObject("id", UUID.class),
                                        rs.getString("nip"),
                                        rs.getString("nama")))
                .list();
    }

    public List<Tertulis> tertulis(UUID opd, LocalDate hari) {
        return db.sql(
                        """
                        select oleh_nama, pada, banyak, alasan from presensi.daftar_hadir
                        where pemda_id = :pemda and opd_id = :opd and hari = :hari
                        order by pada desc limit 20
                        """)
                .param("opd", opd)
                .param("hari", hari)
                .query(
                        (rs, n) ->
                                new Tertulis(
                                        rs.getString("oleh_nama"),
                                        rs.getTimestamp("pada").toInstant(),
                                        rs.getInt("banyak"),
                                        rs.getString("alasan")))
                .list();
    }

    /** The first day that may still be written down. */
    public LocalDate sejak(LocalDate kini) {
        int hari = parameter.pada("presensi.daftar", kini).nilai().get("hari").asInt();
        return kini.minusDays(Math.clamp(hari, 0, HARI_TERBANYAK));
    }

    /** Whether the month of this day is closed: nothing about it changes any more. */
    public boolean beku(LocalDate hari) {
        return db.sql(
                        """
                        select exists (select 1 from presensi.bulan
                            where pemda_id = :pemda and bulan = :bulan)
                        """)
                .param("bulan", hari.withDayOfMonth(1))
                .query(Boolean.class)
                .single();
    }
}
