package id.pendopo.aduan.umum;

import id.pendopo.kernel.TidakDitemukan;
import id.pendopo.platform.basisdata.SqlPemda;
import id.pendopo.platform.langsung.Pengumuman;
import id.pendopo.platform.rahasia.Sidik;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * "Saya juga": counted once for a browser or an account, and taken back by it. What is kept is the
 * digest of who it was together with the report, so that it tells neither the one nor what else he
 * supports.
 */
@Service
@Transactional
public class DukunganService {

    private final SqlPemda db;
    private final Pengumuman pengumuman;

    DukunganService(SqlPemda db, Pengumuman pengumuman) {
        this.db = db;
        this.pengumuman = pengumuman;
    }

    /**
     * Supports a public report; again is as once.
     *
     * @param siapa all that the supporter may be known by; if one of them supports already, nothing
     *     changes, else the first one is counted
     * @return whether it was counted now
     */
    public boolean dukung(String nomor, List<String> siapa) {
        UUID aduan = terlihat(nomor);
        if (mendukung(aduan, siapa)) {
            return false;
        }
        // the row decides who counts; only then the counter is touched
        int baris =
                db.sql(
                                """
                                insert into aduan.dukungan (pemda_id, aduan_id, sidik)
                                values (:pemda, :aduan, :sidik) on conflict do nothing
                                """)
                        .param("aduan", aduan)
                        .param("sidik", sidik(aduan, siapa.getFirst()))
                        .update();
        tambah(aduan, baris);
        return baris > 0;
    }

    /**
     * Takes it back.
     *
     * @return whether there was something to take back
     */
    public boolean tarik(String nomor, List<String> siapa) {
        UUID aduan = terlihat(nomor);
        int baris = 0;
        for (String s : siapa) {
            baris +=
                    db.sql(
                                    """
                                    delete from aduan.dukungan
                                    where pemda_id = :pemda and aduan_id = :aduan and sidik = :sidik
                                    """)
                            .param("aduan", aduan)
                            .param("sidik", sidik(aduan, s))
                            .update();
        }
        tambah(aduan, -baris);
        return baris > 0;
    }

    private void tambah(UUID aduan, int berapa) {
        if (berapa != 0) {
            db.sql(
                            """
                            update aduan.aduan set dukungan = dukungan + :berapa
                            where pemda_id = :pemda and id = :aduan
                            """)
                    .param("aduan", aduan)
                    .param("berapa", berapa)
                    .update();
            pengumuman.setelahCommit(HitunganService.TOPIK);
        }
    }

    /** Whether one of these supports it. */
    @Transactional(readOnly = true)
    public boolean mendukung(UUID aduan, List<String> siapa) {
        return siapa.stream()
                .anyMatch(
                        s ->
                                db.sql(
                                                """
                                                select exists (select 1 from aduan.dukungan
                                                where pemda_id = :pemda and aduan_id = :aduan
                                                    and sidik = :sidik)
                                                """)
                                        .param("aduan", aduan)
                                        .param("sidik", sidik(aduan, s))
                                        .query(Boolean.class)
                                        .single());
    }

    private UUID terlihat(String nomor) {
        return db.sql(
                        """
                        select id from aduan.aduan
                        where pemda_id = :pemda and nomor = :nomor and tayang = 'TAYANG'
                        """)
                .param("nomor", nomor)
                .query(UUID.class)
                .optional()
                .orElseThrow(() -> new TidakDitemukan("aduan " + nomor));
    }

    private static byte[] sidik(UUID aduan, String siapa) {
        return Sidik.dari(aduan + " " + siapa);
    }
}
