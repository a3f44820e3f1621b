package id.pendopo.aduan.lacak.kabar;

import id.pendopo.aduan.AduanBerubah;
import id.pendopo.aduan.AduanEvent;
import id.pendopo.aduan.JenisLangkah;
import id.pendopo.aduan.KontakPelaporService;
import id.pendopo.aduan.lacak.kabar.KabarQueries.Berita;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Queues what reporter and followers are told, in the transaction of the step: what is not done is
 * not told, what is done is not forgotten. Told twice, they hear it once. Where nobody listens it
 * costs one look.
 */
@Component
class KabarListener {

    /** The reporter knows what he did himself; of these he is told nevertheless. */
    private static final Set<JenisLangkah> JUGA_BILA_SENDIRI =
            Set.of(JenisLangkah.DIAJUKAN, JenisLangkah.DITUTUP, JenisLangkah.DICABUT);

    private static final Set<JenisLangkah> OLEH_PELAPOR =
            Set.of(
                    JenisLangkah.DIAJUKAN,
                    JenisLangkah.BALASAN,
                    JenisLangkah.DIBUKA_LAGI,
                    JenisLangkah.DINILAI,
                    JenisLangkah.DIUBAH,
                    JenisLangkah.DICABUT);

    private final KabarQueries kabar;
    private final KontakPelaporService pelapor;
    private final PengikutRepository pengikut;
    private final PenulisKabar penulis;
    private final AntreanKabar antrean;

    KabarListener(
            KabarQueries kabar,
            KontakPelaporService pelapor,
            PengikutRepository pengikut,
            PenulisKabar penulis,
            AntreanKabar antrean) {
        this.kabar = kabar;
        this.pelapor = pelapor;
        this.pengikut = pengikut;
        this.penulis = penulis;
        this.antrean = antrean;
    }

    @EventListener
    void terjadi(AduanBerubah perubahan) {
        var langkah =
                perubahan.semua().stream()
                        .filter(KabarListener::adaYangMendengar)
                        .map(AduanEvent::langkahId)
                        .toList();
        if (langkah.isEmpty()) {
            return;
        }
        kabar.berita(langkah).stream()
                .filter(Berita::terbuka)
                .forEach(
                        b -> {
                            if (b.adaPelapor() && untukPelapor(b)) {
                                kePelapor(b);
                            }
                            if (b.adaPengikut()) {
                                kePengikut(b);
                            }
                        });
    }

    /** What has just come in without a name has nobody who follows it either. */
    private static boolean adaYangMendengar(AduanEvent e) {
        return !(e instanceof AduanEvent.Diajukan d) || d.berpelapor();
    }

    private static boolean untukPelapor(Berita b) {
        return JUGA_BILA_SENDIRI.contains(b.jenis()) || !OLEH_PELAPOR.contains(b.jenis());
    }

    private void kePelapor(Berita b) {
        pelapor.alamat(b.aduanId())
                .ifPresent(
                        a -> {
                            String kunci = b.langkahId().toString();
                            if (a.surel() != null) {
                                antrean.antre(
                                        b.aduanId(),
                                        kunci,
                                        "pelapor:SUREL",
                                        penulis.surelPelapor(b, a.surel(), a.bahasa()));
                            }
                            if (a.telepon() != null) {
                                antrean.antre(
                                        b.aduanId(),
                                        kunci,
                                        "pelapor:PONSEL",
                                        penulis.ponselPelapor(b, a.telepon(), a.bahasa()));
                            }
                        });
    }

    private void kePengikut(Berita b) {
        for (var p : pengikut.sah(b.aduanId())) {
            antrean.antre(
                    b.aduanId(),
                    b.langkahId().toString(),
                    p.id().toString(),
                    penulis.pengikut(b, p));
        }
    }
}
