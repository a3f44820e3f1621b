package id.pendopo.pelaporan;

import id.pendopo.platform.basisdata.SqlPemda;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds reports for the search box. */
@Service
@Transactional(readOnly = true)
public class PencarianQueries {

    private final SqlPemda db;

    PencarianQueries(SqlPemda db) {
        this.db = db;
    }

    /** A report that was found. */
    public record Temuan(
            String nomor,
            String kode,
            String nama,
            int tahun,
            int bulan,
            String slugOpd,
            String namaOpd) {

        public String url() {
            return "/pelaporan/%s/%s/%s".formatted(slugOpd, YearMonth.of(tahun, bulan), kode);
        }
    }

    /**
     * By number, by code or by a part of the name; of a sub kegiatan only its last report, unless
     * the number says another. A number comes first, then what begins with the words.
     *
     * @param opd only these; empty for all
     */
    public List<Temuan> cari(int tahun, Collection<UUID> opd, String kata, int batas) {
        String aman = kata.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
        return db.sql(
                        """
                        select nomor, kode, nama, tahun, bulan, slug_opd, nama_opd from (
                            select l.nomor, s.kode, s.nama, l.tahun, l.bulan, o.slug as slug_opd,
                                o.nama as nama_opd, l.nomor = :kata as tepat,
                                row_number() over (partition by l.sub_kegiatan_id
                                    order by (l.nomor = :kata) desc, l.bulan desc) as urut
                            from pelaporan.laporan l
                            join perencanaan.sub_kegiatan s on s.pemda_id = l.pemda_id
                                and s.id = l.sub_kegiatan_id
                            join organisasi.opd o on o.pemda_id = l.pemda_id and o.id = l.opd_id
                            where l.pemda_id = :pemda
                                and (cardinality(:opd::uuid[]) = 0 or l.opd_id = any (:opd::uuid[]))
                                and (l.nomor = :kata or l.tahun = :tahun
                                    and (s.nama ilike '%' || :pola || '%' or s.kode like :pola || '%'))
                        ) t
                        where urut = 1
                        order by tepat desc, (nama ilike :pola || '%') desc, nama, kode limit :batas
                        """)
                .param("kata", kata)
                .param("pola", aman)
                .param("tahun", tahun)
                .param("opd", opd.toArray(UUID[]::new))
                .param("batas", batas)
                .query(Temuan.class)
                .list();
    }
}
