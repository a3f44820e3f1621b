package id.pendopo.aduan.kait;

import id.pendopo.aduan.AduanEvent;
import id.pendopo.kernel.Uuid7;
import id.pendopo.platform.basisdata.SqlPemda;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Rows of messages to be brought. */
@Repository
class KaitRepository {

    private final SqlPemda db;

    KaitRepository(SqlPemda db) {
        this.db = db;
    }

    /**
     * Writes down what every hook that listens to this is to be told; reports of the whistle-blower
     * channel are told to nobody.
     */
    int antre(List<AduanEvent> peristiwa, Instant kini) {
        return db.sql(
                        """
                        insert into aduan.kait_kiriman (pemda_id, id, kait_id, jenis, nomor, status, pada,
                            coba_lagi)
                        select a.pemda_id, uuidv7(), k.id, p.jenis, a.nomor, a.status, :kini, :kini
                        from unnest(:aduan::uuid[], :jenis::text[])
                            with ordinality as p (aduan, jenis, ke)
                        join aduan.kait k on k.pemda_id = :pemda and k.aktif
                            and p.jenis = any(k.peristiwa)
                        join aduan.aduan a on a.pemda_id = k.pemda_id and a.id = p.aduan
                            and not a.pelapor_pelanggaran
                        order by p.ke
                        """)
                .param("aduan", peristiwa.stream().map(AduanEvent::aduanId).toArray(UUID[]::new))
                .param(
                        "jenis",
                        peristiwa.stream()
                                .map(p -> JenisKabar.dari(p).kode())
                                .toArray(String[]::new))
                .param("kini", Timestamp.from(kini))
                .update();
    }

    /** A message on its way, with where to and by which secrets. */
    record Kiriman(
            UUID id,
            UUID kaitId,
            String jenis,
            String nomor,
            String status,
            Instant pada,
            int coba,
            String alamat,
            byte[] rahasia,
            byte @Nullable [] rahasiaLama) {}

    /** Takes what is due; nobody else takes it again before {@code lagi}. */
    List<Kiriman> ambil(Instant kini, Instant lagi) {
        return db.sql(
                        """
                        update aduan.kait_kiriman m set coba = m.coba + 1, coba_lagi = :lagi
                        from aduan.kait k
                        where m.pemda_id = :pemda and k.pemda_id = m.pemda_id and k.id = m.kait_id and k.aktif
                            and m.id in (
                                select x.id from aduan.kait_kiriman x
                                join aduan.kait h on h.pemda_id = x.pemda_id and h.id = x.kait_id and h.aktif
                                where x.pemda_id = :pemda and x.coba_lagi <= :kini
                                order by x.coba_lagi limit 50 for update of x skip locked)
                        returning m.id, m.kait_id, m.jenis, m.nomor, m.status, m.pada, m.coba, k.alamat,
                            k.rahasia, case when k.rahasia_lama_sampai > :kini then k.rahasia_lama end
                                as rahasia_lama
                        """)
                .param("kini", Timestamp.from(kini))
                .param("lagi", Timestamp.from(lagi))
                .query(
                        (rs, n) ->
                                new Kiriman(
                                        rs.getObject("id", UUID.class),
                                        rs.getObject("kait_id", UUID.class),
                                        rs.getString("jenis"),
                                        rs.getString("nomor"),
                                        rs.getString("status"),
                                        rs.getTimestamp("pada").toInstant(),
                                        rs.getInt("coba"),
                                        rs.getString("alamat"),
                                        rs.getBytes("rahasia"),
                                        rs.getBytes("rahasia_lama")))
                .list();
    }

    void catat(UUID kiriman, Pengantar.Jawaban j, int milidetik, Instant kini) {
        db.sql(
                        """
                        insert into aduan.kait_percobaan (pemda_id, id, kiriman_id, pada, status, galat,
                            milidetik)
                        values (:pemda, :id, :kiriman, :pada, :status, :galat, :ms)
                        """)
                .param("id", Uuid7.baru())
                .param("kiriman", kiriman)
                .param("pada", Timestamp.from(kini))
                .param("status", j.status())
                .param("galat", j.galat())
                .param("ms", milidetik)
                .update();
    }

    void selesai(UUID id, boolean berhasil, Instant kini) {
        db.sql(
                        """
                        update aduan.kait_kiriman set selesai = :kini, berhasil = :berhasil, coba_lagi = null
                        where pemda_id = :pemda and id = :id
                        """)
                .param("id", id)
                .param("berhasil", berhasil)
                .param("kini", Timestamp.from(kini))
                .update();
    }

    void tunda(UUID id, Instant lagi) {
        db.sql(
                        """
                        update aduan.kait_kiriman set coba_lagi = :lagi
                        where pemda_id = :pemda and id = :id and selesai is null
                        """)
                .param("id", id)
                .param("lagi", Timestamp.from(lagi))
                .update();
    }

    /** 410: nobody wants to hear any more. */
    void matikan(UUID kait, String sebab) {
        db.sql(
                        """
                        update aduan.kait set aktif = false, sebab_mati = :sebab, versi = versi + 1
                        where pemda_id = :pemda and id = :id
                        """)
                .param("id", kait)
                .param("sebab", sebab)
                .update();
    }
}
