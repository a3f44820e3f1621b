package id.pendopo.pelaporan;

import id.pendopo.kernel.Uuid7;
import id.pendopo.platform.basisdata.SqlPemda;
import id.pendopo.platform.orang.Pengguna;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** What became of reports: their steps, and the ledger of time. */
@Repository
class RiwayatRepository {

    private final SqlPemda db;

    RiwayatRepository(SqlPemda db) {
        this.db = db;
    }

    /** The id of the step. */
    UUID catatPutusan(
            Laporan l,
            String jenis,
            @Nullable Integer versi,
            Pengguna oleh,
            Instant pada,
            @Nullable String catatan) {
        UUID id = Uuid7.baru();
        db.sql(
                        """
                        insert into pelaporan.putusan (pemda_id, id, laporan_id, jenis, versi, oleh, nama,
                            sebagai, pada, catatan)
                        values (:pemda, :id, :laporan, :jenis, :versi, :oleh, :nama, :sebagai, :pada,
                            :catatan)
                        """)
                .param("id", id)
                .param("laporan", l.id())
                .param("jenis", jenis)
                .param("versi", versi)
                .param("oleh", oleh.akunId())
                .param("nama", oleh.nama())
                .param("sebagai", oleh.jabatan())
                .param("pada", Timestamp.from(pada))
                .param("catatan", catatan)
                .update();
        return id;
    }

    /** The first hand-in counts for ever; a later one changes nothing. */
    void catatKetepatan(Laporan l, Jadwal jadwal, int terlambat, Pengguna oleh, Instant pada) {
        db.sql(
                        """
                        insert into pelaporan.ketepatan (pemda_id, sub_kegiatan_id, bulan, tahun, opd_id,
                            laporan_id, batas, diajukan_pada, hari_terlambat, oleh, nama)
                        values (:pemda, :sub, :bulan, :tahun, :opd, :id, :batas, :pada, :terlambat, :oleh,
                            :nama)
                        on conflict (pemda_id, sub_kegiatan_id, bulan) do nothing
                        """)
                .param("sub", l.subKegiatanId())
                .param("bulan", l.bulan())
                .param("tahun", l.tahun())
                .param("opd", l.opdId())
                .param("id", l.id())
                .param("batas", jadwal.batas())
                .param("pada", Timestamp.from(pada))
                .param("terlambat", terlambat)
                .param("oleh", oleh.akunId())
                .param("nama", oleh.nama())
                .update();
    }
}
