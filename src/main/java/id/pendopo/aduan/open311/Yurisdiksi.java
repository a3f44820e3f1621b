package id.pendopo.aduan.open311;

import id.pendopo.platform.pemda.DaftarPemda;
import id.pendopo.platform.pemda.KonteksPemda;
import org.springframework.stereotype.Component;

/** For whom this host answers. */
@Component
class Yurisdiksi {

    private final DaftarPemda pemda;

    Yurisdiksi(DaftarPemda pemda) {
        this.pemda = pemda;
    }

    /**
     * A pemda answers on its own host, so that the parameter may be left out; a wrong one is told.
     */
    void periksa(Percakapan c) {
        String sebut = c.minta().getParameter("jurisdiction_id");
        if (sebut == null || sebut.isBlank()) {
            return;
        }
        var sini = KonteksPemda.wajib();
        boolean kenal =
                sebut.equals(sini.kodeWilayah())
                        || pemda.diKenal(sebut).filter(p -> p.id().equals(sini.id())).isPresent();
        if (!kenal) {
            throw GalatOpen311.tiada(
                    "jurisdiction_id is not known here: it is " + sini.kodeWilayah());
        }
    }
}
