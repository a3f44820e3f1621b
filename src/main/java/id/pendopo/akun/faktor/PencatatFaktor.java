package id.pendopo.akun.faktor;

import id.pendopo.akun.AkunEvent;
import id.pendopo.audit.Jejak;
import id.pendopo.kernel.Pelaku;
import id.pendopo.kernel.Uuid7;
import id.pendopo.kernel.Waktu;
import id.pendopo.platform.pemda.KonteksPemda;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Writes every change of a factor to the trail, and lets its owner hear of it. */
@Component
class PencatatFaktor {

    private final Jejak jejak;
    private final ApplicationEventPublisher kabar;
    private final Waktu waktu;

    PencatatFaktor(Jejak jejak, ApplicationEventPublisher kabar, Waktu waktu) {
        this.jejak = jejak;
        this.kabar = kabar;
        this.waktu = waktu;
    }

    /** Whose account it is, with the name it is known by. */
    record Pemilik(UUID akunId, String namaPengguna) {}

    void catat(
            Pelaku pelaku, Pemilik pemilik, AkunEvent.Faktor perubahan, @Nullable String alasan) {
        jejak.catat(
                pelaku,
                "akun.faktor." + perubahan.name().toLowerCase(java.util.Locale.ROOT),
                new Jejak.Objek("akun", pemilik.akunId().toString(), pemilik.namaPengguna()),
                null,
                null,
                alasan);
        boolean sendiri = pemilik.akunId().equals(pelaku.akunId());
        kabar.publishEvent(
                new AkunEvent.FaktorBerubah(
                        KonteksPemda.wajib().id(),
                        Uuid7.baru(),
                        pemilik.akunId(),
                        perubahan,
                        waktu.sekarang(),
                        sendiri ? null : pelaku.nama(),
                        alasan));
    }
}
