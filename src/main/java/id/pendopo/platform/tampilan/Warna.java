package id.pendopo.platform.tampilan;

import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * A colour of a pemda and how well text can be read with it (WCAG 2.2, 1.4.3: 4.5 to 1). Not money:
 * floating point is right here.
 */
public record Warna(int merah, int hijau, int biru) {

    public static final double TERBACA = 4.5;

    /** In the dark the eye wants a little more than the least. */
    private static final double NYAMAN = 5.5;

    private static final Pattern HEKSA = Pattern.compile("#?([0-9a-fA-F]{6})");
    private static final Warna PUTIH = new Warna(255, 255, 255);
    private static final Warna HITAM = new Warna(0, 0, 0);

    /** The grounds of the light and the dark look on which links stand; see ui/sass. */
    private static final Warna LATAR_TERANG = new Warna(0xf4, 0xf8, 0xf6);

    private static final Warna LATAR_GELAP = new Warna(0x18, 0x28, 0x23);
    private static final Warna RONA_GELAP = new Warna(0x0f, 0x19, 0x17);
    private static final Warna TULISAN_GELAP = new Warna(0x05, 0x21, 0x1a);
    private static final double RONA = 0.16;
    private static final double RONA_TERANG = 0.09;

    public Warna {
        if ((merah | hijau | biru) < 0 || merah > 255 || hijau > 255 || biru > 255) {
            throw new IllegalArgumentException(merah + " " + hijau + " " + biru);
        }
    }

    public static boolean terbaca(String teks) {
        return HEKSA.matcher(teks.strip()).matches();
    }

    /** {@code #0b5d4e}, with or without the sign. */
    public static Warna dari(String teks) {
        var cocok = HEKSA.matcher(teks.strip());
        if (!cocok.matches()) {
            throw new IllegalArgumentException("bukan warna: " + teks);
        }
        int nilai = Integer.parseInt(cocok.group(1), 16);
        return new Warna(nilai >> 16, nilai >> 8 & 255, nilai & 255);
    }

    public String heksa() {
        return "#%02x%02x%02x".formatted(merah, hijau, biru).toLowerCase(Locale.ROOT);
    }

    /** 1 for equal colours, 21 for black on white. */
    public double kontras(Warna lain) {
        double a = terang();
        double b = lain.terang();
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    public double kontrasPutih() {
        return kontras(PUTIH);
    }

    private double terang() {
        return 0.2126 * linear(merah) + 0.7152 * linear(hijau) + 0.0722 * linear(biru);
    }

    private static double linear(int kanal) {
        double c = kanal / 255.0;
        return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
    }

    /**
     * Can be the brand colour: white text on it and links of it on every light ground can be read,
     * its own tint included.
     */
    public boolean layak() {
        return kontrasPutih() >= TERBACA
                && kontras(LATAR_TERANG) >= TERBACA
                && kontras(campur(PUTIH, 1 - RONA_TERANG)) >= TERBACA;
    }

    /** This colour, or the nearest darker shade of it that can be the brand colour. */
    public Warna terdekatLayak() {
        return menuju(HITAM, Warna::layak);
    }

    /** The shade of it for the dark look: lighter, of the same hue, until it can be read there. */
    public Warna gelap() {
        for (int langkah = 0; langkah <= 100; langkah++) {
            var calon = denganTerang(langkah / 100.0);
            if (langkah / 100.0 >= keterangan() && calon.terbacaDiGelap()) {
                return calon;
            }
        }
        return PUTIH;
    }

    private boolean terbacaDiGelap() {
        return kontras(LATAR_GELAP) >= NYAMAN
                && kontras(TULISAN_GELAP) >= NYAMAN
                && kontras(RONA_GELAP.campur(this, RONA)) >= TERBACA;
    }

    /** Lightness as HSL counts it, 0 to 1. */
    private double keterangan() {
        return (Math.max(merah, Math.max(hijau, biru)) + Math.min(merah, Math.min(hijau, biru)))
                / 510.0;
    }

    /** The same hue and saturation at another lightness. */
    private Warna denganTerang(double terang) {
        double kini = keterangan();
        double kuatKini = 1 - Math.abs(2 * kini - 1);
        double kuat = 1 - Math.abs(2 * terang - 1);
        double skala = kuatKini == 0 ? 0 : kuat / kuatKini;
        return new Warna(
                kanal(merah, kini, skala, terang),
                kanal(hijau, kini, skala, terang),
                kanal(biru, kini, skala, terang));
    }

    private static int kanal(int nilai, double kini, double skala, double terang) {
        double baru = ((nilai / 255.0 - kini) * skala + terang) * 255;
        return (int) Math.round(Math.clamp(baru, 0, 255));
    }

    private Warna menuju(Warna ujung, Predicate<Warna> cukup) {
        for (int langkah = 0; langkah < 100; langkah++) {
            var calon = campur(ujung, langkah / 100.0);
            if (cukup.test(calon)) {
                return calon;
            }
        }
        return ujung;
    }

    /** Mixed with another colour, {@code bagian} of which goes in. */
    private Warna campur(Warna lain, double bagian) {
        return new Warna(
                campur(merah, lain.merah, bagian),
                campur(hijau, lain.hijau, bagian),
                campur(biru, lain.biru, bagian));
    }

    private static int campur(int a, int b, double bagian) {
        return (int) Math.round(a * (1 - bagian) + b * bagian);
    }
}
