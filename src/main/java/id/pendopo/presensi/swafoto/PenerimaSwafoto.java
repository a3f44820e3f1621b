package id.pendopo.presensi.swafoto;

import id.pendopo.kernel.AturanDilanggar;
import id.pendopo.kernel.TidakDitemukan;
import id.pendopo.platform.berkas.FotoLepas;
import id.pendopo.platform.orang.Pengguna;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Takes a selfie in. Whether it is wanted is asked before it is decoded, and all that takes time is
 * done before anything is written.
 */
@Component
public class PenerimaSwafoto {

    /** Enough to know a face, too small for more. */
    static final int SISI = 640;

    private final SwafotoService layanan;
    private final FotoLepas foto;

    PenerimaSwafoto(SwafotoService layanan, FotoLepas foto) {
        this.layanan = layanan;
        this.foto = foto;
    }

    /**
     * @param kunci of his own check-in
     * @return false when there was one already, which stays
     * @throws TidakDitemukan when it is no check-in of his
     * @throws AturanDilanggar when none is asked for, it comes too late, or it is no photo
     */
    public boolean terima(Pengguna orang, UUID kunci, byte[] isi) {
        UUID pegawai = orang.pegawaiId();
        if (pegawai == null) {
            throw new TidakDitemukan("pegawai");
        }
        return layanan.diterima(pegawai, kunci)
                && layanan.simpan(pegawai, kunci, foto.jpeg(isi, SISI));
    }
}
