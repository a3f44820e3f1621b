package id.pendopo.presensi.rekap;

import id.pendopo.platform.basisdata.Pola;
import id.pendopo.platform.basisdata.SqlPemda;
import id.pendopo.presensi.rekap.HasilBulan.Aturan;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;

/** Months as they are kept: the latest version of everybody. */
@Service
@Transactional(readOnly = true)
public class RekapQueries {

    private static final TypeReference<Map<String, Integer>> HITUNGAN = new TypeReference<>() {};
    private static final TypeReference<List<HariRekap>> HARIAN = new TypeReference<>() {};
    private static final TypeReference<List<Aturan>> ATURAN = new TypeReference<>() {};

    /** The latest version of everybody in these OPD; who has moved away since is not among them. */
    private static final String TERAKHIR =
            """
            with orang as (
                select distinct pegawai_id from presensi.rekap_bulan
                where pemda_id = :pemda and bulan = :bulan and opd_id = any(:opd)
            ), r as (
                select t.* from orang o cross join lateral (
                    select * from presensi.rekap_bulan x
                    where x.pemda_id = :pemda and x.bulan = :bulan and x.pegawai_id = o.pegawai_id
                    order by x.versi desc limit 1) t
                where t.opd_id = any(:opd)
            ), s as (
                select pegawai_id, sum(selisih) as susulan from presensi.susulan
                where pemda_id = :pemda and bulan = :bulan group by pegawai_id
            )
            """;

    private static final String KOLOM =
            """
            r.pegawai_id, p.nama, p.nip, p.status_kepegawaian, p.golongan, o.nama as opd_nama, r.opd_id, r.versi,
            r.sampai, r.hari_kerja, r.hadir, r.alpa, r.telat_menit, r.cepat_menit, r.kurang_menit,
            r.persen_kotor, r.batas, r.persen, coalesce(s.susulan, 0) as susulan, r.kode::text as kode,
            r.keterangan::text as keterangan, r.dihitung_pada
            """;

    private final SqlPemda db;

    RekapQueries(SqlPemda db) {
        this.db = db;
    }

    /**
     * A person's month.
     *
     * @param persen of the attendance part of TPP, limit applied; {@code susulan} comes on top
     */
    public record Baris(
            UUID pegawai,
            String nama,
            String nip,
            String status,
            @Nullable String golongan,
            UUID opd,
            String opdNama,
            int versi,
            LocalDate sampai,
            int hariKerja,
            int hadir,
            int alpa,
            int telat,
            int cepat,
            int kurang,
            BigDecimal kotor,
            BigDecimal batas,
            BigDecimal persen,
            BigDecimal susulan,
            Map<String, Integer> kode,
            Map<String, Integer> keterangan,
            Instant dihitungPada) {

        /** What is taken off in this month, never below nothing. */
        public BigDecimal total() {
            return persen.add(susulan).max(BigDecimal.ZERO);
        }
    }

    /** The days of a version and the rules they were judged by. */
    public record Rincian(Baris baris, List<HariRekap> harian, List<Aturan> aturan) {}

    /** Sums of some OPD. */
    public record Jumlah(
            int orang,
            long hariKerja,
            long hadir,
            long alpa,
            long telat,
            BigDecimal rataPersen,
            @Nullable Instant dihitungPada,
            @Nullable LocalDate sampai) {}

    /** Sums of one OPD or unit. */
    public record PerOpd(
            UUID opd,
            String nama,
            String slug,
            int orang,
            long hariKerja,
            long hadir,
            long alpa,
            long telat,
            BigDecimal rataPersen) {}

    /** A version of a person's month, and why it was computed. */
    public record Versi(
            int versi,
            Instant pada,
            String sebab,
            String oleh,
            BigDecimal persen,
            LocalDate sampai) {}

    public Jumlah jumlah(YearMonth bulan, Collection<UUID> opd) {
        return saring(
                        TERAKHIR
                                + """
                                select count(*) as orang, coalesce(sum(r.hari_kerja), 0) as hari_kerja,
                                    coalesce(sum(r.hadir), 0) as hadir, coalesce(sum(r.alpa), 0) as alpa,
                                    coalesce(sum(r.telat_menit), 0) as telat,
                                    coalesce(round(avg(r.persen), 2), 0) as rata_persen,
                                    max(r.dihitung_pada) as dihitung_pada, max(r.sampai) as sampai
                                from r limit 1
                                """,
                        bulan,
                        opd)
                .query(
                        (rs, n) ->
                                new Jumlah(
                                        rs.getInt("orang"),
                                        rs.getLong("hari_kerja"),
                                        rs.getLong("hadir"),
                                        rs.getLong("alpa"),
                                        rs.getLong("telat"),
                                        rs.getBigDecimal("rata_persen"),
                                        HitungService.saat(rs.getTimestamp("dihitung_pada")),
                                        rs.getObject("sampai", LocalDate.class)))
                .single();
    }

    public List<PerOpd> perOpd(YearMonth bulan, Collection<UUID> opd) {
        return saring(
                        TERAKHIR
                                + """
                                select r.opd_id as opd, o.nama, o.slug, count(*) as orang,
                                    sum(r.hari_kerja) as hari_kerja, sum(r.hadir) as hadir,
                                    sum(r.alpa) as alpa, sum(r.telat_menit) as telat,
                                    round(avg(r.persen), 2) as rata_persen
                                from r join organisasi.opd o on o.pemda_id = :pemda and o.id = r.opd_id
                                group by r.opd_id, o.nama, o.slug
                                order by o.nama limit 20000
                                """,
                        bulan,
                        opd)
                .query(PerOpd.class)
                .list();
    }

    /**
     * A page of people by name.
     *
     * @param cari part of the name, or the beginning of the NIP; empty = everybody
     */
    public List<Baris> orang(
            YearMonth bulan, Collection<UUID> opd, String cari, int mulai, int banyak) {
        return cari(semuaOrang("limit :banyak offset :mulai"), bulan, opd, cari)
                .param("mulai", mulai)
                .param("banyak", banyak)
                .query(RekapQueries::baris)
                .list();
    }

    public int banyakOrang(YearMonth bulan, Collection<UUID> opd, String cari) {
        return cari(
                        TERAKHIR
                                + """
                                select count(*) from r
                                join organisasi.pegawai p on p.pemda_id = :pemda and p.id = r.pegawai_id
                                where (:cari = '' or p.nama ilike :pola or p.nip like :awal)
                                """,
                        bulan,
                        opd,
                        cari)
                .query(Integer.class)
                .single();
    }

    /** All of them one after the other, with their days: for files and paper. */
    public void tiap(YearMonth bulan, Collection<UUID> opd, Consumer<Rincian> kerja) {
        cari(semuaOrang("limit 200000"), bulan, opd, "")
                .query(
                        rs -> {
                            kerja.accept(rincian(rs));
                        });
    }

    private static String semuaOrang(String akhir) {
        return TERAKHIR
                + "select "
                + KOLOM
                + """
                , r.harian::text as harian, r.aturan::text as aturan
                from r
                join organisasi.pegawai p on p.pemda_id = :pemda and p.id = r.pegawai_id
                join organisasi.opd o on o.pemda_id = :pemda and o.id = r.opd_id
                left join s on s.pegawai_id = r.pegawai_id
                where (:cari = '' or p.nama ilike :pola or p.nip like :awal)
                order by p.nama, p.id
                """
                + akhir;
    }

    /** A version of one person's month; null = the latest. */
    public Optional<Rincian> satu(YearMonth bulan, UUID pegawai, @Nullable Integer versi) {
        return db.sql(
                        "select "
                                + KOLOM
                                + """
                                , r.harian::text as harian, r.aturan::text as aturan
                                from presensi.rekap_bulan r
                                join organisasi.pegawai p on p.pemda_id = r.pemda_id and p.id = r.pegawai_id
                                join organisasi.opd o on o.pemda_id = r.pemda_id and o.id = r.opd_id
                                left join lateral (select sum(selisih) as susulan from presensi.susulan s
                                    where s.pemda_id = :pemda and s.bulan = :bulan
                                        and s.pegawai_id = :pegawai) s on true
                                where r.pemda_id = :pemda and r.bulan = :bulan and r.pegawai_id = :pegawai
                                    and (:versi::int is null or r.versi = :versi)
                                order by r.versi desc limit 1
                                """)
                .param("bulan", bulan.atDay(1))
                .param("pegawai", pegawai)
                .param("versi", versi)
                .query((rs, n) -> rincian(rs))
                .optional();
    }

    /** Newest first. */
    public List<Versi> versi(YearMonth bulan, UUID pegawai) {
        return db.sql(
                        """
                        select r.versi, r.dihitung_pada as pada, h.sebab, h.diminta_nama as oleh, r.persen,
                            r.sampai
                        from presensi.rekap_bulan r
                        join presensi.hitung h on h.pemda_id = r.pemda_id and h.id = r.hitung_id
                        where r.pemda_id = :pemda and r.bulan = :bulan and r.pegawai_id = :pegawai
                        order by r.versi desc limit 100
                        """)
                .param("bulan", bulan.atDay(1))
                .param("pegawai", pegawai)
                .query(
                        (rs, n) ->
                                new Versi(
                                        rs.getInt("versi"),
                                        rs.getTimestamp("pada").toInstant(),
                                        rs.getString("sebab"),
                                        rs.getString("oleh"),
                                        rs.getBigDecimal("persen"),
                                        rs.getObject("sampai", LocalDate.class)))
                .list();
    }

    private StatementSpec saring(String sql, YearMonth bulan, Collection<UUID> opd) {
        return db.sql(sql).param("bulan", bulan.atDay(1)).param("opd", opd.toArray(UUID[]::new));
    }

    private StatementSpec cari(String sql, YearMonth bulan, Collection<UUID> opd, String cari) {
        return saring(sql, bulan, opd)
                .param("cari", cari)
                .param("pola", Pola.memuat(cari))
                .param("awal", Pola.berawal(cari));
    }

    private static Rincian rincian(ResultSet rs) throws SQLException {
        return new Rincian(
                baris(rs, 0),
                HasilBulan.JSON.readValue(rs.getString("harian"), HARIAN),
                HasilBulan.JSON.readValue(rs.getString("aturan"), ATURAN));
    }

    private static Baris baris(ResultSet rs, int n) throws SQLException {
        return new Baris(
                rs.getObject("pegawai_id", UUID.class),
                rs.getString("nama"),
                rs.getString("nip"),
                rs.getString("status_kepegawaian"),
                rs.getString("golongan"),
                rs.getObject("opd_id", UUID.class),
                rs.getString("opd_nama"),
                rs.getInt("versi"),
                rs.getObject("sampai", LocalDate.class),
                rs.getInt("hari_kerja"),
                rs.getInt("hadir"),
                rs.getInt("alpa"),
                rs.getInt("telat_menit"),
                rs.getInt("cepat_menit"),
                rs.getInt("kurang_menit"),
                rs.getBigDecimal("persen_kotor"),
                rs.getBigDecimal("batas"),
                rs.getBigDecimal("persen"),
                rs.getBigDecimal("susulan"),
                HasilBulan.JSON.readValue(rs.getString("kode"), HITUNGAN),
                HasilBulan.JSON.readValue(rs.getString("keterangan"), HITUNGAN),
                rs.getTimestamp("dihitung_pada").toInstant());
    }
}
