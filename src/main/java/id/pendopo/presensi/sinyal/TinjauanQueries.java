package id.pendopo.presensi.sinyal;

import id.pendopo.platform.basisdata.Pola;
import id.pendopo.platform.basisdata.SqlPemda;
import id.pendopo.platform.orang.Pengguna;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The queue of those who look at doubtful punches. */
@Service
@Transactional(readOnly = true)
public class TinjauanQueries {

    public static final int SEHALAMAN = 50;

    private static final int DIPUTUS_HARI = 90;

    private final SqlPemda db;
    private final LingkupTinjau lingkup;

    TinjauanQueries(SqlPemda db, LingkupTinjau lingkup) {
        this.db = db;
        this.lingkup = lingkup;
    }

    /** A punch in the queue. */
    public record Baris(
            KunciKetukan kunci,
            String nama,
            String opd,
            Instant waktu,
            String cara,
            @Nullable String tempat,
            @Nullable Float jarak,
            @Nullable Float akurasi,
            List<String> alasan,
            double skor,
            @Nullable Hasil hasil,
            boolean banding) {}

    /** One more than a page holds tells that there is another. */
    public List<Baris> daftar(Pengguna orang, SaringanTinjau s) {
        return db.sql(
                        """
                        select t.hari, t.pegawai_id, t.arah, t.alasan, t.skor, t.hasil, g.nama,
                            coalesce(o.singkatan, o.nama) as opd, k.waktu, k.cara, p.nama as tempat,
                            k.jarak_m, k.akurasi,
                            exists (select 1 from presensi.banding b where b.pemda_id = t.pemda_id
                                and b.pegawai_id = t.pegawai_id and b.hari = t.hari and b.arah = t.arah
                                and b.hasil is null) as banding
                        from presensi.tinjauan t
                        join presensi.ketukan k on k.pemda_id = t.pemda_id and k.hari = t.hari
                            and k.pegawai_id = t.pegawai_id and k.arah = t.arah
                        join organisasi.pegawai g on g.pemda_id = t.pemda_id and g.id = t.pegawai_id
                        join organisasi.opd o on o.pemda_id = t.pemda_id and o.id = t.opd_id
                        left join presensi.tempat p on p.pemda_id = k.pemda_id and p.id = k.tempat_id
                        where t.pemda_id = :pemda and t.keadaan = :keadaan
                            and (:milik::uuid[] is null or t.opd_id = any(:milik))
                            and (:opd::uuid is null or t.opd_id = :opd)
                            and (:alasan::text is null or :alasan = any(t.alasan))
                            and (:nama = '%%' or lower(g.nama) like :nama)
                        order by %s t.hari desc, t.dibuka_pada desc, t.pegawai_id, t.arah
                        limit :banyak offset :lewat
                        """
                                .formatted(urut(s.kelompok())))
                .param("keadaan", s.diputus() ? "DIPUTUS" : "TERBUKA")
                .param("milik", lingkup.opd(orang))
                .param("opd", s.opd())
                .param("alasan", s.alasan())
                .param("nama", Pola.memuat(s.nama()))
                .param("banyak", SEHALAMAN + 1)
                .param("lewat", (s.halaman() - 1) * SEHALAMAN)
                .query((rs, n) -> baris(rs))
                .list();
    }

    private static String urut(SaringanTinjau.Kelompok k) {
        return switch (k) {
            case WAKTU -> "";
            case ORANG -> "g.nama, t.pegawai_id,";
            case ALASAN -> "t.alasan[1],";
        };
    }

    private static Baris baris(ResultSet rs) throws SQLException {
        String hasil = rs.getString("hasil");
        return new Baris(
                BandingQueries.kunci(rs),
                rs.getString("nama"),
                rs.getString("opd"),
                rs.getTimestamp("waktu").toInstant(),
                rs.getString("cara"),
                rs.getString("tempat"),
                rs.getObject("jarak_m", Float.class),
                rs.getObject("akurasi", Float.class),
                TitikQueries.daftar(rs.getArray("alasan")),
                rs.getDouble("skor"),
                hasil == null ? null : Hasil.valueOf(hasil),
                rs.getBoolean("banding"));
    }

    /**
     * Reasons of what waits, or of what was decided of the last days, the most frequent first.
     *
     * @param hari today
     */
    public Map<String, Integer> alasan(Pengguna orang, boolean diputus, LocalDate hari) {
        var hasil = new LinkedHashMap<String, Integer>();
        db.sql(
                        """
                        select a.kode, count(*) as banyak
                        from presensi.tinjauan t cross join lateral unnest(t.alasan) as a (kode)
                        where t.pemda_id = :pemda and t.keadaan = :keadaan
                            and (:milik::uuid[] is null or t.opd_id = any(:milik))
                            and t.hari >= :sejak
                        group by a.kode order by banyak desc, a.kode limit 40
                        """)
                .param("keadaan", diputus ? "DIPUTUS" : "TERBUKA")
                .param("milik", lingkup.opd(orang))
                .param("sejak", diputus ? hari.minusDays(DIPUTUS_HARI) : LocalDate.EPOCH)
                .query(
                        rs -> {
                            hasil.put(rs.getString("kode"), rs.getInt("banyak"));
                        });
        return hasil;
    }

    /** How much waits: punches, devices, appeals. */
    public record Menunggu(int ketukan, int perangkat, int banding) {}

    public Menunggu menunggu(Pengguna orang) {
        UUID[] milik = lingkup.opd(orang);
        return db.sql(
                        """
                        select (select count(*) from presensi.tinjauan t where t.pemda_id = :pemda
                                and t.keadaan = 'TERBUKA'
                                and (:milik::uuid[] is null or t.opd_id = any(:milik))) as ketukan,
                            (select count(*) from presensi.perangkat d
                                join organisasi.pegawai g on g.pemda_id = d.pemda_id and g.id = d.pegawai_id
                                where d.pemda_id = :pemda and d.keadaan = 'MENUNGGU'
                                and (:milik::uuid[] is null or g.opd_id = any(:milik))) as perangkat,
                            (select count(*) from presensi.banding b where b.pemda_id = :pemda
                                and b.hasil is null) as banding
                        limit 1
                        """)
                .param("milik", milik)
                .query(
                        (rs, n) ->
                                new Menunggu(
                                        rs.getInt("ketukan"),
                                        rs.getInt("perangkat"),
                                        milik == null ? rs.getInt("banding") : 0))
                .single();
    }

    /**
     * How often a signal was right.
     *
     * @param sah flagged in vain
     * @param tidakSah rightly
     */
    public record Angka(String kode, int semua, int terbuka, int sah, int tidakSah) {

        /** Of those decided, in percent; null where none is. */
        public java.math.@Nullable BigDecimal tepat() {
            int putus = sah + tidakSah;
            return putus == 0
                    ? null
                    : java.math.BigDecimal.valueOf(100L * tidakSah)
                            .divide(
                                    java.math.BigDecimal.valueOf(putus),
                                    1,
                                    java.math.RoundingMode.HALF_UP);
        }
    }

    /** By reason, of the last so many days; the last entry of each punch counts. */
    public List<Angka> angka(Pengguna orang, LocalDate sejak) {
        return db.sql(
                        """
                        select a.kode, count(*) as semua,
                            count(*) filter (where t.keadaan = 'TERBUKA') as terbuka,
                            count(*) filter (where t.hasil = 'SAH') as sah,
                            count(*) filter (where t.hasil = 'TIDAK_SAH') as tidak_sah
                        from presensi.tinjauan t cross join lateral unnest(t.alasan) as a (kode)
                        where t.pemda_id = :pemda and t.keadaan in ('TERBUKA', 'DIPUTUS') and t.hari >= :sejak
                            and (:milik::uuid[] is null or t.opd_id = any(:milik))
                        group by a.kode order by semua desc, a.kode limit 60
                        """)
                .param("sejak", sejak)
                .param("milik", lingkup.opd(orang))
                .query(
                        (rs, n) ->
                                new Angka(
                                        rs.getString("kode"),
                                        rs.getInt("semua"),
                                        rs.getInt("terbuka"),
                                        rs.getInt("sah"),
                                        rs.getInt("tidak_sah")))
                .list();
    }
}
