package id.pendopo.platform.lembar;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Finds the encoding of a text file in one pass. Excel on an Indonesian Windows saves windows-1252
 * without a word, so that is accepted when the file has no sign of UTF-8 at all; a file with both
 * is damaged and is refused with the row.
 */
record EnkodingCsv(Charset charset, int panjangBom) {

    /** Letters that windows-1252 does not have. */
    private static final String KOSONG_1252 = "\u0081\u008d\u008f\u0090\u009d";

    private static final int CONTOH = 4096;

    static EnkodingCsv kenali(Path berkas) throws IOException {
        byte[] awal;
        try (InputStream isi = Files.newInputStream(berkas)) {
            awal = isi.readNBytes(CONTOH);
        }
        if (berawalan(awal, 0xff, 0xfe)) {
            return new EnkodingCsv(StandardCharsets.UTF_16LE, 2);
        }
        if (berawalan(awal, 0xfe, 0xff)) {
            return new EnkodingCsv(StandardCharsets.UTF_16BE, 2);
        }
        boolean bom = berawalan(awal, 0xef, 0xbb, 0xbf);
        if (!bom && adaNol(awal)) {
            return utf16TanpaBom(awal);
        }
        var telusur = new Telusur(bom);
        try (InputStream isi = Files.newInputStream(berkas)) {
            var penyangga = new byte[1 << 16];
            for (int banyak; (banyak = isi.read(penyangga)) > 0; ) {
                telusur.tambah(penyangga, banyak);
            }
        }
        return telusur.hasil();
    }

    private static boolean berawalan(byte[] isi, int... awalan) {
        for (int i = 0; i < awalan.length; i++) {
            if (i >= isi.length || (isi[i] & 0xff) != awalan[i]) {
                return false;
            }
        }
        return true;
    }

    private static boolean adaNol(byte[] isi) {
        for (byte satu : isi) {
            if (satu == 0) {
                return true;
            }
        }
        return false;
    }

    /** Latin text in UTF-16 has a zero in every other byte, and always on the same side. */
    private static EnkodingCsv utf16TanpaBom(byte[] isi) {
        int genap = 0;
        int ganjil = 0;
        for (int i = 0; i < isi.length; i++) {
            if (isi[i] == 0 && i % 2 == 0) {
                genap++;
            } else if (isi[i] == 0) {
                ganjil++;
            }
        }
        if (ganjil > isi.length / 4 && genap < isi.length / 50) {
            return new EnkodingCsv(StandardCharsets.UTF_16LE, 0);
        }
        if (genap > isi.length / 4 && ganjil < isi.length / 50) {
            return new EnkodingCsv(StandardCharsets.UTF_16BE, 0);
        }
        throw new LembarDitolak("lembar.biner");
    }

    /** Follows the bytes of a text and remembers the first row that is not UTF-8. */
    private static final class Telusur {
        private final boolean bom;
        private boolean adaUtf8;
        private boolean mungkin1252;
        private int barisRusak;
        private int baris = 1;
        private boolean dikutip;
        private int sisa;
        private int minimum = 0x80;
        private int maksimum = 0xbf;

        Telusur(boolean bom) {
            this.bom = bom;
            this.mungkin1252 = !bom;
        }

        void tambah(byte[] isi, int banyak) {
            for (int i = 0; i < banyak; i++) {
                int b = isi[i];
                if (b > 0 && sisa == 0) {
                    tambahAscii(b);
                } else {
                    tambahLain(b & 0xff);
                }
            }
        }

        /** Rows are counted as a csv reader does: a line break inside quotes starts no row. */
        private void tambahAscii(int b) {
            if (b == '"') {
                dikutip = !dikutip;
            } else if (b == '\n' && !dikutip) {
                baris++;
            }
        }

        private void tambahLain(int b) {
            if (b == 0) {
                throw new LembarDitolak("lembar.enkoding", baris);
            }
            if (sisa > 0) {
                if (b >= minimum && b <= maksimum) {
                    adaUtf8 |= --sisa == 0;
                    minimum = 0x80;
                    maksimum = 0xbf;
                    return;
                }
                catatRusak();
                sisa = 0;
            }
            if (b < 0x80) {
                tambahAscii(b);
                return;
            }
            mungkin1252 &= KOSONG_1252.indexOf(b) < 0;
            sisa = panjangLanjutan(b);
            minimum = b == 0xe0 ? 0xa0 : b == 0xf0 ? 0x90 : 0x80;
            maksimum = b == 0xed ? 0x9f : b == 0xf4 ? 0x8f : 0xbf;
            if (sisa == 0) {
                catatRusak();
            }
        }

        private void catatRusak() {
            barisRusak = barisRusak == 0 ? baris : barisRusak;
        }

        EnkodingCsv hasil() {
            if (sisa > 0) {
                catatRusak();
            }
            if (barisRusak == 0) {
                return new EnkodingCsv(StandardCharsets.UTF_8, bom ? 3 : 0);
            }
            if (mungkin1252 && !adaUtf8) {
                return new EnkodingCsv(Charset.forName("windows-1252"), 0);
            }
            throw new LembarDitolak("lembar.enkoding", barisRusak);
        }
    }

    /** Bytes that must follow a first byte of UTF-8; 0 for a byte that cannot be one. */
    private static int panjangLanjutan(int b) {
        if (b >= 0xc2 && b <= 0xdf) {
            return 1;
        }
        if (b >= 0xe0 && b <= 0xef) {
            return 2;
        }
        return b >= 0xf0 && b <= 0xf4 ? 3 : 0;
    }
}
