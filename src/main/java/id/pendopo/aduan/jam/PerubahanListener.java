package id.pendopo.aduan.jam;

import id.pendopo.aduan.AduanBerubah;
import id.pendopo.aduan.AduanEvent;
import id.pendopo.kernel.Waktu;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Whatever happens to a complaint changes what it counts for, may set a clock going again, and may
 * concern the staff.
 */
@Component
class PerubahanListener {

    private final AngkaService angka;
    private final AgendaService agenda;
    private final PetugasService petugas;
    private final PekerjaSusulan susulan;
    private final Waktu waktu;

    PerubahanListener(
            AngkaService angka,
            AgendaService agenda,
            PetugasService petugas,
            PekerjaSusulan susulan,
            Waktu waktu) {
        this.angka = angka;
        this.agenda = agenda;
        this.petugas = petugas;
        this.susulan = susulan;
        this.waktu = waktu;
    }

    /** In the transaction of the change: a note of it is never lost. */
    @EventListener
    void berubah(AduanBerubah perubahan) {
        angka.antre(perubahan.aduan());
        susulan.angka();
        if (petugas.antre(perubahan)) {
            susulan.petugas();
        }
        for (AduanEvent e : perubahan.semua()) {
            if (!(e instanceof AduanEvent.Diajukan)) {
                agenda.bangunkan(e.aduanId(), waktu.sekarangUrusan());
            }
        }
    }
}
