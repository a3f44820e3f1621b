package id.pendopo.platform.lembar;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/**
 * An uploaded spreadsheet, read row by row. The kind of file is found in its content; limits,
 * macros, passwords, external entities and damaged files end in {@link LembarDitolak}. Each walk
 * over the rows starts from the top again and holds one row in memory.
 *
 * <pre>{@code
 * try (var berkas = PembacaLembar.buka(unggahan, namaAsli)) {
 *     for (Baris baris : berkas) { ... }
 * }
 * }</pre>
 */
public final class PembacaLembar implements Iterable<Baris>, Closeable {

    private static final int TANDA_MAKS = 100;

    private final Path berkas;
    private final String nama;
    private final BatasLembar batas;
    private final @Nullable PaketXlsx paket;
    private final @Nullable EnkodingCsv enkoding;
    private final List<Closeable> terbuka = new ArrayList<>();

    public static PembacaLembar buka(Path berkas, String namaAsli) {
        return buka(berkas, namaAsli, BatasLembar.BAWAAN);
    }

    /**
     * @param namaAsli the name the sender gave, kept for messages only
     * @throws LembarDitolak when the file is refused at the door
     */
    public static PembacaLembar buka(Path berkas, String namaAsli, BatasLembar batas) {
        try {
            if (Files.size(berkas) > batas.ukuranBerkas()) {
                throw new LembarDitolak("lembar.terlalu-besar", batas.ukuranBerkas() >> 20);
            }
            return switch (JenisBerkas.kenali(berkas)) {
                case ZIP ->
                        new PembacaLembar(
                                berkas, namaAsli, batas, PaketXlsx.buka(berkas, batas), null);
                case TEKS ->
                        new PembacaLembar(
                                berkas, namaAsli, batas, null, EnkodingCsv.kenali(berkas));
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private PembacaLembar(
            Path berkas,
            String nama,
            BatasLembar batas,
            @Nullable PaketXlsx paket,
            @Nullable EnkodingCsv enkoding) {
        this.berkas = berkas;
        this.nama = nama;
        this.batas = batas;
        this.paket = paket;
        this.enkoding = enkoding;
    }

    public String nama() {
        return nama;
    }

    /** Names of the sheets a person sees; a csv file has one without a name. */
    public List<String> namaLembar() {
        return paket == null
                ? List.of("")
                : paket.lembar().stream()
                        .filter(satu -> !satu.tersembunyi())
                        .map(PaketXlsx.LembarKerja::nama)
                        .toList();
    }

    /** Rows of the first visible sheet. */
    @Override
    public Iterator<Baris> iterator() {
        if (paket == null) {
            return baris("");
        }
        List<String> nama = namaLembar();
        if (nama.isEmpty()) {
            throw new LembarDitolak("lembar.tanpa-lembar");
        }
        return baris(nama.getFirst());
    }

    /** Rows of a sheet by name; hidden sheets can be asked for too. */
    public Iterator<Baris> baris(String namaLembar) {
        SumberBaris sumber = sumber(namaLembar);
        terbuka.add(sumber);
        return new Penelusur(sumber);
    }

    private SumberBaris sumber(String namaLembar) {
        try {
            if (enkoding != null) {
                return new BarisCsv(berkas, enkoding, batas);
            }
            if (paket != null) {
                for (PaketXlsx.LembarKerja satu : paket.lembar()) {
                    if (satu.nama().equals(namaLembar)) {
                        return new BarisXlsx(paket, satu);
                    }
                }
            }
            throw new LembarDitolak("lembar.tidak-ada-lembar", PaketXlsx.ringkas(namaLembar));
        } catch (XMLStreamException | IOException e) {
            throw PaketXlsx.terjemahkan(e);
        }
    }

    /**
     * The marks that {@link PenulisLembar#tanda} left in a template: its name, its version and what
     * it was made for. Empty for a file that did not come from here. They come from the sender, so
     * they must be checked like any input.
     */
    public Map<String, String> tanda() {
        Map<String, String> tanda = new LinkedHashMap<>();
        if (paket == null
                || paket.lembar().stream()
                        .noneMatch(satu -> satu.nama().equals(PenulisLembar.LEMBAR_RUJUKAN))) {
            return tanda;
        }
        Iterator<Baris> baris = baris(PenulisLembar.LEMBAR_RUJUKAN);
        while (baris.hasNext() && tanda.size() < TANDA_MAKS) {
            Baris satu = baris.next();
            if (!satu.sel(0).kosong()) {
                tanda.putIfAbsent(satu.sel(0).tampil(), satu.sel(1).tampil());
            }
        }
        return tanda;
    }

    @Override
    public void close() {
        try {
            for (Closeable satu : terbuka) {
                satu.close();
            }
            if (paket != null) {
                paket.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Penelusur implements Iterator<Baris> {

        private final SumberBaris sumber;
        private @Nullable Baris berikut;
        private boolean habis;

        private Penelusur(SumberBaris sumber) {
            this.sumber = sumber;
        }

        @Override
        public boolean hasNext() {
            if (berikut == null && !habis) {
                berikut = sumber.berikut();
                habis = berikut == null;
            }
            return berikut != null;
        }

        @Override
        public Baris next() {
            if (!hasNext() || berikut == null) {
                throw new NoSuchElementException();
            }
            Baris baris = berikut;
            berikut = null;
            return baris;
        }
    }
}
