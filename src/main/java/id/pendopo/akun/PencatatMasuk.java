package id.pendopo.akun;

import id.pendopo.audit.Jejak;
import id.pendopo.kernel.Pelaku;
import id.pendopo.kernel.Waktu;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What stays of a full sign-in, whichever step completed it: device, moment, trail. */
@Component
class PencatatMasuk {

    private final AkunRepository akun;
    private final PerangkatDikenal perangkat;
    private final Jejak jejak;
    private final Waktu waktu;

    PencatatMasuk(AkunRepository akun, PerangkatDikenal perangkat, Jejak jejak, Waktu waktu) {
        this.akun = akun;
        this.perangkat = perangkat;
        this.jejak = jejak;
        this.waktu = waktu;
    }

    /**
     * @param tanda mark of the browser, see {@link PerangkatDikenal#tanda}
     * @param rincian what the trail tells of it
     */
    void catat(Akun orang, byte[] tanda, Map<String, String> rincian) {
        perangkat.kenali(orang.id(), tanda);
        akun.catatMasuk(orang.id(), waktu.sekarang());
        jejak.catat(
                Pelaku.orang(orang.id(), orang.nama(), "pengguna"),
                "akun.masuk",
                new Jejak.Objek("akun", orang.id().toString(), orang.namaPengguna()),
                null,
                rincian,
                null);
    }
}
