package id.pendopo.platform.tampilan;

import id.pendopo.kernel.AturanDilanggar;
import id.pendopo.platform.berkas.PenyimpananBerkas;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import org.springframework.stereotype.Component;

/**
 * Makes an emblem out of an upload. It is made anew twice: first by the keeper of photos, who knows
 * dangerous files, then small and as PNG, so that its ground stays clear.
 */
@Component
public class LogoPemda {

    /** Pixels of the longer side. */
    public static final int SISI = 256;

    private final PenyimpananBerkas berkas;

    LogoPemda(PenyimpananBerkas berkas) {
        this.berkas = berkas;
    }

    /**
     * @return digest of the emblem among the kept files
     * @throws AturanDilanggar {@code berkas.*} when the upload is neither PNG nor JPEG, or broken
     */
    public String simpan(InputStream isi) {
        var foto = berkas.simpanFoto(isi);
        String kecil = berkas.gambarKecil(foto.sidik()).orElse(foto).sidik();
        try (var asal = berkas.buka(kecil).isi()) {
            var hasil = new ByteArrayOutputStream();
            ImageIO.write(kecilkan(ImageIO.read(asal)), "png", hasil);
            return berkas.simpanFoto(new ByteArrayInputStream(hasil.toByteArray())).sidik();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static BufferedImage kecilkan(BufferedImage asal) {
        double skala = Math.min(1.0, (double) SISI / Math.max(asal.getWidth(), asal.getHeight()));
        int lebar = Math.max(1, (int) Math.round(asal.getWidth() * skala));
        int tinggi = Math.max(1, (int) Math.round(asal.getHeight() * skala));
        var hasil = new BufferedImage(lebar, tinggi, BufferedImage.TYPE_INT_ARGB);
        Graphics2D g = hasil.createGraphics();
        g.setRenderingHint(
                RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        g.drawImage(asal, 0, 0, lebar, tinggi, null);
        g.dispose();
        return hasil;
    }
}
