package id.pendopo.monev.sambungan;

import id.pendopo.anggaran.AnggaranEvent;
import id.pendopo.monev.RekapService;
import id.pendopo.pelaporan.LaporanEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Keeps the sums in the same transaction: a dashboard never shows a report that is not committed.
 */
@Component
class RekapListener {

    private final RekapService rekap;

    RekapListener(RekapService rekap) {
        this.rekap = rekap;
    }

    @EventListener
    void terbitan(LaporanEvent.TerbitanBerubah e) {
        rekap.segarkan(e.tahun(), e.bulan(), e.opdId());
    }

    /** A hand-in that was late shows as late at once, before it is approved. */
    @EventListener
    void diajukan(LaporanEvent.Diajukan e) {
        rekap.segarkan(e.tahun(), e.bulan(), e.opdId());
    }

    @EventListener
    void rencana(LaporanEvent.RencanaBerubah e) {
        rekap.segarkan(e.tahun(), 1, e.opdId());
    }

    @EventListener
    void anggaran(AnggaranEvent.VersiBerlaku e) {
        rekap.susunUlang(e.tahun());
    }
}
