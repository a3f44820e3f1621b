package id.pendopo.aduan.lacak;

import id.pendopo.aduan.StatusAduan;
import id.pendopo.platform.basisdata.SqlPemda;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The complaints that a citizen wanted linked with his account. */
@Service
@Transactional(readOnly = true)
public class SayaQueries {

    static final int SEHALAMAN = 20;

    private final SqlPemda db;

    SayaQueries(SqlPemda db) {
        this.db = db;
    }

    /**
     * A line of his list.
     *
     * @param ditanya whether the officers wait for him
     * @param kabar whether something happened that he has not seen
     */
    public record Baris(
            UUID id,
            String nomor,
            String judul,
            StatusAduan status,
            @Nullable String opdNama,
            Instant dibuatPada,
            Instant batasTindak,
            boolean ditanya,
            boolean kabar) {}

    /**
     * Newest first, one more than a page holds.
     *
     * @param sesudah the last one of the page before; null for the first page
     */
    public List<Baris> daftar(UUID warga, @Nullable UUID sesudah) {
        return db.sql(
                        """
                        select a.id, a.nomor, a.judul, a.status, o.nama as opd_nama, a.dibuat_pada,
                            a.batas_tindak, a.jeda_sejak is not null as ditanya,
                            exists (select 1 from aduan.langkah l
                                where l.pemda_id = a.pemda_id and l.aduan_id = a.id and l.terbuka
                                    and l.jenis not in ('DIAJUKAN', 'BALASAN', 'DIBUKA_LAGI', 'DINILAI',
                                        'DIUBAH', 'DICABUT')
                                    and l.pada > coalesce(p.dilihat_pada, a.dibuat_pada)) as kabar
                        from aduan.pelapor p
                        join aduan.aduan a on a.pemda_id = p.pemda_id and a.id = p.aduan_id
                        left join organisasi.opd o on o.pemda_id = a.pemda_id and o.id = a.opd_id
                        where p.pemda_id = :pemda and p.warga_id = :warga
                            and (:sesudah::uuid is null or p.aduan_id < :sesudah::uuid)
                        order by p.aduan_id desc limit :banyak
                        """)
                .param("warga", warga)
                .param("sesudah", sesudah)
                .param("banyak", SEHALAMAN + 1)
                .query(Baris.class)
                .list();
    }

    /** His own one with this number. */
    public Optional<UUID> milik(UUID warga, String nomor) {
        return db.sql(
                        """
                        select a.id from aduan.aduan a
                        join aduan.pelapor p on p.pemda_id = a.pemda_id and p.aduan_id = a.id
                        where a.pemda_id = :pemda and a.nomor = :nomor and p.warga_id = :warga
                        """)
                .param("nomor", nomor)
                .param("warga", warga)
                .query(UUID.class)
                .optional();
    }
}
