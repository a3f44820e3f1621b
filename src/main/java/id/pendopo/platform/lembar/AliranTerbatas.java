package id.pendopo.platform.lembar;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Guards one part of an xlsx while it is inflated: the total size, the inflate ratio, and the bytes
 * that a parser takes for a single step. The last one matters because a parser holds a whole
 * attribute or text in memory before anybody can look at its length; it has no bound of its own.
 */
final class AliranTerbatas extends FilterInputStream {

    /**
     * One step of the parser took too much; the row reader turns it into an error that names the
     * cell.
     */
    static final class TerlaluPanjang extends RuntimeException {
        TerlaluPanjang() {
            super("tag or text run too long");
        }
    }

    private static final long RASIO_DIPERIKSA_SETELAH = 4L << 20;

    private final BatasLembar batas;
    private final long tersimpan;
    private final Jatah jatah;
    private final int langkahMaks;

    private long terbuka;
    private int langkah;

    /** Bytes still allowed for all parts that are read together. */
    static final class Jatah {
        private long sisa;

        Jatah(long sisa) {
            this.sisa = sisa;
        }
    }

    AliranTerbatas(InputStream asal, long tersimpan, BatasLembar batas, Jatah jatah) {
        super(asal);
        this.tersimpan = Math.max(1, tersimpan);
        this.batas = batas;
        this.jatah = jatah;
        // &#x1F600; needs nine bytes for two characters
        this.langkahMaks = Math.max(64 * 1024, batas.panjangSel() * 9);
    }

    /** The parser takes its next step. */
    void langkahBaru() {
        langkah = 0;
    }

    @Override
    public int read() throws IOException {
        var satu = new byte[1];
        return read(satu, 0, 1) < 0 ? -1 : satu[0] & 0xff;
    }

    @Override
    public int read(byte[] isi, int mulai, int banyak) throws IOException {
        int terbaca = super.read(isi, mulai, banyak);
        if (terbaca > 0) {
            catat(terbaca);
        }
        return terbaca;
    }

    private void catat(int terbaca) {
        terbuka += terbaca;
        jatah.sisa -= terbaca;
        if (jatah.sisa < 0
                || (terbuka > RASIO_DIPERIKSA_SETELAH && terbuka / tersimpan > batas.rasio())) {
            throw new LembarDitolak("lembar.bom-zip");
        }
        langkah += terbaca;
        if (langkah > langkahMaks) {
            throw new TerlaluPanjang();
        }
    }
}
