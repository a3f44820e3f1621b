package id.pendopo.pelaporan;

import id.pendopo.platform.basisdata.SqlPemda;
import java.time.YearMonth;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a notice about a report has to say. */
@Service
@Transactional(readOnly = true)
public class KabarQueries {

    private final SqlPemda db;

    KabarQueries(SqlPemda db) {
        this.db = db;
    }

    /**
     * A report that was sent back.
     *
     * @param pengaju account that had handed it in
     * @param oleh name of who sent it back
     * @param sebagai the post he did it in
     */
    public record Pengembalian(
            String slug,
            YearMonth bulan,
            String kode,
            String nama,
            @Nullable UUID pengaju,
            String oleh,
            String sebagai,
            String catatan) {}

    public Optional<Pengembalian> pengembalian(UUID laporan, UUID putusan) {
        return db.sql(
                        """
                        select o.slug, l.tahun, l.bulan, s.kode, s.nama, p.nama as oleh, p.sebagai,
                            coalesce(p.catatan, '') as catatan,
                            (select d.oleh from pelaporan.putusan d
                             where d.pemda_id = l.pemda_id and d.laporan_id = l.id
                                 and d.jenis = 'DIAJUKAN' and d.id < p.id
                             order by d.id desc limit 1) as pengaju
                        from pelaporan.laporan l
                        join pelaporan.putusan p on p.pemda_id = l.pemda_id and p.laporan_id = l.id
                            and p.id = :putusan
                        join organisasi.opd o on o.pemda_id = l.pemda_id and o.id = l.opd_id
                        join perencanaan.sub_kegiatan s on s.pemda_id = l.pemda_id
                            and s.id = l.sub_kegiatan_id
                        where l.pemda_id = :pemda and l.id = :laporan
                        """)
                .param("laporan", laporan)
                .param("putusan", putusan)
                .query(
                        (rs, n) ->
                                new Pengembalian(
                                        rs.getString("slug"),
                                        YearMonth.of(rs.getInt("tahun"), rs.getInt("bulan")),
                                        rs.getString("kode"),
                                        rs.getString("nama"),
                                        rs.getObject("pengaju", UUID.class),
                                        rs.getString("oleh"),
                                        rs.getString("sebagai"),
                                        rs.getString("catatan")))
                .optional();
    }
}
