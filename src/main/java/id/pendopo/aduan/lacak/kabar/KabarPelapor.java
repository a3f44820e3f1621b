package id.pendopo.aduan.lacak.kabar;

import id.pendopo.aduan.KontakPelaporService;
import id.pendopo.kernel.Uuid7;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Messages to a reporter that are no step of a timeline. */
@Component
public class KabarPelapor {

    private final AntreanKabar antrean;
    private final PenulisKabar penulis;
    private final KontakPelaporService pelapor;

    KabarPelapor(AntreanKabar antrean, PenulisKabar penulis, KontakPelaporService pelapor) {
        this.antrean = antrean;
        this.penulis = penulis;
        this.pelapor = pelapor;
    }

    /** A new code in place of a lost one. */
    public void kode(UUID aduan, String nomor, KontakPelaporService.KodeBaru k) {
        antrean.antre(aduan, "kode " + Uuid7.baru(), "pelapor", penulis.kode(nomor, k));
    }

    /**
     * That it will be closed; once for each time it was done.
     *
     * @param selesai when it was done
     * @param tutup in the course of this day it is closed
     */
    public void ingat(UUID aduan, String nomor, Instant selesai, Instant tutup) {
        String kunci = "ingat " + aduan + " " + selesai.toEpochMilli();
        pelapor.alamat(aduan)
                .ifPresent(
                        a -> {
                            if (a.surel() != null) {
                                antrean.antre(
                                        aduan,
                                        kunci,
                                        "pelapor:SUREL",
                                        penulis.surelIngat(nomor, a.surel(), tutup, a.bahasa()));
                            }
                            if (a.telepon() != null) {
                                antrean.antre(
                                        aduan,
                                        kunci,
                                        "pelapor:PONSEL",
                                        penulis.ponselIngat(nomor, a.telepon(), tutup, a.bahasa()));
                            }
                        });
    }
}
