package id.pendopo.platform.grafik.peta;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Douglas and Peucker's simplification that keeps neighbours together: rings are cut where borders
 * meet, and each piece is simplified the same way for both areas that share it, so no slivers open
 * between them.
 */
final class Penyederhana {

    private static final Comparator<Sudut> URUT =
            Comparator.comparingDouble(Sudut::x).thenComparingDouble(Sudut::y);

    private final Map<Sudut, Set<Sudut>> tetangga = new HashMap<>();
    private final double toleransi;

    private Penyederhana(double toleransi) {
        this.toleransi = toleransi;
    }

    /** Simplifies the rings of all areas at once; the tolerance is in SVG units. */
    static List<List<List<Sudut>>> sederhanakan(List<List<List<Sudut>>> wilayah, double toleransi) {
        Penyederhana p = new Penyederhana(toleransi);
        wilayah.forEach(cincin -> cincin.forEach(p::catat));
        return wilayah.stream().map(cincin -> cincin.stream().map(p::cincin).toList()).toList();
    }

    private void catat(List<Sudut> cincin) {
        for (int i = 0; i < cincin.size(); i++) {
            Sudut a = cincin.get(i);
            Sudut b = cincin.get((i + 1) % cincin.size());
            tetangga.computeIfAbsent(a, k -> new HashSet<>()).add(b);
            tetangga.computeIfAbsent(b, k -> new HashSet<>()).add(a);
        }
    }

    private List<Sudut> cincin(List<Sudut> cincin) {
        List<Integer> potong = new ArrayList<>();
        for (int i = 0; i < cincin.size(); i++) {
            if (tetangga.get(cincin.get(i)).size() != 2) {
                potong.add(i);
            }
        }
        if (potong.isEmpty()) {
            potong.add(cincin.indexOf(cincin.stream().min(URUT).orElseThrow()));
        }
        List<Sudut> hasil = new ArrayList<>();
        for (int i = 0; i < potong.size(); i++) {
            int awal = potong.get(i);
            int akhir = potong.get((i + 1) % potong.size());
            hasil.addAll(ruas(ambil(cincin, awal, akhir)));
            // The end of a piece is the beginning of the next.
            hasil.removeLast();
        }
        return hasil.size() < 3 ? cincin : hasil;
    }

    private static List<Sudut> ambil(List<Sudut> cincin, int awal, int akhir) {
        List<Sudut> ruas = new ArrayList<>();
        int i = awal;
        do {
            ruas.add(cincin.get(i));
            i = (i + 1) % cincin.size();
        } while (i != akhir);
        ruas.add(cincin.get(akhir));
        return ruas;
    }

    /** Always walks a piece in the same direction, whichever neighbour asks. */
    private List<Sudut> ruas(List<Sudut> ruas) {
        int arah = URUT.compare(ruas.getFirst(), ruas.getLast());
        if (arah == 0) {
            arah = URUT.compare(ruas.get(1), ruas.get(ruas.size() - 2));
        }
        List<Sudut> searah = arah <= 0 ? ruas : ruas.reversed();
        List<Sudut> hasil = new ArrayList<>();
        hasil.add(searah.getFirst());
        belah(searah, 0, searah.size() - 1, hasil);
        return new ArrayList<>(arah <= 0 ? hasil : hasil.reversed());
    }

    private void belah(List<Sudut> ruas, int awal, int akhir, List<Sudut> hasil) {
        int terjauh = -1;
        double jarak = toleransi;
        for (int i = awal + 1; i < akhir; i++) {
            double d = ruas.get(i).jarakKe(ruas.get(awal), ruas.get(akhir));
            if (d > jarak) {
                jarak = d;
                terjauh = i;
            }
        }
        if (terjauh < 0) {
            hasil.add(ruas.get(akhir));
            return;
        }
        belah(ruas, awal, terjauh, hasil);
        belah(ruas, terjauh, akhir, hasil);
    }
}
