package id.pendopo.aduan.petugas;

import id.pendopo.platform.orang.Pengguna;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The report of work on several complaints, for the one who did it. */
@Service
@Transactional(readOnly = true)
class KelompokQueries {

    private final KelompokRepository kelompok;

    KelompokQueries(KelompokRepository kelompok) {
        this.kelompok = kelompok;
    }

    KelompokRepository.Kelompok satu(UUID id, Pengguna orang) {
        return kelompok.satu(id, orang.akunId());
    }

    List<KelompokRepository.Isi> isi(UUID id) {
        return kelompok.isi(id);
    }
}
