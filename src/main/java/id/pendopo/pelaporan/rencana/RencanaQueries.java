package id.pendopo.pelaporan.rencana;

import id.pendopo.audit.Jejak;
import id.pendopo.platform.basisdata.SqlPemda;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Reads of plan curves. */
@Service
@Transactional(readOnly = true)
public class RencanaQueries {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int VERSI_MAKS = 100;

    private final SqlPemda db;
    private final RencanaRepository rencana;
    private final Jejak jejak;

    RencanaQueries(SqlPemda db, RencanaRepository rencana, Jejak jejak) {
        this.db = db;
        this.rencana = rencana;
        this.jejak = jejak;
    }

    /** Whether there is a plan, and whether it still fits the ceiling. */
    public enum Keadaan {
        BELUM_ADA,
        BERLAKU,
        /** the ceiling has changed since: spending no longer adds up to it */
        KAS_BEDA
    }

    /**
     * A sub kegiatan of the OPD with what is planned for it.
     *
     * @param versi version in force, 0 without a plan
     */
    public record Baris(
            UUID subKegiatanId,
            String kode,
            String nama,
            String namaProgram,
            BigDecimal pagu,
            int versi,
            BigDecimal kas) {

        public Keadaan keadaan() {
            return versi == 0
                    ? Keadaan.BELUM_ADA
                    : kas.compareTo(pagu) == 0 ? Keadaan.BERLAKU : Keadaan.KAS_BEDA;
        }
    }

    /** All sub kegiatan of the OPD with a ceiling this year, in the order of their codes. */
    public List<Baris> daftar(UUID opd, int tahun) {
        return baris(opd, tahun, null);
    }

    public Optional<Baris> satu(UUID opd, int tahun, String kode) {
        return baris(opd, tahun, kode).stream().findFirst();
    }

    private List<Baris> baris(UUID opd, int tahun, @Nullable String kode) {
        return db.sql(
                        """
                        with dipilih as (
                            select s.id, s.kode, s.nama, s.nama_program, sum(p.nilai_pagu) as pagu
                            from anggaran.berlaku a
                            join anggaran.pagu p on p.pemda_id = a.pemda_id
                                and p.versi_id = a.versi_id and p.opd_id = :opd
                            join perencanaan.sub_kegiatan s on s.pemda_id = p.pemda_id
                                and s.id = p.sub_kegiatan_id
                            where a.pemda_id = :pemda and a.tahun = :tahun
                                and (:kode::text is null or s.kode = :kode)
                            group by s.id, s.kode, s.nama, s.nama_program
                        ), kas as (
                            select r.sub_kegiatan_id, r.versi, sum(b.nilai_kas) as kas
                            from pelaporan.rencana r
                            join pelaporan.rencana_bulan b on b.pemda_id = r.pemda_id
                                and b.sub_kegiatan_id = r.sub_kegiatan_id and b.versi = r.versi
                            where r.pemda_id = :pemda and r.tahun = :tahun and r.opd_id = :opd
                            group by r.sub_kegiatan_id, r.versi
                        )
                        select d.id as sub_kegiatan_id, d.kode, d.nama, d.nama_program, d.pagu,
                            coalesce(kas.versi, 0) as versi, coalesce(kas.kas, 0) as kas
                        from dipilih d left join kas on kas.sub_kegiatan_id = d.id
                        order by d.kode limit 2000
                        """)
                .param("opd", opd)
                .param("tahun", tahun)
                .param("kode", kode)
                .query(Baris.class)
                .list();
    }

    /** How far the plans of an OPD are. */
    public record Kemajuan(UUID opdId, String slug, String singkatan, int jumlah, int berlaku) {}

    /** Of these OPD, those that have a budget this year. */
    public List<Kemajuan> kemajuan(int tahun, UUID opd) {
        return db.sql(
                        """
                        with dipilih as (
                            select p.opd_id, p.sub_kegiatan_id, sum(p.nilai_pagu) as pagu
                            from anggaran.berlaku a
                            join anggaran.pagu p on p.pemda_id = a.pemda_id
                                and p.versi_id = a.versi_id
                            where a.pemda_id = :pemda and a.tahun = :tahun and p.opd_id = :opd
                            group by p.opd_id, p.sub_kegiatan_id
                        ), kas as (
                            select r.sub_kegiatan_id, sum(b.nilai_kas) as kas
                            from pelaporan.rencana r
                            join pelaporan.rencana_bulan b on b.pemda_id = r.pemda_id
                                and b.sub_kegiatan_id = r.sub_kegiatan_id and b.versi = r.versi
                            where r.pemda_id = :pemda and r.tahun = :tahun and r.opd_id = :opd
                            group by r.sub_kegiatan_id
                        )
                        select o.id as opd_id, o.slug, o.singkatan, count(*) as jumlah,
                            count(*) filter (where kas.kas = d.pagu) as berlaku
                        from dipilih d
                        join organisasi.opd o on o.pemda_id = :pemda and o.id = d.opd_id
                        left join kas on kas.sub_kegiatan_id = d.sub_kegiatan_id
                        group by o.id, o.slug, o.singkatan limit 1
                        """)
                .param("tahun", tahun)
                .param("opd", opd)
                .query(Kemajuan.class)
                .list();
    }

    public Optional<KurvaRencana> kurva(UUID sub, int versi) {
        return rencana.kurva(sub, versi);
    }

    /** Published figures of a month: physical progress, cumulative, and spending of the month. */
    public record Terbit(int bulan, BigDecimal fisik, BigDecimal realisasi) {}

    public List<Terbit> terbit(UUID sub) {
        return db.sql(
                        """
                        select l.bulan, v.fisik, v.nilai_realisasi as realisasi
                        from pelaporan.laporan l
                        join pelaporan.laporan_versi v on v.pemda_id = l.pemda_id
                            and v.laporan_id = l.id and v.versi = l.versi_terbit
                        where l.pemda_id = :pemda and l.sub_kegiatan_id = :sub
                        order by l.bulan limit 12
                        """)
                .param("sub", sub)
                .query(Terbit.class)
                .list();
    }

    /**
     * A version with who made it; plans that came with an import of old data have no entry in the
     * trail.
     */
    public record Versi(
            int versi,
            BigDecimal kas,
            BigDecimal fisikTengahTahun,
            @Nullable Instant pada,
            @Nullable String nama,
            @Nullable String jabatan,
            @Nullable String alasan) {}

    /** Every version there ever was, newest first. */
    public List<Versi> versi(UUID sub) {
        Map<Integer, Jejak.Entri> jejakVersi = new HashMap<>();
        for (var e : jejak.tentang(RencanaService.JENIS_JEJAK, sub.toString(), VERSI_MAKS)) {
            if (e.sesudah() != null) {
                jejakVersi.put(JSON.readTree(e.sesudah()).path("versi").asInt(), e);
            }
        }
        return db.sql(
                        """
                        select versi, sum(nilai_kas) as kas, max(fisik) filter (where bulan = 6) as tengah
                        from pelaporan.rencana_bulan
                        where pemda_id = :pemda and sub_kegiatan_id = :sub
                        group by versi order by versi desc limit :batas
                        """)
                .param("sub", sub)
                .param("batas", VERSI_MAKS)
                .query(
                        (rs, n) -> {
                            var e = jejakVersi.get(rs.getInt("versi"));
                            return new Versi(
                                    rs.getInt("versi"),
                                    rs.getBigDecimal("kas"),
                                    rs.getBigDecimal("tengah"),
                                    e == null ? null : e.pada(),
                                    e == null ? null : e.nama(),
                                    e == null ? null : e.peran(),
                                    e == null ? null : e.alasan());
                        })
                .list();
    }
}
