package id.pendopo.aduan.petugas;

import id.pendopo.aduan.JenisJam;
import id.pendopo.aduan.JenisKonsep;
import id.pendopo.aduan.PengalihanService;
import id.pendopo.aduan.StatusAduan;
import id.pendopo.platform.basisdata.SqlPemda;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What stands around one complaint on the desk of the staff. */
@Service
@Transactional(readOnly = true)
public class KelolaQueries {

    /** Rows of the grid of 0.002 degrees lie this far apart. */
    private static final long BARIS_SEL = 1_000_000;

    private final SqlPemda db;

    KelolaQueries(SqlPemda db) {
        this.db = db;
    }

    /**
     * A clock of one round.
     *
     * @param ukuran hours by the clock, or working days
     * @param batas without pauses
     */
    public record Jam(
            JenisJam jenis,
            int putaran,
            Instant mulai,
            Instant batas,
            int ukuran,
            @Nullable Instant tercapaiPada,
            @Nullable Boolean tepat) {}

    public List<Jam> jam(UUID aduan) {
        return db.sql(
                        """
                        select m.jenis, m.putaran, m.mulai, m.batas, m.ukuran, t.pada as tercapai_pada,
                            t.tepat
                        from aduan.jam m
                        left join aduan.jam_tercapai t on t.pemda_id = m.pemda_id
                            and t.aduan_id = m.aduan_id and t.jenis = m.jenis
                            and t.putaran = m.putaran
                        where m.pemda_id = :pemda and m.aduan_id = :aduan
                        order by m.putaran, m.jenis limit 4
                        """)
                .param("aduan", aduan)
                .query(Jam.class)
                .list();
    }

    /** Begin or end of a pause of the second clock. */
    public record Jeda(boolean mulai, Instant pada, String alasan, String nama) {}

    public List<Jeda> jeda(UUID aduan) {
        return db.sql(
                        """
                        select mulai, pada, alasan, nama from aduan.jeda
                        where pemda_id = :pemda and aduan_id = :aduan order by pada limit 100
                        """)
                .param("aduan", aduan)
                .query(Jeda.class)
                .list();
    }

    /** Who goes and looks. */
    public record Petugas(UUID akunId, String nama, @Nullable String pesan, Instant pada) {}

    public Optional<Petugas> petugas(UUID aduan) {
        return db.sql(
                        """
                        select akun_id, nama, pesan, pada from aduan.petugas_lapangan
                        where pemda_id = :pemda and aduan_id = :aduan and sampai_pada is null
                        """)
                .param("aduan", aduan)
                .query(Petugas.class)
                .optional();
    }

    /** A version of a draft; the last one is worked on while it was neither sent nor set aside. */
    public record Konsep(
            JenisKonsep jenis,
            int versi,
            int revisi,
            String isi,
            UUID oleh,
            String nama,
            String sebagai,
            Instant pada,
            boolean terkirim,
            boolean dibuang) {}

    /** All versions, the newest first. */
    public List<Konsep> konsep(UUID aduan) {
        return db.sql(
                        """
                        select jenis, versi, revisi, isi, oleh, nama, sebagai, pada,
                            langkah_id is not null as terkirim, dibuang
                        from aduan.konsep where pemda_id = :pemda and aduan_id = :aduan
                        order by pada desc, versi desc limit 50
                        """)
                .param("aduan", aduan)
                .query(Konsep.class)
                .list();
    }

    /** Another complaint, as a line. */
    public record Lain(
            UUID id,
            String nomor,
            String judul,
            StatusAduan status,
            @Nullable Double lintang,
            @Nullable Double bujur,
            int dukungan) {}

    /**
     * Open ones nearby of the same kind of matter, the nearest first: those the public sees, and
     * those of the OPD given.
     */
    public List<Lain> serupa(
            UUID aduan,
            double lintang,
            double bujur,
            @Nullable UUID kategori,
            Collection<UUID> opd) {
        return db.sql(
                        """
                        select a.id, a.nomor, a.judul, a.status, a.lintang, a.bujur, a.dukungan
                        from aduan.aduan a
                        where a.pemda_id = :pemda and a.sel in (:sel) and a.id <> :aduan
                            and not a.pelapor_pelanggaran
                            and a.status in ('BARU', 'DITERUSKAN', 'DIJAWAB', 'DIPROSES')
                            and (:kategori::uuid is null or a.kategori_id = :kategori)
                            and (a.tayang = 'TAYANG' or a.opd_id = any(:opd))
                        order by (a.lintang - :lintang) ^ 2 + (a.bujur - :bujur) ^ 2, a.id
                        limit 8
                        """)
                .param("sel", sel(lintang, bujur))
                .param("aduan", aduan)
                .param("kategori", kategori)
                .param("opd", opd.toArray(UUID[]::new))
                .param("lintang", lintang)
                .param("bujur", bujur)
                .query(Lain.class)
                .list();
    }

    /** The cell of a point and those around it, as the column computes it. */
    private static List<Long> sel(double lintang, double bujur) {
        long baris = (long) Math.floor((lintang + 90) * 500);
        long kolom = (long) Math.floor((bujur + 180) * 500);
        var hasil = new ArrayList<Long>();
        for (long i = -1; i <= 1; i++) {
            for (long j = -1; j <= 1; j++) {
                hasil.add((baris + i) * BARIS_SEL + kolom + j);
            }
        }
        return hasil;
    }

    /** Merged into this one; each stays a report of its own. */
    public List<Lain> gabungan(UUID aduan) {
        return lain(
                """
                select a.id, a.nomor, a.judul, a.status, a.lintang, a.bujur, a.dukungan
                from aduan.aduan a where a.pemda_id = :pemda and a.induk_id = :aduan
                order by a.dibuat_pada, a.id limit 200
                """,
                aduan);
    }

    /** What it was split from, and what was split off from it. */
    public List<Lain> pecahan(UUID aduan) {
        return lain(
                """
                select a.id, a.nomor, a.judul, a.status, a.lintang, a.bujur, a.dukungan
                from aduan.pemisahan p
                join aduan.aduan a on a.pemda_id = p.pemda_id
                    and a.id = case when p.aduan_id = :aduan then p.asal_id else p.aduan_id end
                where p.pemda_id = :pemda and (p.aduan_id = :aduan or p.asal_id = :aduan)
                order by a.dibuat_pada, a.id limit 50
                """,
                aduan);
    }

    private List<Lain> lain(String sql, UUID aduan) {
        return db.sql(sql).param("aduan", aduan).query(Lain.class).list();
    }

    /** The number behind an id. */
    public String nomor(UUID aduan) {
        return db.sql("select nomor from aduan.aduan where pemda_id = :pemda and id = :aduan")
                .param("aduan", aduan)
                .query(String.class)
                .single();
    }

    /** Where it was passed on to. */
    public record Pengalihan(
            PengalihanService.Jenis jenis,
            String tujuan,
            @Nullable String nomorTujuan,
            Instant pada,
            @Nullable String hasil) {}

    public List<Pengalihan> pengalihan(UUID aduan) {
        return db.sql(
                        """
                        select jenis, tujuan, nomor_tujuan, pada, hasil from aduan.pengalihan
                        where pemda_id = :pemda and aduan_id = :aduan order by pada desc limit 20
                        """)
                .param("aduan", aduan)
                .query(Pengalihan.class)
                .list();
    }
}
