package id.pendopo.presensi.sinyal;

import id.pendopo.kernel.Koordinat;
import id.pendopo.platform.basisdata.SqlPemda;
import id.pendopo.platform.orang.Pengguna;
import id.pendopo.presensi.Pagar;
import id.pendopo.presensi.TempatQueries;
import id.pendopo.presensi.sinyal.BuktiQueries.Perkara;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What lies around a punch that is looked at: others of the same person, others at that place, the
 * place where he may check in.
 */
@Service
@Transactional(readOnly = true)
public class SekitarQueries {

    private static final int HARI = 21;
    private static final int TERBANYAK = 100;

    private final SqlPemda db;
    private final LingkupTinjau lingkup;
    private final TempatQueries tempat;

    SekitarQueries(SqlPemda db, LingkupTinjau lingkup, TempatQueries tempat) {
        this.db = db;
        this.lingkup = lingkup;
        this.tempat = tempat;
    }

    /** One of his other punches. */
    public record Riwayat(
            KunciKetukan kunci,
            Instant waktu,
            @Nullable Koordinat letak,
            @Nullable Float akurasi,
            @Nullable String jaringan,
            boolean perangkatSama,
            boolean letakSama) {}

    /** Somebody else at the very place, or on the same device; no name outside of one's own OPD. */
    public record Lain(
            @Nullable String nama,
            String opd,
            LocalDate hari,
            String arah,
            Instant waktu,
            boolean letak) {}

    private StatementSpec dengan(String sql, KunciKetukan k) {
        return db.sql(sql)
                .param("hari", k.hari())
                .param("pegawai", k.pegawai())
                .param("arah", k.arah().name());
    }

    /** What he punched around that day, the newest first. */
    public List<Riwayat> riwayat(Perkara p) {
        return dengan(
                        """
                        select hari, pegawai_id, arah, waktu, lintang, bujur, akurasi, jaringan,
                            coalesce(perangkat_id = :perangkat, false) as perangkat_sama,
                            coalesce(lintang = :lintang and bujur = :bujur, false) as letak_sama
                        from presensi.ketukan
                        where pemda_id = :pemda and hari = any(:jendela::date[]) and pegawai_id = :pegawai
                            and (hari, arah) <> (:hari, :arah)
                        order by waktu desc limit :terbanyak
                        """,
                        p.kunci())
                .param("perangkat", p.perangkatId())
                .param("lintang", p.letak() == null ? null : p.letak().lintang())
                .param("bujur", p.letak() == null ? null : p.letak().bujur())
                .param("jendela", jendela(p.kunci().hari()))
                .param("terbanyak", TERBANYAK)
                .query(
                        (rs, n) ->
                                new Riwayat(
                                        BandingQueries.kunci(rs),
                                        rs.getTimestamp("waktu").toInstant(),
                                        BuktiQueries.letak(rs),
                                        rs.getObject("akurasi", Float.class),
                                        rs.getString("jaringan"),
                                        rs.getBoolean("perangkat_sama"),
                                        rs.getBoolean("letak_sama")))
                .list();
    }

    private static String[] jendela(LocalDate hari) {
        return hari.minusDays(HARI)
                .datesUntil(hari.plusDays(8))
                .map(LocalDate::toString)
                .toArray(String[]::new);
    }

    /** Others at the very same coordinates in the window, or on the same device that day. */
    public List<Lain> lain(Pengguna orang, Perkara p) {
        UUID[] milik = lingkup.opd(orang);
        var boleh = milik == null ? null : Set.of(milik);
        return dengan(
                        """
                        select g.nama, k.opd_id, coalesce(o.singkatan, o.nama) as opd, k.hari, k.arah,
                            k.waktu, coalesce(k.lintang = :lintang and k.bujur = :bujur, false) as letak
                        from (
                            select hari, pegawai_id, arah from presensi.periksa
                            where pemda_id = :pemda and lintang = :lintang and bujur = :bujur
                                and hari between :hari::date - 21 and :hari::date + 7
                            union
                            select hari, pegawai_id, arah from presensi.ketukan
                            where pemda_id = :pemda and hari = :hari and perangkat_id = :perangkat
                        ) x
                        join presensi.ketukan k on k.pemda_id = :pemda and k.hari = x.hari
                            and k.pegawai_id = x.pegawai_id and k.arah = x.arah
                        join organisasi.pegawai g on g.pemda_id = k.pemda_id and g.id = k.pegawai_id
                        join organisasi.opd o on o.pemda_id = k.pemda_id and o.id = k.opd_id
                        where k.pegawai_id <> :pegawai and :arah::text is not null
                        order by k.waktu desc limit :terbanyak
                        """,
                        p.kunci())
                .param("lintang", p.letak() == null ? null : p.letak().lintang())
                .param("bujur", p.letak() == null ? null : p.letak().bujur())
                .param("perangkat", p.perangkatId())
                .param("terbanyak", TERBANYAK)
                .query(
                        (rs, n) ->
                                new Lain(
                                        boleh == null
                                                        || boleh.contains(
                                                                rs.getObject("opd_id", UUID.class))
                                                ? rs.getString("nama")
                                                : null,
                                        rs.getString("opd"),
                                        rs.getObject("hari", LocalDate.class),
                                        rs.getString("arah"),
                                        rs.getTimestamp("waktu").toInstant(),
                                        rs.getBoolean("letak")))
                .list();
    }

    /** The nearest place where he may check in that day. */
    public @Nullable Pagar pagar(Perkara p) {
        Koordinat letak = p.letak();
        var hari = p.kunci().hari();
        return letak == null
                ? null
                : tempat
                        .semua(hari, hari)
                        .pada(p.kunci().pegawai(), p.opdId(), hari)
                        .pagar()
                        .stream()
                        .min(Comparator.comparingDouble(g -> g.jarak(letak)))
                        .orElse(null);
    }
}
