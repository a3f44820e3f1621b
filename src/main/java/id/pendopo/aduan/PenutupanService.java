package id.pendopo.aduan;

import id.pendopo.kernel.AturanDilanggar;
import id.pendopo.kernel.Pelaku;
import id.pendopo.kernel.TidakDitemukan;
import id.pendopo.kernel.Waktu;
import id.pendopo.platform.langsung.Pengumuman;
import id.pendopo.platform.pemda.KonteksPemda;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The end of a complaint: its reporter is content, or has been silent for long. */
@Service
@Transactional
public class PenutupanService {

    private final AduanRepository aduan;
    private final LangkahRepository langkah;
    private final Waktu waktu;
    private final Pengumuman pengumuman;
    private final ApplicationEventPublisher penerbit;

    PenutupanService(
            AduanRepository aduan,
            LangkahRepository langkah,
            Waktu waktu,
            Pengumuman pengumuman,
            ApplicationEventPublisher penerbit) {
        this.aduan = aduan;
        this.langkah = langkah;
        this.waktu = waktu;
        this.pengumuman = pengumuman;
        this.penerbit = penerbit;
    }

    /** The reporter is content: it is closed. */
    public void terima(UUID aduanId) {
        tutup(
                aduan.kunci(aduanId).orElseThrow(() -> new TidakDitemukan("aduan " + aduanId)),
                Pelaku.ANONIM,
                null);
    }

    /**
     * Closes it because its reporter has said nothing for so long; false when that is no longer so.
     *
     * @param batas said nothing since this moment
     * @param hari working days, for the timeline
     */
    public boolean tutupDiam(UUID aduanId, Instant batas, int hari) {
        Aduan a = aduan.kunci(aduanId).orElseThrow(() -> new TidakDitemukan("aduan " + aduanId));
        Instant selesai = a.selesaiPada();
        boolean diam =
                (a.status() == StatusAduan.SELESAI || a.status() == StatusAduan.DITOLAK)
                        && selesai != null
                        && !selesai.isAfter(batas);
        if (diam) {
            tutup(
                    a,
                    Pelaku.sistem("Pendopo"),
                    "Pelapor tidak menyatakan keberatan selama %d hari kerja.".formatted(hari));
        }
        return diam;
    }

    private void tutup(Aduan a, Pelaku oleh, @Nullable String isi) {
        Instant kini = waktu.sekarangUrusan();
        if (a.status() != StatusAduan.SELESAI && a.status() != StatusAduan.DITOLAK) {
            throw new AturanDilanggar(
                    "aduan.langkah-salah", a.status().kunci(), StatusAduan.DITUTUP.kunci());
        }
        a.tutup();
        aduan.simpan(a, kini);
        UUID id = langkah.catat(a, JenisLangkah.DITUTUP, oleh, true, isi, kini);
        penerbit.publishEvent(
                AduanBerubah.satu(
                        new AduanEvent.Berakhir(
                                KonteksPemda.wajib().id(), a.id(), id, a.status())));
        pengumuman.setelahCommit(PengajuanService.TOPIK);
    }
}
