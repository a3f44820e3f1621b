package id.pendopo.demo;

import java.time.Instant;
import java.time.LocalTime;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/**
 * Chance with a fixed seed: the same pemda and part always draw the same. Each part has its own
 * stream, so that a change in one does not shuffle the others.
 */
final class Acak {

    /** Moment of identifiers that must not depend on the day. */
    static final Instant LAHIR = Instant.parse("2020-01-01T00:00:00Z");

    private final RandomGenerator sumber;

    Acak(String pemda, String bagian) {
        sumber =
                RandomGeneratorFactory.of("L64X128MixRandom")
                        .create(31L * pemda.hashCode() + bagian.hashCode());
    }

    /** From {@code dari} to {@code sampai}, both included. */
    int antara(int dari, int sampai) {
        return sumber.nextInt(dari, sampai + 1);
    }

    boolean persen(int peluang) {
        return sumber.nextInt(100) < peluang;
    }

    /** Mostly near zero, one apart in two of three draws. */
    double sebaran() {
        return sumber.nextGaussian();
    }

    <T> T salahSatu(List<T> pilihan) {
        return pilihan.get(sumber.nextInt(pilihan.size()));
    }

    void kocok(List<?> isi) {
        Collections.shuffle(isi, Random.from(sumber));
    }

    LocalTime jamKerja() {
        return LocalTime.of(antara(8, 15), antara(0, 59), antara(0, 59));
    }

    /** An identifier as of that moment, so that lists in the order of ids are in order of time. */
    UUID id(Instant saat) {
        long atas = saat.toEpochMilli() << 16 | 0x7000L | sumber.nextInt(1 << 12);
        long bawah = sumber.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL | 0x8000_0000_0000_0000L;
        return new UUID(atas, bawah);
    }
}
