package id.pendopo.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/**
 * Second start, from the command to the ready line, by {@code ./pendopo run} with its start-up
 * cache against the same application as one fat jar; memory a minute after ready.
 *
 * <p>Argument: rounds (5).
 */
final class Mulai {

    private static final Duration LATIHAN = Duration.ofMinutes(8);
    private static final Duration TENANG = Duration.ofSeconds(60);

    private Mulai() {}

    public static void main(String[] args) {
        int babak = args.length > 0 ? Integer.parseInt(args[0]) : 5;
        var ukuran = new Ukuran("mulai");
        Path folder = Anak.folderBaru("bench-mulai");
        Path data = folder.resolve("data");
        int port = Anak.portBebas();
        try {
            try (var pertama = Anak.mulai(peluncur(), data, port)) {
                Ukuran.cetak(
                        "start pertama, dengan membangun dan data demo: %.1f dtk",
                        pertama.tungguSiap(Duration.ofMinutes(9)).toMillis() / 1000.0);
            }
            try (var pelatih = Anak.mulai(peluncur(), data, port)) {
                pelatih.tungguSiap(Duration.ofMinutes(2));
                if (!adaCache()) {
                    pelatih.tungguBaris("Cache AOT", LATIHAN);
                }
            }
            for (int i = 0; i < babak; i++) {
                ukuran.catat("fat jar dtk", start(fatJar(), data, port));
                ukuran.catat("./pendopo run dtk", start(peluncur(), data, port));
                ukuran.catat("fat jar dtk", start(fatJar(), data, port));
            }
            try (var anak = Anak.mulai(peluncur(), data, port)) {
                anak.tungguSiap(Duration.ofMinutes(2));
                long sampai = System.nanoTime() + TENANG.toNanos();
                while (System.nanoTime() < sampai) {
                    LockSupport.parkNanos(sampai - System.nanoTime());
                }
                long java = Ukuran.pss(anak.java().pid());
                long postgres =
                        anak.semuaBasisData().stream().mapToLong(p -> Ukuran.pss(p.pid())).sum();
                ukuran.hasil("pss_java_mb", java / 1024);
                ukuran.hasil("pss_postgres_mb", postgres / 1024);
                ukuran.hasil("pss_mb", (java + postgres) / 1024);
            }
            ukuran.hasil("banding_fat_jar", ukuran.rasio("./pendopo run dtk", "fat jar dtk"));
            ukuran.cetak();
        } finally {
            Anak.hapus(folder);
        }
    }

    private static double start(List<String> perintah, Path data, int port) {
        try (var anak = Anak.mulai(perintah, data, port)) {
            double detik = anak.tungguSiap(Duration.ofMinutes(2)).toMillis() / 1000.0;
            Ukuran.cetak("%-20s %6.2f dtk  beban %.1f", perintah.getFirst(), detik, Ukuran.beban());
            return detik;
        }
    }

    private static boolean adaCache() {
        String[] app = Path.of(".pendopo/app").toFile().list();
        return app != null
                && List.of(app).stream()
                        .map(a -> Path.of(".pendopo/app", a).toFile().list())
                        .anyMatch(isi -> isi != null && String.join(" ", isi).contains(".aot"));
    }

    private static List<String> peluncur() {
        return List.of("./pendopo", "run");
    }

    private static List<String> fatJar() {
        var perintah = new java.util.ArrayList<String>();
        perintah.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        perintah.addAll(Anak.bendera());
        perintah.addAll(List.of("-jar", ".pendopo/bangun/target/pendopo.jar"));
        return perintah;
    }
}
