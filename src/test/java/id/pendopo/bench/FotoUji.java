package id.pendopo.bench;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import javax.imageio.ImageIO;

/** Photos as a phone sends them, each with other bytes than every other. */
final class FotoUji {

    private static final Map<Integer, byte[]> ASAL = new ConcurrentHashMap<>();

    private FotoUji() {}

    /**
     * @param sisi pixels of noise on each side: 40 make a few KB, 560 about 200 KB
     */
    static byte[] unik(int sisi, int nomor) {
        byte[] hasil = ASAL.computeIfAbsent(sisi, FotoUji::buat).clone();
        int mulai = letakUnik(hasil);
        for (int i = 0; i < 4; i++) {
            hasil[mulai + i] = (byte) (1 + (nomor >> i * 7 & 0x7F));
        }
        return hasil;
    }

    /** Where four bytes may be anything but zero: the last steps of a table of the decoder. */
    static int letakUnik(byte[] jpeg) {
        return tabel(jpeg) + 60;
    }

    private static int tabel(byte[] jpeg) {
        for (int i = 2; i < jpeg.length; i++) {
            if ((jpeg[i] & 0xFF) == 0xFF && (jpeg[i + 1] & 0xFF) == 0xDB) {
                return i + 5;
            }
        }
        throw new IllegalStateException("JPEG tanpa tabel");
    }

    private static byte[] buat(int sisi) {
        var gambar = new BufferedImage(sisi, sisi, BufferedImage.TYPE_INT_RGB);
        var acak = new Random(311);
        for (int y = 0; y < sisi; y++) {
            for (int x = 0; x < sisi; x++) {
                gambar.setRGB(x, y, acak.nextInt(0x1000000));
            }
        }
        try {
            var isi = new ByteArrayOutputStream();
            ImageIO.write(gambar, "jpg", isi);
            return isi.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
