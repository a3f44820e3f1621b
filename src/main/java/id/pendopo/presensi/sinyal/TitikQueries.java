package id.pendopo.presensi.sinyal;

import id.pendopo.kernel.Koordinat;
import id.pendopo.platform.basisdata.SqlPemda;
import id.pendopo.presensi.Arah;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads the punches that the detectors look at, by index. */
@Service
@Transactional(readOnly = true)
class TitikQueries {

    private static final int TERBANYAK = 2_000_000;
    private static final int KERABAT_TERBANYAK = 4_000;

    /** Of those at one place; more is a crowd, or what a network gives to everybody. */
    private static final int SELETAK_TERBANYAK = 60;

    /** As numbers where they can be: a round reads tens of thousands of them. */
    static final String KOLOM =
            "%1$s.hari - date '1970-01-01' as hari_ke, %1$s.pegawai_id, %1$s.arah = 'MASUK' as masuk,"
                    + " date_part('epoch', %1$s.waktu) as detik, %1$s.keyakinan <> 'RENDAH' as yakin,"
                    + " %1$s.lintang, %1$s.bujur, %1$s.akurasi, %1$s.perangkat_id, %1$s.jaringan,"
                    + " %1$s.alasan";

    private final SqlPemda db;

    TitikQueries(SqlPemda db) {
        this.db = db;
    }

    /** All days of these people, what came after the punch that counts too. */
    List<Titik> orang(Collection<UUID> pegawai, List<LocalDate> hari) {
        return db.sql(
                        """
                        select %s, k.opd_id, true as berlaku from presensi.ketukan k
                        where k.pemda_id = :pemda and k.hari = any(:hari::date[])
                            and k.pegawai_id = any(:pegawai)
                        union all
                        select %s, l.pegawai_id, false from presensi.ketukan_lain l
                        where l.pemda_id = :pemda and l.hari = any(:hari::date[])
                            and l.pegawai_id = any(:pegawai)
                        limit :terbanyak
                        """
                                .formatted(KOLOM.formatted("k"), KOLOM.formatted("l")))
                .param("hari", teks(hari))
                .param("pegawai", pegawai.toArray(UUID[]::new))
                .param("terbanyak", TERBANYAK)
                .query((rs, n) -> titik(rs))
                .list();
    }

    /** Everybody of these OPD on this day and the last one before it on which somebody worked. */
    List<Titik> sekantor(Collection<UUID> opd, LocalDate hari) {
        return db.sql(
                        """
                        select %s, k.opd_id, true as berlaku from presensi.ketukan k
                        where k.pemda_id = :pemda and k.opd_id = any(:opd)
                            and k.hari in (:hari, (select max(s.hari) from presensi.ketukan s
                                where s.pemda_id = :pemda and s.hari < :hari and s.hari > :hari - 10))
                        limit :terbanyak
                        """
                                .formatted(KOLOM.formatted("k")))
                .param("hari", hari)
                .param("opd", opd.toArray(UUID[]::new))
                .param("terbanyak", TERBANYAK)
                .query((rs, n) -> titik(rs))
                .list();
    }

    /** Who else was at one of these very coordinates, or uses one of these devices. */
    Set<UUID> kerabat(List<Titik> baru, LocalDate sejak) {
        var letak = baru.stream().map(Titik::letak).filter(Objects::nonNull).distinct().toList();
        var perangkat = baru.stream().map(Titik::perangkat).filter(Objects::nonNull).toList();
        var hari = baru.stream().map(t -> t.kunci().hari()).distinct().sorted().toList();
        return new HashSet<>(
                db.sql(
                                """
                                select pegawai_id from (
                                    select p.pegawai_id
                                    from unnest(:lintang::float8[], :bujur::float8[]) as t (lintang, bujur)
                                    cross join lateral (select q.pegawai_id from presensi.periksa q
                                        where q.pemda_id = :pemda and q.lintang = t.lintang
                                            and q.bujur = t.bujur and q.hari >= :sejak
                                        order by q.hari desc limit :seletak) p
                                    union
                                    select d.pegawai_id from presensi.perangkat d
                                    where d.pemda_id = :pemda and d.id = any(:perangkat)
                                    union
                                    select k.pegawai_id from presensi.ketukan k
                                    where k.pemda_id = :pemda and k.hari = any(:hari::date[])
                                        and k.perangkat_id = any(:perangkat)
                                ) x limit :terbanyak
                                """)
                        .param(
                                "lintang",
                                letak.stream().map(Koordinat::lintang).toArray(Double[]::new))
                        .param("bujur", letak.stream().map(Koordinat::bujur).toArray(Double[]::new))
                        .param("sejak", sejak)
                        .param("seletak", SELETAK_TERBANYAK)
                        .param("perangkat", perangkat.stream().distinct().toArray(UUID[]::new))
                        .param("hari", teks(hari))
                        .param("terbanyak", KERABAT_TERBANYAK)
                        .query(UUID.class)
                        .list());
    }

    private static String[] teks(List<LocalDate> hari) {
        return hari.stream().map(LocalDate::toString).toArray(String[]::new);
    }

    static Titik titik(ResultSet rs) throws SQLException {
        double lintang = rs.getDouble("lintang");
        boolean bertempat = !rs.wasNull();
        return new Titik(
                new KunciKetukan(
                        LocalDate.ofEpochDay(rs.getInt("hari_ke")),
                        rs.getObject("pegawai_id", UUID.class),
                        rs.getBoolean("masuk") ? Arah.MASUK : Arah.PULANG),
                rs.getBoolean("berlaku"),
                Instant.EPOCH.plus(Math.round(rs.getDouble("detik") * 1e6), ChronoUnit.MICROS),
                rs.getBoolean("yakin"),
                rs.getObject("opd_id", UUID.class),
                bertempat ? new Koordinat(lintang, rs.getDouble("bujur")) : null,
                bertempat ? rs.getFloat("akurasi") : null,
                rs.getObject("perangkat_id", UUID.class),
                rs.getString("jaringan"),
                null,
                daftar(rs.getArray("alasan")));
    }

    static List<String> daftar(@Nullable Array isi) throws SQLException {
        return isi == null ? List.of() : Arrays.asList((String[]) isi.getArray());
    }
}
