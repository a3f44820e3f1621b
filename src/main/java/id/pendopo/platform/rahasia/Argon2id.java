package id.pendopo.platform.rahasia;

import java.lang.ref.SoftReference;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator.Block;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator.BlockPool;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * Argon2id of RFC 9106 with one lane, by Bouncy Castle. Its memory goes from hash to hash, wiped
 * each time: twenty thousand new blocks for every password kept the garbage collector as busy as
 * the hash itself.
 */
public final class Argon2id {

    /** Given back when nobody has signed in for a while and the memory is wanted elsewhere. */
    private static final ConcurrentLinkedQueue<SoftReference<Blok>> SISA =
            new ConcurrentLinkedQueue<>();

    /** The blocks of one hash at a time, wiped as they come back: one of a KiB each. */
    private static final class Blok implements BlockPool {
        private final Block[] isi;
        private int banyak;

        Blok(int kib) {
            isi = new Block[kib];
        }

        @Override
        public Block allocate() {
            return banyak > 0 ? isi[--banyak] : new Block();
        }

        @Override
        public void deallocate(Block blok) {
            if (banyak < isi.length) {
                isi[banyak++] = blok.clear();
            }
        }
    }

    private Argon2id() {}

    /**
     * @param kib memory of the hash, KiB, at least 8
     * @param putaran passes over it, at least one
     * @param panjang bytes of the result, at least 4
     */
    public static byte[] hash(byte[] sandi, byte[] garam, int kib, int putaran, int panjang) {
        if (kib < 8 || putaran < 1 || panjang < 4) {
            throw new IllegalArgumentException("m=%d,t=%d".formatted(kib, putaran));
        }
        Blok blok = pinjam(kib);
        var pembuat = new Argon2BytesGenerator();
        pembuat.init(
                new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                        .withMemoryAsKB(kib)
                        .withIterations(putaran)
                        .withParallelism(1)
                        .withSalt(garam)
                        .withBlockPool(blok)
                        .build());
        byte[] hasil = new byte[panjang];
        pembuat.generateBytes(sandi, hasil);
        SISA.add(new SoftReference<>(blok));
        return hasil;
    }

    private static Blok pinjam(int kib) {
        for (var sisa = SISA.poll(); sisa != null; sisa = SISA.poll()) {
            Blok blok = sisa.get();
            if (blok != null && blok.isi.length == kib) {
                return blok;
            }
        }
        return new Blok(kib);
    }
}
