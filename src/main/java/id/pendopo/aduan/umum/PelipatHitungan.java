package id.pendopo.aduan.umum;

import id.pendopo.aduan.AduanBerubah;
import id.pendopo.aduan.AduanDimoderasi;
import id.pendopo.platform.basisdata.KerjaSusulan;
import id.pendopo.platform.pemda.DaftarPemda;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Lines up what changes, and folds it a moment after the commit. */
@Component
class PelipatHitungan implements DisposableBean {

    private static final Duration JEDA = Duration.ofMillis(250);

    private final HitunganService hitungan;
    private final DaftarPemda daftar;
    private final KerjaSusulan susulan;

    PelipatHitungan(HitunganService hitungan, DaftarPemda daftar) {
        this.hitungan = hitungan;
        this.daftar = daftar;
        this.susulan = new KerjaSusulan("hitungan-aduan", JEDA, hitungan::lipat);
    }

    /** In the transaction of the change itself. */
    @EventListener
    void berubah(AduanBerubah perubahan) {
        antre(perubahan.aduan());
    }

    @EventListener
    void berubah(AduanDimoderasi peristiwa) {
        antre(List.of(peristiwa.aduanId()));
    }

    private void antre(List<UUID> aduan) {
        hitungan.antre(aduan);
        susulan.setelahCommit();
    }

    /** Every pemda, for what a stopped node left behind. */
    void semua() {
        daftar.setiap("Hitungan aduan", p -> susulan.habiskan());
    }

    @Override
    public void destroy() {
        susulan.close();
    }
}
