package id.pendopo.platform.web;

import gg.jte.Content;
import gg.jte.html.HtmlTemplateOutput;
import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.html.escape.Escape;
import gg.jte.runtime.StringUtils;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A page as UTF-8 while it is drawn: one growing array, because the answer leaves in one write and
 * copying a chain of pieces cost more than a tenth of the drawing.
 *
 * <p>Texts are made safe as {@link OwaspHtmlTemplateOutput} does, by the same table for the same
 * place, but while they become bytes: looking through each text first and cutting it after took a
 * fifth of the drawing. Scripts, and parts within an attribute, are left to the library.
 */
final class Keluaran implements HtmlTemplateOutput {

    /** Bytes that one UTF-16 unit takes at most; a pair of surrogates takes four for two. */
    private static final int TERLEBAR = 3;

    private static final int ASCII = 0x80;

    // where a character cannot stand for itself as one byte
    private static final int APA_ADANYA = 0;
    private static final int DI_BADAN = 1;
    private static final int DI_ATRIBUT = 2;
    private static final int DI_MANA_PUN = 4;
    private static final int BAIT_ATAS = 0xFF00;
    private static final byte[] BERBAHAYA = new byte[0x100];
    private static final byte[][] GANTI = new byte[ASCII][];

    static {
        Arrays.fill(BERBAHAYA, ASCII, BERBAHAYA.length, (byte) DI_MANA_PUN);
        ganti('&', "&amp;", DI_BADAN | DI_ATRIBUT);
        ganti('<', "&lt;", DI_BADAN | DI_ATRIBUT);
        ganti('>', "&gt;", DI_BADAN);
        ganti('"', "&#34;", DI_ATRIBUT);
        ganti('\'', "&#39;", DI_ATRIBUT);
    }

    private byte[] isi;
    private int panjang;
    private @Nullable String tag;
    private @Nullable String atribut;

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
        tulis(teks, 0, teks.length(), APA_ADANYA);
    }

    @Override
    public void writeContent(String teks, int dari, int sampai) {
        tulis(teks, dari, sampai, APA_ADANYA);
    }

    @Override
    public void setContext(@Nullable String tag, @Nullable String atribut) {
        this.tag = tag;
        this.atribut = atribut;
    }

    @Override
    public void writeUserContent(@Nullable String teks) {
        if (teks == null) {
            return;
        }
        if (tag == null || atribut == null) {
            diBadan(teks);
        } else {
            diAtribut(tag, atribut, teks);
        }
    }

    @Override
    public void writeUserContent(@Nullable Content bagian) {
        if (bagian == null) {
            return;
        }
        if (tag == null || atribut == null) {
            bagian.writeTo(this);
        } else {
            var pustaka = new OwaspHtmlTemplateOutput(this);
            pustaka.setContext(tag, atribut);
            pustaka.writeUserContent(bagian);
        }
    }

    private void diBadan(String teks) {
        if ("script".equals(tag)) {
            Escape.javaScriptBlock(teks, this);
        } else {
            tulis(teks, 0, teks.length(), DI_BADAN);
        }
    }

    private void diAtribut(String tag, String atribut, String teks) {
        if ("a".equals(tag)
                && "href".equals(atribut)
                && StringUtils.startsWithIgnoringCaseAndWhitespaces(teks, "javascript:")) {
            return;
        }
        if (atribut.startsWith("on")) {
            Escape.javaScriptAttribute(teks, this);
        } else {
            tulis(teks, 0, teks.length(), DI_ATRIBUT);
        }
    }

    /**
     * Most texts are ASCII and harmless: they are copied without a branch, and looked at only then.
     * One that is not is written again from its beginning.
     */
    private void tulis(String teks, int dari, int sampai, int tempat) {
        siapkan((sampai - dari) * TERLEBAR);
        byte[] ke = isi;
        int geser = panjang - dari;
        int tanda = 0;
        for (int i = dari; i < sampai; i++) {
            char c = teks.charAt(i);
            tanda |= BERBAHAYA[c & 0xFF] | c & BAIT_ATAS;
            ke[geser + i] = (byte) c;
        }
        if ((tanda & (tempat | DI_MANA_PUN | BAIT_ATAS)) == 0) {
            panjang = geser + sampai;
        } else {
            tulisHatiHati(teks, dari, sampai, tempat);
        }
    }

    private void tulisHatiHati(String teks, int dari, int sampai, int tempat) {
        byte[] ke = isi;
        int p = panjang;
        int i = dari;
        while (i < sampai) {
            char c = teks.charAt(i++);
            if (c < ASCII) {
                if ((BERBAHAYA[c] & tempat) == 0) {
                    ke[p++] = (byte) c;
                } else {
                    panjang = p;
                    siapkan(GANTI[c].length + (sampai - i) * TERLEBAR);
                    ke = isi;
                    for (byte b : GANTI[c]) {
                        ke[p++] = b;
                    }
                }
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

    private static void ganti(char c, String lain, int tempat) {
        BERBAHAYA[c] = (byte) tempat;
        GANTI[c] = lain.getBytes(StandardCharsets.US_ASCII);
    }
}
