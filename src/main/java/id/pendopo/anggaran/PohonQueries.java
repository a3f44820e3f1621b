package id.pendopo.anggaran;

import id.pendopo.platform.basisdata.Pola;
import id.pendopo.platform.basisdata.SqlPemda;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The budget in force as a tree: OPD, programme, kegiatan, sub kegiatan. Repeated lines add up. */
@Service
@Transactional(readOnly = true)
public class PohonQueries {

    /** Nobody reads more than this; exports have no such limit. */
    static final int SEKALI_BACA = 5_000;

    /**
     * Each line looks up its sub kegiatan and OPD by key. A budget that was applied a moment ago
     * has no statistics, and a plain join of it took minutes.
     */
    private static final String ISI =
            """
            from anggaran.berlaku a
            join anggaran.pagu p on p.pemda_id = a.pemda_id and p.versi_id = a.versi_id
            cross join lateral (
                select x.* from perencanaan.sub_kegiatan x
                where x.pemda_id = p.pemda_id and x.id = p.sub_kegiatan_id limit 1) s
            cross join lateral (
                select x.* from organisasi.opd x
                where x.pemda_id = p.pemda_id and x.id = p.opd_id limit 1) o
            where a.pemda_id = :pemda and a.tahun = :tahun
                and (:opd::text is null or o.id = any (string_to_array(:opd, ',')::uuid[]))
                and (not :luar or s.edisi is null)
                and (:kata::text is null or s.nama ilike :kata or s.kode like :awalan or o.nama ilike :kata
                    or s.nama_kegiatan ilike :kata or s.nama_program ilike :kata)
            """;

    private final SqlPemda db;

    PohonQueries(SqlPemda db) {
        this.db = db;
    }

    /**
     * What of the tree is asked for.
     *
     * @param opd only these; empty means every OPD
     * @param kata words of a name, or the beginning of a code
     * @param luar only sub kegiatan outside the nomenclature
     */
    public record Saring(int tahun, Set<UUID> opd, @Nullable String kata, boolean luar) {

        public Saring {
            opd = Set.copyOf(opd);
            kata = kata == null || kata.isBlank() ? null : kata.strip();
        }
    }

    /** Sums of an OPD. */
    public record CabangOpd(
            UUID id,
            String kode,
            String nama,
            String singkatan,
            String slug,
            BigDecimal pagu,
            int program,
            int kegiatan,
            int sub,
            int baris,
            int luar) {}

    public List<CabangOpd> opd(Saring saring) {
        return isi(
                        saring,
                        """
                        select o.id, o.kode, o.nama, o.singkatan, o.slug, sum(p.nilai_pagu) as pagu,
                            count(distinct s.kode_program) as program, count(distinct s.kode_kegiatan) as kegiatan,
                            count(distinct s.id) as sub, count(*) as baris,
                            count(distinct s.id) filter (where s.edisi is null) as luar
                        """,
                        " group by o.id, o.kode, o.nama, o.singkatan, o.slug order by o.kode limit 5000")
                .query(CabangOpd.class)
                .list();
    }

    /**
     * A sub kegiatan with its ceiling.
     *
     * @param edisi null: di luar nomenklatur
     * @param baris lines of the budget that add up to it
     */
    public record Sub(
            String namaOpd,
            String slugOpd,
            String kodeProgram,
            String namaProgram,
            String kodeKegiatan,
            String namaKegiatan,
            String kode,
            String nama,
            @Nullable String edisi,
            @Nullable String indikator,
            @Nullable String satuan,
            BigDecimal pagu,
            int baris) {}

    /** In the order of OPD and code. */
    public List<Sub> sub(Saring saring, int batas) {
        return isi(
                        saring,
                        """
                        select o.nama as nama_opd, o.slug as slug_opd, s.kode_program, s.nama_program,
                            s.kode_kegiatan, s.nama_kegiatan, s.kode, s.nama, s.edisi, s.indikator, s.satuan,
                            sum(p.nilai_pagu) as pagu, count(*) as baris
                        """,
                        """
                        group by o.kode, o.nama, o.slug, s.kode_program, s.nama_program, s.kode_kegiatan,
                            s.nama_kegiatan, s.kode, s.nama, s.edisi, s.indikator, s.satuan
                        order by o.kode, s.kode limit :batas
                        """)
                .param("batas", batas)
                .query(Sub.class)
                .list();
    }

    /** A line as the files have it, for export. */
    public record Baris(
            String kodeOpd,
            String namaOpd,
            String kodeProgram,
            String namaProgram,
            String kodeKegiatan,
            String namaKegiatan,
            String kodeSub,
            String namaSub,
            BigDecimal nilai,
            @Nullable String edisi,
            String kunci) {}

    /** Every line, streamed: an export holds none of them. */
    public void baris(Saring saring, Consumer<Baris> tujuan) {
        try (var semua =
                isi(
                        saring,
                        """
                                select o.kode as kode_opd, o.nama as nama_opd, s.kode_program,
                                    coalesce(p.nama_program, s.nama_program) as nama_program, s.kode_kegiatan,
                                    coalesce(p.nama_kegiatan, s.nama_kegiatan) as nama_kegiatan,
                                    s.kode as kode_sub, coalesce(p.nama, s.nama) as nama_sub,
                                    p.nilai_pagu as nilai, s.edisi, p.kunci
                                """,
                        " order by o.kode, s.kode, p.urutan, p.kunci")
                        .withFetchSize(1_000)
                        .query(Baris.class)
                        .stream()) {
            semua.forEach(tujuan);
        }
    }

    private JdbcClient.StatementSpec isi(Saring saring, String pilih, String ekor) {
        String kata = saring.kata();
        return db.sql(pilih + ISI + ekor)
                .param("tahun", saring.tahun())
                .param(
                        "opd",
                        saring.opd().isEmpty()
                                ? null
                                : String.join(
                                        ",", saring.opd().stream().map(UUID::toString).toList()))
                .param("luar", saring.luar())
                .param("kata", kata == null ? null : Pola.memuat(kata))
                .param("awalan", kata == null ? null : Pola.berawal(kata));
    }

    /** A version of a year. */
    public record Versi(
            int nomor,
            String tahap,
            int jumlahBaris,
            BigDecimal nilaiTotal,
            String dibuatOleh,
            Instant dibuatPada,
            @Nullable String nomorImpor,
            boolean berlaku) {}

    /** The versions of a year, newest first. */
    public List<Versi> versi(int tahun) {
        return db.sql(
                        """
                        select v.nomor, v.tahap, v.jumlah_baris, v.nilai_total, v.dibuat_oleh, v.dibuat_pada,
                            i.nomor as nomor_impor, b.versi_id = v.id as berlaku
                        from anggaran.versi v
                        join anggaran.berlaku b on b.pemda_id = v.pemda_id and b.tahun = v.tahun
                        left join anggaran.impor i on i.pemda_id = v.pemda_id and i.id = v.impor_id
                        where v.pemda_id = :pemda and v.tahun = :tahun
                        order by v.nomor desc limit 500
                        """)
                .param("tahun", tahun)
                .query(
                        (rs, n) ->
                                new Versi(
                                        rs.getInt("nomor"),
                                        rs.getString("tahap"),
                                        rs.getInt("jumlah_baris"),
                                        rs.getBigDecimal("nilai_total"),
                                        rs.getString("dibuat_oleh"),
                                        rs.getTimestamp("dibuat_pada").toInstant(),
                                        rs.getString("nomor_impor"),
                                        rs.getBoolean("berlaku")))
                .list();
    }

    /** A hit of the search box. */
    public record Temuan(String kode, String nama, String namaOpd, String slugOpd) {}

    /** Sub kegiatan of this year whose name resembles the words, or whose code begins so. */
    public List<Temuan> cari(int tahun, Set<UUID> opd, String kata, int batas) {
        return db.sql(
                        """
                        select s.kode, s.nama, o.nama as nama_opd, o.slug as slug_opd
                        from perencanaan.sub_kegiatan s
                        join organisasi.opd o on o.pemda_id = s.pemda_id and o.id = s.opd_id
                        where s.pemda_id = :pemda and s.tahun = :tahun
                            and (:opd::text is null or o.id = any (string_to_array(:opd, ',')::uuid[]))
                            and (s.kode like :awalan or s.nama ilike :mirip or s.nama % :kata)
                            and (select true from anggaran.berlaku a
                                join anggaran.pagu p on p.pemda_id = a.pemda_id and p.versi_id = a.versi_id
                                where a.pemda_id = s.pemda_id and a.tahun = s.tahun and p.sub_kegiatan_id = s.id
                                limit 1)
                        order by s.kode like :awalan desc, s.nama ilike :mirip desc,
                            similarity(s.nama, :kata) desc, s.kode
                        limit :batas
                        """)
                .param("tahun", tahun)
                .param(
                        "opd",
                        opd.isEmpty()
                                ? null
                                : String.join(",", opd.stream().map(UUID::toString).toList()))
                .param("kata", kata)
                .param("awalan", Pola.berawal(kata))
                .param("mirip", Pola.memuat(kata))
                .param("batas", batas)
                .query(Temuan.class)
                .list();
    }
}
