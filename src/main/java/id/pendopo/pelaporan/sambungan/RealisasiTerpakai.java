package id.pendopo.pelaporan.sambungan;

import id.pendopo.anggaran.BatasTerpakai;
import id.pendopo.kernel.Rupiah;
import id.pendopo.pelaporan.RealisasiQueries;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** A ceiling is used up by what was reported as spent. */
@Component
class RealisasiTerpakai implements BatasTerpakai {

    private final RealisasiQueries realisasi;

    RealisasiTerpakai(RealisasiQueries realisasi) {
        this.realisasi = realisasi;
    }

    @Override
    public Map<UUID, Rupiah> terpakai(int tahun) {
        return realisasi.terpakai(tahun);
    }
}
