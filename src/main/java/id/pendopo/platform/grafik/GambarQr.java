package id.pendopo.platform.grafik;

import io.nayuki.qrcodegen.QrCode;

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

    public static GambarQr dari(String isi) {
        QrCode kode = QrCode.encodeText(isi, QrCode.Ecc.MEDIUM);
        var jalur = new StringBuilder();
        for (int y = 0; y < kode.size; y++) {
            for (int x = 0; x < kode.size; x++) {
                if (kode.getModule(x, y)) {
                    jalur.append("M%d,%dh1v1h-1z".formatted(x + TEPI, y + TEPI));
                }
            }
        }
        return new GambarQr(kode.size + 2 * TEPI, jalur.toString());
    }
}
