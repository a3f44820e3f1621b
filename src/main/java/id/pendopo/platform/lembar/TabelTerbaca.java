package id.pendopo.platform.lembar;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The records under a header, in one pass.
 *
 * <pre>{@code
 * try (var berkas = PembacaLembar.buka(unggahan, nama)) {
 *     var tabel = TabelTerbaca.dari(berkas, SKEMA);
 *     while (tabel.hasNext()) {
 *         BarisTerbaca baris = tabel.next();
 *         ...
 *     }
 * }
 * }</pre>
 */
public final class TabelTerbaca implements Iterator<BarisTerbaca> {

    /** The line of column numbers under a printed header: 1, 2, 3, 4, 5 = (4 / 3) * 100. */
    private static final Pattern NOMOR_KOLOM = Pattern.compile("\\(?\\d{1,2}\\)?(\\s*=.*)?");

    private final SkemaKolom skema;
    private final KepalaTabel kepala;
    private final Iterator<Baris> sisa;
    private final List<Baris> awal;
    private final List<Integer> dilewati = new ArrayList<>();
    private @Nullable BarisTerbaca berikut;

    /**
     * Finds the header in the first visible sheet.
     *
     * @throws LembarDitolak when the header is not there, or when the file breaks a limit; the
     *     latter can also happen while walking over the rows
     */
    public static TabelTerbaca dari(PembacaLembar berkas, SkemaKolom skema) {
        return new TabelTerbaca(berkas.iterator(), skema);
    }

    private TabelTerbaca(Iterator<Baris> baris, SkemaKolom skema) {
        this.skema = skema;
        this.sisa = baris;
        List<Baris> dibaca = new ArrayList<>();
        while (baris.hasNext()) {
            Baris satu = baris.next();
            dibaca.add(satu);
            if (satu.nomor() > KepalaTabel.BARIS_DICARI) {
                break;
            }
        }
        this.kepala =
                KepalaTabel.cari(
                        dibaca.stream()
                                .filter(satu -> satu.nomor() <= KepalaTabel.BARIS_DICARI)
                                .toList(),
                        skema);
        this.awal =
                new ArrayList<>(
                        dibaca.stream().filter(satu -> satu.nomor() > kepala.baris()).toList());
        if (!awal.isEmpty() && barisNomorKolom(awal.getFirst())) {
            awal.removeFirst();
        }
    }

    private boolean barisNomorKolom(Baris baris) {
        long terisi = baris.sel().stream().filter(sel -> !sel.kosong()).count();
        return baris.nomor() == kepala.baris() + 1
                && terisi >= 2
                && terisi >= kepala.indeks().size()
                && baris.sel().stream()
                        .allMatch(
                                sel ->
                                        sel.kosong()
                                                || NOMOR_KOLOM
                                                        .matcher(sel.tampil().strip())
                                                        .matches())
                && menaik(baris);
    }

    private static boolean menaik(Baris baris) {
        int sebelum = 0;
        for (Sel sel : baris.sel()) {
            if (!sel.kosong()) {
                int ini =
                        Integer.parseInt(
                                sel.tampil().strip().replaceAll("^\\(?(\\d{1,2}).*$", "$1"));
                if (ini != sebelum + 1) {
                    return false;
                }
                sebelum = ini;
            }
        }
        return true;
    }

    public KepalaTabel kepala() {
        return kepala;
    }

    /** Rows passed over because their marking column is empty, as far as the walk has come. */
    public List<Integer> dilewati() {
        return List.copyOf(dilewati);
    }

    @Override
    public boolean hasNext() {
        while (berikut == null && (!awal.isEmpty() || sisa.hasNext())) {
            Baris baris = awal.isEmpty() ? sisa.next() : awal.removeFirst();
            if (tanpaPenanda(baris)) {
                dilewati.add(baris.nomor());
            } else {
                berikut = new BarisTerbaca(baris, kepala, skema);
            }
        }
        return berikut != null;
    }

    private boolean tanpaPenanda(Baris baris) {
        for (String kunci : skema.penanda()) {
            Integer letak = kepala.indeks().get(kunci);
            if (letak != null && baris.sel(letak).kosong()) {
                return true;
            }
        }
        return false;
    }

    @Override
    public BarisTerbaca next() {
        if (!hasNext() || berikut == null) {
            throw new NoSuchElementException();
        }
        BarisTerbaca baris = berikut;
        berikut = null;
        return baris;
    }
}
