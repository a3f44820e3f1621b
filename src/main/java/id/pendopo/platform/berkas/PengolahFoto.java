package id.pendopo.platform.berkas;

import id.pendopo.kernel.AturanDilanggar;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.color.ColorSpace;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.awt.image.ColorConvertOp;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.FileImageInputStream;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/**
 * Makes a photo anew out of its pixels: upright, at most {@value #SISI} pixels long, in plain sRGB
 * and without a word of metadata. What a picture costs is read from its head before it is decoded,
 * and never more are decoded at once than the machine has cores.
 */
@Component
class PengolahFoto {

    static final int SISI = 1920;
    static final int SISI_KECIL = 360;
    static final long BATAS_PIKSEL = 40_000_000;

    /** A progressive picture is held whole, outside the heap, while it is decoded. */
    static final long BATAS_PIKSEL_PROGRESIF = 20_000_000;

    /** Cameras write one, the web up to a dozen; thousands are an attack. */
    static final int BATAS_LINTASAN = 64;

    private static final float MUTU = 0.8f;
    private static final long BATAS_TERURAI = 96L * 1024 * 1024;
    private static final int TUNGGU_DETIK = 10;

    private final Semaphore giliran =
            new Semaphore(Runtime.getRuntime().availableProcessors(), true);

    /** Takes over the photo as it is to be kept and the small one beside it, which may be it. */
    @FunctionalInterface
    interface Penerima<T> {
        T terima(BufferedImage foto, BufferedImage kecil) throws IOException;
    }

    /** Makes the photo anew; the receiver writes it while the turn lasts. */
    <T> T olah(Path letak, JenisBerkas jenis, Penerima<T> penerima) throws IOException {
        int orientasi = 1;
        long batas = BATAS_PIKSEL;
        if (jenis == JenisBerkas.JPEG) {
            var segmen = SegmenJpeg.baca(letak);
            batas = batas(segmen);
            orientasi = segmen.orientasi();
        }
        ambilGiliran();
        try (var isi = new FileImageInputStream(letak.toFile())) {
            var asal = urai(isi, jenis, batas);
            var foto = tegakkan(kecilkan(asal, SISI), orientasi);
            return penerima.terima(foto, kecilkan(foto, SISI_KECIL));
        } finally {
            giliran.release();
        }
    }

    /** A JPEG that never was a file, as a smaller one of at most so many pixels on a side. */
    byte[] jpeg(byte[] semula, int sisi) throws IOException {
        var segmen = SegmenJpeg.baca(new ByteArrayInputStream(semula));
        long batas = batas(segmen);
        ambilGiliran();
        try (var isi = new MemoryCacheImageInputStream(new ByteArrayInputStream(semula))) {
            var asal = urai(isi, JenisBerkas.JPEG, batas);
            var hasil = new ByteArrayOutputStream();
            tulis(tegakkan(kecilkan(asal, sisi), segmen.orientasi()), JenisBerkas.JPEG, hasil);
            return hasil.toByteArray();
        } finally {
            giliran.release();
        }
    }

    private static long batas(SegmenJpeg segmen) {
        if (segmen.lintasan() > BATAS_LINTASAN) {
            throw new AturanDilanggar("berkas.rusak", JenisBerkas.JPEG.sebutan());
        }
        return segmen.progresif() ? BATAS_PIKSEL_PROGRESIF : BATAS_PIKSEL;
    }

    /** Better a clear "full" than requests that queue up with a connection in their hands. */
    private void ambilGiliran() {
        try {
            if (!giliran.tryAcquire(TUNGGU_DETIK, TimeUnit.SECONDS)) {
                throw new ResponseStatusException(HttpStatus.SERVICE_UNAVAILABLE);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ResponseStatusException(HttpStatus.SERVICE_UNAVAILABLE, null, e);
        }
    }

    private static BufferedImage urai(ImageInputStream isi, JenisBerkas jenis, long batas) {
        ImageReader pembaca = ImageIO.getImageReadersByFormatName(jenis.ekstensi()).next();
        try {
            pembaca.setInput(isi, true, true);
            long lebar = pembaca.getWidth(0);
            long tinggi = pembaca.getHeight(0);
            if (lebar * tinggi > batas) {
                throw new AturanDilanggar(
                        "berkas.piksel", lebar * tinggi / 1_000_000, batas / 1_000_000);
            }
            var cara = pembaca.getDefaultReadParam();
            int langkah = langkah(lebar, tinggi, jenis);
            cara.setSourceSubsampling(langkah, langkah, 0, 0);
            return srgb(pembaca.read(0, cara));
        } catch (AturanDilanggar e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            // the decoders of the JDK answer a broken file with any exception at all
            throw new AturanDilanggar("berkas.rusak", jenis.sebutan());
        } finally {
            pembaca.dispose();
        }
    }

    /**
     * Every how manieth pixel is read. Enough stay to average from, and never more than {@value
     * #BATAS_TERURAI} bytes.
     */
    static int langkah(long lebar, long tinggi, JenisBerkas jenis) {
        int langkah = (int) Math.max(1, Math.max(lebar, tinggi) * 2 / (SISI * 3));
        int byteTiapPiksel = jenis == JenisBerkas.PNG ? 8 : 3;
        while (lebar / langkah * (tinggi / langkah) * byteTiapPiksel > BATAS_TERURAI) {
            langkah++;
        }
        return langkah;
    }

    /** A phone may take pictures in a wider colour space, which goes away with the metadata. */
    private static BufferedImage srgb(BufferedImage asal) {
        var ruang = asal.getColorModel().getColorSpace();
        if (ruang.getType() == ColorSpace.TYPE_GRAY) {
            return abuAbu(asal);
        }
        if (ruang.isCS_sRGB() || ruang.getType() != ColorSpace.TYPE_RGB) {
            return asal;
        }
        var hasil = new BufferedImage(asal.getWidth(), asal.getHeight(), tipe(asal));
        return new ColorConvertOp(null).filter(asal, hasil);
    }

    /** The JDK takes grey for linear light and would make a scanned signature pale. */
    private static BufferedImage abuAbu(BufferedImage asal) {
        var hasil = new BufferedImage(asal.getWidth(), asal.getHeight(), tipe(asal));
        var raster = asal.getRaster();
        int lebar = asal.getWidth();
        int pita = raster.getNumBands();
        int geser = Math.max(0, raster.getSampleModel().getSampleSize(0) - 8);
        int[] baris = new int[lebar * pita];
        int[] jadi = new int[lebar];
        for (int y = 0; y < asal.getHeight(); y++) {
            raster.getPixels(0, y, lebar, 1, baris);
            for (int x = 0; x < lebar; x++) {
                int abu = baris[x * pita] >> geser;
                int tembus = pita > 1 ? baris[x * pita + 1] >> geser : 255;
                jadi[x] = tembus << 24 | abu << 16 | abu << 8 | abu;
            }
            hasil.setRGB(0, y, lebar, 1, jadi, 0, lebar);
        }
        return hasil;
    }

    private static int tipe(BufferedImage asal) {
        return asal.getColorModel().hasAlpha()
                ? BufferedImage.TYPE_INT_ARGB
                : BufferedImage.TYPE_INT_RGB;
    }

    /** Halved until one more half would be too small: averages all pixels instead of some. */
    private static BufferedImage kecilkan(BufferedImage asal, int sisi) {
        int panjang = Math.max(asal.getWidth(), asal.getHeight());
        double skala = Math.min(1, (double) sisi / panjang);
        int lebar = Math.max(1, (int) Math.round(asal.getWidth() * skala));
        int tinggi = Math.max(1, (int) Math.round(asal.getHeight() * skala));
        var kini = asal;
        while (kini.getWidth() >= 2 * lebar && kini.getHeight() >= 2 * tinggi) {
            kini = gambar(kini, kini.getWidth() / 2, kini.getHeight() / 2);
        }
        boolean jadi =
                kini.getWidth() == lebar
                        && kini.getHeight() == tinggi
                        && kini.getType() == tipe(asal);
        return jadi ? kini : gambar(kini, lebar, tinggi);
    }

    private static BufferedImage gambar(BufferedImage asal, int lebar, int tinggi) {
        var hasil = new BufferedImage(lebar, tinggi, tipe(asal));
        Graphics2D g = hasil.createGraphics();
        g.setRenderingHint(
                RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        g.drawImage(asal, 0, 0, lebar, tinggi, null);
        g.dispose();
        return hasil;
    }

    /** Turns and mirrors as Exif says the camera was held. */
    private static BufferedImage tegakkan(BufferedImage asal, int orientasi) {
        double l = asal.getWidth();
        double t = asal.getHeight();
        var putar =
                switch (orientasi) {
                    case 2 -> new AffineTransform(-1, 0, 0, 1, l, 0);
                    case 3 -> new AffineTransform(-1, 0, 0, -1, l, t);
                    case 4 -> new AffineTransform(1, 0, 0, -1, 0, t);
                    case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
                    case 6 -> new AffineTransform(0, 1, -1, 0, t, 0);
                    case 7 -> new AffineTransform(0, -1, -1, 0, t, l);
                    case 8 -> new AffineTransform(0, -1, 1, 0, 0, l);
                    default -> new AffineTransform();
                };
        if (putar.isIdentity()) {
            return asal;
        }
        boolean rebah = orientasi >= 5;
        var hasil =
                new BufferedImage(
                        rebah ? asal.getHeight() : asal.getWidth(),
                        rebah ? asal.getWidth() : asal.getHeight(),
                        asal.getType());
        Graphics2D g = hasil.createGraphics();
        g.drawImage(asal, putar, null);
        g.dispose();
        return hasil;
    }

    static void tulis(BufferedImage gambar, JenisBerkas jenis, OutputStream ke) throws IOException {
        ImageWriter penulis = ImageIO.getImageWritersByFormatName(jenis.ekstensi()).next();
        try (var keluar = new MemoryCacheImageOutputStream(ke)) {
            penulis.setOutput(keluar);
            var cara = penulis.getDefaultWriteParam();
            if (jenis == JenisBerkas.JPEG) {
                cara.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
                cara.setCompressionQuality(MUTU);
            }
            penulis.write(null, new IIOImage(gambar, null, null), cara);
        } finally {
            penulis.dispose();
        }
    }
}
