package id.pendopo.platform.berkas;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * What must be known of a JPEG before it is decoded: how the camera was held, and what decoding
 * will cost. Reads markers only and believes no length that reaches beyond its segment.
 *
 * @param orientasi Exif 1 to 8; 1 where nothing sensible is said
 * @param progresif whole picture held in memory while decoding
 * @param lintasan scans over the picture; each costs as much as a picture
 */
record SegmenJpeg(int orientasi, boolean progresif, int lintasan) {

    private static final int SOI = 0xD8;
    private static final int EOI = 0xD9;
    private static final int SOS = 0xDA;
    private static final int APP1 = 0xE1;
    private static final int TEM = 0x01;
    private static final byte[] EXIF = "Exif\0\0".getBytes(StandardCharsets.US_ASCII);
    private static final int TAG_ORIENTASI = 0x0112;
    private static final int TIPE_SHORT = 3;

    static SegmenJpeg baca(Path letak) throws IOException {
        try (InputStream isi = Files.newInputStream(letak)) {
            return baca(new BufferedInputStream(isi, 64 * 1024));
        }
    }

    static SegmenJpeg baca(InputStream isi) throws IOException {
        return baca(new DataInputStream(isi));
    }

    private static SegmenJpeg baca(DataInputStream isi) throws IOException {
        int orientasi = 1;
        boolean progresif = false;
        int lintasan = 0;
        try {
            for (int m = penanda(isi); m != EOI; m = penanda(isi)) {
                if (tanpaIsi(m)) {
                    continue;
                }
                byte[] segmen = new byte[Math.max(0, isi.readUnsignedShort() - 2)];
                isi.readFully(segmen);
                if (m == APP1 && orientasi == 1) {
                    orientasi = orientasi(segmen);
                } else if (m == 0xC2 || m == 0xC6 || m == 0xCA || m == 0xCE) {
                    progresif = true;
                } else if (m == SOS) {
                    lintasan++;
                }
            }
        } catch (EOFException e) {
            // a picture cut short is shown as far as it goes; what was read so far holds
        }
        return new SegmenJpeg(orientasi, progresif, lintasan);
    }

    /** The next marker; between markers lie picture data and, in some files, rubbish. */
    private static int penanda(DataInputStream isi) throws IOException {
        int sebelum = 0;
        while (true) {
            int b = isi.readUnsignedByte();
            if (sebelum == 0xFF && b != 0xFF && b != 0) {
                return b;
            }
            sebelum = b;
        }
    }

    private static boolean tanpaIsi(int penanda) {
        return penanda == SOI || penanda == TEM || (penanda >= 0xD0 && penanda <= 0xD7);
    }

    /**
     * What the body of an Exif segment says of how the camera was held; 1 where it says nothing.
     */
    static int orientasi(byte[] segmen) {
        if (segmen.length < EXIF.length + 8
                || !Arrays.equals(segmen, 0, EXIF.length, EXIF, 0, EXIF.length)) {
            return 1;
        }
        var tiff = ByteBuffer.wrap(segmen, EXIF.length, segmen.length - EXIF.length).slice();
        short urutan = tiff.getShort(0);
        if (urutan != 0x4949 && urutan != 0x4D4D) {
            return 1;
        }
        tiff.order(urutan == 0x4949 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int ifd = tiff.getInt(4);
        if (tiff.getShort(2) != 42 || ifd < 8 || ifd > tiff.limit() - 2) {
            return 1;
        }
        int jumlah = Math.min(tiff.getShort(ifd) & 0xFFFF, (tiff.limit() - ifd - 2) / 12);
        for (int i = 0; i < jumlah; i++) {
            int letak = ifd + 2 + i * 12;
            if ((tiff.getShort(letak) & 0xFFFF) == TAG_ORIENTASI
                    && tiff.getShort(letak + 2) == TIPE_SHORT) {
                int nilai = tiff.getShort(letak + 8);
                return nilai >= 1 && nilai <= 8 ? nilai : 1;
            }
        }
        return 1;
    }
}
