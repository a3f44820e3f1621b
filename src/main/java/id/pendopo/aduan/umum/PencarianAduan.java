package id.pendopo.aduan.umum;

import id.pendopo.aduan.IzinAduan;
import id.pendopo.kernel.port.Konteks;
import id.pendopo.kernel.port.SumberPencarian;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Reports by number and words, within the OPD that the person may look at. */
@Component
class PencarianAduan implements SumberPencarian {

    private final PencarianAduanQueries pencarian;

    PencarianAduan(PencarianAduanQueries pencarian) {
        this.pencarian = pencarian;
    }

    @Override
    public List<Hasil> cari(Konteks konteks, String kata, int batas) {
        if (!konteks.boleh(IzinAduan.LIHAT)) {
            return List.of();
        }
        var opd = konteks.opd(IzinAduan.LIHAT);
        String rapi = Saringan.rapi(kata);
        var temuan = new ArrayList<>(pencarian.nomor(rapi, opd, konteks.tahun().nilai()));
        if (temuan.isEmpty()) {
            temuan.addAll(pencarian.kata(rapi, opd, batas));
        }
        return temuan.stream()
                .limit(batas)
                .map(
                        t ->
                                new Hasil(
                                        "aduan.umum.cari.jenis",
                                        t.judul(),
                                        "/aduan/kelola/" + t.nomor(),
                                        t.nomor()))
                .toList();
    }
}
