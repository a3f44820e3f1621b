package id.pendopo.aduan.petugas;

import java.util.List;
import java.util.Locale;

/**
 * The place of a complaint and of similar ones around it, as points on a square of half a
 * kilometre. It needs no map server and prints.
 */
public record Denah(List<Titik> titik) {

    static final int SISI = 240;
    private static final double METER_SEDERAJAT = 111_320;
    private static final double LEBAR_METER = 600;

    /** A point of the drawing, with the number of the complaint. */
    public record Titik(String nomor, String x, String y) {}

    static Denah dari(double lintang, double bujur, List<KelolaQueries.Lain> lain) {
        double perMeter = SISI / LEBAR_METER;
        double sempit = Math.cos(Math.toRadians(lintang));
        return new Denah(
                lain.stream()
                        .filter(l -> l.lintang() != null && l.bujur() != null)
                        .map(
                                l ->
                                        new Titik(
                                                l.nomor(),
                                                angka(
                                                        (l.bujur() - bujur)
                                                                * METER_SEDERAJAT
                                                                * sempit
                                                                * perMeter),
                                                angka(
                                                        (lintang - l.lintang())
                                                                * METER_SEDERAJAT
                                                                * perMeter)))
                        .toList());
    }

    private static String angka(double dariTengah) {
        double batas = SISI / 2.0 - 8;
        double letak = SISI / 2.0 + Math.clamp(dariTengah, -batas, batas);
        return String.format(Locale.ROOT, "%.1f", letak);
    }
}
