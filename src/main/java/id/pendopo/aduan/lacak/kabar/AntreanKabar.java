package id.pendopo.aduan.lacak.kabar;

import id.pendopo.kernel.Uuid7;
import id.pendopo.kernel.Waktu;
import id.pendopo.platform.basisdata.SqlPemda;
import id.pendopo.platform.pemda.KonteksPemda;
import id.pendopo.platform.rahasia.Brankas;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Messages that wait, one for each news and recipient; sealed, and empty once they are sent. */
@Repository
class AntreanKabar {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration SIMPAN = Duration.ofDays(30);

    private final SqlPemda db;
    private final Brankas brankas;
    private final Waktu waktu;

    AntreanKabar(SqlPemda db, Brankas brankas, Waktu waktu) {
        this.db = db;
        this.brankas = brankas;
        this.waktu = waktu;
    }

    /**
     * Puts it into the queue, unless this recipient has had this news.
     *
     * @param kunci the news
     * @param tujuan the recipient
     */
    boolean antre(UUID aduan, String kunci, String tujuan, Kiriman k) {
        UUID id = Uuid7.baru();
        Timestamp kini = Timestamp.from(waktu.sekarang());
        return db.sql(
                                """
                                insert into aduan.kabar (pemda_id, id, aduan_id, kunci, tujuan, tersegel,
                                    kirim_setelah, dibuat_pada)
                                values (:pemda, :id, :aduan, :kunci, :tujuan, :tersegel, :kini, :kini)
                                on conflict (pemda_id, kunci, tujuan) do nothing
                                """)
                        .param("id", id)
                        .param("aduan", aduan)
                        .param("kunci", kunci)
                        .param("tujuan", tujuan)
                        .param("tersegel", brankas.kunci(JSON.writeValueAsBytes(k), konteks(id)))
                        .param("kini", kini)
                        .update()
                == 1;
    }

    /** A message taken out to be sent, for the so-many-th time. */
    record Tunggu(UUID id, String tujuan, Kiriman isi, Instant dibuatPada, int percobaan) {}

    /**
     * Takes the longest waiting one out until {@code kembali}: if nothing is heard of it by then,
     * its sender has died and it is due again.
     */
    Optional<Tunggu> ambil(Instant kini, Instant kembali) {
        return db.sql(
                        """
                        update aduan.kabar set percobaan = percobaan + 1, kirim_setelah = :kembali
                        where pemda_id = :pemda and id = (
                            select id from aduan.kabar
                            where pemda_id = :pemda and kirim_setelah <= :kini
                            order by kirim_setelah limit 1 for update skip locked)
                        returning id, tujuan, tersegel, dibuat_pada, percobaan
                        """)
                .param("kini", Timestamp.from(kini))
                .param("kembali", Timestamp.from(kembali))
                .query(
                        (rs, n) -> {
                            UUID id = rs.getObject("id", UUID.class);
                            byte[] isi = brankas.buka(rs.getBytes("tersegel"), konteks(id));
                            return new Tunggu(
                                    id,
                                    rs.getString("tujuan"),
                                    JSON.readValue(isi, Kiriman.class),
                                    rs.getTimestamp("dibuat_pada").toInstant(),
                                    rs.getInt("percobaan"));
                        })
                .optional();
    }

    /** Sent, or given up: what it said goes. */
    void selesai(UUID id) {
        db.sql(
                        """
                        update aduan.kabar set tersegel = null, kirim_setelah = null
                        where pemda_id = :pemda and id = :id
                        """)
                .param("id", id)
                .update();
    }

    void tunda(UUID id, Instant sampai) {
        db.sql(
                        "update aduan.kabar set kirim_setelah = :sampai where pemda_id = :pemda and id = :id")
                .param("id", id)
                .param("sampai", Timestamp.from(sampai))
                .update();
    }

    void bersihkan() {
        db.sql(
                        """
                        delete from aduan.kabar
                        where pemda_id = :pemda and kirim_setelah is null and dibuat_pada < :batas
                        """)
                .param("batas", Timestamp.from(waktu.sekarang().minus(SIMPAN)))
                .update();
    }

    private static byte[] konteks(UUID id) {
        return ("aduan.kabar " + KonteksPemda.wajib().id() + " " + id)
                .getBytes(StandardCharsets.UTF_8);
    }
}
