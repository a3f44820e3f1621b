package id.pendopo.aduan;

import id.pendopo.platform.basisdata.SqlPemda;
import java.sql.Array;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which OPD a report goes to. */
@Service
@Transactional(readOnly = true)
public class RuteQueries {

    private final SqlPemda db;

    RuteQueries(SqlPemda db) {
        this.db = db;
    }

    /** Where to, with copies, by which rule; null where no rule had to be asked. */
    public record Tujuan(UUID opd, List<UUID> tembusan, @Nullable UUID rute) {}

    /**
     * The rule that says most: the category itself before the one above it before all of them, and
     * within that the kecamatan before the whole pemda. Empty when no rule fits.
     *
     * @param kecamatan {@code 16.74.01}
     */
    public Optional<Tujuan> tujuan(
            @Nullable UUID kategori, @Nullable String kecamatan, LocalDate pada) {
        return db.sql(
                        """
                        select r.opd_id, r.tembusan, r.id
                        from aduan.rute r
                        left join aduan.kategori k on k.pemda_id = r.pemda_id and k.id = :kategori::uuid
                        where r.pemda_id = :pemda
                            and (r.kategori_id is null or r.kategori_id = k.id
                                or r.kategori_id = k.induk_id)
                            and (r.kode_kecamatan is null or r.kode_kecamatan = :kecamatan)
                            and r.berlaku_sejak <= :pada
                            and (r.berlaku_sampai is null or r.berlaku_sampai >= :pada)
                        order by case when r.kategori_id = k.id then 0
                                when r.kategori_id is not null then 1 else 2 end,
                            r.kode_kecamatan nulls last, r.berlaku_sejak desc
                        limit 1
                        """)
                .param("kategori", kategori)
                .param("kecamatan", kecamatan)
                .param("pada", pada)
                .query(
                        (rs, n) ->
                                new Tujuan(
                                        rs.getObject("opd_id", UUID.class),
                                        daftar(rs.getArray("tembusan")),
                                        rs.getObject("id", UUID.class)))
                .optional();
    }

    static List<UUID> daftar(Array array) throws SQLException {
        return Arrays.asList((UUID[]) array.getArray());
    }
}
