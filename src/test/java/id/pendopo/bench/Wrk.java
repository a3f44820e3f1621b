package id.pendopo.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** One run of wrk: answers per second and the times of single answers, milliseconds. */
record Wrk(double perDetik, double p50, double p95, double p99, long gagal, double muatanMb) {

    private static final String NASKAH =
            """
            done = function(summary, latency, requests)
              local e = summary.errors
              io.write(string.format("HASIL %d %d %f %f %f %d %d\\n", summary.requests, summary.duration,
                latency:percentile(50) / 1000, latency:percentile(95) / 1000, latency:percentile(99) / 1000,
                e.connect + e.read + e.write + e.status + e.timeout, summary.bytes))
            end
            """;

    static Wrk jalankan(String url, int sambungan, int detik, Map<String, String> kepala) {
        return jalankan(url, sambungan, detik, kepala, "");
    }

    /** The same with what each request carries, in Lua. */
    static Wrk jalankan(
            String url, int sambungan, int detik, Map<String, String> kepala, String permintaan) {
        try {
            Path naskah = Files.createTempFile("wrk", ".lua");
            try {
                Files.writeString(naskah, permintaan + NASKAH);
                var perintah =
                        new ArrayList<>(
                                List.of(
                                        "wrk",
                                        "-t1",
                                        "-c" + sambungan,
                                        "-d" + detik + "s",
                                        "--timeout",
                                        "20s",
                                        "-s",
                                        naskah.toString()));
                kepala.forEach((k, v) -> perintah.addAll(List.of("-H", k + ": " + v)));
                perintah.add(url);
                return baca(Alat.jalankan(detik + 30, Map.of(), perintah.toArray(String[]::new)));
            } finally {
                Files.delete(naskah);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Wrk baca(String keluaran) {
        String[] b =
                keluaran.lines()
                        .filter(l -> l.startsWith("HASIL "))
                        .findFirst()
                        .orElseThrow(() -> new IllegalStateException(keluaran))
                        .split(" ");
        double detik = Double.parseDouble(b[2]) / 1e6;
        return new Wrk(
                Double.parseDouble(b[1]) / detik,
                Double.parseDouble(b[3]),
                Double.parseDouble(b[4]),
                Double.parseDouble(b[5]),
                Long.parseLong(b[6]),
                Double.parseDouble(b[7]) / 1e6 / detik);
    }
}
