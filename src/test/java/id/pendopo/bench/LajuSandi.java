package id.pendopo.bench;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * What Argon2id costs, as a stored hash says it, and how many of these this machine can do: the
 * most that any provider could let sign in by password.
 *
 * @param kib memory of one hash
 * @param putaran passes over it
 */
record LajuSandi(int kib, int putaran, int sejajar, int panjang) {

    private static final Pattern TERSIMPAN =
            Pattern.compile("\\$argon2id\\$v=19\\$m=(\\d+),t=(\\d+),p=(\\d+)\\$[^$]+\\$([^$]+)");

    static LajuSandi dari(String hash) {
        var cocok = TERSIMPAN.matcher(hash);
        if (!cocok.matches()) {
            throw new IllegalStateException("Bukan Argon2id: " + hash);
        }
        return new LajuSandi(
                Integer.parseInt(cocok.group(1)),
                Integer.parseInt(cocok.group(2)),
                Integer.parseInt(cocok.group(3)),
                cocok.group(4).length() * 3 / 4);
    }

    /** Hashes a second on all cores, nothing else. */
    double perDetik(int detik) {
        var banyak = new AtomicLong();
        int inti = Runtime.getRuntime().availableProcessors();
        long mula = System.nanoTime();
        long sampai = mula + Duration.ofSeconds(detik).toNanos();
        var semua = new Thread[inti];
        for (int i = 0; i < inti; i++) {
            semua[i] =
                    Thread.ofPlatform()
                            .start(
                                    () -> {
                                        while (System.nanoTime() < sampai) {
                                            satu();
                                            banyak.incrementAndGet();
                                        }
                                    });
        }
        try {
            for (Thread t : semua) {
                t.join();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        return banyak.get() / ((System.nanoTime() - mula) / 1e9);
    }

    private void satu() {
        var pembuat = new Argon2BytesGenerator();
        pembuat.init(
                new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                        .withMemoryAsKB(kib)
                        .withIterations(putaran)
                        .withParallelism(sejajar)
                        .withSalt(new byte[16])
                        .build());
        pembuat.generateBytes(
                "sandi-untuk-diukur".getBytes(StandardCharsets.UTF_8), new byte[panjang]);
    }
}
