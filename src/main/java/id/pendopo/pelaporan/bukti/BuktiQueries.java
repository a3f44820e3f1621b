package id.pendopo.pelaporan.bukti;

import id.pendopo.platform.basisdata.SqlPemda;
import id.pendopo.platform.berkas.JenisBerkas;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads of evidence; what was withdrawn is not shown any more. */
@Service
@Transactional(readOnly = true)
public class BuktiQueries {

    private final SqlPemda db;

    BuktiQueries(SqlPemda db) {
        this.db = db;
    }

    /** A file on a report. */
    public record Bukti(
            String sidik,
            String nama,
            JenisBerkas jenis,
            long ukuran,
            String diunggahNama,
            Instant diunggahPada) {}

    /** In the order in which they came. */
    public List<Bukti> daftar(UUID laporan) {
        return db.sql(
                        """
                        select sidik, nama, jenis, ukuran, diunggah_nama, diunggah_pada
                        from pelaporan.bukti
                        where pemda_id = :pemda and laporan_id = :laporan and ditarik_pada is null
                        order by id limit 100
                        """)
                .param("laporan", laporan)
                .query(Bukti.class)
                .list();
    }

    public Optional<Bukti> satu(UUID laporan, String sidik) {
        return daftar(laporan).stream().filter(b -> b.sidik().equals(sidik)).findFirst();
    }
}
