package id.pendopo.kernel;

import java.security.SecureRandom;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.random.RandomGenerator;

/**
 * Time-ordered identifiers, RFC 9562 version 7. Each is greater than the one before from the same
 * generator, also within a millisecond and when the clock steps back. An identifier is never a
 * secret.
 */
public final class Uuid7 {

    private static final Uuid7 BERSAMA = new Uuid7(new WaktuSistem(), new SecureRandom());
    private static final int BIT_URUT = 12;

    private final Waktu waktu;
    private final RandomGenerator acak;

    /**
     * Milliseconds and a 12-bit counter in one number: an overflow of the counter simply borrows
     * from the future.
     */
    private final AtomicLong terakhir = new AtomicLong();

    public Uuid7(Waktu waktu, RandomGenerator acak) {
        this.waktu = waktu;
        this.acak = acak;
    }

    /** A new identifier from the generator that the whole application shares. */
    public static UUID baru() {
        return BERSAMA.berikut();
    }

    public UUID berikut() {
        // the counter starts in its lower half, so that two thousand more fit into the same
        // millisecond
        long awal =
                (waktu.sekarang().toEpochMilli() << BIT_URUT) | acak.nextInt(1 << (BIT_URUT - 1));
        long urut = terakhir.accumulateAndGet(awal, (lama, kini) -> Math.max(lama + 1, kini));
        long atas = (urut >>> BIT_URUT << 16) | 0x7000L | (urut & 0xFFFL);
        long bawah = (acak.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
        return new UUID(atas, bawah);
    }
}
