package id.pendopo.aduan.lapornas;

import id.pendopo.platform.basisdata.SqlPemda;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads of what goes to and comes from SP4N-LAPOR!. */
@Service
@Transactional(readOnly = true)
public class LaporQueries {

    private final SqlPemda db;

    LaporQueries(SqlPemda db) {
        this.db = db;
    }

    /**
     * Reports that were passed on to another authority, the newest first; the whistle-blower
     * channel left out.
     *
     * @param menunggu only what has not been handed over yet
     */
    public List<Serahan> serahan(boolean menunggu, int banyak) {
        return db.sql(
                        """
                        select a.id as aduan_id, a.nomor, s.nomor_lapor, a.judul, a.isi, k.topik_lapor as topik,
                            concat_ws(', ', a.patokan, w.nama) as lokasi, a.lintang, a.bujur,
                            a.dibuat_pada as dibuat, a.anonim, a.rahasia, a.status,
                            (select l.isi from aduan.langkah l
                                where l.pemda_id = a.pemda_id and l.aduan_id = a.id and l.jenis = 'DIALIHKAN'
                                order by l.pada limit 1) as tujuan,
                            s.status_luar, s.diserahkan_pada
                        from (
                            (select x.id from aduan.aduan x
                                where x.pemda_id = :pemda and x.status = 'DIALIHKAN'
                                    and not x.pelapor_pelanggaran
                                    and (not :menunggu or not exists (select from aduan.lapor_serahan y
                                        where y.pemda_id = x.pemda_id and y.aduan_id = x.id))
                                order by x.dibuat_pada desc, x.id desc limit :banyak)
                            union
                            (select y.aduan_id from aduan.lapor_serahan y
                                where y.pemda_id = :pemda and not :menunggu
                                order by y.diserahkan_pada desc limit :banyak)) d
                        join aduan.aduan a on a.pemda_id = :pemda and a.id = d.id
                        left join aduan.lapor_serahan s on s.pemda_id = a.pemda_id and s.aduan_id = a.id
                        left join aduan.kategori k on k.pemda_id = a.pemda_id and k.id = a.kategori_id
                        left join referensi.wilayah w on w.kode = a.kode_wilayah
                        order by a.dibuat_pada desc, a.id desc limit :banyak
                        """)
                .param("menunggu", menunggu)
                .param("banyak", banyak)
                .query(Serahan.class)
                .list();
    }

    /** What a status there means here. */
    public record Padanan(UUID id, String luar, Makna makna, LocalDate berlakuSejak) {}

    /** Meanings of a status. */
    public enum Makna {
        DITERIMA,
        DIPROSES,
        SELESAI,
        DITOLAK,
        DIKEMBALIKAN;

        /** Key of its text. */
        public String kunci() {
            return "aduan.lapornas.makna." + name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** Those in force on this day. */
    public List<Padanan> padanan(LocalDate hari) {
        return db.sql(
                        """
                        select id, luar, makna, berlaku_sejak from aduan.lapor_status
                        where pemda_id = :pemda and berlaku_sejak <= :hari
                            and (berlaku_sampai is null or berlaku_sampai >= :hari)
                        order by luar limit 200
                        """)
                .param("hari", hari)
                .query(Padanan.class)
                .list();
    }
}
