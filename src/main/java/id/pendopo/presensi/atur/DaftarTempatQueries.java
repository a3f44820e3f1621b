package id.pendopo.presensi.atur;

import id.pendopo.kernel.Koordinat;
import id.pendopo.kernel.TidakDitemukan;
import id.pendopo.platform.basisdata.Pola;
import id.pendopo.platform.basisdata.SqlPemda;
import id.pendopo.presensi.Pagar;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Places as those see them who set them. */
@Service
@Transactional(readOnly = true)
public class DaftarTempatQueries {

    public static final int SEHALAMAN = 50;

    /** More places than this no pemda has. */
    private static final int TERBANYAK = 20_000;

    private final SqlPemda db;

    DaftarTempatQueries(SqlPemda db) {
        this.db = db;
    }

    /**
     * @param untuk for whom it is, as words; empty when for nobody
     */
    public record Tempat(
            UUID id,
            String nama,
            Bentuk bentuk,
            LocalDate sejak,
            @Nullable LocalDate sampai,
            int versi,
            String untuk) {

        public Pagar pagar() {
            return new Pagar(id, nama, bentuk.pusat(), bentuk.radius(), bentuk.sudut());
        }

        public boolean berakhir(LocalDate hari) {
            return sampai != null && sampai.isBefore(hari);
        }
    }

    /** For whom a place is; with neither OPD nor person for everybody. */
    public record Untuk(
            UUID id,
            UUID tempatId,
            @Nullable UUID opdId,
            @Nullable UUID pegawaiId,
            @Nullable String nama,
            List<Integer> hari,
            LocalDate sejak,
            @Nullable LocalDate sampai) {}

    private static final String TEMPAT =
            """
            select t.id, t.nama, t.lintang, t.bujur, t.radius_m, t.sudut, t.berlaku_sejak, t.berlaku_sampai, t.versi,
                coalesce((select string_agg(x.nama, ', ' order by x.nama) from (
                    select coalesce(o.nama, g.nama, '*') as nama from presensi.tempat_untuk u
                    left join organisasi.opd o on o.pemda_id = u.pemda_id and o.id = u.opd_id
                    left join organisasi.pegawai g on g.pemda_id = u.pemda_id and g.id = u.pegawai_id
                    where u.pemda_id = t.pemda_id and u.tempat_id = t.id
                        and (u.berlaku_sampai is null or u.berlaku_sampai >= :hari) limit 4) x), '') as untuk
            from presensi.tempat t
            """;

    /**
     * In these units; null for the whole pemda. One more than a page, to see whether there is more.
     */
    public List<Tempat> daftar(
            @Nullable Collection<UUID> unit, String kata, int halaman, LocalDate hari) {
        return cari(unit, kata, hari, SEHALAMAN + 1, SEHALAMAN * (halaman - 1));
    }

    /** All of them at once: to compare with, or to choose from. */
    public List<Tempat> semua(@Nullable Collection<UUID> unit, String kata, LocalDate hari) {
        return cari(unit, kata, hari, TERBANYAK, 0);
    }

    private List<Tempat> cari(
            @Nullable Collection<UUID> unit, String kata, LocalDate hari, int banyak, int lewati) {
        return db.sql(
                        TEMPAT
                                + """
                                where t.pemda_id = :pemda and (:kata = '' or t.nama ilike :pola)
                                    and (:semua or exists (select 1 from presensi.tempat_untuk u
                                        left join organisasi.pegawai p on p.pemda_id = u.pemda_id and p.id = u.pegawai_id
                                        where u.pemda_id = t.pemda_id and u.tempat_id = t.id
                                            and coalesce(u.opd_id, p.opd_id) = any(:unit)))
                                order by coalesce(t.berlaku_sampai >= :hari, true) desc, t.nama, t.id
                                limit :banyak offset :lewati
                                """)
                .param("semua", unit == null)
                .param("unit", unit == null ? new UUID[0] : unit.toArray(UUID[]::new))
                .param("kata", kata)
                .param("pola", Pola.memuat(kata))
                .param("hari", hari)
                .param("banyak", banyak)
                .param("lewati", lewati)
                .query(DaftarTempatQueries::tempat)
                .list();
    }

    public Tempat satu(UUID id, LocalDate hari) {
        return db.sql(TEMPAT + "where t.pemda_id = :pemda and t.id = :id limit 1")
                .param("id", id)
                .param("hari", hari)
                .query(DaftarTempatQueries::tempat)
                .optional()
                .orElseThrow(() -> new TidakDitemukan("tempat"));
    }

    /** Places whose centre is near: by a rectangle of degrees. */
    public List<Tempat> sekitar(Koordinat pusat, double meter, LocalDate hari) {
        double derajat = meter / 111_195;
        return db.sql(
                        TEMPAT
                                + """
                                where t.pemda_id = :pemda and t.lintang between :lintang - :d and :lintang + :d
                                    and t.bujur between :bujur - :d and :bujur + :d
                                    and (t.berlaku_sampai is null or t.berlaku_sampai >= :hari)
                                order by t.nama limit 60
                                """)
                .param("lintang", pusat.lintang())
                .param("bujur", pusat.bujur())
                .param("d", derajat)
                .param("hari", hari)
                .query(DaftarTempatQueries::tempat)
                .list();
    }

    public List<Untuk> untuk(UUID tempat) {
        return db.sql(
                        """
                        select u.id, u.tempat_id, u.opd_id, u.pegawai_id, coalesce(o.nama, g.nama) as nama, u.hari,
                            u.berlaku_sejak, u.berlaku_sampai
                        from presensi.tempat_untuk u
                        left join organisasi.opd o on o.pemda_id = u.pemda_id and o.id = u.opd_id
                        left join organisasi.pegawai g on g.pemda_id = u.pemda_id and g.id = u.pegawai_id
                        where u.pemda_id = :pemda and u.tempat_id = :tempat
                        order by u.berlaku_sampai desc nulls first, nama limit 500
                        """)
                .param("tempat", tempat)
                .query(
                        (rs, n) ->
                                new Untuk(
                                        rs.getObject("id", UUID.class),
                                        rs.getObject("tempat_id", UUID.class),
                                        rs.getObject("opd_id", UUID.class),
                                        rs.getObject("pegawai_id", UUID.class),
                                        rs.getString("nama"),
                                        Arrays.asList((Integer[]) rs.getArray("hari").getArray()),
                                        rs.getObject("berlaku_sejak", LocalDate.class),
                                        rs.getObject("berlaku_sampai", LocalDate.class)))
                .list();
    }

    /** Whether all for whom it is are among these units. */
    public boolean hanyaUntuk(UUID tempat, Set<UUID> unit) {
        return db.sql(
                        """
                        select coalesce(bool_and(coalesce(u.opd_id, p.opd_id) = any(:unit)), false)
                            and not coalesce(bool_or(u.opd_id is null and u.pegawai_id is null), false)
                        from presensi.tempat_untuk u
                        left join organisasi.pegawai p on p.pemda_id = u.pemda_id and p.id = u.pegawai_id
                        where u.pemda_id = :pemda and u.tempat_id = :tempat
                        """)
                .param("tempat", tempat)
                .param("unit", unit.toArray(UUID[]::new))
                .query(Boolean.class)
                .single();
    }

    private static Tempat tempat(ResultSet rs, int n) throws SQLException {
        return new Tempat(
                rs.getObject("id", UUID.class),
                rs.getString("nama"),
                new Bentuk(
                        new Koordinat(rs.getDouble("lintang"), rs.getDouble("bujur")),
                        rs.getInt("radius_m"),
                        sudut(rs.getArray("sudut"))),
                rs.getObject("berlaku_sejak", LocalDate.class),
                rs.getObject("berlaku_sampai", LocalDate.class),
                rs.getInt("versi"),
                rs.getString("untuk"));
    }

    private static @Nullable List<Koordinat> sudut(@Nullable Array larik) throws SQLException {
        if (larik == null) {
            return null;
        }
        var angka = (Double[]) larik.getArray();
        var hasil = new ArrayList<Koordinat>();
        for (int i = 0; i < angka.length; i += 2) {
            hasil.add(new Koordinat(angka[i], angka[i + 1]));
        }
        return hasil;
    }
}
