package id.pendopo.aduan.jam;

import id.pendopo.aduan.AduanEvent;
import id.pendopo.kernel.Waktu;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Whatever happens to a complaint changes what it counts for, and may set a clock going again. */
@Component
class AngkaListener {

    private final AngkaService angka;
    private final AgendaService agenda;
    private final PenggulungAngka penggulung;
    private final Waktu waktu;

    AngkaListener(
            AngkaService angka, AgendaService agenda, PenggulungAngka penggulung, Waktu waktu) {
        this.angka = angka;
        this.agenda = agenda;
        this.penggulung = penggulung;
        this.waktu = waktu;
    }

    /** In the transaction of the change: a note of it is never lost. */
    @EventListener
    void berubah(AduanEvent e) {
        angka.antre(e.aduanId());
        penggulung.setelahCommit();
        if (!(e instanceof AduanEvent.Diajukan)) {
            agenda.bangunkan(e.aduanId(), waktu.sekarangUrusan());
        }
    }
}
