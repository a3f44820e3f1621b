package id.pendopo.pelaporan.unggahan;

import id.pendopo.kernel.TidakDitemukan;
import id.pendopo.pelaporan.unggahan.UnggahanQueries.Rincian;
import id.pendopo.platform.berkas.PenyimpananBerkas;
import id.pendopo.platform.lembar.Galat;
import id.pendopo.platform.lembar.LembarGalat;
import id.pendopo.platform.lembar.PembacaLembar;
import id.pendopo.platform.lembar.TabelTerbaca;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Service;

/** Gives an upload back with its wrong cells in red and the errors in words beside them. */
@Service
public class LembarBergalat {

    private final PenyimpananBerkas berkas;
    private final Kata kata;

    LembarBergalat(PenyimpananBerkas berkas, Kata kata) {
        this.berkas = berkas;
        this.kata = kata;
    }

    /**
     * @throws TidakDitemukan when the file was not kept
     */
    public void tulis(Rincian r, Locale bahasa, OutputStream ke) {
        String sidik = r.unggahan().sidik();
        if (sidik == null) {
            throw new TidakDitemukan("berkas unggahan " + r.unggahan().nomor());
        }
        try {
            Path salinan = Files.createTempFile("unggahan", ".xlsx");
            try {
                try (var isi = berkas.buka(sidik).isi()) {
                    Files.copy(isi, salinan, StandardCopyOption.REPLACE_EXISTING);
                }
                tulis(salinan, r, bahasa, ke);
            } finally {
                Files.deleteIfExists(salinan);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void tulis(Path salinan, Rincian r, Locale bahasa, OutputStream ke) {
        try (var asal =
                PembacaLembar.buka(salinan, r.unggahan().namaBerkas(), PemeriksaLembar.BATAS)) {
            var kepala = TabelTerbaca.dari(asal, kata.skema()).kepala();
            LembarGalat.tulis(
                    asal,
                    kepala,
                    galat(r),
                    g -> g.letak() + ": " + kata.teks(bahasa, g.kode()),
                    kata.teks(bahasa, "unggahan.kolom.galat"),
                    ke);
        }
    }

    private static List<Galat> galat(Rincian r) {
        return r.baris().stream()
                .map(UnggahanQueries.Baris::isi)
                .flatMap(
                        b ->
                                b.catatan().stream()
                                        .filter(BarisUnggahan.Catatan::galat)
                                        .map(
                                                c ->
                                                        new Galat(
                                                                b.baris(),
                                                                c.indeks(),
                                                                c.kolom(),
                                                                c.ditemukan(),
                                                                c.kode())))
                .toList();
    }
}
