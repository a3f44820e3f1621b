package id.pendopo.platform.lembar;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Guards one part of an xlsx while it is inflated: total size, inflate ratio, and the length of a
 * single tag or text run. The last one matters because an XML parser holds a whole attribute or
 * text in memory before anybody can look at its length. A DOCTYPE is refused here, before the
 * parser sees it.
 */
final class AliranTerbatas extends FilterInputStream {

    /**
     * A text run or tag beyond its limit; the row reader turns it into an error that names the
     * cell.
     */
    static final class TerlaluPanjang extends RuntimeException {
        TerlaluPanjang() {
            super("tag or text run too long");
        }
    }

    private static final long RASIO_DIPERIKSA_SETELAH = 4L << 20;

    private enum Keadaan {
        TEKS,
        AWAL_TAG,
        TAG,
        KUTIP_GANDA,
        KUTIP_TUNGGAL,
        SERU,
        KOMENTAR,
        CDATA,
        INSTRUKSI
    }

    private final BatasLembar batas;
    private final long tersimpan;
    private final Jatah jatah;
    private final int panjangMaks;

    private Keadaan keadaan = Keadaan.TEKS;
    private long terbuka;
    private int panjang;
    private int sebelum;
    private int sebelumnya;

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
        this.panjangMaks = Math.max(64 * 1024, batas.panjangSel() * 9);
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
            catatUkuran(terbaca);
            periksa(isi, mulai, mulai + terbaca);
        }
        return terbaca;
    }

    private void catatUkuran(int terbaca) {
        terbuka += terbaca;
        jatah.sisa -= terbaca;
        if (jatah.sisa < 0
                || (terbuka > RASIO_DIPERIKSA_SETELAH && terbuka / tersimpan > batas.rasio())) {
            throw new LembarDitolak("lembar.bom-zip");
        }
    }

    private void periksa(byte[] isi, int mulai, int akhir) {
        for (int i = mulai; i < akhir; i++) {
            int b = isi[i];
            switch (keadaan) {
                case TEKS -> {
                    if (b == '<') {
                        pindah(Keadaan.AWAL_TAG);
                    }
                }
                case AWAL_TAG -> {
                    if (b == '!') {
                        pindah(Keadaan.SERU);
                    } else if (b == '?') {
                        pindah(Keadaan.INSTRUKSI);
                    } else {
                        pindah(b == '>' ? Keadaan.TEKS : Keadaan.TAG);
                    }
                }
                case TAG -> {
                    if (b == '>') {
                        pindah(Keadaan.TEKS);
                    } else if (b == '"') {
                        keadaan = Keadaan.KUTIP_GANDA;
                    } else if (b == '\'') {
                        keadaan = Keadaan.KUTIP_TUNGGAL;
                    }
                }
                case KUTIP_GANDA -> {
                    if (b == '"') {
                        keadaan = Keadaan.TAG;
                    }
                }
                case KUTIP_TUNGGAL -> {
                    if (b == '\'') {
                        keadaan = Keadaan.TAG;
                    }
                }
                case SERU -> {
                    if (b == '-') {
                        pindah(Keadaan.KOMENTAR);
                    } else if (b == '[') {
                        pindah(Keadaan.CDATA);
                    } else {
                        throw new LembarDitolak("lembar.entitas-xml");
                    }
                }
                // counted from the first dash of <!--, so that <!--> does not end it
                case KOMENTAR ->
                        tutupBila(b == '>' && sebelum == '-' && sebelumnya == '-' && panjang > 3);
                case CDATA -> tutupBila(b == '>' && sebelum == ']' && sebelumnya == ']');
                case INSTRUKSI -> tutupBila(b == '>' && sebelum == '?');
            }
            sebelumnya = sebelum;
            sebelum = b;
            if (++panjang > panjangMaks
                    && keadaan != Keadaan.KOMENTAR
                    && keadaan != Keadaan.INSTRUKSI) {
                throw new TerlaluPanjang();
            }
        }
    }

    private void tutupBila(boolean selesai) {
        if (selesai) {
            pindah(Keadaan.TEKS);
        }
    }

    private void pindah(Keadaan berikut) {
        keadaan = berikut;
        panjang = 0;
    }
}
