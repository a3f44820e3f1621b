package id.pendopo.platform.web;

import gg.jte.TemplateOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;

/**
 * A page as UTF-8 while it is drawn: one growing array, because the answer leaves in one write and
 * copying a chain of pieces cost more than a tenth of the drawing.
 */
final class Keluaran implements TemplateOutput {

    /** Bytes that one UTF-16 unit takes at most; a pair of surrogates takes four for two. */
    private static final int TERLEBAR = 3;

    private byte[] isi;
    private int panjang;

    Keluaran(int dugaan) {
        isi = new byte[dugaan];
    }

    int panjang() {
        return panjang;
    }

    void ke(OutputStream keluar) throws IOException {
        keluar.write(isi, 0, panjang);
    }

    byte[] bait() {
        return Arrays.copyOf(isi, panjang);
    }

    @Override
    public void writeBinaryContent(byte[] bait) {
        siapkan(bait.length);
        System.arraycopy(bait, 0, isi, panjang, bait.length);
        panjang += bait.length;
    }

    @Override
    public void writeContent(String teks) {
        writeContent(teks, 0, teks.length());
    }

    @Override
    public void writeContent(String teks, int dari, int sampai) {
        siapkan((sampai - dari) * TERLEBAR);
        byte[] ke = isi;
        int p = panjang;
        int i = dari;
        while (i < sampai) {
            char c = teks.charAt(i++);
            if (c < 0x80) {
                ke[p++] = (byte) c;
            } else if (c < 0x800) {
                ke[p++] = (byte) (0xC0 | c >> 6);
                ke[p++] = (byte) (0x80 | c & 0x3F);
            } else if (!Character.isSurrogate(c)) {
                ke[p++] = (byte) (0xE0 | c >> 12);
                ke[p++] = (byte) (0x80 | c >> 6 & 0x3F);
                ke[p++] = (byte) (0x80 | c & 0x3F);
            } else if (Character.isHighSurrogate(c)
                    && i < sampai
                    && Character.isLowSurrogate(teks.charAt(i))) {
                int titik = Character.toCodePoint(c, teks.charAt(i++));
                ke[p++] = (byte) (0xF0 | titik >> 18);
                ke[p++] = (byte) (0x80 | titik >> 12 & 0x3F);
                ke[p++] = (byte) (0x80 | titik >> 6 & 0x3F);
                ke[p++] = (byte) (0x80 | titik & 0x3F);
            } else {
                // half a pair is no character: as the encoder of the JDK writes it
                ke[p++] = '?';
            }
        }
        panjang = p;
    }

    private void siapkan(int lagi) {
        if (isi.length - panjang < lagi) {
            isi = Arrays.copyOf(isi, Math.max(isi.length * 2, panjang + lagi));
        }
    }
}
