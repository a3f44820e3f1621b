package id.pendopo.akun.oidc;

import id.pendopo.kernel.Uuid7;
import id.pendopo.platform.basisdata.SqlPemda;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Rows of {@code akun.kabar_keluar}. */
@Repository
class KabarKeluarRepository {

    private final SqlPemda db;

    KabarKeluarRepository(SqlPemda db) {
        this.db = db;
    }

    /**
     * @param penerbit the issuer as the application knows it
     */
    record Kabar(UUID id, UUID klienId, UUID akunId, UUID sesiId, String penerbit, int coba) {}

    /** One notice for each application that signed somebody in through these sessions. */
    int antre(List<UUID> sesi, Instant kini) {
        List<Kabar> semua =
                db.sql(
                                """
                                select distinct on (o.klien_id, o.sesi_id) o.klien_id, o.akun_id, o.sesi_id,
                                    o.permintaan ->> 'alamat' as alamat
                                from akun.otorisasi o
                                join akun.klien k on k.pemda_id = o.pemda_id and k.id = o.klien_id and k.aktif
                                    and k.backchannel_uri is not null
                                where o.pemda_id = :pemda and o.sesi_id = any(:sesi) and o.kode_dipakai is not null
                                order by o.klien_id, o.sesi_id, o.dibuat_pada desc
                                """)
                        .param("sesi", sesi.toArray(UUID[]::new))
                        .query(
                                (rs, n) ->
                                        new Kabar(
                                                Uuid7.baru(),
                                                rs.getObject("klien_id", UUID.class),
                                                rs.getObject("akun_id", UUID.class),
                                                rs.getObject("sesi_id", UUID.class),
                                                penerbit(rs.getString("alamat")),
                                                0))
                        .list();
        for (Kabar k : semua) {
            db.sql(
                            """
                            insert into akun.kabar_keluar (pemda_id, id, klien_id, akun_id, sesi_id, penerbit, dibuat_pada,
                                coba_lagi)
                            values (:pemda, :id, :klien, :akun, :sesi, :penerbit, :kini, :kini)
                            """)
                    .param("id", k.id())
                    .param("klien", k.klienId())
                    .param("akun", k.akunId())
                    .param("sesi", k.sesiId())
                    .param("penerbit", k.penerbit())
                    .param("kini", Timestamp.from(kini))
                    .update();
        }
        return semua.size();
    }

    private static String penerbit(String alamat) {
        return alamat.endsWith(PintuOtorisasi.JALUR)
                ? alamat.substring(0, alamat.length() - PintuOtorisasi.JALUR.length())
                : alamat;
    }

    /** Takes what is due; nobody else takes it again before {@code lagi}. */
    List<Kabar> ambil(Instant kini, Instant lagi) {
        return db.sql(
                        """
                        update akun.kabar_keluar set coba = coba + 1, coba_lagi = :lagi
                        where pemda_id = :pemda and id in (
                            select id from akun.kabar_keluar
                            where pemda_id = :pemda and selesai is null and coba_lagi <= :kini
                            order by coba_lagi limit 50 for update skip locked)
                        returning id, klien_id, akun_id, sesi_id, penerbit, coba
                        """)
                .param("kini", Timestamp.from(kini))
                .param("lagi", Timestamp.from(lagi))
                .query(
                        (rs, n) ->
                                new Kabar(
                                        rs.getObject("id", UUID.class),
                                        rs.getObject("klien_id", UUID.class),
                                        rs.getObject("akun_id", UUID.class),
                                        rs.getObject("sesi_id", UUID.class),
                                        rs.getString("penerbit"),
                                        rs.getInt("coba")))
                .list();
    }

    void selesai(UUID id, @Nullable String galat, Instant kini) {
        db.sql(
                        """
                        update akun.kabar_keluar set selesai = :kini, galat = :galat
                        where pemda_id = :pemda and id = :id
                        """)
                .param("id", id)
                .param("galat", galat)
                .param("kini", Timestamp.from(kini))
                .update();
    }

    void tunda(UUID id, String galat, Instant lagi) {
        db.sql(
                        """
                        update akun.kabar_keluar set coba_lagi = :lagi, galat = :galat
                        where pemda_id = :pemda and id = :id and selesai is null
                        """)
                .param("id", id)
                .param("galat", galat)
                .param("lagi", Timestamp.from(lagi))
                .update();
    }
}
