package id.pendopo.aduan.umum.web;

import id.pendopo.aduan.umum.Kotak;
import id.pendopo.platform.grafik.Bentuk;
import id.pendopo.platform.grafik.Bidang;
import id.pendopo.platform.grafik.Jangkar;
import id.pendopo.platform.grafik.Koordinat;
import id.pendopo.platform.grafik.Peran;
import id.pendopo.platform.grafik.peta.BatasWilayah;
import id.pendopo.platform.grafik.peta.BatasWilayah.Titik;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Draws one map: areas coloured by their figure, and on them a circle for each place with reports,
 * with their number in it where it fits.
 *
 * @param layar what is seen, in degrees
 * @param kelas colour class of an area, 0 to 4; an area without one has no figure
 */
record PetaSebaran(
        BatasWilayah batas, Layar layar, Map<String, Wilayah> wilayah, List<Gugus> gugus) {

    /** A part of the earth. */
    record Layar(double barat, double selatan, double timur, double utara) {

        static Layar semua(BatasWilayah batas) {
            var x =
                    batas.wilayah().stream()
                            .flatMap(w -> w.cincin().stream())
                            .flatMap(List::stream)
                            .mapToDouble(Titik::bujur)
                            .summaryStatistics();
            var y =
                    batas.wilayah().stream()
                            .flatMap(w -> w.cincin().stream())
                            .flatMap(List::stream)
                            .mapToDouble(Titik::lintang)
                            .summaryStatistics();
            double tepi = Math.max(x.getMax() - x.getMin(), y.getMax() - y.getMin()) * 0.02;
            return new Layar(
                    x.getMin() - tepi, y.getMin() - tepi, x.getMax() + tepi, y.getMax() + tepi);
        }

        static Layar dari(Kotak k) {
            return new Layar(k.barat(), k.selatan(), k.timur(), k.utara());
        }
    }

    /** An area: colour class from 0 to 4, what it tells, where it leads. */
    record Wilayah(int kelas, String judul, String url) {}

    /** Reports in one place: its middle, how many, what it tells, where it leads. */
    record Gugus(double bujur, double lintang, int jumlah, String judul, String url) {}

    private static final double RAPAT = 0.8;
    private static final double JARI_TERKECIL = 5;
    private static final double JARI_TERBESAR = 24;
    private static final double TINGGI_HURUF = 3.6;

    Bidang lukis(String id, String judul, String uraian, double lebar, double tinggiTerbesar) {
        double susut = Math.cos(Math.toRadians((layar.utara() + layar.selatan()) / 2));
        double rentangX = (layar.timur() - layar.barat()) * susut;
        double rentangY = layar.utara() - layar.selatan();
        double skala = Math.min(lebar / rentangX, tinggiTerbesar / rentangY);
        var p = new Proyeksi(layar, skala * susut, skala, rentangX * skala, rentangY * skala);
        var bentuk = new ArrayList<Bentuk>();
        for (var w : batas.wilayah()) {
            String d = jalur(w.cincin(), p);
            if (!d.isEmpty()) {
                Wilayah isi = wilayah.get(w.kode());
                bentuk.add(
                        isi == null
                                ? new Bentuk.Jalur(Peran.KELAS_0, d, w.nama(), null)
                                : new Bentuk.Jalur(
                                        Peran.kelasPeta(isi.kelas()), d, isi.judul(), isi.url()));
            }
        }
        gugus(p, bentuk);
        return new Bidang(id, judul, uraian, p.lebar(), p.tinggi(), bentuk);
    }

    /** The small ones last, so that no large one hides them. */
    private void gugus(Proyeksi p, List<Bentuk> bentuk) {
        int terbanyak = gugus.stream().mapToInt(Gugus::jumlah).max().orElse(1);
        var urut =
                gugus.stream().sorted(Comparator.comparingInt(Gugus::jumlah).reversed()).toList();
        double besar = Math.min(JARI_TERBESAR, p.lebar() / 22);
        for (Gugus g : urut) {
            double r =
                    JARI_TERKECIL
                            + (besar - JARI_TERKECIL) * Math.sqrt((double) g.jumlah() / terbanyak);
            bentuk.add(
                    new Bentuk.Jalur(
                            Peran.TITIK_KOSONG,
                            lingkar(p.x(g.bujur()), p.y(g.lintang()), r),
                            g.judul(),
                            g.url()));
        }
        for (Gugus g : urut) {
            double r =
                    JARI_TERKECIL
                            + (besar - JARI_TERKECIL) * Math.sqrt((double) g.jumlah() / terbanyak);
            String angka = singkat(g.jumlah());
            if (r > 9 && angka.length() * TINGGI_HURUF < r * 1.3) {
                bentuk.add(
                        new Bentuk.Tulisan(
                                Peran.ANGKA_PETA,
                                p.x(g.bujur()),
                                p.y(g.lintang()) + TINGGI_HURUF,
                                Jangkar.TENGAH,
                                angka));
            }
        }
    }

    private static String singkat(int jumlah) {
        return jumlah < 1000 ? Integer.toString(jumlah) : jumlah / 1000 + "rb";
    }

    private static String lingkar(double x, double y, double r) {
        String jari = Koordinat.tulis(r);
        String garis = Koordinat.tulis(2 * r);
        return "M%s %sa%s %s 0 1 0 %s 0a%s %s 0 1 0 -%s 0z"
                .formatted(
                        Koordinat.tulis(x - r),
                        Koordinat.tulis(y),
                        jari,
                        jari,
                        garis,
                        jari,
                        jari,
                        garis);
    }

    private static String jalur(List<List<Titik>> cincin, Proyeksi p) {
        var d = new StringBuilder();
        for (List<Titik> c : cincin) {
            List<double[]> sudut =
                    potong(
                            c.stream()
                                    .map(t -> new double[] {p.x(t.bujur()), p.y(t.lintang())})
                                    .toList(),
                            p);
            double @Nullable [] dulu = null;
            int banyak = 0;
            int mula = d.length();
            for (double[] s : sudut) {
                if (dulu == null || Math.hypot(s[0] - dulu[0], s[1] - dulu[1]) >= RAPAT) {
                    d.append(banyak++ == 0 ? 'M' : 'L')
                            .append(Koordinat.tulis(s[0]))
                            .append(' ')
                            .append(Koordinat.tulis(s[1]));
                    dulu = s;
                }
            }
            if (banyak < 3) {
                d.setLength(mula);
            } else {
                d.append('Z');
            }
        }
        return d.toString();
    }

    /** What lies far outside need not be sent: cut at a frame a little larger than what is seen. */
    private static List<double[]> potong(List<double[]> sudut, Proyeksi p) {
        List<double[]> hasil = sudut;
        double[][] tepi = {{0, -9, 1}, {0, p.lebar() + 9, -1}, {1, -9, 1}, {1, p.tinggi() + 9, -1}};
        for (double[] t : tepi) {
            int sumbu = (int) t[0];
            var baru = new ArrayList<double[]>();
            for (int i = 0; i < hasil.size(); i++) {
                double[] a = hasil.get(i);
                double[] b = hasil.get((i + 1) % hasil.size());
                boolean aDalam = (a[sumbu] - t[1]) * t[2] >= 0;
                boolean bDalam = (b[sumbu] - t[1]) * t[2] >= 0;
                if (aDalam) {
                    baru.add(a);
                }
                if (aDalam != bDalam) {
                    double u = (t[1] - a[sumbu]) / (b[sumbu] - a[sumbu]);
                    baru.add(new double[] {a[0] + u * (b[0] - a[0]), a[1] + u * (b[1] - a[1])});
                }
            }
            hasil = baru;
        }
        return hasil;
    }

    /** True to scale at the middle latitude. */
    private record Proyeksi(
            Layar layar, double skalaX, double skalaY, double lebar, double tinggi) {

        double x(double bujur) {
            return (bujur - layar.barat()) * skalaX;
        }

        double y(double lintang) {
            return (layar.utara() - lintang) * skalaY;
        }
    }
}
