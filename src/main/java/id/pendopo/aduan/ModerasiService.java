package id.pendopo.aduan;

import id.pendopo.audit.Jejak;
import id.pendopo.kernel.AturanDilanggar;
import id.pendopo.kernel.TidakDitemukan;
import id.pendopo.kernel.Uuid7;
import id.pendopo.kernel.Waktu;
import id.pendopo.platform.basisdata.SqlPemda;
import id.pendopo.platform.langsung.Pengumuman;
import id.pendopo.platform.orang.Pengguna;
import id.pendopo.platform.pemda.KonteksPemda;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What moderators do: show a report or take it down, hide a photo or put a blurred copy in its
 * place. Each step has a reason, and stands in the timeline of the staff and in the trail.
 */
@Service
@Transactional
public class ModerasiService {

    private static final int ALASAN_TERPENDEK = 10;

    private final AduanRepository aduan;
    private final LangkahRepository langkah;
    private final Jejak jejak;
    private final Waktu waktu;
    private final SqlPemda db;
    private final Pengumuman pengumuman;
    private final ApplicationEventPublisher penerbit;

    ModerasiService(
            AduanRepository aduan,
            LangkahRepository langkah,
            Jejak jejak,
            Waktu waktu,
            SqlPemda db,
            Pengumuman pengumuman,
            ApplicationEventPublisher penerbit) {
        this.aduan = aduan;
        this.langkah = langkah;
        this.jejak = jejak;
        this.waktu = waktu;
        this.db = db;
        this.pengumuman = pengumuman;
        this.penerbit = penerbit;
    }

    /** Everybody may see it. */
    public void tampilkan(Pengguna oleh, String nomor, String alasan) {
        pindah(oleh, nomor, Tayang.TAYANG, alasan);
    }

    /** Nobody but its reporter and the staff sees it. */
    public void sembunyikan(Pengguna oleh, String nomor, String alasan) {
        pindah(oleh, nomor, Tayang.DISEMBUNYIKAN, alasan);
    }

    private void pindah(Pengguna oleh, String nomor, Tayang tujuan, String alasan) {
        Aduan a = terkunci(oleh, nomor);
        String sebab = harusAda(alasan);
        if (a.tayang() == tujuan) {
            throw new AturanDilanggar("aduan.umum.sudah-begitu.bentrok", tujuan.kunci());
        }
        var sebelum = Map.of("tayang", a.tayang().name());
        a.tayang(tujuan);
        catat(a, oleh, sebelum, Map.of("tayang", tujuan.name()), sebab);
    }

    /** Shows one photo again, or hides it. */
    public void fotoTerbuka(
            Pengguna oleh, String nomor, UUID lampiran, boolean terbuka, String alasan) {
        Aduan a = terkunci(oleh, nomor);
        String sebab = harusAda(alasan);
        if (terbuka && punyaSalinan(lampiran)) {
            throw new AturanDilanggar("aduan.umum.foto-disamarkan.bentrok");
        }
        buka(a, lampiran, terbuka);
        catat(
                a,
                oleh,
                Map.of("foto", lampiran, "terbuka", !terbuka),
                Map.of("foto", lampiran, "terbuka", terbuka),
                sebab);
    }

    /** A photo that was blurred stays closed: only a fresh copy may take the place of the copy. */
    private boolean punyaSalinan(UUID lampiran) {
        return db.sql(
                        """
                        select exists (select 1 from aduan.lampiran
                            where pemda_id = :pemda and asal_id = :id)
                        """)
                .param("id", lampiran)
                .query(Boolean.class)
                .single();
    }

    /**
     * Puts a copy in the place of a photo; the original is no longer shown to the public.
     *
     * @param salinan kept already
     */
    public void gantiFoto(
            Pengguna oleh, String nomor, UUID lampiran, Pengajuan.Foto salinan, String alasan) {
        Aduan a = terkunci(oleh, nomor);
        String sebab = harusAda(alasan);
        buka(a, lampiran, false);
        UUID baru = Uuid7.baru();
        db.sql(
                        """
                        insert into aduan.lampiran (pemda_id, id, aduan_id, langkah_id, peran, sidik, nama,
                            terbuka, urutan, dibuat_pada, asal_id)
                        select pemda_id, :baru, aduan_id, langkah_id, peran, :sidik, :nama, true, urutan,
                            dibuat_pada, id
                        from aduan.lampiran where pemda_id = :pemda and id = :asal
                        """)
                .param("baru", baru)
                .param("asal", lampiran)
                .param("sidik", salinan.sidik())
                .param("nama", salinan.nama())
                .update();
        catat(a, oleh, Map.of("foto", lampiran), Map.of("foto", baru, "disamarkan", true), sebab);
    }

    private void buka(Aduan a, UUID lampiran, boolean terbuka) {
        int baris =
                db.sql(
                                """
                                update aduan.lampiran set terbuka = :terbuka
                                where pemda_id = :pemda and aduan_id = :aduan and id = :id
                                    and terbuka <> :terbuka
                                """)
                        .param("aduan", a.id())
                        .param("id", lampiran)
                        .param("terbuka", terbuka)
                        .update();
        if (baris != 1) {
            throw new AturanDilanggar("aduan.umum.foto-berubah.bentrok");
        }
    }

    /** The whistle-blower channel is not moderated, and not found here. */
    private Aduan terkunci(Pengguna oleh, String nomor) {
        return aduan.kunci(nomor)
                .filter(a -> !a.tetap().pelaporPelanggaran())
                .filter(a -> oleh.bolehSemuaOpd(IzinAduan.VERIFIKASI))
                .orElseThrow(() -> new TidakDitemukan("aduan " + nomor));
    }

    /** Asked before a copy is made that nobody would need. */
    public void harusBeralasan(@Nullable String alasan) {
        harusAda(alasan);
    }

    private static String harusAda(@Nullable String alasan) {
        String rapi = alasan == null ? "" : alasan.strip();
        if (rapi.length() < ALASAN_TERPENDEK) {
            throw new AturanDilanggar("aduan.alasan-pendek", ALASAN_TERPENDEK);
        }
        return rapi;
    }

    private void catat(
            Aduan a, Pengguna oleh, Map<String, ?> sebelum, Map<String, ?> sesudah, String sebab) {
        Instant kini = waktu.sekarangUrusan();
        aduan.simpan(a, kini);
        jejak.catat(
                oleh.pelaku(),
                "aduan.moderasi",
                new Jejak.Objek("aduan", a.id().toString(), a.nomor()),
                new HashMap<>(sebelum),
                new HashMap<>(sesudah),
                sebab);
        langkah.catat(a, JenisLangkah.MODERASI, oleh.pelaku(), false, sebab, kini);
        penerbit.publishEvent(new AduanDimoderasi(KonteksPemda.wajib().id(), a.id()));
        pengumuman.setelahCommit(PengajuanService.TOPIK);
    }
}
