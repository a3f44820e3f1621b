package id.pendopo.akun;

import id.pendopo.akun.hak.HakBerganti;
import id.pendopo.organisasi.OrganisasiEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Permissions follow from posts: when these change, what is kept of the signed-in is dropped. */
@Component
class PenugasanListener {

    private final SesiKini sesi;

    PenugasanListener(SesiKini sesi) {
        this.sesi = sesi;
    }

    /** In the transaction of the change, so that its commit is what tells the other nodes. */
    @EventListener
    void berubah(OrganisasiEvent.PenugasanBerubah kabar) {
        sesi.lupakan(kabar.pemdaId());
    }

    @EventListener
    void berganti(HakBerganti kabar) {
        sesi.lupakan(kabar.pemdaId());
    }
}
