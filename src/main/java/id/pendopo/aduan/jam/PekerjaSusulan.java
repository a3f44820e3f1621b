package id.pendopo.aduan.jam;

import id.pendopo.platform.basisdata.KerjaSusulan;
import id.pendopo.platform.pemda.DaftarPemda;
import java.time.Duration;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * What follows a change of complaints: the figures, and the news of the staff. A stopped node's
 * share is found by the job of the next minute.
 */
@Component
class PekerjaSusulan implements DisposableBean {

    private static final Duration JEDA_ANGKA = Duration.ofMillis(400);
    private static final Duration JEDA_PETUGAS = Duration.ofMillis(250);

    private final DaftarPemda daftar;
    private final KerjaSusulan angka;
    private final KerjaSusulan petugas;

    PekerjaSusulan(DaftarPemda daftar, AngkaService angka, PetugasService petugas) {
        this.daftar = daftar;
        this.angka = new KerjaSusulan("angka-aduan", JEDA_ANGKA, angka::gulung);
        this.petugas = new KerjaSusulan("kabar-petugas", JEDA_PETUGAS, petugas::sampaikan);
    }

    /** The figures, once the current transaction has committed. */
    void angka() {
        angka.setelahCommit();
    }

    /** The news of the staff, once the current transaction has committed. */
    void petugas() {
        petugas.setelahCommit();
    }

    /** Every pemda, for what was left behind. */
    void semua() {
        daftar.setiap("Angka aduan", p -> angka.habiskan());
        daftar.setiap("Kabar petugas", p -> petugas.habiskan());
    }

    @Override
    public void destroy() {
        angka.close();
        petugas.close();
    }
}
