package id.pendopo.pelaporan.bukti;

import id.pendopo.kernel.Uuid7;
import id.pendopo.platform.basisdata.SqlPemda;
import id.pendopo.platform.berkas.Tersimpan;
import id.pendopo.platform.orang.Pengguna;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Repository;

/** Rows of evidence. */
@Repository
class BuktiRepository {

    private final SqlPemda db;

    BuktiRepository(SqlPemda db) {
        this.db = db;
    }

    int jumlah(UUID laporan) {
        return db.sql(
                        """
                        select count(*) from pelaporan.bukti
                        where pemda_id = :pemda and laporan_id = :laporan and ditarik_pada is null
                        """)
                .param("laporan", laporan)
                .query(Integer.class)
                .single();
    }

    /** Keeps it, unless the same content hangs on this report already. */
    void tambah(UUID laporan, Tersimpan berkas, String nama, Pengguna oleh, Instant pada) {
        db.sql(
                        """
                        insert into pelaporan.bukti (pemda_id, id, laporan_id, sidik, nama, jenis, ukuran,
                            diunggah_oleh, diunggah_nama, diunggah_pada)
                        select :pemda, :id, :laporan, :sidik, :nama, :jenis, :ukuran, :oleh, :pengunggah, :pada
                        where not exists (select 1 from pelaporan.bukti
                            where pemda_id = :pemda and laporan_id = :laporan and sidik = :sidik
                                and ditarik_pada is null)
                        """)
                .param("id", Uuid7.baru())
                .param("laporan", laporan)
                .param("sidik", berkas.sidik())
                .param("nama", nama)
                .param("jenis", berkas.jenis().name())
                .param("ukuran", berkas.ukuran())
                .param("oleh", oleh.akunId())
                .param("pengunggah", oleh.nama())
                .param("pada", Timestamp.from(pada))
                .update();
    }

    /** False when there is no such evidence any more. */
    boolean tarik(UUID laporan, String sidik, Instant pada) {
        return db.sql(
                                """
                                update pelaporan.bukti set ditarik_pada = :pada
                                where pemda_id = :pemda and laporan_id = :laporan and sidik = :sidik
                                    and ditarik_pada is null
                                """)
                        .param("laporan", laporan)
                        .param("sidik", sidik)
                        .param("pada", Timestamp.from(pada))
                        .update()
                > 0;
    }
}
