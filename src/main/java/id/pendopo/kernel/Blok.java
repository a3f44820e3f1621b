package id.pendopo.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * Reading and comparing dotted codes by their numbers, so that lost leading zeros make no
 * difference.
 */
final class Blok {

    private static final Pattern BLANKO = Pattern.compile("[\\s\\u00A0\\uFEFF]");
    private static final Pattern ANGKA = Pattern.compile("[0-9]{1,5}");
    private static final Pattern SILANG = Pattern.compile("[xX]{1,2}");

    private Blok() {}

    /**
     * The numbers of a dotted code; a block of only X counts as 0 when {@code templat} allows it.
     */
    static List<Integer> urai(
            String teks, int paling, boolean templat, Supplier<MasukanSalah> salah) {
        String rapi = BLANKO.matcher(teks).replaceAll("");
        if (rapi.endsWith(".")) {
            rapi = rapi.substring(0, rapi.length() - 1);
        }
        String[] bagian = rapi.split("\\.", -1);
        if (bagian.length > paling) {
            throw salah.get();
        }
        List<Integer> blok = new ArrayList<>(bagian.length);
        for (String b : bagian) {
            if (templat && SILANG.matcher(b).matches()) {
                blok.add(0);
            } else if (ANGKA.matcher(b).matches()) {
                blok.add(Integer.valueOf(b));
            } else {
                throw salah.get();
            }
        }
        return blok;
    }

    static String cetak(List<Integer> blok, int[] lebar) {
        StringBuilder teks = new StringBuilder(24);
        for (int i = 0; i < blok.size(); i++) {
            String angka = Integer.toString(blok.get(i));
            teks.append(i == 0 ? "" : ".")
                    .repeat("0", Math.max(0, lebar[i] - angka.length()))
                    .append(angka);
        }
        return teks.toString();
    }

    /** Parents stand before their children. */
    static int banding(List<Integer> a, List<Integer> b) {
        for (int i = 0; i < Math.min(a.size(), b.size()); i++) {
            int beda = Integer.compare(a.get(i), b.get(i));
            if (beda != 0) {
                return beda;
            }
        }
        return Integer.compare(a.size(), b.size());
    }
}
