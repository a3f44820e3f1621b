package id.pendopo.platform.lembar;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.jspecify.annotations.Nullable;

/**
 * Writes an xlsx to a stream; at most a thousand rows are in memory. The stream itself stays open.
 *
 * <pre>{@code
 * try (var buku = PenulisLembar.ke(keluaran)) {
 *     LembarTulis lembar = buku.tanda("templat", "realisasi").lembar("Laporan")
 *             .judul("Realisasi Anggaran", "Januari 2026")
 *             .kolom(KolomTulis.kode("Kode"), KolomTulis.rupiah("Realisasi").sebagaiIsian())
 *             .dilindungi();
 *     lembar.baris("1.01.01", new BigDecimal("1500000"));
 * }
 * }</pre>
 */
public final class PenulisLembar implements Closeable {

    /** Hidden sheet with the marks of a template and the lists of choices. */
    public static final String LEMBAR_RUJUKAN = "Ref";

    private final Workbook buku;
    private final Map<String, String> tanda = new LinkedHashMap<>();
    private final LembarRujukan rujukan;
    private @Nullable LembarTulis terakhir;
    private boolean ditutup;

    private PenulisLembar(OutputStream keluaran) {
        this.buku = new Workbook(keluaran, "Pendopo", null);
        this.rujukan = new LembarRujukan(buku);
    }

    public static PenulisLembar ke(OutputStream keluaran) {
        return new PenulisLembar(keluaran);
    }

    /**
     * Marks the file, so that {@link PembacaLembar#tanda()} knows the template, its version and its
     * purpose again.
     */
    public PenulisLembar tanda(String kunci, String nilai) {
        tanda.put(kunci, nilai);
        return this;
    }

    /** Starts the next sheet; the one before is finished by that. */
    public LembarTulis lembar(String nama) {
        if (nama.equalsIgnoreCase(LEMBAR_RUJUKAN)) {
            throw new IllegalArgumentException("the sheet name " + nama + " is taken");
        }
        selesaikanTerakhir();
        terakhir = new LembarTulis(buku.newWorksheet(nama), rujukan);
        return terakhir;
    }

    private void selesaikanTerakhir() {
        if (terakhir != null) {
            terakhir.selesai();
        }
    }

    @Override
    public void close() {
        if (ditutup) {
            return;
        }
        ditutup = true;
        selesaikanTerakhir();
        try {
            rujukan.tulis(tanda);
            buku.finish();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
