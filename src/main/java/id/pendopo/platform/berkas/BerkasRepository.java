package id.pendopo.platform.berkas;

import id.pendopo.platform.basisdata.LarikBiner;
import id.pendopo.platform.berkas.BerkasSiap.Lembar;
import id.pendopo.platform.pemda.KonteksPemda;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of {@code platform.berkas}. */
@Repository
class BerkasRepository {

    private final JdbcClient jdbc;

    BerkasRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether nobody is keeping this content just now; holds off those who come. */
    boolean jagaSendiri(String sidik) {
        return jdbc.sql("select pg_try_advisory_xact_lock(hashtextextended(:nama, 0))")
                .param("nama", nama(sidik))
                .query(Boolean.class)
                .single();
    }

    private static String nama(String sidik) {
        return KonteksPemda.wajib().id() + "/" + sidik;
    }

    /**
     * Keeps the sweeper away from these contents until the transaction ends, then adds their rows;
     * one that is there stays as it is. A thumbnail of itself is not named.
     */
    void tambah(List<Lembar> semua, Instant pada) {
        jdbc.sql(
                        """
                        with jaga as materialized (
                            select pg_advisory_xact_lock_shared(hashtextextended(n, 0))
                            from unnest(:nama::text[]) n
                        )
                        insert into platform.berkas (pemda_id, sidik, jenis, ukuran, lebar, tinggi,
                            kecil_sidik, dibuat_pada)
                        select :pemda, b.sidik, b.jenis, b.ukuran, b.lebar, b.tinggi,
                            nullif(b.kecil, b.sidik), :pada::timestamptz
                        from unnest(:sidik::text[], :jenis::text[], :ukuran::int8[], :lebar::int[],
                            :tinggi::int[], :kecil::text[])
                            as b (sidik, jenis, ukuran, lebar, tinggi, kecil)
                        where (select count(*) from jaga) > 0
                        order by b.sidik
                        on conflict (pemda_id, sidik) do nothing
                        """)
                .param("pemda", KonteksPemda.wajib().id())
                .param("nama", LarikBiner.TEXT.dari(semua, l -> nama(l.baris().sidik())))
                .param("sidik", LarikBiner.TEXT.dari(semua, l -> l.baris().sidik()))
                .param("jenis", LarikBiner.TEXT.dari(semua, l -> l.baris().jenis().name()))
                .param("ukuran", LarikBiner.INT8.dari(semua, l -> l.baris().ukuran()))
                .param("lebar", LarikBiner.INT4.dari(semua, l -> l.baris().lebar()))
                .param("tinggi", LarikBiner.INT4.dari(semua, l -> l.baris().tinggi()))
                .param("kecil", LarikBiner.TEXT.dari(semua, Lembar::kecil))
                .param("pada", Timestamp.from(pada))
                .update();
    }

    Optional<Tersimpan> dengan(String sidik) {
        return jdbc.sql(
                        """
                        select sidik, jenis, ukuran, lebar, tinggi from platform.berkas
                        where pemda_id = :pemda and sidik = :sidik
                        """)
                .param("pemda", KonteksPemda.wajib().id())
                .param("sidik", sidik)
                .query(BerkasRepository::tersimpan)
                .optional();
    }

    /** The thumbnail of this photo; a photo that is small already is its own. */
    Optional<Tersimpan> kecil(String sidik) {
        return jdbc.sql(
                        """
                        select k.sidik, k.jenis, k.ukuran, k.lebar, k.tinggi
                        from platform.berkas b
                        join platform.berkas k on k.pemda_id = b.pemda_id
                            and k.sidik = coalesce(b.kecil_sidik, b.sidik)
                        where b.pemda_id = :pemda and b.sidik = :sidik
                            and b.jenis in ('JPEG', 'PNG')
                        """)
                .param("pemda", KonteksPemda.wajib().id())
                .param("sidik", sidik)
                .query(BerkasRepository::tersimpan)
                .optional();
    }

    /** Names the thumbnail of a photo that has none; the first one counts. */
    void namaiKecil(String sidik, String kecil) {
        jdbc.sql(
                        """
                        update platform.berkas set kecil_sidik = :kecil
                        where pemda_id = :pemda and sidik = :sidik and kecil_sidik is null
                        """)
                .param("pemda", KonteksPemda.wajib().id())
                .param("sidik", sidik)
                .param("kecil", kecil)
                .update();
    }

    /** Those of these names that have a row. */
    Set<String> yangAda(Collection<String> sidik) {
        return jdbc.sql(
                        """
                        select sidik from platform.berkas
                        where pemda_id = :pemda and sidik = any(:sidik) limit :batas
                        """)
                .param("pemda", KonteksPemda.wajib().id())
                .param("sidik", sidik.toArray(String[]::new))
                .param("batas", sidik.size())
                .query(String.class)
                .set();
    }

    private static Tersimpan tersimpan(ResultSet rs, int n) throws SQLException {
        return new Tersimpan(
                rs.getString("sidik"),
                JenisBerkas.valueOf(rs.getString("jenis")),
                rs.getLong("ukuran"),
                rs.getObject("lebar", Integer.class),
                rs.getObject("tinggi", Integer.class));
    }
}
