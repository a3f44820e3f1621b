package id.pendopo.akun.hak;

import id.pendopo.akun.NamaPerangkat;
import id.pendopo.platform.basisdata.SqlPemda;
import id.pendopo.platform.pemda.KonteksPemda;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * How sign-in is used, in sums only: no figure tells of one person. Successes are the sessions that
 * were opened, failures the attempts that are counted against an address.
 */
@Service
@Transactional(readOnly = true)
class StatistikQueries {

    /** Of a smaller agency a share would tell who it was. */
    static final int PALING_SEDIKIT = 5;

    private final SqlPemda db;

    StatistikQueries(SqlPemda db) {
        this.db = db;
    }

    /** Sign-ins and failures of one day. */
    record Hari(LocalDate hari, int masuk, int gagal) {}

    /** Each day of the span, also those on which nothing happened. */
    List<Hari> harian(LocalDate dari, LocalDate sampai) {
        var masuk =
                perHari(
                        """
                        select (dibuat_pada at time zone :zona)::date as hari, count(*) as jumlah
                        from akun.sesi
                        where pemda_id = :pemda and dibuat_pada >= :dari and dibuat_pada < :sampai
                            and not menunggu_faktor
                        group by 1 order by 1 limit 1000
                        """,
                        dari,
                        sampai);
        var gagal =
                perHari(
                        """
                        select (pada at time zone :zona)::date as hari, count(*) as jumlah
                        from akun.gagal_masuk
                        where pemda_id = :pemda and pada >= :dari and pada < :sampai
                            and kunci like 'alamat:%'
                        group by 1 order by 1 limit 1000
                        """,
                        dari, sampai);
        return dari.datesUntil(sampai.plusDays(1))
                .map(h -> new Hari(h, masuk.getOrDefault(h, 0), gagal.getOrDefault(h, 0)))
                .toList();
    }

    private Map<LocalDate, Integer> perHari(String sql, LocalDate dari, LocalDate sampai) {
        var hasil = new HashMap<LocalDate, Integer>();
        db.sql(sql)
                .param("zona", zona())
                .param("dari", awal(dari))
                .param("sampai", awal(sampai.plusDays(1)))
                .query(
                        rs -> {
                            hasil.put(rs.getObject("hari", LocalDate.class), rs.getInt("jumlah"));
                        });
        return hasil;
    }

    /** Sign-ins of the span by hour of the day, 0 to 23. */
    List<Integer> perJam(LocalDate dari, LocalDate sampai) {
        var hasil = new HashMap<Integer, Integer>();
        db.sql(
                        """
                        select extract(hour from dibuat_pada at time zone :zona)::int as jam,
                            count(*) as jumlah
                        from akun.sesi
                        where pemda_id = :pemda and dibuat_pada >= :dari and dibuat_pada < :sampai
                            and not menunggu_faktor
                        group by 1 order by 1 limit 24
                        """)
                .param("zona", zona())
                .param("dari", awal(dari))
                .param("sampai", awal(sampai.plusDays(1)))
                .query(
                        rs -> {
                            hasil.put(rs.getInt("jam"), rs.getInt("jumlah"));
                        });
        return IntStream.range(0, 24).map(j -> hasil.getOrDefault(j, 0)).boxed().toList();
    }

    /** Sign-ins of the span by kind of device. */
    Map<NamaPerangkat.Bentuk, Integer> perangkat(LocalDate dari, LocalDate sampai) {
        var hasil = new EnumMap<NamaPerangkat.Bentuk, Integer>(NamaPerangkat.Bentuk.class);
        db.sql(
                        """
                        select perangkat, count(*) as jumlah from akun.sesi
                        where pemda_id = :pemda and dibuat_pada >= :dari and dibuat_pada < :sampai
                            and not menunggu_faktor
                        group by 1 order by 2 desc limit 5000
                        """)
                .param("dari", awal(dari))
                .param("sampai", awal(sampai.plusDays(1)))
                .query(
                        rs -> {
                            hasil.merge(
                                    NamaPerangkat.dari(rs.getString("perangkat")).bentuk(),
                                    rs.getInt("jumlah"),
                                    Integer::sum);
                        });
        return hasil;
    }

    /**
     * The active accounts of an agency.
     *
     * @param masuk how many of them signed in within the span
     * @param belumPernah how many never did
     */
    record Opd(String nama, int akun, int masuk, int belumPernah) {

        boolean tertutup() {
            return akun < PALING_SEDIKIT;
        }
    }

    List<Opd> opd(LocalDate dari, LocalDate sampai) {
        return db.sql(
                        """
                        select o.nama, count(*) as akun,
                            count(*) filter (where s.terakhir >= :dari and s.terakhir < :sampai) as masuk,
                            count(*) filter (where s.terakhir is null) as belum
                        from akun.akun a
                        join organisasi.pegawai p on p.pemda_id = a.pemda_id and p.id = a.pegawai_id
                        join organisasi.opd o on o.pemda_id = p.pemda_id and o.id = p.opd_id
                        left join lateral (
                            select max(x.dibuat_pada) as terakhir from akun.sesi x
                            where x.pemda_id = a.pemda_id and x.akun_id = a.id
                                and not x.menunggu_faktor) s on true
                        where a.pemda_id = :pemda and a.aktif
                        group by o.id, o.kode, o.nama order by o.kode limit 2000
                        """)
                .param("dari", awal(dari))
                .param("sampai", awal(sampai.plusDays(1)))
                .query(
                        (rs, n) ->
                                new Opd(
                                        rs.getString("nama"),
                                        rs.getInt("akun"),
                                        rs.getInt("masuk"),
                                        rs.getInt("belum")))
                .list();
    }

    private static String zona() {
        return KonteksPemda.wajib().zona().getId();
    }

    private static Timestamp awal(LocalDate hari) {
        Instant saat = hari.atStartOfDay(KonteksPemda.wajib().zona()).toInstant();
        return Timestamp.from(saat);
    }
}
