package id.pendopo.pelaporan.sambungan;

import id.pendopo.kernel.port.Konteks;
import id.pendopo.kernel.port.SumberPencarian;
import id.pendopo.pelaporan.IzinPelaporan;
import id.pendopo.pelaporan.PencarianQueries;
import java.util.List;
import org.springframework.stereotype.Component;

/** Reports by number, code and name, within the OPD that the person may look at. */
@Component
class PencarianLaporan implements SumberPencarian {

    private final PencarianQueries pencarian;

    PencarianLaporan(PencarianQueries pencarian) {
        this.pencarian = pencarian;
    }

    @Override
    public List<Hasil> cari(Konteks konteks, String kata, int batas) {
        if (!konteks.boleh(IzinPelaporan.LIHAT)) {
            return List.of();
        }
        var opd = konteks.opd(IzinPelaporan.LIHAT);
        return pencarian.cari(konteks.tahun().nilai(), opd, kata, batas).stream()
                .map(
                        t ->
                                new Hasil(
                                        "laporan.jenis",
                                        t.nama(),
                                        t.url(),
                                        "%s · %s · %s".formatted(t.nomor(), t.kode(), t.namaOpd())))
                .toList();
    }
}
