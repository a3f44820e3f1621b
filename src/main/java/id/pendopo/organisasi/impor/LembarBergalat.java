package id.pendopo.organisasi.impor;

import id.pendopo.organisasi.impor.BarisImpor.Keadaan;
import id.pendopo.platform.lembar.Galat;
import id.pendopo.platform.lembar.LembarGalat;
import id.pendopo.platform.lembar.PembacaLembar;
import id.pendopo.platform.lembar.TabelTerbaca;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.springframework.stereotype.Service;

/** Gives an uploaded file back with its wrong cells in red. */
@Service
public class LembarBergalat {

    private final ImporQueries impor;

    LembarBergalat(ImporQueries impor) {
        this.impor = impor;
    }

    /**
     * @param kata one error in the reader's words
     * @param judul title of the column that says what is wrong
     */
    public void tulis(
            Impor satu, Function<Galat, String> kata, String judul, OutputStream keluaran) {
        try {
            Path sementara = Files.createTempFile("impor", null);
            try {
                Files.write(sementara, impor.isi(satu));
                try (var asal = PembacaLembar.buka(sementara, satu.namaBerkas())) {
                    var kepala = TabelTerbaca.dari(asal, satu.jenis().skema()).kepala();
                    LembarGalat.tulis(asal, kepala, galat(satu), kata, judul, keluaran);
                }
            } finally {
                Files.deleteIfExists(sementara);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
