package id.pendopo.pemberitahuan.sambungan;

import id.pendopo.akun.AkunEvent;
import id.pendopo.pemberitahuan.DuaBahasa;
import id.pendopo.pemberitahuan.Kabar;
import id.pendopo.pemberitahuan.PemberitahuanService;
import java.util.Locale;
import java.util.Set;
import org.springframework.context.MessageSource;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Tells the owner of an account what happened to it, in the transaction of the change: nobody takes
 * a factor off unseen.
 */
@Component
class KabarAkunListener {

    private final PemberitahuanService pemberitahuan;
    private final MessageSource pesan;

    KabarAkunListener(PemberitahuanService pemberitahuan, MessageSource pesan) {
        this.pemberitahuan = pemberitahuan;
        this.pesan = pesan;
    }

    @EventListener
    void faktor(AkunEvent.FaktorBerubah e) {
        String kunci = "pemberitahuan.akun.faktor." + e.perubahan().name().toLowerCase(Locale.ROOT);
        pemberitahuan.beritahu(
                Set.of(e.akunId()),
                new Kabar(
                        JenisKabarAkun.FAKTOR,
                        "akun.faktor " + e.id(),
                        Kabar.SEKALI,
                        teks(kunci),
                        e.oleh() == null
                                ? teks("pemberitahuan.akun.faktor.bukan-anda")
                                : teks("pemberitahuan.akun.faktor.oleh", e.oleh(), e.alasan()),
                        "/profil/faktor"));
    }

    private DuaBahasa teks(String kunci, Object... argumen) {
        return DuaBahasa.dari(bahasa -> pesan.getMessage(kunci, argumen, bahasa));
    }
}
