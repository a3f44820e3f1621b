package id.pendopo.presensi.papan;

import id.pendopo.platform.basisdata.SqlPemda;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Counts of days that are over. */
@Service
@Transactional(readOnly = true)
public class AngkaHariQueries {

    private final SqlPemda db;

    AngkaHariQueries(SqlPemda db) {
        this.db = db;
    }

    /**
     * Several days together.
     *
     * @param hari how many of them were counted
     * @param perOpd of each OPD itself, without its units
     * @param dihitung when the oldest of them was counted; null without any
     */
    public record Jumlah(int hari, Map<UUID, Hitung> perOpd, @Nullable Instant dihitung) {}

    /** A day of an OPD. */
    public record Baris(LocalDate hari, UUID opd, Hitung jumlah) {}

    /** Both days included. */
    public Jumlah jumlah(LocalDate dari, LocalDate sampai) {
        var perOpd = new HashMap<UUID, Hitung>();
        var hari = new int[1];
        var tertua = new Instant[1];
        db.sql(
                        """
                        select opd_id, sum(tepat) as tepat, sum(telat) as telat, sum(izin) as izin,
                            sum(dinas) as dinas, sum(tanpa) as tanpa, count(*) as hari,
                            min(dihitung_pada) as dihitung
                        from presensi.angka_hari
                        where pemda_id = :pemda and hari between :dari and :sampai
                        group by opd_id limit 5000
                        """)
                .param("dari", dari)
                .param("sampai", sampai)
                .query(
                        rs -> {
                            perOpd.put(
                                    rs.getObject("opd_id", UUID.class),
                                    new Hitung(
                                            rs.getInt("tepat"),
                                            rs.getInt("telat"),
                                            0,
                                            rs.getInt("izin"),
                                            rs.getInt("dinas"),
                                            rs.getInt("tanpa"),
                                            0));
                            hari[0] = Math.max(hari[0], rs.getInt("hari"));
                            Instant saat = rs.getTimestamp("dihitung").toInstant();
                            if (tertua[0] == null || saat.isBefore(tertua[0])) {
                                tertua[0] = saat;
                            }
                        });
        return new Jumlah(hari[0], perOpd, tertua[0]);
    }

    /** All that was counted from that day on, the newest first. */
    public List<Baris> sejak(LocalDate dari) {
        var hasil = new ArrayList<Baris>();
        db.sql(
                        """
                        select hari, opd_id, tepat, telat, izin, dinas, tanpa from presensi.angka_hari
                        where pemda_id = :pemda and hari >= :dari
                        order by hari desc, opd_id limit 500000
                        """)
                .param("dari", dari)
                .query(
                        rs -> {
                            hasil.add(
                                    new Baris(
                                            rs.getObject("hari", LocalDate.class),
                                            rs.getObject("opd_id", UUID.class),
                                            new Hitung(
                                                    rs.getInt("tepat"),
                                                    rs.getInt("telat"),
                                                    0,
                                                    rs.getInt("izin"),
                                                    rs.getInt("dinas"),
                                                    rs.getInt("tanpa"),
                                                    0)));
                        });
        return hasil;
    }

    /**
     * Days with punches that were never counted, or of which something changed since, or that were
     * counted before {@code basi}: rules that reach back change no row of the day itself.
     */
    public List<LocalDate> belumDihitung(LocalDate dari, LocalDate sampai, Instant basi) {
        return db.sql(
                        """
                        select d.hari::date from generate_series(:dari::date, :sampai::date, '1 day') as d(hari)
                        left join lateral (
                            select min(a.dihitung_pada) as pada from presensi.angka_hari a
                            where a.pemda_id = :pemda and a.hari = d.hari::date
                        ) a on true
                        where exists (select 1 from presensi.ketukan k
                                where k.pemda_id = :pemda and k.hari = d.hari::date)
                            and (a.pada is null or a.pada < :basi
                                or exists (select 1 from presensi.ketukan k where k.pemda_id = :pemda
                                    and k.hari = d.hari::date and k.diterima_pada >= a.pada)
                                or exists (select 1 from presensi.putusan p where p.pemda_id = :pemda
                                    and p.hari = d.hari::date and p.pada >= a.pada)
                                or exists (select 1 from presensi.koreksi c where c.pemda_id = :pemda
                                    and c.hari = d.hari::date and c.pada >= a.pada)
                                or exists (select 1 from presensi.keterangan t where t.pemda_id = :pemda
                                    and t.dari <= d.hari::date and t.sampai >= d.hari::date
                                    and (t.pada >= a.pada or t.dicabut_pada >= a.pada)))
                        order by 1 limit 100
                        """)
                .param("dari", dari)
                .param("sampai", sampai)
                .param("basi", java.sql.Timestamp.from(basi))
                .query(LocalDate.class)
                .list();
    }
}
