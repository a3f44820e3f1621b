package id.pendopo.audit;

import id.pendopo.audit.Jejak.Entri;
import id.pendopo.platform.basisdata.SqlPemda;
import id.pendopo.platform.orang.Pengguna;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * One person's part of the trail: what he did, and what anybody did to his account and his staff
 * record.
 */
@Service
@Transactional(readOnly = true)
public class JejakOrangQueries {

    private final SqlPemda db;

    JejakOrangQueries(SqlPemda db) {
        this.db = db;
    }

    /** A span of moments; nulls are open ends, {@code sampai} is not included. */
    public record Masa(@Nullable Instant dari, @Nullable Instant sampai) {}

    /**
     * The newest first.
     *
     * @param sebelum the last one of the page before, null for the first page
     */
    public List<Entri> daftar(Pengguna orang, Masa masa, @Nullable UUID sebelum, int banyak) {
        String batas =
                """
                 and (:dari::timestamptz is null or pada >= :dari)
                 and (:sampai::timestamptz is null or pada < :sampai)
                 and (:sebelum::uuid is null or (pada, id) < (
                    select x.pada, x.id from audit.jejak x
                    where x.pemda_id = :pemda and x.id = :sebelum::uuid))
                 order by pada desc, id desc limit :banyak
                """;
        // each branch by its own index, and no more of it than the page can show
        return db.sql(
                        """
                        select distinct id, pada, nama, peran, tindakan, objek_jenis, objek_id, objek_label,
                            sebelum::text as sebelum, sesudah::text as sesudah, alasan
                        from (
                            (select * from audit.jejak where pemda_id = :pemda and akun_id = :akun
                        """
                                + batas
                                + """
                            ) union all
                            (select * from audit.jejak where pemda_id = :pemda
                                and objek_jenis = 'akun' and objek_id = :akunTeks
                        """
                                + batas
                                + """
                            ) union all
                            (select * from audit.jejak where pemda_id = :pemda
                                and objek_jenis = 'pegawai' and objek_id = :pegawaiTeks
                        """
                                + batas
                                + """
                            )) j
                        order by pada desc, id desc limit :banyak
                        """)
                .param("akun", orang.akunId())
                .param("akunTeks", orang.akunId().toString())
                .param("pegawaiTeks", String.valueOf(orang.pegawaiId()))
                .param("dari", masa.dari() == null ? null : Timestamp.from(masa.dari()))
                .param("sampai", masa.sampai() == null ? null : Timestamp.from(masa.sampai()))
                .param("sebelum", sebelum)
                .param("banyak", banyak)
                .query(Jejak::entri)
                .list();
    }
}
