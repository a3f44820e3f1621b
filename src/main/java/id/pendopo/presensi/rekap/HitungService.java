package id.pendopo.presensi.rekap;

import id.pendopo.kernel.AturanDilanggar;
import id.pendopo.kernel.Pelaku;
import id.pendopo.kernel.Uuid7;
import id.pendopo.kernel.Waktu;
import id.pendopo.platform.basisdata.SqlPemda;
import id.pendopo.platform.langsung.Pengumuman;
import id.pendopo.platform.pemda.KonteksPemda;
import id.pendopo.platform.pemda.Pemda;
import id.pendopo.presensi.BulanQueries;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Orders to compute or to close a month, and how far they have come. */
@Service
@Transactional
public class HitungService {

    /** Announced when an order begins, goes on or ends. */
    public static final String TOPIK = "presensi-rekap";

    /** Whose last piece is older than this has died. */
    private static final Duration DIAM = Duration.ofMinutes(2);

    private final SqlPemda db;
    private final BulanQueries bulan;
    private final Waktu waktu;
    private final ApplicationEventPublisher penerbit;
    private final Pengumuman pengumuman;

    HitungService(
            SqlPemda db,
            BulanQueries bulan,
            Waktu waktu,
            ApplicationEventPublisher penerbit,
            Pengumuman pengumuman) {
        this.db = db;
        this.bulan = bulan;
        this.waktu = waktu;
        this.penerbit = penerbit;
        this.pengumuman = pengumuman;
    }

    /** What is to be done with a month. */
    public enum Jenis {
        HITUNG,
        BEKU
    }

    /**
     * An order.
     *
     * @param orang how many people it is about; 0 before it has begun
     * @param selesai of how many of them it is done
     * @param berubah how many got a new version
     */
    public record Hitung(
            UUID id,
            YearMonth bulan,
            Jenis jenis,
            String sebab,
            @Nullable UUID akun,
            String nama,
            String peran,
            Instant dimintaPada,
            @Nullable Instant mulaiPada,
            @Nullable Instant selesaiPada,
            int orang,
            int selesai,
            int berubah,
            @Nullable String galat) {

        Pelaku pelaku() {
            return akun == null ? Pelaku.sistem(nama) : Pelaku.orang(akun, nama, peran);
        }
    }

    /** Something waits; whoever works may begin at once. */
    record Diminta(Pemda pemda) {}

    /**
     * Orders it; the same order that still waits is not written twice.
     *
     * @throws AturanDilanggar {@code presensi.bulan.beku.bentrok} when the month is closed
     */
    public void minta(YearMonth yang, Jenis jenis, String sebab, Pelaku oleh) {
        bulan.harusTerbuka(yang.atDay(1));
        db.sql(
                        """
                        insert into presensi.hitung (pemda_id, id, bulan, jenis, sebab, diminta_akun,
                            diminta_nama, diminta_peran, diminta_pada)
                        values (:pemda, :id, :bulan, :jenis, :sebab, :akun, :nama, :peran, :kini)
                        on conflict (pemda_id, bulan, jenis) where mulai_pada is null do nothing
                        """)
                .param("id", Uuid7.baru())
                .param("bulan", yang.atDay(1))
                .param("jenis", jenis.name())
                .param("sebab", sebab)
                .param("akun", oleh.akunId())
                .param("nama", oleh.nama())
                .param("peran", oleh.peran())
                .param("kini", Timestamp.from(waktu.sekarang()))
                .update();
        pengumuman.setelahCommit(TOPIK);
        var diminta = new Diminta(KonteksPemda.wajib());
        TransactionSynchronizationManager.registerSynchronization(
                new TransactionSynchronization() {
                    @Override
                    public void afterCommit() {
                        penerbit.publishEvent(diminta);
                    }
                });
    }

    /** Takes the oldest that nobody works on: new, or left by a worker that died. */
    Optional<Hitung> ambil() {
        Instant kini = waktu.sekarang();
        return db.sql(
                        """
                        update presensi.hitung set mulai_pada = :kini, detak_pada = :kini, selesai = 0,
                            berubah = 0
                        where pemda_id = :pemda and id = (
                            select h.id from presensi.hitung h
                            where h.pemda_id = :pemda and h.selesai_pada is null
                                and (h.mulai_pada is null or h.detak_pada < :diam)
                                and not exists (select 1 from presensi.hitung l
                                    where l.pemda_id = :pemda and l.selesai_pada is null
                                        and l.bulan = h.bulan and l.detak_pada >= :diam)
                            order by h.diminta_pada limit 1 for update skip locked)
                        returning *
                        """)
                .param("kini", Timestamp.from(kini))
                .param("diam", Timestamp.from(kini.minus(DIAM)))
                .query(HitungService::dari)
                .optional();
    }

    void maju(UUID id, int orang, int selesai, int berubah) {
        db.sql(
                        """
                        update presensi.hitung set orang = :orang, selesai = :selesai, berubah = :berubah,
                            detak_pada = :kini
                        where pemda_id = :pemda and id = :id
                        """)
                .param("id", id)
                .param("orang", orang)
                .param("selesai", selesai)
                .param("berubah", berubah)
                .param("kini", Timestamp.from(waktu.sekarang()))
                .update();
        pengumuman.setelahCommit(TOPIK);
    }

    void tutup(UUID id, @Nullable String galat) {
        db.sql(
                        """
                        update presensi.hitung set selesai_pada = :kini, galat = :galat
                        where pemda_id = :pemda and id = :id
                        """)
                .param("id", id)
                .param("galat", galat)
                .param("kini", Timestamp.from(waktu.sekarang()))
                .update();
        pengumuman.setelahCommit(TOPIK);
    }

    /** The newest orders of a month, newest first. */
    @Transactional(readOnly = true)
    public List<Hitung> terakhir(YearMonth yang, int banyak) {
        return db.sql(
                        """
                        select * from presensi.hitung where pemda_id = :pemda and bulan = :bulan
                        order by diminta_pada desc limit :banyak
                        """)
                .param("bulan", yang.atDay(1))
                .param("banyak", banyak)
                .query(HitungService::dari)
                .list();
    }

    /** Months before this one that were computed once, the newest first; a year of them at most. */
    @Transactional(readOnly = true)
    List<YearMonth> pernah(YearMonth sebelum) {
        return db
                .sql(
                        """
                        select distinct bulan from presensi.hitung
                        where pemda_id = :pemda and bulan < :sebelum order by bulan desc limit 12
                        """)
                .param("sebelum", sebelum.atDay(1))
                .query(LocalDate.class)
                .list()
                .stream()
                .map(YearMonth::from)
                .toList();
    }

    private static Hitung dari(ResultSet rs, int n) throws SQLException {
        return new Hitung(
                rs.getObject("id", UUID.class),
                YearMonth.from(rs.getObject("bulan", LocalDate.class)),
                Jenis.valueOf(rs.getString("jenis")),
                rs.getString("sebab"),
                rs.getObject("diminta_akun", UUID.class),
                rs.getString("diminta_nama"),
                rs.getString("diminta_peran"),
                rs.getTimestamp("diminta_pada").toInstant(),
                saat(rs.getTimestamp("mulai_pada")),
                saat(rs.getTimestamp("selesai_pada")),
                rs.getInt("orang"),
                rs.getInt("selesai"),
                rs.getInt("berubah"),
                rs.getString("galat"));
    }

    static @Nullable Instant saat(@Nullable Timestamp saat) {
        return saat == null ? null : saat.toInstant();
    }
}
