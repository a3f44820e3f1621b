package id.pendopo.akun.orang;

import id.pendopo.akun.hak.HakPadaHari;
import id.pendopo.kernel.AturanDilanggar;
import id.pendopo.kernel.TidakDitemukan;
import id.pendopo.kernel.Waktu;
import id.pendopo.platform.orang.Pemanggil;
import id.pendopo.platform.orang.Pengguna;
import id.pendopo.platform.pemda.KonteksPemda;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Whom an administrator may touch: Diskominfo everybody, the operator of an OPD only its people
 * whose rights of today are all his own as well. Who could reset the password of somebody above him
 * would have his rights.
 */
@Component
class Wewenang {

    private final HakPadaHari hak;
    private final Waktu waktu;

    Wewenang(HakPadaHari hak, Waktu waktu) {
        this.hak = hak;
        this.waktu = waktu;
    }

    boolean boleh(Pengguna oleh, OrangTerdaftar orang) {
        if (oleh.bolehSemuaOpd(IzinOrang.KELOLA)) {
            return true;
        }
        var hari = waktu.hariIni(KonteksPemda.wajib().zona());
        return oleh.boleh(IzinOrang.KELOLA, orang.opdId())
                && oleh.mencakup(hak.hak(hak.seorang(orang.pegawaiId(), hari)));
    }

    /**
     * An application of one OPD may touch its people, but not who has rights beyond it.
     *
     * @throws TidakDitemukan when he is of another OPD
     * @throws AturanDilanggar {@code akun.orang.di-atas.terlarang}
     */
    void harusBoleh(Pemanggil oleh, OrangTerdaftar orang) {
        if (!oleh.menjangkau(orang.opdId())) {
            throw new TidakDitemukan("pegawai " + orang.pegawaiId());
        }
        UUID opd = oleh.opdId();
        var hari = waktu.hariIni(KonteksPemda.wajib().zona());
        if (opd != null
                && !hak.hak(hak.seorang(orang.pegawaiId(), hari)).stream()
                        .allMatch(h -> opd.equals(h.opdId()))) {
            throw new AturanDilanggar("akun.orang.di-atas.terlarang", orang.nama());
        }
    }

    /**
     * @throws TidakDitemukan when he is of another OPD
     * @throws AturanDilanggar {@code akun.orang.di-atas.terlarang} when he may do what the
     *     administrator may not
     */
    void harusBoleh(Pengguna oleh, OrangTerdaftar orang) {
        oleh.harusBoleh(IzinOrang.KELOLA, orang.opdId());
        if (!boleh(oleh, orang)) {
            throw new AturanDilanggar("akun.orang.di-atas.terlarang", orang.nama());
        }
    }
}
