package id.pendopo.presensi.atur;

import id.pendopo.kernel.AturanDilanggar;
import id.pendopo.kernel.Koordinat;
import id.pendopo.kernel.MasukanSalah;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The form of a place, as it is typed: a centre with a radius, or the corners of a polygon.
 *
 * @param radius metres around the centre; of a polygon how far outside its border still counts
 * @param sudut null for a circle
 */
public record Bentuk(Koordinat pusat, int radius, @Nullable List<Koordinat> sudut) {

    static final int SUDUT_TERBANYAK = 200;
    private static final double METER_PER_DERAJAT = 111_195;

    public Bentuk {
        if (radius < 10 || radius > 5_000) {
            throw new AturanDilanggar("presensi.atur.radius", radius);
        }
        sudut = sudut == null ? null : List.copyOf(sudut);
    }

    /**
     * A point as people write it: "-3.4321, 104.2345", with a decimal comma too where a semicolon
     * or a space parts the two.
     *
     * @throws AturanDilanggar {@code presensi.atur.titik} with what was found
     */
    public static Koordinat titik(String teks) {
        String isi = teks.strip().replace('\u2212', '-');
        List<String> angka = pisah(isi);
        if (angka.size() != 2) {
            throw new AturanDilanggar("presensi.atur.titik", ringkas(isi));
        }
        try {
            double lintang = Double.parseDouble(angka.getFirst());
            double bujur = Double.parseDouble(angka.getLast());
            if (Math.abs(lintang) > 90 && Math.abs(bujur) <= 90) {
                throw new AturanDilanggar("presensi.atur.titik-tertukar", ringkas(isi));
            }
            var titik = new Koordinat(lintang, bujur);
            if (!titik.diIndonesia()) {
                throw new AturanDilanggar("presensi.atur.titik-luar", ringkas(isi));
            }
            return titik;
        } catch (NumberFormatException | MasukanSalah e) {
            throw new AturanDilanggar("presensi.atur.titik", ringkas(isi));
        }
    }

    private static List<String> pisah(String isi) {
        String pemisah = isi.contains(";") ? ";" : isi.contains(".") ? "[,\\s]+" : "\\s+";
        List<String> bagian =
                Arrays.stream(isi.split(pemisah))
                        .map(String::strip)
                        .filter(s -> !s.isEmpty())
                        .toList();
        return bagian.stream().map(s -> s.replaceFirst(",$", "").replace(',', '.')).toList();
    }

    private static String ringkas(String isi) {
        return isi.length() > 40 ? isi.substring(0, 40) + "…" : isi;
    }

    /** A circle. */
    public static Bentuk lingkaran(String pusat, int radius) {
        return new Bentuk(titik(pusat), radius, null);
    }

    /**
     * A polygon, one corner a line.
     *
     * @throws AturanDilanggar {@code presensi.atur.sudut-kurang}, {@code
     *     presensi.atur.sudut-banyak}, {@code presensi.atur.sudut-silang}
     */
    public static Bentuk poligon(String baris, int radius) {
        var sudut = new ArrayList<Koordinat>();
        for (String satu : baris.split("\\R")) {
            if (!satu.isBlank()) {
                Koordinat t = titik(satu);
                if (sudut.isEmpty() || !sudut.getLast().equals(t)) {
                    sudut.add(t);
                }
            }
        }
        if (sudut.size() > 1 && sudut.getFirst().equals(sudut.getLast())) {
            sudut.removeLast();
        }
        if (sudut.size() < 3) {
            throw new AturanDilanggar("presensi.atur.sudut-kurang", sudut.size());
        }
        if (sudut.size() > SUDUT_TERBANYAK) {
            throw new AturanDilanggar("presensi.atur.sudut-banyak", sudut.size(), SUDUT_TERBANYAK);
        }
        tolakSilang(sudut);
        double lintang = sudut.stream().mapToDouble(Koordinat::lintang).average().orElseThrow();
        double bujur = sudut.stream().mapToDouble(Koordinat::bujur).average().orElseThrow();
        return new Bentuk(new Koordinat(lintang, bujur), radius, sudut);
    }

    private static void tolakSilang(List<Koordinat> s) {
        int n = s.size();
        for (int i = 0; i < n; i++) {
            for (int j = i + 1; j < n; j++) {
                boolean bersebelahan = j == i + 1 || (i == 0 && j == n - 1);
                if (!bersebelahan
                        && silang(s.get(i), s.get((i + 1) % n), s.get(j), s.get((j + 1) % n))) {
                    throw new AturanDilanggar("presensi.atur.sudut-silang", i + 1, j + 1);
                }
            }
        }
        double luas = 0;
        for (int i = 0; i < n; i++) {
            Koordinat a = s.get(i);
            Koordinat b = s.get((i + 1) % n);
            luas += a.bujur() * b.lintang() - b.bujur() * a.lintang();
        }
        if (Math.abs(luas) < 1e-10) {
            throw new AturanDilanggar("presensi.atur.sudut-garis");
        }
    }

    private static boolean silang(Koordinat a, Koordinat b, Koordinat c, Koordinat d) {
        return putar(a, b, c) * putar(a, b, d) <= 0
                && putar(c, d, a) * putar(c, d, b) <= 0
                && bertindih(a.bujur(), b.bujur(), c.bujur(), d.bujur())
                && bertindih(a.lintang(), b.lintang(), c.lintang(), d.lintang());
    }

    private static double putar(Koordinat a, Koordinat b, Koordinat c) {
        return Math.signum(
                (b.bujur() - a.bujur()) * (c.lintang() - a.lintang())
                        - (b.lintang() - a.lintang()) * (c.bujur() - a.bujur()));
    }

    private static boolean bertindih(double a, double b, double c, double d) {
        return Math.max(Math.min(a, b), Math.min(c, d)) <= Math.min(Math.max(a, b), Math.max(c, d));
    }

    /** Metres from the centre to the farthest point that still counts. */
    public double jangkauan() {
        return sudut == null
                ? radius
                : radius + sudut.stream().mapToDouble(pusat::jarakMeter).max().orElse(0);
    }

    /** Corners as the table keeps them; null for a circle. */
    public Double @Nullable [] larik() {
        return sudut == null
                ? null
                : sudut.stream()
                        .flatMap(k -> List.of(k.lintang(), k.bujur()).stream())
                        .toArray(Double[]::new);
    }

    /** As it is typed. */
    public static String teks(Koordinat k) {
        return String.format(Locale.ROOT, "%.6f, %.6f", k.lintang(), k.bujur());
    }

    /** As it is typed, one corner a line; empty for a circle. */
    public String teksSudut() {
        return sudut == null
                ? ""
                : sudut.stream().map(Bentuk::teks).collect(Collectors.joining("\n"));
    }

    /** Metres east and north of the centre. */
    public double[] meter(Koordinat k) {
        return new double[] {
            (k.bujur() - pusat.bujur())
                    * METER_PER_DERAJAT
                    * Math.cos(Math.toRadians(pusat.lintang())),
            (k.lintang() - pusat.lintang()) * METER_PER_DERAJAT
        };
    }
}
