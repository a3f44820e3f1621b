package id.pendopo.akun.orang;

import id.pendopo.akun.LaporanSurat;
import id.pendopo.akun.SuratAkun;
import id.pendopo.platform.basisdata.SqlPemda;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Rows of {@code akun.kiriman}: one an account, of its last letter. */
@Repository
class KirimanRepository {

    private final SqlPemda db;

    KirimanRepository(SqlPemda db) {
        this.db = db;
    }

    /** How often it failed with this time. */
    int gagal(UUID akun, SuratAkun.Sebab untuk, LaporanSurat.Sebab galat, Instant kini) {
        return db.sql(
                        """
                        insert into akun.kiriman (pemda_id, akun_id, sebab, percobaan, galat, pertama_pada,
                            terakhir_pada)
                        values (:pemda, :akun, :sebab, 1, :galat, :kini, :kini)
                        on conflict (pemda_id, akun_id) do update
                            set sebab = excluded.sebab, percobaan = kiriman.percobaan + 1,
                                galat = excluded.galat, terakhir_pada = excluded.terakhir_pada
                        returning percobaan
                        """)
                .param("akun", akun)
                .param("sebab", untuk.name())
                .param("galat", galat.name())
                .param("kini", Timestamp.from(kini))
                .query(Integer.class)
                .single();
    }

    /**
     * @param pada null gives it up
     */
    void coba(UUID akun, @Nullable Instant pada) {
        db.sql(
                        """
                        update akun.kiriman set coba_pada = :pada
                        where pemda_id = :pemda and akun_id = :akun
                        """)
                .param("akun", akun)
                .param("pada", pada == null ? null : Timestamp.from(pada))
                .update();
    }

    void hapus(UUID akun) {
        db.sql("delete from akun.kiriman where pemda_id = :pemda and akun_id = :akun")
                .param("akun", akun)
                .update();
    }

    /** Something that is due. */
    record Jatuh(UUID akun, SuratAkun.Sebab sebab) {}

    /** Takes what is due until then: who dies in between is followed by another. */
    List<Jatuh> ambil(Instant kini, Instant kembali, int banyak) {
        return db.sql(
                        """
                        update akun.kiriman set coba_pada = :kembali
                        where pemda_id = :pemda and akun_id in (
                            select akun_id from akun.kiriman
                            where pemda_id = :pemda and coba_pada <= :kini
                            order by coba_pada limit :banyak for update skip locked)
                        returning akun_id, sebab
                        """)
                .param("kini", Timestamp.from(kini))
                .param("kembali", Timestamp.from(kembali))
                .param("banyak", banyak)
                .query(
                        (rs, n) ->
                                new Jatuh(
                                        rs.getObject(1, UUID.class),
                                        SuratAkun.Sebab.valueOf(rs.getString(2))))
                .list();
    }
}
