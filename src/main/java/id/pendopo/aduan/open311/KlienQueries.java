package id.pendopo.aduan.open311;

import id.pendopo.platform.basisdata.SqlPemda;
import id.pendopo.platform.rahasia.Sidik;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads of registered applications. */
@Service
@Transactional(readOnly = true)
public class KlienQueries {

    private final SqlPemda db;

    KlienQueries(SqlPemda db) {
        this.db = db;
    }

    /** An application; of its key only how it begins. */
    public record Klien(
            UUID id,
            String nama,
            String kontak,
            String awalan,
            int batasJam,
            boolean aktif,
            Instant dibuatPada,
            long terkirim,
            @Nullable Instant terakhirPada) {}

    public List<Klien> semua() {
        return db.sql(
                        """
                        select k.id, k.nama, k.kontak, k.awalan, k.batas_jam, k.aktif, k.dibuat_pada,
                            (select count(*) from aduan.asal s
                                where s.pemda_id = k.pemda_id and s.klien_id = k.id) as terkirim,
                            (select max(s.pada) from aduan.asal s
                                where s.pemda_id = k.pemda_id and s.klien_id = k.id) as terakhir_pada
                        from aduan.klien k where k.pemda_id = :pemda order by k.nama, k.id limit 200
                        """)
                .query(Klien.class)
                .list();
    }

    /** Who sends. */
    record Pengirim(UUID id, String nama, int batasJam, long sejam) {
        boolean penuh() {
            return sejam >= batasJam;
        }
    }

    /** Empty for a key that is unknown or switched off. */
    Optional<Pengirim> dengan(String kunci, Instant kini) {
        return db.sql(
                        """
                        select k.id, k.nama, k.batas_jam, (select count(*) from aduan.asal s
                            where s.pemda_id = k.pemda_id and s.klien_id = k.id and s.pada > :sejak) as sejam
                        from aduan.klien k
                        where k.pemda_id = :pemda and k.sidik = :sidik and k.aktif
                        """)
                .param("sidik", Sidik.dari(kunci))
                .param("sejak", Timestamp.from(kini.minusSeconds(3_600)))
                .query(Pengirim.class)
                .optional();
    }
}
