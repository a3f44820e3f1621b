package id.pendopo.akun;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A browser and its system in words that people know, from what the browser says of itself. It is a
 * hint to recognise one's own device, never a proof.
 *
 * @param peramban null when it is none we know
 * @param sistem null when it is none we know
 */
public record NamaPerangkat(@Nullable String peramban, @Nullable String sistem, Bentuk bentuk) {

    /** Kind of device. */
    public enum Bentuk {
        KOMPUTER,
        PONSEL,
        TABLET,
        LAIN
    }

    private record Tanda(String memuat, String nama) {}

    /** In this order: almost every browser also calls itself Chrome and Safari. */
    private static final List<Tanda> PERAMBAN =
            List.of(
                    new Tanda("SamsungBrowser/", "Samsung Internet"),
                    new Tanda("UCBrowser/", "UC Browser"),
                    new Tanda("OPR/", "Opera"),
                    new Tanda("Opera", "Opera"),
                    new Tanda("Edg", "Edge"),
                    new Tanda("Firefox/", "Firefox"),
                    new Tanda("FxiOS/", "Firefox"),
                    new Tanda("CriOS/", "Chrome"),
                    new Tanda("Chrome/", "Chrome"),
                    new Tanda("Safari/", "Safari"),
                    new Tanda("curl/", "curl"),
                    new Tanda("Java", "Java"));

    private static final List<Tanda> SISTEM =
            List.of(
                    new Tanda("iPhone", "iPhone"),
                    new Tanda("iPad", "iPad"),
                    new Tanda("Android", "Android"),
                    new Tanda("Windows", "Windows"),
                    new Tanda("CrOS", "ChromeOS"),
                    new Tanda("Mac OS X", "macOS"),
                    new Tanda("Linux", "Linux"));

    public static NamaPerangkat dari(String agen) {
        return new NamaPerangkat(pertama(PERAMBAN, agen), pertama(SISTEM, agen), bentuk(agen));
    }

    private static @Nullable String pertama(List<Tanda> tanda, String agen) {
        return tanda.stream()
                .filter(t -> agen.contains(t.memuat()))
                .map(Tanda::nama)
                .findFirst()
                .orElse(null);
    }

    private static Bentuk bentuk(String agen) {
        if (agen.contains("iPad") || agen.contains("Android") && !agen.contains("Mobile")) {
            return Bentuk.TABLET;
        }
        if (agen.contains("iPhone") || agen.contains("Mobile")) {
            return Bentuk.PONSEL;
        }
        return agen.contains("Windows")
                        || agen.contains("Macintosh")
                        || agen.contains("CrOS")
                        || agen.contains("Linux")
                ? Bentuk.KOMPUTER
                : Bentuk.LAIN;
    }
}
