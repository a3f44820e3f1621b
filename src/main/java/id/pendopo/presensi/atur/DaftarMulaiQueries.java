package id.pendopo.presensi.atur;

import id.pendopo.kernel.Waktu;
import id.pendopo.platform.basisdata.SqlPemda;
import id.pendopo.platform.pemda.KonteksPemda;
import id.pendopo.presensi.Mulai;
import id.pendopo.presensi.MulaiQueries;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The first day of counting as those see it who set it. */
@Service
@Transactional(readOnly = true)
public class DaftarMulaiQueries {

    private static final int RIWAYAT = 50;

    private final SqlPemda db;
    private final MulaiQueries mulai;
    private final Waktu waktu;

    DaftarMulaiQueries(SqlPemda db, MulaiQueries mulai, Waktu waktu) {
        this.db = db;
        this.mulai = mulai;
        this.waktu = waktu;
    }

    /**
     * Days between the old first day and the new one, both included.
     *
     * @param bertambah whether they begin to count, or no longer do
     */
    public record Rentang(LocalDate dari, LocalDate sampai, boolean bertambah) {

        /**
         * What changes for people of this OPD, or of the pemda where it is null; null when nothing
         * does.
         */
        static @Nullable Rentang antara(Mulai lama, Mulai baru, @Nullable UUID opd) {
            LocalDate a = hari(lama, opd);
            LocalDate z = hari(baru, opd);
            if (a == null || z == null || a.equals(z)) {
                return null;
            }
            return z.isBefore(a)
                    ? new Rentang(z, a.minusDays(1), true)
                    : new Rentang(a, z.minusDays(1), false);
        }

        private static @Nullable LocalDate hari(Mulai m, @Nullable UUID opd) {
            return (opd == null ? m.pemda() : m.unit(opd)).orElse(null);
        }
    }

    /**
     * What was set.
     *
     * @param opd name; null = the whole pemda
     * @param mulai null = follows the pemda again
     */
    public record Riwayat(
            @Nullable String opd,
            @Nullable LocalDate mulai,
            String dasar,
            String oleh,
            Instant pada) {}

    /** An OPD that begins later. */
    public record OpdMulai(UUID id, String nama, LocalDate mulai) {}

    /** Newest first. */
    public List<Riwayat> riwayat() {
        return db.sql(
                        """
                        select o.nama as opd, m.mulai, m.dasar, m.oleh_nama as oleh, m.pada
                        from presensi.mulai m
                        left join organisasi.opd o on o.pemda_id = m.pemda_id and o.id = m.opd_id
                        where m.pemda_id = :pemda order by m.id desc limit :banyak
                        """)
                .param("banyak", RIWAYAT)
                .query(
                        (rs, n) ->
                                new Riwayat(
                                        rs.getString("opd"),
                                        rs.getObject("mulai", LocalDate.class),
                                        rs.getString("dasar"),
                                        rs.getString("oleh"),
                                        rs.getTimestamp("pada").toInstant()))
                .list();
    }

    public Mulai kini() {
        return mulai.semua();
    }

    /** OPD with a day of their own, by name. */
    public List<OpdMulai> perOpd(Mulai m) {
        return m.opd().isEmpty()
                ? List.of()
                : db.sql(
                                """
                                select id, nama from organisasi.opd
                                where pemda_id = :pemda and id = any(:opd) order by nama limit 20000
                                """)
                        .param("opd", m.opd().keySet().toArray(UUID[]::new))
                        .query(
                                (rs, n) -> {
                                    UUID id = rs.getObject("id", UUID.class);
                                    return new OpdMulai(id, rs.getString("nama"), m.opd().get(id));
                                })
                        .list();
    }

    /** What suggests itself: the first punch where there is one, else the first of next month. */
    public LocalDate usul(Mulai m) {
        return Optional.ofNullable(m.pertama())
                .orElseGet(() -> hariIni().plusMonths(1).withDayOfMonth(1));
    }

    private LocalDate hariIni() {
        return waktu.hariIni(KonteksPemda.wajib().zona());
    }
}
