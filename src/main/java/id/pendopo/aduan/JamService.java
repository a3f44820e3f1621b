package id.pendopo.aduan;

import id.pendopo.kernel.Pelaku;
import id.pendopo.platform.basisdata.SqlPemda;
import id.pendopo.platform.langsung.Pengumuman;
import id.pendopo.platform.pemda.KonteksPemda;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What a clock does to a complaint by itself: it is written down, and nothing else. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class JamService {

    private static final Pelaku JAM = Pelaku.sistem("Jam aduan");

    private final AduanRepository aduan;
    private final LangkahRepository langkah;
    private final BukuJamQueries buku;
    private final SqlPemda db;
    private final Pengumuman pengumuman;
    private final ApplicationEventPublisher penerbit;

    JamService(
            AduanRepository aduan,
            LangkahRepository langkah,
            BukuJamQueries buku,
            SqlPemda db,
            Pengumuman pengumuman,
            ApplicationEventPublisher penerbit) {
        this.aduan = aduan;
        this.langkah = langkah;
        this.buku = buku;
        this.db = db;
        this.pengumuman = pengumuman;
        this.penerbit = penerbit;
    }

    /**
     * Where a complaint stands, as far as its clocks care.
     *
     * @param tingkat level that answers for it since it was opened again
     * @param tayang everybody may read it
     */
    public record Keadaan(
            UUID id,
            String nomor,
            boolean terbuka,
            boolean pelaporPelanggaran,
            boolean tayang,
            @Nullable UUID opdId,
            int tingkat,
            int putaran,
            Instant batasJawab,
            @Nullable Instant dijawabPada,
            Instant batasTindak,
            @Nullable Instant jedaSejak) {}

    /** As it stands, locked until the transaction ends. */
    public Keadaan kunci(UUID id) {
        Aduan a = aduan.kunci(id).orElseThrow();
        return new Keadaan(
                a.id(),
                a.nomor(),
                a.status().terbuka(),
                a.tetap().pelaporPelanggaran(),
                a.tayang() == Tayang.TAYANG,
                a.opdId(),
                a.tingkat(),
                a.putaran(),
                a.batasJawab(),
                a.dijawabPada(),
                a.batasTindak(),
                a.jedaSejak());
    }

    /**
     * The step of the timeline that a clock writes.
     *
     * @param lewat the due moment has come: the reporter is told too
     */
    public UUID eskalasi(UUID id, boolean lewat, String isi, Instant pada) {
        Aduan a = aduan.kunci(id).orElseThrow();
        UUID l = langkah.catat(a, JenisLangkah.ESKALASI, JAM, lewat, isi, pada);
        if (lewat) {
            penerbit.publishEvent(
                    AduanBerubah.satu(
                            new AduanEvent.Berlanjut(KonteksPemda.wajib().id(), a.id(), l)));
        }
        pengumuman.setelahCommit(PengajuanService.TOPIK);
        return l;
    }

    /** Puts onto the complaint what the ledger says; for a copy that was found untrue. */
    @Transactional
    public void pulihkan(UUID id) {
        var j = buku.menurutBuku(id);
        db.sql(
                        """
                        update aduan.aduan set batas_jawab = :jawab, dijawab_pada = :dijawab,
                            batas_tindak = :tindak, jeda_sejak = :jeda, versi = versi + 1
                        where pemda_id = :pemda and id = :aduan
                        """)
                .param("aduan", id)
                .param("jawab", Timestamp.from(j.batasJawab()))
                .param("dijawab", saat(j.dijawabPada()))
                .param("tindak", Timestamp.from(j.batasTindak()))
                .param("jeda", saat(j.jedaSejak()))
                .update();
    }

    private static @Nullable Timestamp saat(@Nullable Instant i) {
        return i == null ? null : Timestamp.from(i);
    }
}
