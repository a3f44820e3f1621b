package id.pendopo.pelaporan;

import id.pendopo.kernel.Rupiah;
import id.pendopo.platform.basisdata.SqlPemda;
import id.pendopo.platform.orang.Pengguna;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Published versions of reports: what the head approved, word for word. */
@Repository
class VersiLaporanRepository {

    private final SqlPemda db;

    VersiLaporanRepository(SqlPemda db) {
        this.db = db;
    }

    /**
     * Published figures of the other months: physical progress before this one, spending of all of
     * them.
     */
    Laporan.Sebelumnya sebelum(UUID sub, int bulan) {
        return db.sql(
                        """
                        select coalesce(max(v.fisik) filter (where l.bulan < :bulan), 0) as fisik,
                            coalesce(sum(v.nilai_realisasi), 0) as realisasi
                        from pelaporan.laporan l
                        join pelaporan.laporan_versi v on v.pemda_id = l.pemda_id and v.laporan_id = l.id
                            and v.versi = l.versi_terbit
                        where l.pemda_id = :pemda and l.sub_kegiatan_id = :sub and l.bulan <> :bulan
                        """)
                .param("sub", sub)
                .param("bulan", bulan)
                .query(
                        (rs, n) ->
                                new Laporan.Sebelumnya(
                                        rs.getBigDecimal("fisik"),
                                        Rupiah.of(rs.getBigDecimal("realisasi"))))
                .single();
    }

    int berikut(UUID laporan) {
        return db.sql(
                        """
                        select coalesce(max(versi), 0) + 1 from pelaporan.laporan_versi
                        where pemda_id = :pemda and laporan_id = :id
                        """)
                .param("id", laporan)
                .query(Integer.class)
                .single();
    }

    /** Keeps word for word what the head approves. */
    void bekukan(Laporan l, int versi, Pengguna oleh, Instant pada) {
        LaporanRepository.isian(
                        db.sql(
                                """
                        insert into pelaporan.laporan_versi (pemda_id, laporan_id, versi, tahun, bulan,
                            sub_kegiatan_id, opd_id, fisik, realisasi_output, nilai_realisasi, kendala,
                            uraian_kendala, tindak_lanjut, alasan_koreksi, diajukan_oleh, diajukan_pada,
                            disetujui_oleh, disetujui_nama, disetujui_sebagai, disetujui_pada)
                        values (:pemda, :id, :versi, :tahun, :bulan, :sub, :opd, :fisik, :output,
                            :realisasi, :kendala, :uraian, :tindak, :koreksi, :pengaju, :diajukan,
                            :oleh, :nama, :sebagai, :pada)
                        """),
                        l.isian())
                .param("id", l.id())
                .param("versi", versi)
                .param("tahun", l.tahun())
                .param("bulan", l.bulan())
                .param("sub", l.subKegiatanId())
                .param("opd", l.opdId())
                .param("koreksi", l.alasanKoreksi())
                .param("pengaju", l.diajukanOleh())
                .param("diajukan", saat(l.diajukanPada()))
                .param("oleh", oleh.akunId())
                .param("nama", oleh.nama())
                .param("sebagai", oleh.jabatan())
                .param("pada", Timestamp.from(pada))
                .update();
    }

    /** Who approved this version. */
    UUID penyetuju(UUID laporan, int versi) {
        return db.sql(
                        """
                        select disetujui_oleh from pelaporan.laporan_versi
                        where pemda_id = :pemda and laporan_id = :id and versi = :versi
                        """)
                .param("id", laporan)
                .param("versi", versi)
                .query(UUID.class)
                .single();
    }

    private static @Nullable Timestamp saat(@Nullable Instant i) {
        return i == null ? null : Timestamp.from(i);
    }
}
