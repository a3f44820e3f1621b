package id.pendopo.platform.rahasia;

import java.lang.ref.SoftReference;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.bouncycastle.crypto.digests.Blake2bDigest;

/**
 * Argon2id of RFC 9106, version 0x13, with one lane, no key and no associated data. Its memory is
 * one array that goes from hash to hash: twenty thousand small objects for every password kept the
 * garbage collector as busy as the hash itself. What is left in the array tells no more than the
 * hash does, for every block of it depends on all passes.
 */
public final class Argon2id {

    private static final int VERSI = 0x13;
    private static final int JENIS = 2;
    private static final int KATA = 128;
    private static final int BAIT = 1024;
    private static final int IRISAN = 4;
    private static final int SIDIK = 64;

    /** Given back when nobody has signed in for a while and the memory is wanted elsewhere. */
    private static final ConcurrentLinkedQueue<SoftReference<long[]>> SISA =
            new ConcurrentLinkedQueue<>();

    private final long[] isi;
    private final int blok;
    private final int putaran;
    private final int seruas;

    private final long[] campur = new long[KATA];
    private final long[] asal = new long[KATA];
    private final long[] alamat = new long[KATA];
    private final long[] masukan = new long[KATA];

    private Argon2id(long[] isi, int blok, int putaran) {
        this.isi = isi;
        this.blok = blok;
        this.putaran = putaran;
        this.seruas = blok / IRISAN;
    }

    /**
     * @param kib memory of the hash, KiB, at least 8
     * @param putaran passes over it, at least one
     * @param panjang bytes of the result, at least 4
     */
    public static byte[] hash(byte[] sandi, byte[] garam, int kib, int putaran, int panjang) {
        if (kib < 2 * IRISAN || putaran < 1 || panjang < 4) {
            throw new IllegalArgumentException("m=%d,t=%d".formatted(kib, putaran));
        }
        int blok = kib / IRISAN * IRISAN;
        long[] isi = pinjam(blok * KATA);
        try {
            byte[] awal = awal(sandi, garam, kib, putaran, panjang);
            return new Argon2id(isi, blok, putaran).isi(awal).hasil(panjang);
        } finally {
            SISA.add(new SoftReference<>(isi));
        }
    }

    private static long[] pinjam(int panjang) {
        for (var sisa = SISA.poll(); sisa != null; sisa = SISA.poll()) {
            long[] isi = sisa.get();
            if (isi != null && isi.length == panjang) {
                return isi;
            }
        }
        return new long[panjang];
    }

    /** H0: everything that counts, RFC 9106, 3.2, step 1. */
    private static byte[] awal(byte[] sandi, byte[] garam, int kib, int putaran, int panjang) {
        ByteBuffer b =
                ByteBuffer.allocate(40 + sandi.length + garam.length)
                        .order(ByteOrder.LITTLE_ENDIAN);
        b.putInt(1).putInt(panjang).putInt(kib).putInt(putaran).putInt(VERSI).putInt(JENIS);
        b.putInt(sandi.length).put(sandi).putInt(garam.length).put(garam).putInt(0).putInt(0);
        return blake2b(SIDIK, b.array());
    }

    private static byte[] blake2b(int panjang, byte[]... bagian) {
        var sidik = new Blake2bDigest(panjang * 8);
        for (byte[] b : bagian) {
            sidik.update(b, 0, b.length);
        }
        byte[] hasil = new byte[panjang];
        sidik.doFinal(hasil, 0);
        return hasil;
    }

    /** H': a digest of any length, RFC 9106, 3.3. */
    private static byte[] panjangkan(int panjang, byte[]... bagian) {
        byte[][] semua = new byte[bagian.length + 1][];
        semua[0] = bait(panjang);
        System.arraycopy(bagian, 0, semua, 1, bagian.length);
        if (panjang <= SIDIK) {
            return blake2b(panjang, semua);
        }
        byte[] hasil = new byte[panjang];
        byte[] v = blake2b(SIDIK, semua);
        int di = 0;
        while (panjang - di > SIDIK) {
            System.arraycopy(v, 0, hasil, di, SIDIK / 2);
            di += SIDIK / 2;
            v = blake2b(Math.min(SIDIK, panjang - di), v);
        }
        System.arraycopy(v, 0, hasil, di, panjang - di);
        return hasil;
    }

    private static byte[] bait(int n) {
        return ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN).putInt(n).array();
    }

    private Argon2id isi(byte[] awal) {
        for (int i = 0; i < 2; i++) {
            byte[] b = panjangkan(BAIT, awal, bait(i), bait(0));
            ByteBuffer.wrap(b)
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .asLongBuffer()
                    .get(isi, i * KATA, KATA);
        }
        for (int r = 0; r < putaran; r++) {
            for (int s = 0; s < IRISAN; s++) {
                ruas(r, s);
            }
        }
        return this;
    }

    private void ruas(int putaranKe, int irisan) {
        boolean tetap = putaranKe == 0 && irisan < IRISAN / 2;
        if (tetap) {
            Arrays.fill(masukan, 0);
            masukan[0] = putaranKe;
            masukan[2] = irisan;
            masukan[3] = blok;
            masukan[4] = putaran;
            masukan[5] = JENIS;
        }
        int mulai = putaranKe == 0 && irisan == 0 ? 2 : 0;
        for (int i = mulai; i < seruas; i++) {
            int kini = irisan * seruas + i;
            int lalu = kini == 0 ? blok - 1 : kini - 1;
            if (tetap && (i == mulai || i % KATA == 0)) {
                alamatBerikut();
            }
            long acak = tetap ? alamat[i % KATA] : isi[lalu * KATA];
            int rujuk = rujukan(putaranKe, irisan, i, acak & 0xffffffffL);
            gabung(isi, lalu * KATA, isi, rujuk * KATA, isi, kini * KATA, putaranKe > 0);
        }
    }

    /** The next 128 places to look at that do not depend on the password. */
    private void alamatBerikut() {
        masukan[6]++;
        long[] nol = new long[KATA];
        gabung(nol, 0, masukan, 0, alamat, 0, false);
        gabung(nol, 0, alamat.clone(), 0, alamat, 0, false);
    }

    /** RFC 9106, 3.4.1.1 and 3.4.2. */
    private int rujukan(int putaranKe, int irisan, int i, long j1) {
        int luas = (putaranKe == 0 ? irisan * seruas : blok - seruas) + i - 1;
        long x = j1 * j1 >>> 32;
        long z = luas - 1 - (luas * x >>> 32);
        int mulai = putaranKe == 0 || irisan == IRISAN - 1 ? 0 : (irisan + 1) * seruas;
        return (int) ((mulai + z) % blok);
    }

    /** G: two blocks into one, RFC 9106, 3.5. */
    private void gabung(
            long[] x, int dx, long[] y, int dy, long[] ke, int dk, boolean atasYangLama) {
        long[] z = campur;
        long[] r = asal;
        for (int i = 0; i < KATA; i++) {
            long v = x[dx + i] ^ y[dy + i];
            z[i] = v;
            r[i] = v;
        }
        for (int i = 0; i < KATA; i += 16) {
            acak(z, i, 2, 4, 8, 12);
        }
        for (int i = 0; i < 16; i += 2) {
            acak(z, i, 16, 32, 64, 96);
        }
        if (atasYangLama) {
            for (int i = 0; i < KATA; i++) {
                ke[dk + i] ^= z[i] ^ r[i];
            }
        } else {
            for (int i = 0; i < KATA; i++) {
                ke[dk + i] = z[i] ^ r[i];
            }
        }
    }

    /**
     * P: sixteen words, in pairs {@code jarak} apart, RFC 9106, 3.6; all of them in registers or on
     * the stack until the end.
     */
    private static void acak(long[] v, int i, int jarak, int b, int c, int d) {
        long v0 = v[i], v1 = v[i + 1], v2 = v[i + jarak], v3 = v[i + jarak + 1];
        long v4 = v[i + b], v5 = v[i + b + 1], v6 = v[i + b + jarak], v7 = v[i + b + jarak + 1];
        long v8 = v[i + c], v9 = v[i + c + 1], v10 = v[i + c + jarak], v11 = v[i + c + jarak + 1];
        long v12 = v[i + d], v13 = v[i + d + 1], v14 = v[i + d + jarak], v15 = v[i + d + jarak + 1];
        for (int n = 0; n < 2; n++) {
            v0 = kali(v0, v4);
            v12 = Long.rotateRight(v12 ^ v0, 32);
            v8 = kali(v8, v12);
            v4 = Long.rotateRight(v4 ^ v8, 24);
            v0 = kali(v0, v4);
            v12 = Long.rotateRight(v12 ^ v0, 16);
            v8 = kali(v8, v12);
            v4 = Long.rotateRight(v4 ^ v8, 63);

            v1 = kali(v1, v5);
            v13 = Long.rotateRight(v13 ^ v1, 32);
            v9 = kali(v9, v13);
            v5 = Long.rotateRight(v5 ^ v9, 24);
            v1 = kali(v1, v5);
            v13 = Long.rotateRight(v13 ^ v1, 16);
            v9 = kali(v9, v13);
            v5 = Long.rotateRight(v5 ^ v9, 63);

            v2 = kali(v2, v6);
            v14 = Long.rotateRight(v14 ^ v2, 32);
            v10 = kali(v10, v14);
            v6 = Long.rotateRight(v6 ^ v10, 24);
            v2 = kali(v2, v6);
            v14 = Long.rotateRight(v14 ^ v2, 16);
            v10 = kali(v10, v14);
            v6 = Long.rotateRight(v6 ^ v10, 63);

            v3 = kali(v3, v7);
            v15 = Long.rotateRight(v15 ^ v3, 32);
            v11 = kali(v11, v15);
            v7 = Long.rotateRight(v7 ^ v11, 24);
            v3 = kali(v3, v7);
            v15 = Long.rotateRight(v15 ^ v3, 16);
            v11 = kali(v11, v15);
            v7 = Long.rotateRight(v7 ^ v11, 63);

            // the second time along the diagonals: rows turn by one, two and three, then back
            long t = v4;
            if (n == 0) {
                v4 = v5;
                v5 = v6;
                v6 = v7;
                v7 = t;
                t = v12;
                v12 = v15;
                v15 = v14;
                v14 = v13;
                v13 = t;
            } else {
                v4 = v7;
                v7 = v6;
                v6 = v5;
                v5 = t;
                t = v12;
                v12 = v13;
                v13 = v14;
                v14 = v15;
                v15 = t;
            }
            t = v8;
            v8 = v10;
            v10 = t;
            t = v9;
            v9 = v11;
            v11 = t;
        }
        v[i] = v0;
        v[i + 1] = v1;
        v[i + jarak] = v2;
        v[i + jarak + 1] = v3;
        v[i + b] = v4;
        v[i + b + 1] = v5;
        v[i + b + jarak] = v6;
        v[i + b + jarak + 1] = v7;
        v[i + c] = v8;
        v[i + c + 1] = v9;
        v[i + c + jarak] = v10;
        v[i + c + jarak + 1] = v11;
        v[i + d] = v12;
        v[i + d + 1] = v13;
        v[i + d + jarak] = v14;
        v[i + d + jarak + 1] = v15;
    }

    private static long kali(long a, long b) {
        return a + b + 2 * (a & 0xffffffffL) * (b & 0xffffffffL);
    }

    private byte[] hasil(int panjang) {
        ByteBuffer akhir = ByteBuffer.allocate(BAIT).order(ByteOrder.LITTLE_ENDIAN);
        akhir.asLongBuffer().put(isi, (blok - 1) * KATA, KATA);
        return panjangkan(panjang, akhir.array());
    }
}
