package id.pendopo.presensi.sinyal;

import id.pendopo.kernel.Koordinat;
import id.pendopo.platform.basisdata.SqlPemda;
import id.pendopo.presensi.Arah;
import id.pendopo.presensi.Keyakinan;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads the punches that the detectors look at, by index. */
@Service
@Transactional(readOnly = true)
class TitikQueries {

    private static final int TERBANYAK = 2_000_000;
    private static final int KERABAT_TERBANYAK = 4_000;

    private static final String KOLOM =
            "hari, pegawai_id, arah, waktu, keyakinan, lintang, bujur, akurasi, perangkat_id,"
                    + " jaringan, alasan";

    private final SqlPemda db;

    TitikQueries(SqlPemda db) {
        this.db = db;
    }

    /** All days of these people, what came after the punch that counts too. */
    List<Titik> orang(Collection<UUID> pegawai, List<LocalDate> hari) {
        return db.sql(
                        """
                        select %1$s, opd_id, true as berlaku from presensi.ketukan
                        where pemda_id = :pemda and hari = any(:hari::date[]) and pegawai_id = any(:pegawai)
                        union all
                        select %1$s, pegawai_id, false from presensi.ketukan_lain
                        where pemda_id = :pemda and hari = any(:hari::date[]) and pegawai_id = any(:pegawai)
                        limit :terbanyak
                        """
                                .formatted(KOLOM))
                .param("hari", teks(hari))
                .param("pegawai", pegawai.toArray(UUID[]::new))
                .param("terbanyak", TERBANYAK)
                .query((rs, n) -> titik(rs))
                .list();
    }

    /** Everybody of these OPD on these few days. */
    List<Titik> sekantor(Collection<UUID> opd, List<LocalDate> hari) {
        return db.sql(
                        """
                        select %s, opd_id, true as berlaku from presensi.ketukan
                        where pemda_id = :pemda and hari = any(:hari::date[]) and opd_id = any(:opd)
                        limit :terbanyak
                        """
                                .formatted(KOLOM))
                .param("hari", teks(hari))
                .param("opd", opd.toArray(UUID[]::new))
                .param("terbanyak", TERBANYAK)
                .query((rs, n) -> titik(rs))
                .list();
    }

    /** Who else was at one of these very coordinates, or uses one of these devices. */
    Set<UUID> kerabat(List<Titik> baru, LocalDate sejak) {
        var letak = baru.stream().map(Titik::letak).filter(java.util.Objects::nonNull).toList();
        var perangkat =
                baru.stream().map(Titik::perangkat).filter(java.util.Objects::nonNull).toList();
        var hari = baru.stream().map(t -> t.kunci().hari()).distinct().sorted().toList();
        return new HashSet<>(
                db.sql(
                                """
                                select pegawai_id from (
                                    select p.pegawai_id
                                    from unnest(:lintang::float8[], :bujur::float8[]) as t (lintang, bujur)
                                    join presensi.periksa p on p.pemda_id = :pemda and p.lintang = t.lintang
                                        and p.bujur = t.bujur and p.hari >= :sejak
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
        boolean bertempat = rs.getObject("lintang") != null;
        return new Titik(
                new KunciKetukan(
                        rs.getObject("hari", LocalDate.class),
                        rs.getObject("pegawai_id", UUID.class),
                        Arah.valueOf(rs.getString("arah"))),
                rs.getBoolean("berlaku"),
                rs.getTimestamp("waktu").toInstant(),
                !rs.getString("keyakinan").equals(Keyakinan.RENDAH.name()),
                rs.getObject("opd_id", UUID.class),
                bertempat ? new Koordinat(rs.getDouble("lintang"), rs.getDouble("bujur")) : null,
                bertempat ? rs.getFloat("akurasi") : null,
                rs.getObject("perangkat_id", UUID.class),
                rs.getString("jaringan"),
                null,
                daftar(rs.getArray("alasan")));
    }

    static List<String> daftar(@org.jspecify.annotations.Nullable Array isi) throws SQLException {
        return isi == null ? List.of() : Arrays.asList((String[]) isi.getArray());
    }
}
