package id.pendopo.platform.berkas;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A JPEG that is already as small as it is kept, upright and in plain colours, such as a phone
 * makes before it sends: it need not be decoded to be kept. What describes the picture is taken
 * over piece by piece (tables, frame, scans); every word about it (Exif with its position, XMP,
 * comments, thumbnails, whatever hangs behind the end) is left out.
 *
 * <p>Anything unusual is no plain photo, and is made anew out of its pixels by {@link
 * PengolahFoto}: progressive or turned ones, colour profiles, four colours, arithmetic coding.
 */
final class FotoPolos {

    private static final int SOI = 0xD8;
    private static final int EOI = 0xD9;
    private static final int SOS = 0xDA;
    private static final int SOF0 = 0xC0;
    private static final int SOF1 = 0xC1;
    private static final int DHT = 0xC4;
    private static final int DQT = 0xDB;
    private static final int DRI = 0xDD;
    private static final int COM = 0xFE;
    private static final int APP0 = 0xE0;
    private static final int APP2 = 0xE2;
    private static final int APP14 = 0xEE;
    private static final int APP15 = 0xEF;

    /** One scan, or one for each colour. */
    private static final int BATAS_LINTASAN = 4;

    private static final VarHandle DELAPAN =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());

    private final byte[] isi;
    private final List<int[]> bagian = new ArrayList<>();
    private int lebar;
    private int tinggi;
    private int lintasan;

    private FotoPolos(byte[] isi) {
        this.isi = isi;
    }

    /** Empty when it is no plain photo of at most this many pixels on its longer side. */
    static Optional<FotoPolos> dari(byte[] isi, int sisi) {
        var foto = new FotoPolos(isi);
        return foto.baca()
                        && foto.lintasan > 0
                        && foto.lebar > 0
                        && foto.tinggi > 0
                        && Math.max(foto.lebar, foto.tinggi) <= sisi
                ? Optional.of(foto)
                : Optional.empty();
    }

    int lebar() {
        return lebar;
    }

    int tinggi() {
        return tinggi;
    }

    void tulis(OutputStream ke) throws IOException {
        for (int[] b : bagian) {
            ke.write(isi, b[0], b[1] - b[0]);
        }
    }

    /** True when it was understood to its end. */
    private boolean baca() {
        if (isi.length < 4 || bait(0) != 0xFF || bait(1) != SOI) {
            return false;
        }
        ambil(0, 2);
        int letak = 2;
        while (letak + 4 <= isi.length) {
            if (bait(letak) != 0xFF) {
                return false;
            }
            int penanda = bait(letak + 1);
            if (penanda == 0xFF) {
                letak++;
                continue;
            }
            int akhir = letak + 2 + panjang(letak + 2);
            if (akhir > isi.length || panjang(letak + 2) < 2 || !segmen(penanda, letak, akhir)) {
                return false;
            }
            letak = akhir;
            if (penanda == SOS) {
                letak = sesudahData(akhir);
                ambil(akhir, letak);
                if (letak + 1 < isi.length && bait(letak + 1) == EOI) {
                    ambil(letak, letak + 2);
                    return true;
                }
            }
        }
        return false;
    }

    /**
     * Whether a plain photo may have this segment; takes it over where it belongs to the picture.
     */
    private boolean segmen(int penanda, int letak, int akhir) {
        switch (penanda) {
            case SOF0, SOF1 -> {
                if (akhir - letak < 11 || lebar > 0 || !warnaBiasa(letak)) {
                    return false;
                }
                tinggi = panjang(letak + 5);
                lebar = panjang(letak + 7);
                ambil(letak, akhir);
                return true;
            }
            case DHT, DQT, DRI -> {
                ambil(letak, akhir);
                return true;
            }
            case SOS -> {
                ambil(letak, akhir);
                return ++lintasan <= BATAS_LINTASAN && lebar > 0;
            }
            // a colour profile, and the mark that says how colours were mixed, change the picture
            case APP2, APP14 -> {
                return false;
            }
            default -> {
                return penanda == COM
                        || penanda >= APP0 && penanda <= APP15 && tegak(penanda, letak, akhir);
            }
        }
    }

    /** Eight bits, grey or three colours. */
    private boolean warnaBiasa(int letak) {
        int warna = bait(letak + 9);
        return bait(letak + 4) == 8 && (warna == 1 || warna == 3);
    }

    private boolean tegak(int penanda, int letak, int akhir) {
        return penanda != APP0 + 1 || SegmenJpeg.orientasi(potong(letak + 4, akhir)) == 1;
    }

    private byte[] potong(int dari, int sampai) {
        byte[] hasil = new byte[sampai - dari];
        System.arraycopy(isi, dari, hasil, 0, hasil.length);
        return hasil;
    }

    /** Where the data of a scan end: at the next marker that is none of its own. */
    private int sesudahData(int dari) {
        int i = dari;
        while (i + 1 < isi.length) {
            if (i + Long.BYTES < isi.length && !adaFF((long) DELAPAN.get(isi, i))) {
                i += Long.BYTES;
                continue;
            }
            if (isi[i] == (byte) 0xFF) {
                int p = bait(i + 1);
                if (p != 0 && (p < 0xD0 || p > 0xD7)) {
                    return i;
                }
                i++;
            }
            i++;
        }
        return isi.length;
    }

    /** Whether one of eight bytes is 0xFF: of its complement, one is zero. */
    private static boolean adaFF(long delapan) {
        return (~delapan - 0x0101010101010101L & delapan & 0x8080808080808080L) != 0;
    }

    private void ambil(int dari, int sampai) {
        int[] lalu = bagian.isEmpty() ? null : bagian.getLast();
        if (lalu != null && lalu[1] == dari) {
            lalu[1] = sampai;
        } else {
            bagian.add(new int[] {dari, sampai});
        }
    }

    private int panjang(int letak) {
        return bait(letak) << 8 | bait(letak + 1);
    }

    private int bait(int letak) {
        return isi[letak] & 0xFF;
    }
}
