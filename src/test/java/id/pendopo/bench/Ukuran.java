package id.pendopo.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** Figures of rounds: medians, spreads, and the JSON line at the end. */
final class Ukuran {

    private final String nama;
    private final Map<String, List<Double>> babak = new LinkedHashMap<>();
    private final Map<String, Object> hasil = new LinkedHashMap<>();

    Ukuran(String nama) {
        this.nama = nama;
    }

    void catat(String apa, double nilai) {
        babak.computeIfAbsent(apa, a -> new ArrayList<>()).add(nilai);
    }

    double median(String apa) {
        return median(babak.get(apa));
    }

    double terbesar(String apa) {
        return babak.get(apa).stream().max(Double::compare).orElseThrow();
    }

    static double median(List<Double> nilai) {
        double[] urut = nilai.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        int n = urut.length;
        return n % 2 == 1 ? urut[n / 2] : (urut[n / 2 - 1] + urut[n / 2]) / 2;
    }

    /** Median of the ratio of two things measured in the same rounds. */
    double rasio(String atas, String bawah) {
        List<Double> a = babak.get(atas);
        List<Double> b = babak.get(bawah);
        int tiap = b.size() / a.size();
        var hasilRasio = new ArrayList<Double>();
        for (int i = 0; i < a.size(); i++) {
            double dasar = 0;
            for (int j = 0; j < tiap; j++) {
                dasar += b.get(i * tiap + j) / tiap;
            }
            hasilRasio.add(a.get(i) / dasar);
        }
        return median(hasilRasio);
    }

    static double persentil(long[] nilai, double p) {
        long[] urut = nilai.clone();
        Arrays.sort(urut);
        return urut.length == 0
                ? Double.NaN
                : urut[Math.min(urut.length - 1, (int) Math.ceil(p * urut.length) - 1)];
    }

    void hasil(String apa, Object nilai) {
        hasil.put(apa, nilai);
    }

    /** Prints every figure with its spread, then the JSON line. */
    void cetak() {
        babak.forEach(
                (apa, nilai) ->
                        cetak(
                                "%-44s median %12.2f   terkecil %12.2f   terbesar %12.2f   n=%d",
                                apa,
                                median(nilai),
                                nilai.stream().min(Double::compare).orElseThrow(),
                                nilai.stream().max(Double::compare).orElseThrow(),
                                nilai.size()));
        var semua = new LinkedHashMap<String, Object>();
        semua.put("bench", nama);
        hasil.forEach((k, v) -> semua.put(k, v instanceof Double d ? bulat(d) : v));
        var median = new LinkedHashMap<String, Object>();
        babak.forEach((k, v) -> median.put(k, bulat(median(v))));
        semua.put("median", median);
        semua.put("java", System.getProperty("java.vm.version"));
        semua.put("inti", Runtime.getRuntime().availableProcessors());
        semua.put("beban", beban());
        System.out.println(JsonMapper.builder().build().writeValueAsString(semua));
    }

    static void cetak(String pola, Object... isi) {
        System.out.println(String.format(Locale.ROOT, pola, isi));
    }

    static Object bulat(double d) {
        return Double.isFinite(d)
                ? new BigDecimal(d).round(new MathContext(4)).stripTrailingZeros()
                : Double.toString(d);
    }

    /** Load average of the last minute. */
    static double beban() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }

    /** Proportional memory of a process, KiB. */
    static long pss(long pid) {
        try {
            return Files.readAllLines(Path.of("/proc", Long.toString(pid), "smaps_rollup")).stream()
                    .filter(b -> b.startsWith("Pss:"))
                    .mapToLong(b -> Long.parseLong(b.replaceAll("\\D", "")))
                    .findFirst()
                    .orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
