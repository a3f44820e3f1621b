package id.pendopo.platform.lembar;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes csv after RFC 4180 in UTF-8: numbers plain with a decimal point, dates in ISO form, texts
 * that a spreadsheet program would run as a formula made harmless with an apostrophe. The stream
 * itself stays open.
 *
 * <pre>{@code
 * try (var csv = PenulisCsv.ke(keluaran).denganBom().pemisah(';')) {
 *     csv.baris("kode", "nilai").baris("1.01", new BigDecimal("-500.25"));
 * }
 * }</pre>
 */
public final class PenulisCsv implements Closeable {

    private final Writer penulis;
    private char pemisah = ',';
    private boolean bom;
    private boolean dimulai;

    private PenulisCsv(Writer penulis) {
        this.penulis = penulis;
    }

    public static PenulisCsv ke(OutputStream keluaran) {
        return new PenulisCsv(
                new BufferedWriter(
                        new OutputStreamWriter(keluaran, StandardCharsets.UTF_8), 1 << 16));
    }

    /** Excel reads UTF-8 only behind a byte order mark; programs are better off without it. */
    public PenulisCsv denganBom() {
        belumDimulai();
        bom = true;
        return this;
    }

    /** Semicolon for Excel with Indonesian settings. */
    public PenulisCsv pemisah(char pemisah) {
        belumDimulai();
        if (pemisah == '"' || pemisah == '\r' || pemisah == '\n') {
            throw new IllegalArgumentException("not a separator");
        }
        this.pemisah = pemisah;
        return this;
    }

    private void belumDimulai() {
        if (dimulai) {
            throw new IllegalStateException("the form of a csv must be set before its first row");
        }
    }

    public PenulisCsv baris(@Nullable Object... nilai) {
        return baris(Arrays.asList(nilai));
    }

    public PenulisCsv baris(List<? extends @Nullable Object> nilai) {
        try {
            if (!dimulai && bom) {
                penulis.write('\ufeff');
            }
            dimulai = true;
            for (int i = 0; i < nilai.size(); i++) {
                if (i > 0) {
                    penulis.write(pemisah);
                }
                tulis(bentuk(nilai.get(i)), nilai.size() == 1);
            }
            penulis.write("\r\n");
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String bentuk(@Nullable Object nilai) {
        return switch (nilai) {
            case null -> "";
            case BigDecimal angka -> angka.toPlainString();
            case Number angka -> angka.toString();
            default -> PelindungRumus.lindungi(nilai.toString());
        };
    }

    private void tulis(String teks, boolean satuSatunya) throws IOException {
        if (perluKutip(teks) || (satuSatunya && teks.isEmpty())) {
            penulis.write('"');
            penulis.write(teks.replace("\"", "\"\""));
            penulis.write('"');
        } else {
            penulis.write(teks);
        }
    }

    private boolean perluKutip(String teks) {
        for (int i = 0; i < teks.length(); i++) {
            char huruf = teks.charAt(i);
            if (huruf == pemisah || huruf == '"' || huruf == '\n' || huruf == '\r') {
                return true;
            }
        }
        // blanks at the edges are cut off by some readers
        return !teks.isEmpty() && (teks.charAt(0) <= ' ' || teks.charAt(teks.length() - 1) <= ' ');
    }

    @Override
    public void close() {
        try {
            penulis.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
