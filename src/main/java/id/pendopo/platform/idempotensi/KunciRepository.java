package id.pendopo.platform.idempotensi;

import id.pendopo.platform.pemda.KonteksPemda;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of {@code platform.idempotensi}. */
@Repository
class KunciRepository {

    private final JdbcClient jdbc;

    KunciRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Who wants to do what under which key. */
    record Pemegang(UUID orang, String rute, UUID kunci) {}

    /** What is known under a key: the digest of its request and the answer it got. */
    record Dikenal(byte[] sidik, JawabanTersimpan jawaban) {}

    /**
     * Takes the key, and waits where another transaction is about to take it; false when it is
     * taken.
     */
    boolean ambil(Pemegang p, byte[] sidik, Instant pada) {
        return jdbc.sql(
                                """
                                insert into platform.idempotensi
                                    (pemda_id, orang_id, rute, kunci, sidik_isi, dibuat_pada)
                                values (:pemda, :orang, :rute, :kunci, :sidik, :pada)
                                on conflict (pemda_id, orang_id, rute, kunci) do nothing
                                """)
                        .param("pemda", KonteksPemda.wajib().id())
                        .param("orang", p.orang())
                        .param("rute", p.rute())
                        .param("kunci", p.kunci())
                        .param("sidik", sidik)
                        .param("pada", Timestamp.from(pada))
                        .update()
                == 1;
    }

    Dikenal dengan(Pemegang p) {
        return jdbc.sql(
                        """
                        select sidik_isi, status, lokasi, jenis_isi, isi from platform.idempotensi
                        where pemda_id = :pemda and orang_id = :orang and rute = :rute
                            and kunci = :kunci
                        """)
                .param("pemda", KonteksPemda.wajib().id())
                .param("orang", p.orang())
                .param("rute", p.rute())
                .param("kunci", p.kunci())
                .query(
                        (rs, n) ->
                                new Dikenal(
                                        rs.getBytes("sidik_isi"),
                                        new JawabanTersimpan(
                                                rs.getInt("status"),
                                                rs.getString("lokasi"),
                                                rs.getString("jenis_isi"),
                                                rs.getBytes("isi"))))
                .single();
    }

    void simpan(Pemegang p, JawabanTersimpan jawaban) {
        jdbc.sql(
                        """
                        update platform.idempotensi
                        set status = :status, lokasi = :lokasi, jenis_isi = :jenis, isi = :isi
                        where pemda_id = :pemda and orang_id = :orang and rute = :rute
                            and kunci = :kunci
                        """)
                .param("status", jawaban.status())
                .param("lokasi", jawaban.lokasi())
                .param("jenis", jawaban.jenisIsi())
                .param("isi", jawaban.isi())
                .param("pemda", KonteksPemda.wajib().id())
                .param("orang", p.orang())
                .param("rute", p.rute())
                .param("kunci", p.kunci())
                .update();
    }

    /** Forgets at most {@code batas} keys taken before this moment. */
    int hapusSebelum(Instant saat, int batas) {
        return jdbc.sql(
                        """
                        delete from platform.idempotensi i
                        using (
                            select pemda_id, orang_id, rute, kunci from platform.idempotensi
                            where pemda_id = :pemda and dibuat_pada < :saat
                            order by dibuat_pada limit :batas
                        ) lama
                        where i.pemda_id = :pemda and i.orang_id = lama.orang_id
                            and i.rute = lama.rute and i.kunci = lama.kunci
                        """)
                .param("pemda", KonteksPemda.wajib().id())
                .param("saat", Timestamp.from(saat))
                .param("batas", batas)
                .update();
    }
}
