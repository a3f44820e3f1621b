package id.pendopo.aduan.jam;

import id.pendopo.aduan.TurunanAduan;
import id.pendopo.kernel.Waktu;
import org.springframework.stereotype.Component;

/** The agenda of the running clocks, and the figures. */
@Component
class TurunanJam implements TurunanAduan {

    private final AgendaService agenda;
    private final AngkaService angka;
    private final Waktu waktu;

    TurunanJam(AgendaService agenda, AngkaService angka, Waktu waktu) {
        this.agenda = agenda;
        this.angka = angka;
        this.waktu = waktu;
    }

    @Override
    public void bangunUlang() {
        agenda.susunUlang(waktu.sekarangUrusan());
        angka.susunUlang();
    }

    @Override
    public String kunciNama() {
        return "aduan.turunan.jam";
    }
}
