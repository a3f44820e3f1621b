package id.pendopo.aduan.lapor;

import id.pendopo.aduan.StatusAduan;
import id.pendopo.kernel.Koordinat;
import id.pendopo.platform.basisdata.SqlPemda;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Open reports of the same category nearby, so that one more voice need not be one more report. */
@Service
@Transactional(readOnly = true)
public class SerupaQueries {

    /** As far as one may see the same hole, metres. */
    public static final int JARAK = 200;

    private static final double METER_SEDERAJAT = 111_195;
    private static final int BARIS = 1_000_000;

    private final SqlPemda db;

    SerupaQueries(SqlPemda db) {
        this.db = db;
    }

    /** A report that everybody may see. */
    public record Serupa(
            String nomor,
            String judul,
            StatusAduan status,
            @Nullable String patokan,
            int dukungan,
            Instant dibuatPada,
            int meter) {}

    /** The nearest first. Reports about one culprit and secret ones are never among them. */
    public List<Serupa> dekat(UUID kategori, Koordinat titik) {
        return db.sql(
                        """
                        select nomor, judul, status, patokan, dukungan, dibuat_pada, meter::int as meter
                        from (
                            select nomor, judul, status, patokan, dukungan, dibuat_pada, sqrt(
                                power((lintang - :lintang) * :derajat, 2)
                                + power((bujur - :bujur) * :derajat * cos(radians(:lintang)), 2)) as meter
                            from aduan.aduan
                            where pemda_id = :pemda and kategori_id = :kategori and sel = any (:sel)
                                and tayang = 'TAYANG' and jenis <> 'PENGAWASAN'
                                and status in ('BARU', 'DITERUSKAN', 'DIJAWAB', 'DIPROSES')
                        ) a
                        where meter <= :jarak
                        order by meter, nomor limit 5
                        """)
                .param("kategori", kategori)
                .param("sel", sel(titik))
                .param("lintang", titik.lintang())
                .param("bujur", titik.bujur())
                .param("derajat", METER_SEDERAJAT)
                .param("jarak", JARAK)
                .query(Serupa.class)
                .list();
    }

    /** The nine cells around a point, numbered as the column {@code sel} is. */
    static Long[] sel(Koordinat titik) {
        long baris = (long) Math.floor((titik.lintang() + 90) * 500);
        long kolom = (long) Math.floor((titik.bujur() + 180) * 500);
        var hasil = new ArrayList<Long>();
        for (long b = baris - 1; b <= baris + 1; b++) {
            for (long k = kolom - 1; k <= kolom + 1; k++) {
                hasil.add(b * BARIS + k);
            }
        }
        return hasil.toArray(Long[]::new);
    }
}
