package id.pendopo.pemberitahuan;

import id.pendopo.platform.basisdata.SqlPemda;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads of one person's notices. */
@Service
@Transactional(readOnly = true)
public class PemberitahuanQueries {

    /** More unread ones are not counted: the bell says "99+". */
    public static final int PALING_BANYAK = 100;

    private final SqlPemda db;

    PemberitahuanQueries(SqlPemda db) {
        this.db = db;
    }

    /** A notice as its reader sees it. */
    public record Pemberitahuan(
            UUID id,
            String jenis,
            DuaBahasa judul,
            @Nullable DuaBahasa keterangan,
            String tautan,
            Instant dibuatPada,
            boolean dibaca) {}

    public int belumDibaca(UUID akun) {
        return db.sql(
                        """
                        select count(*) from (
                            select 1 from pemberitahuan.pemberitahuan
                            where pemda_id = :pemda and akun_id = :akun and dibaca_pada is null
                            limit :paling) belum
                        """)
                .param("akun", akun)
                .param("paling", PALING_BANYAK)
                .query(Integer.class)
                .single();
    }

    /**
     * The newest first.
     *
     * @param sebelum the last one of the page before; null for the first page
     */
    public List<Pemberitahuan> daftar(UUID akun, @Nullable UUID sebelum, int jumlah) {
        return db.sql(
                        """
                        select id, jenis, judul_id, judul_en, keterangan_id, keterangan_en, tautan,
                            dibuat_pada, dibaca_pada is not null as dibaca
                        from pemberitahuan.pemberitahuan
                        where pemda_id = :pemda and akun_id = :akun
                            and (:sebelum::uuid is null or (dibuat_pada, id) < (
                                select s.dibuat_pada, s.id from pemberitahuan.pemberitahuan s
                                where s.pemda_id = :pemda and s.akun_id = :akun and s.id = :sebelum))
                        order by dibuat_pada desc, id desc limit :jumlah
                        """)
                .param("akun", akun)
                .param("sebelum", sebelum)
                .param("jumlah", jumlah)
                .query(
                        (rs, n) -> {
                            String keterangan = rs.getString("keterangan_id");
                            return new Pemberitahuan(
                                    rs.getObject("id", UUID.class),
                                    rs.getString("jenis"),
                                    new DuaBahasa(
                                            rs.getString("judul_id"), rs.getString("judul_en")),
                                    keterangan == null
                                            ? null
                                            : new DuaBahasa(
                                                    keterangan, rs.getString("keterangan_en")),
                                    rs.getString("tautan"),
                                    rs.getTimestamp("dibuat_pada").toInstant(),
                                    rs.getBoolean("dibaca"));
                        })
                .list();
    }
}
