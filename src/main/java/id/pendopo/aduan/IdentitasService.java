package id.pendopo.aduan;

import id.pendopo.platform.orang.Pengguna;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens the seal over who sent a complaint: each time with a reason that stays. */
@Service
@Transactional
public class IdentitasService {

    private final PenulisLangkah penulis;
    private final PelaporRepository pelapor;

    IdentitasService(PenulisLangkah penulis, PelaporRepository pelapor) {
        this.penulis = penulis;
        this.pelapor = pelapor;
    }

    /** Empty when nobody said who he is; then nothing was opened and nothing is written. */
    public Optional<Pelapor> buka(Pengguna oleh, String nomor, String alasan) {
        var k = penulis.mulai(oleh, nomor, WewenangAduan::identitas);
        String sebab =
                PenulisLangkah.harusAda(
                        alasan, PenangananService.ALASAN_TERPENDEK, "aduan.alasan-pendek");
        var siapa = pelapor.buka(k.aduan().id());
        if (siapa.isPresent()) {
            penulis.simpan(k, oleh, JenisLangkah.IDENTITAS_DIBUKA, false, sebab);
            penulis.segarkan();
        }
        return siapa;
    }
}
