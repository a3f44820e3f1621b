package id.pendopo.akun.saya;

import id.pendopo.audit.Jejak;
import id.pendopo.platform.orang.Pengguna;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What somebody did with his own data, for the trail. */
@Service
@Transactional
class CatatanSaya {

    private final Jejak jejak;

    CatatanSaya(Jejak jejak) {
        this.jejak = jejak;
    }

    void diunduh(Pengguna orang) {
        jejak.catat(orang.pelaku(), "akun.data-diunduh", objek(orang), null, null, null);
    }

    private static Jejak.Objek objek(Pengguna orang) {
        return new Jejak.Objek("akun", orang.akunId().toString(), orang.namaPengguna());
    }
}
