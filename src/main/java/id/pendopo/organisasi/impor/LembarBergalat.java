package id.pendopo.organisasi.impor;

import id.pendopo.organisasi.impor.BarisImpor.Keadaan;
import id.pendopo.platform.lembar.Galat;
import id.pendopo.platform.lembar.LembarGalat;
import id.pendopo.platform.lembar.TabelTerbaca;
import java.io.OutputStream;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.springframework.stereotype.Service;

/** Gives an uploaded file back with its wrong cells in red. */
@Service
public class LembarBergalat {

    private final ImporQueries impor;
    private final BerkasImpor berkas;

    LembarBergalat(ImporQueries impor, BerkasImpor berkas) {
        this.impor = impor;
        this.berkas = berkas;
    }

    /**
     * @param kata one error in the reader's words
     * @param judul title of the column that says what is wrong
     */
    public void tulis(
            Impor satu, Function<Galat, String> kata, String judul, OutputStream keluaran) {
        berkas.baca(
                satu,
                asal -> {
                    var kepala = TabelTerbaca.dari(asal, satu.jenis().skema()).kepala();
                    LembarGalat.tulis(asal, kepala, galat(satu), kata, judul, keluaran);
                    return kepala;
                });
    }

    private List<Galat> galat(Impor satu) {
        return impor.baris(satu, Set.of(Keadaan.GALAT), Integer.MAX_VALUE).stream()
                .flatMap(b -> b.galat().stream().map(g -> galat(b.nomor(), g)))
                .toList();
    }

    private static Galat galat(int baris, BarisImpor.Temuan g) {
        return new Galat(baris, g.indeks(), g.kolom(), g.ditemukan(), g.kode());
    }
}
