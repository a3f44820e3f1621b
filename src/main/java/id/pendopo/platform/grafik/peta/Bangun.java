package id.pendopo.platform.grafik.peta;

import id.pendopo.platform.grafik.Koordinat;
import id.pendopo.platform.grafik.Petak;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The shape of one area on the drawing. */
record Bangun(List<List<Sudut>> cincin) {

    private static final int PETAK_CARI = 16;
    private static final double LUAS_TERKECIL = 0.8;

    /** Leaves out specks that would not be seen, but never the whole area. */
    static Bangun dari(List<List<Sudut>> cincin) {
        List<List<Sudut>> tampak = cincin.stream().filter(c -> luas(c) >= LUAS_TERKECIL).toList();
        return new Bangun(tampak.isEmpty() ? List.of(terbesar(cincin)) : tampak);
    }

    /**
     * The path in relative steps of a tenth; steps between rounded corners, so that errors do not
     * add up.
     */
    String jalur() {
        StringBuilder d = new StringBuilder();
        for (List<Sudut> c : cincin) {
            long x = Math.round(c.getFirst().x() * 10);
            long y = Math.round(c.getFirst().y() * 10);
            d.append('M').append(pendek(x)).append(' ').append(pendek(y)).append('l');
            for (Sudut s : c.subList(1, c.size())) {
                long kiniX = Math.round(s.x() * 10);
                long kiniY = Math.round(s.y() * 10);
                if (kiniX != x || kiniY != y) {
                    tambah(d, pendek(kiniX - x));
                    tambah(d, pendek(kiniY - y));
                }
                x = kiniX;
                y = kiniY;
            }
            d.append('z');
        }
        return d.toString();
    }

    /** A minus separates by itself. */
    private static void tambah(StringBuilder d, String angka) {
        if (d.charAt(d.length() - 1) != 'l' && !angka.startsWith("-")) {
            d.append(' ');
        }
        d.append(angka);
    }

    private static String pendek(long persepuluh) {
        return Koordinat.persepuluh(persepuluh).replaceFirst("^(-?)0\\.", "$1.");
    }

    /** Spots within the area, the one farthest from any border first. */
    List<Sudut> tempat() {
        Petak p = petak();
        List<Sudut> dalam = new ArrayList<>();
        for (int i = 1; i < PETAK_CARI; i++) {
            for (int j = 1; j < PETAK_CARI; j++) {
                Sudut s =
                        new Sudut(
                                p.x1() + (p.x2() - p.x1()) * i / PETAK_CARI,
                                p.y1() + (p.y2() - p.y1()) * j / PETAK_CARI);
                if (memuat(s)) {
                    dalam.add(s);
                }
            }
        }
        if (dalam.isEmpty()) {
            return List.of(new Sudut((p.x1() + p.x2()) / 2, (p.y1() + p.y2()) / 2));
        }
        Sudut pusat = terdalam(dalam);
        dalam.sort(
                Comparator.comparingDouble(s -> Math.hypot(s.x() - pusat.x(), s.y() - pusat.y())));
        return dalam;
    }

    private Sudut terdalam(List<Sudut> dalam) {
        Sudut terbaik = dalam.getFirst();
        double terjauh = -1;
        for (Sudut s : dalam) {
            double jarak = jarakTepi(s);
            if (jarak > terjauh) {
                terjauh = jarak;
                terbaik = s;
            }
        }
        return terbaik;
    }

    Petak petak() {
        List<Sudut> c = terbesar(cincin);
        var x = c.stream().mapToDouble(Sudut::x).summaryStatistics();
        var y = c.stream().mapToDouble(Sudut::y).summaryStatistics();
        return new Petak(x.getMin(), y.getMin(), x.getMax(), y.getMax());
    }

    /** Whether a box lies wholly inside, touching no border. */
    boolean memuat(Petak p) {
        if (!memuat(new Sudut(p.x1(), p.y1()))) {
            return false;
        }
        for (List<Sudut> c : cincin) {
            for (int i = 0; i < c.size(); i++) {
                Sudut a = c.get(i);
                Sudut b = c.get((i + 1) % c.size());
                if (p.dilintasi(a.x(), a.y(), b.x(), b.y())) {
                    return false;
                }
            }
        }
        return true;
    }

    boolean memuat(Sudut s) {
        boolean dalam = false;
        for (List<Sudut> c : cincin) {
            for (int i = 0; i < c.size(); i++) {
                Sudut a = c.get(i);
                Sudut b = c.get((i + 1) % c.size());
                if ((a.y() > s.y()) != (b.y() > s.y())
                        && s.x() < (b.x() - a.x()) * (s.y() - a.y()) / (b.y() - a.y()) + a.x()) {
                    dalam = !dalam;
                }
            }
        }
        return dalam;
    }

    private double jarakTepi(Sudut s) {
        double terdekat = Double.MAX_VALUE;
        for (List<Sudut> c : cincin) {
            for (int i = 0; i < c.size(); i++) {
                terdekat = Math.min(terdekat, s.jarakKe(c.get(i), c.get((i + 1) % c.size())));
            }
        }
        return terdekat;
    }

    private static List<Sudut> terbesar(List<List<Sudut>> cincin) {
        return cincin.stream().max(Comparator.comparingDouble(Bangun::luas)).orElseThrow();
    }

    private static double luas(List<Sudut> c) {
        double jumlah = 0;
        for (int i = 0; i < c.size(); i++) {
            Sudut a = c.get(i);
            Sudut b = c.get((i + 1) % c.size());
            jumlah += a.x() * b.y() - b.x() * a.y();
        }
        return Math.abs(jumlah) / 2;
    }
}
