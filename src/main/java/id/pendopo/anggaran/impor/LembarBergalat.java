package id.pendopo.anggaran.impor;

import id.pendopo.anggaran.impor.BarisQueries.Baris;
import id.pendopo.anggaran.impor.BarisQueries.Saring;
import id.pendopo.platform.lembar.Galat;
import id.pendopo.platform.lembar.LembarGalat;
import id.pendopo.platform.lembar.PembacaLembar;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.function.Function;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gives a budget file back with its wrong cells in red. */
@Service
@Transactional(readOnly = true)
public class LembarBergalat {

    private static final Saring GALAT = new Saring(HasilBaris.GALAT, null, null);
    private static final int PALING_BANYAK = 50_000;

    private final BerkasRepository berkas;
    private final BarisQueries baris;

    LembarBergalat(BerkasRepository berkas, BarisQueries baris) {
        this.berkas = berkas;
        this.baris = baris;
    }

    /**
     * The uploaded file with a last column that says what is wrong.
     *
     * @param pesan one finding in the reader's words
     */
    public void tulis(Impor asal, Function<Catatan, String> pesan, String judul, OutputStream ke) {
        List<Galat> galat = new ArrayList<>();
        var kata = new HashMap<Galat, String>();
        for (Baris b : baris.baris(asal.id(), GALAT, 0, PALING_BANYAK)) {
            for (Catatan c : b.catatan()) {
                if (c.galat()) {
                    Galat satu = galat(b.baris(), c);
                    galat.add(satu);
                    kata.put(satu, pesan.apply(c));
                }
            }
        }
        var bentuk = BentukBerkas.valueOf(asal.ringkasan().bentuk());
        try (var salinan = berkas.salin(asal.id());
                var lembar = PembacaLembar.buka(salinan.berkas(), asal.namaBerkas())) {
            LembarGalat.tulis(
                    lembar,
                    PembacaAnggaran.kepala(lembar, bentuk),
                    galat,
                    g -> kata.getOrDefault(g, g.kode()),
                    judul,
                    ke);
        }
    }

    /** A finding as a red cell of the file that goes back. */
    private static Galat galat(int baris, Catatan c) {
        return new Galat(baris, kolom(c.sel()), c.kolom(), c.ditemukan(), c.kode());
    }

    /** Column counted from 0 of a cell such as C12; -1 for a row number alone. */
    private static int kolom(String sel) {
        int kolom = 0;
        for (int i = 0; i < sel.length() && Character.isLetter(sel.charAt(i)); i++) {
            kolom = kolom * 26 + (sel.charAt(i) - 'A' + 1);
        }
        return kolom - 1;
    }
}
