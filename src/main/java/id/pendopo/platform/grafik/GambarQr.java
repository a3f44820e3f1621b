package id.pendopo.platform.grafik;

import io.nayuki.qrcodegen.QrCode;
import io.nayuki.qrcodegen.QrSegment;

/**
 * A QR code as the path of an SVG, one unit a module: drawn here, so that what is in it goes to
 * nobody else.
 *
 * @param sisi modules of one side, with the quiet zone
 * @param jalur the dark modules
 */
public record GambarQr(int sisi, String jalur) {

    /** What readers need around the code (ISO/IEC 18004). */
    private static final int TEPI = 4;

    /** Every reader reads every mask; which one is chosen only decides how easily from afar. */
    private static final int TOPENG = 4;

    public static GambarQr dari(String isi) {
        return dari(QrCode.encodeText(isi, QrCode.Ecc.MEDIUM));
    }

    /**
     * For what is made by the hundred and read from a sheet in the hand: its mask is not the best
     * of eight, each of which would have to be drawn and judged.
     */
    public static GambarQr lekas(String isi) {
        return dari(
                QrCode.encodeSegments(
                        QrSegment.makeSegments(isi),
                        QrCode.Ecc.MEDIUM,
                        QrCode.MIN_VERSION,
                        QrCode.MAX_VERSION,
                        TOPENG,
                        true));
    }

    private static GambarQr dari(QrCode kode) {
        var jalur = new StringBuilder();
        for (int y = 0; y < kode.size; y++) {
            for (int x = 0; x < kode.size; x++) {
                int panjang = gelap(kode, x, y);
                if (panjang > 0) {
                    // one stroke for all that are dark side by side
                    jalur.append('M').append(x + TEPI).append(',').append(y + TEPI);
                    jalur.append('h').append(panjang).append("v1h-").append(panjang).append('z');
                    x += panjang;
                }
            }
        }
        return new GambarQr(kode.size + 2 * TEPI, jalur.toString());
    }

    /** How many modules are dark from here to the right. */
    private static int gelap(QrCode kode, int x, int y) {
        int sampai = x;
        while (sampai < kode.size && kode.getModule(sampai, y)) {
            sampai++;
        }
        return sampai - x;
    }
}
