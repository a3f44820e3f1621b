package id.pendopo.presensi.sinyal.web;

import id.pendopo.kernel.Koordinat;
import id.pendopo.presensi.Pagar;
import id.pendopo.presensi.sinyal.SekitarQueries.Riwayat;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The punch, the fence and the other punches of the person on a small square, without any map
 * server. What lies outside of it stands at its border.
 *
 * @param lingkar radius of the fence in the drawing; null of a polygon or without a fence
 * @param poligon corners for {@code points}; null of a circle
 * @param skala metres that the line of scale stands for
 */
public record Denah(
        String x,
        String y,
        String kabur,
        @Nullable String pusatX,
        @Nullable String pusatY,
        @Nullable String lingkar,
        @Nullable String poligon,
        List<Titik> lain,
        int skala,
        String panjangSkala) {

    static final int SISI = 240;
    private static final double METER_SEDERAJAT = 111_195;
    private static final int TEPI = 8;

    /** Another punch of the person. */
    public record Titik(String x, String y) {}

    /** Where on the drawing a place lies. */
    private record Kertas(Koordinat tengah, double perMeter) {

        String x(Koordinat k) {
            double m =
                    (k.bujur() - tengah.bujur())
                            * METER_SEDERAJAT
                            * Math.cos(Math.toRadians(tengah.lintang()));
            return angka(jepit(SISI / 2.0 + m * perMeter));
        }

        String y(Koordinat k) {
            return angka(
                    jepit(
                            SISI / 2.0
                                    - (k.lintang() - tengah.lintang())
                                            * METER_SEDERAJAT
                                            * perMeter));
        }
    }

    static Denah dari(
            Koordinat letak, float akurasi, @Nullable Pagar pagar, List<Riwayat> riwayat) {
        Koordinat tengah = pagar == null ? letak : pagar.pusat();
        double jangkau =
                Math.max(
                        pagar == null ? 60 : pagar.radius() * 1.25,
                        Math.min(tengah.jarakMeter(letak) * 1.2, 20_000));
        var kertas = new Kertas(tengah, SISI / 2.0 / jangkau);
        int skala = skala(jangkau);
        var sudut = pagar == null ? null : pagar.poligon();
        return new Denah(
                kertas.x(letak),
                kertas.y(letak),
                angka(Math.min(akurasi * kertas.perMeter(), SISI)),
                pagar == null ? null : kertas.x(tengah),
                pagar == null ? null : kertas.y(tengah),
                pagar == null || sudut != null ? null : angka(pagar.radius() * kertas.perMeter()),
                sudut == null
                        ? null
                        : sudut.stream()
                                .map(k -> kertas.x(k) + "," + kertas.y(k))
                                .collect(Collectors.joining(" ")),
                riwayat.stream()
                        .map(Riwayat::letak)
                        .filter(Objects::nonNull)
                        .map(k -> new Titik(kertas.x(k), kertas.y(k)))
                        .distinct()
                        .toList(),
                skala,
                angka(12 + skala * kertas.perMeter()));
    }

    /** A round number of metres, about a fifth of the side. */
    private static int skala(double jangkau) {
        int bulat = 10;
        while (bulat * 5 < jangkau) {
            bulat *= 2;
        }
        return bulat;
    }

    private static double jepit(double x) {
        return Math.clamp(x, TEPI, SISI - TEPI);
    }

    private static String angka(double x) {
        return String.format(Locale.ROOT, "%.1f", x);
    }
}
