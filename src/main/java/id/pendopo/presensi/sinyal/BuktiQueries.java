package id.pendopo.presensi.sinyal;

import id.pendopo.kernel.Koordinat;
import id.pendopo.kernel.TidakDitemukan;
import id.pendopo.platform.basisdata.SqlPemda;
import id.pendopo.platform.orang.Pengguna;
import id.pendopo.presensi.Pagar;
import id.pendopo.presensi.TempatQueries;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** All that speaks for and against one punch. */
@Service
@Transactional(readOnly = true)
public class BuktiQueries {

    private static final int HARI = 21;
    private static final int TERBANYAK = 100;

    private final SqlPemda db;
    private final LingkupTinjau lingkup;
    private final TempatQueries tempat;

    BuktiQueries(SqlPemda db, LingkupTinjau lingkup, TempatQueries tempat) {
        this.db = db;
        this.lingkup = lingkup;
        this.tempat = tempat;
    }

    /** The punch itself. */
    public record Perkara(
            KunciKetukan kunci,
            UUID opdId,
            String nama,
            String opd,
            Instant waktu,
            Instant diterima,
            String cara,
            String keyakinan,
            @Nullable Koordinat letak,
            @Nullable Float akurasi,
            @Nullable Float jarak,
            @Nullable String jaringan,
            @Nullable UUID perangkatId,
            @Nullable String perangkat,
            @Nullable String keadaanPerangkat,
            List<String> alasan,
            double skor,
            boolean diputus) {}

    /** A signal with the figures of its sentence. */
    public record Tanda(KodeSinyal kode, double bobot, List<String> bukti) {}

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

    /** A decision, the newest first. */
    public record Putusan(Hasil hasil, String alasan, String nama, Instant pada) {}

    /**
     * @throws TidakDitemukan when it is not in the queue, or none of his
     */
    public Perkara satu(Pengguna orang, KunciKetukan k) {
        var p =
                dengan(
                                """
                        select t.hari, t.pegawai_id, t.arah, t.opd_id, g.nama, o.nama as opd, k.waktu,
                            k.diterima_pada, k.cara, k.keyakinan, k.lintang, k.bujur, k.akurasi, k.jarak_m,
                            k.jaringan, k.perangkat_id, d.nama as perangkat, d.keadaan as keadaan_perangkat,
                            t.alasan, t.skor, t.keadaan = 'DIPUTUS' as diputus
                        from presensi.tinjauan t
                        join presensi.ketukan k on k.pemda_id = t.pemda_id and k.hari = t.hari
                            and k.pegawai_id = t.pegawai_id and k.arah = t.arah
                        join organisasi.pegawai g on g.pemda_id = t.pemda_id and g.id = t.pegawai_id
                        join organisasi.opd o on o.pemda_id = t.pemda_id and o.id = t.opd_id
                        left join presensi.perangkat d on d.pemda_id = k.pemda_id and d.id = k.perangkat_id
                        where t.pemda_id = :pemda and t.hari = :hari and t.pegawai_id = :pegawai
                            and t.arah = :arah
                        limit 1
                        """,
                                k)
                        .query((rs, n) -> perkara(rs))
                        .optional()
                        .orElseThrow(() -> new TidakDitemukan("tinjauan " + k.teks()));
        lingkup.harus(orang, p.opdId());
        return p;
    }

    private org.springframework.jdbc.core.simple.JdbcClient.StatementSpec dengan(
            String sql, KunciKetukan k) {
        return db.sql(sql)
                .param("hari", k.hari())
                .param("pegawai", k.pegawai())
                .param("arah", k.arah().name());
    }

    private static Perkara perkara(ResultSet rs) throws SQLException {
        return new Perkara(
                BandingQueries.kunci(rs),
                rs.getObject("opd_id", UUID.class),
                rs.getString("nama"),
                rs.getString("opd"),
                rs.getTimestamp("waktu").toInstant(),
                rs.getTimestamp("diterima_pada").toInstant(),
                rs.getString("cara"),
                rs.getString("keyakinan"),
                letak(rs),
                rs.getObject("akurasi", Float.class),
                rs.getObject("jarak_m", Float.class),
                rs.getString("jaringan"),
                rs.getObject("perangkat_id", UUID.class),
                rs.getString("perangkat"),
                rs.getString("keadaan_perangkat"),
                TitikQueries.daftar(rs.getArray("alasan")),
                rs.getDouble("skor"),
                rs.getBoolean("diputus"));
    }

    private static @Nullable Koordinat letak(ResultSet rs) throws SQLException {
        return rs.getObject("lintang") == null
                ? null
                : new Koordinat(rs.getDouble("lintang"), rs.getDouble("bujur"));
    }

    /** Also for the person himself: he sees what is held against him. */
    public List<Tanda> tanda(KunciKetukan k) {
        return dengan(
                        """
                        select kode, bobot, bukti from presensi.sinyal
                        where pemda_id = :pemda and hari = :hari and pegawai_id = :pegawai and arah = :arah
                        order by bobot desc, kode limit 40
                        """,
                        k)
                .query(
                        (rs, n) ->
                                new Tanda(
                                        KodeSinyal.valueOf(rs.getString("kode")),
                                        rs.getDouble("bobot"),
                                        TitikQueries.daftar(rs.getArray("bukti"))))
                .list();
    }

    public List<Putusan> putusan(KunciKetukan k) {
        return dengan(
                        """
                        select hasil, alasan, oleh_nama, pada from presensi.putusan
                        where pemda_id = :pemda and hari = :hari and pegawai_id = :pegawai and arah = :arah
                        order by pada desc, id desc limit 40
                        """,
                        k)
                .query(
                        (rs, n) ->
                                new Putusan(
                                        Hasil.valueOf(rs.getString("hasil")),
                                        rs.getString("alasan"),
                                        rs.getString("oleh_nama"),
                                        rs.getTimestamp("pada").toInstant()))
                .list();
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
                                        letak(rs),
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
