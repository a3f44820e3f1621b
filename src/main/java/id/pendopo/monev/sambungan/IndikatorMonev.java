package id.pendopo.monev.sambungan;

import id.pendopo.kernel.port.Konteks;
import id.pendopo.kernel.port.SumberIndikator;
import id.pendopo.monev.MonevQueries;
import id.pendopo.monev.Potret;
import id.pendopo.monev.Rekap;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import org.springframework.stereotype.Component;

/** The public figures of the last full month, for the portal and the wall. */
@Component
class IndikatorMonev implements SumberIndikator {

    private final MonevQueries monev;

    IndikatorMonev(MonevQueries monev) {
        this.monev = monev;
    }

    @Override
    public List<Indikator> indikator(Konteks konteks) {
        YearMonth lalu = monev.bulanLalu();
        int tahun = konteks.tahun().nilai();
        Potret potret =
                monev.potret(
                        YearMonth.of(tahun, tahun == lalu.getYear() ? lalu.getMonthValue() : 12));
        if (potret.pada() == null) {
            return List.of();
        }
        Rekap r = potret.total();
        boolean lapor = r.lapor();
        return List.of(
                new Indikator(
                        "monev.fisik",
                        "monev.ubin.fisik",
                        lapor ? r.fisik() : null,
                        r.rencana(),
                        Satuan.PERSEN,
                        potret.pada(),
                        "/capaian"),
                new Indikator(
                        "monev.serapan",
                        "monev.ubin.serapan",
                        lapor ? r.serapan() : null,
                        null,
                        Satuan.PERSEN,
                        potret.pada(),
                        "/capaian?urut=serapan"),
                new Indikator(
                        "monev.realisasi",
                        "monev.kolom.realisasi",
                        lapor ? r.realisasi() : null,
                        r.pagu(),
                        Satuan.RUPIAH,
                        potret.pada(),
                        "/capaian"),
                new Indikator(
                        "monev.opd-lapor",
                        "monev.indikator.opd-lapor",
                        BigDecimal.valueOf(potret.opdSudahLapor()),
                        BigDecimal.valueOf(potret.opd().size()),
                        Satuan.JUMLAH,
                        potret.pada(),
                        "/capaian?status=belum-lapor"));
    }
}
