package id.pendopo.pelaporan.sambungan;

import id.pendopo.anggaran.BatasTerpakai;
import id.pendopo.kernel.Rupiah;
import id.pendopo.pelaporan.PelaporanQueries;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** A ceiling is used up by what was reported as spent. */
@Component
class RealisasiTerpakai implements BatasTerpakai {

    private final PelaporanQueries pelaporan;

    RealisasiTerpakai(PelaporanQueries pelaporan) {
        this.pelaporan = pelaporan;
    }

    @Override
    public Map<UUID, Rupiah> terpakai(int tahun) {
        return pelaporan.terpakai(tahun);
    }
}
