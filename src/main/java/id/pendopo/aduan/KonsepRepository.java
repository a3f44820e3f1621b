package id.pendopo.aduan;

import id.pendopo.platform.basisdata.SqlPemda;
import id.pendopo.platform.orang.Pengguna;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** What is prepared for the owner of a complaint; versions stay, the last one is worked on. */
@Repository
class KonsepRepository {

    private final SqlPemda db;

    KonsepRepository(SqlPemda db) {
        this.db = db;
    }

    /** The last version, whether it still lies open or was sent or set aside. */
    record Baris(
            int versi,
            int revisi,
            String isi,
            UUID oleh,
            Instant mulaiPada,
            @Nullable UUID langkahId,
            boolean dibuang) {

        boolean terbuka() {
            return langkahId == null && !dibuang;
        }
    }

    Optional<Baris> terakhir(UUID aduan, JenisKonsep jenis) {
        return db.sql(
                        """
                        select versi, revisi, isi, oleh, mulai_pada, langkah_id, dibuang
                        from aduan.konsep
                        where pemda_id = :pemda and aduan_id = :aduan and jenis = :jenis
                        order by versi desc limit 1
                        """)
                .param("aduan", aduan)
                .param("jenis", jenis.name())
                .query(Baris.class)
                .optional();
    }

    void tambah(
            UUID aduan,
            JenisKonsep jenis,
            int versi,
            int revisi,
            String isi,
            Pengguna oleh,
            Instant kini) {
        db.sql(
                        """
                        insert into aduan.konsep (pemda_id, aduan_id, jenis, versi, revisi, isi, oleh,
                            nama, sebagai, mulai_pada, pada)
                        values (:pemda, :aduan, :jenis, :versi, :revisi, :isi, :oleh, :nama, :sebagai,
                            :kini, :kini)
                        """)
                .param("aduan", aduan)
                .param("jenis", jenis.name())
                .param("versi", versi)
                .param("revisi", revisi)
                .param("isi", isi)
                .param("oleh", oleh.akunId())
                .param("nama", oleh.nama())
                .param("sebagai", oleh.jabatan())
                .param("kini", Timestamp.from(kini))
                .update();
    }

    /** Within one sitting of one person the same version grows. */
    void ubah(UUID aduan, JenisKonsep jenis, int versi, int revisi, String isi, Instant kini) {
        db.sql(
                        """
                        update aduan.konsep set revisi = :revisi, isi = :isi, pada = :kini
                        where pemda_id = :pemda and aduan_id = :aduan and jenis = :jenis
                            and versi = :versi
                        """)
                .param("aduan", aduan)
                .param("jenis", jenis.name())
                .param("versi", versi)
                .param("revisi", revisi)
                .param("isi", isi)
                .param("kini", Timestamp.from(kini))
                .update();
    }

    void buang(UUID aduan, JenisKonsep jenis, int versi, int revisi) {
        db.sql(
                        """
                        update aduan.konsep set dibuang = true, revisi = :revisi
                        where pemda_id = :pemda and aduan_id = :aduan and jenis = :jenis
                            and versi = :versi
                        """)
                .param("aduan", aduan)
                .param("jenis", jenis.name())
                .param("versi", versi)
                .param("revisi", revisi)
                .update();
    }

    void terkirim(UUID aduan, JenisKonsep jenis, int versi, UUID langkah) {
        db.sql(
                        """
                        update aduan.konsep set langkah_id = :langkah
                        where pemda_id = :pemda and aduan_id = :aduan and jenis = :jenis
                            and versi = :versi
                        """)
                .param("aduan", aduan)
                .param("jenis", jenis.name())
                .param("versi", versi)
                .param("langkah", langkah)
                .update();
    }

    /** Who typed what lies open, without the one who sends it. */
    List<String> pengetik(UUID aduan, JenisKonsep jenis, UUID selain) {
        return db.sql(
                        """
                        select nama || ', ' || sebagai as kata
                        from aduan.konsep k
                        where k.pemda_id = :pemda and k.aduan_id = :aduan and k.jenis = :jenis
                            and k.oleh <> :selain and not k.dibuang
                            and k.versi > coalesce((select max(s.versi) from aduan.konsep s
                                where s.pemda_id = k.pemda_id and s.aduan_id = k.aduan_id
                                    and s.jenis = k.jenis and (s.langkah_id is not null or s.dibuang)), 0)
                        group by kata order by min(k.versi) limit 20
                        """)
                .param("aduan", aduan)
                .param("jenis", jenis.name())
                .param("selain", selain)
                .query(String.class)
                .list();
    }
}
