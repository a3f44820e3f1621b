package id.pendopo.presensi.atur.web;

import id.pendopo.kernel.Koordinat;
import id.pendopo.presensi.atur.Bentuk;
import id.pendopo.presensi.atur.DaftarTempatQueries.Tempat;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A drawing of a place with what lies near it, in metres around its centre, north up.
 *
 * @param jangkau metres from the middle to the edge of the drawing
 * @param skala metres of the bar that tells the scale
 */
public record DenahTempat(int jangkau, int skala, Gambar ini, List<Gambar> lain) {

    /** A circle, or the corners of a polygon as points of an SVG. */
    public record Gambar(String nama, String x, String y, String radius, @Nullable String sudut) {}

    static DenahTempat dari(Bentuk bentuk, List<Tempat> sekitar, UUID id) {
        int jangkau = (int) Math.ceil(bentuk.jangkauan() * 1.6);
        return new DenahTempat(
                jangkau,
                skala(jangkau),
                gambar("", bentuk, bentuk),
                sekitar.stream()
                        .filter(t -> !t.id().equals(id))
                        .map(t -> gambar(t.nama(), t.bentuk(), bentuk))
                        .toList());
    }

    private static int skala(int jangkau) {
        int langkah = 10;
        while (langkah * 4 < jangkau) {
            langkah *= langkah % 3 == 1 && Integer.toString(langkah).startsWith("1") ? 5 : 2;
        }
        return langkah;
    }

    private static Gambar gambar(String nama, Bentuk apa, Bentuk pusat) {
        double[] p = pusat.meter(apa.pusat());
        return new Gambar(
                nama,
                angka(p[0]),
                angka(-p[1]),
                Integer.toString(apa.radius()),
                apa.sudut() == null
                        ? null
                        : apa.sudut().stream()
                                .map(k -> titik(pusat, k))
                                .collect(Collectors.joining(" ")));
    }

    private static String titik(Bentuk pusat, Koordinat k) {
        double[] p = pusat.meter(k);
        return angka(p[0]) + "," + angka(-p[1]);
    }

    private static String angka(double x) {
        return String.format(Locale.ROOT, "%.1f", x);
    }
}
