package id.pendopo.platform.grafik.peta;

import id.pendopo.platform.grafik.peta.BatasWilayah.Titik;
import java.util.ArrayList;
import java.util.List;

/**
 * The outlines of the areas as paths, to put a pin on: one unit is {@link #DERAJAT} degrees of
 * latitude, longitude is narrowed by the middle latitude so that the form is right.
 *
 * @param bujur western end, degrees
 * @param lintang northern end, degrees
 * @param lebar units
 * @param susut units of width a degree of longitude
 */
public record PetaPin(
        double bujur, double lintang, int lebar, int tinggi, double susut, List<Bidang> bidang) {

    /** About eleven metres. */
    public static final double DERAJAT = 0.0001;

    /** An outline; {@code tingkat} counts the parts of its code: 2 the pemda, 4 a kelurahan. */
    public record Bidang(String kode, String nama, int tingkat, String jalur, int x, int y) {}

    public static PetaPin dari(BatasWilayah batas) {
        var semua =
                batas.wilayah().stream()
                        .flatMap(w -> w.cincin().stream())
                        .flatMap(List::stream)
                        .toList();
        if (semua.isEmpty()) {
            return new PetaPin(0, 0, 0, 0, 0, List.of());
        }
        var x = semua.stream().mapToDouble(Titik::bujur).summaryStatistics();
        var y = semua.stream().mapToDouble(Titik::lintang).summaryStatistics();
        double susut = Math.cos(Math.toRadians((y.getMin() + y.getMax()) / 2)) / DERAJAT;
        var kosong =
                new PetaPin(
                        x.getMin(),
                        y.getMax(),
                        (int) Math.ceil((x.getMax() - x.getMin()) * susut),
                        (int) Math.ceil((y.getMax() - y.getMin()) / DERAJAT),
                        susut,
                        List.of());
        return new PetaPin(
                kosong.bujur,
                kosong.lintang,
                kosong.lebar,
                kosong.tinggi,
                susut,
                batas.wilayah().stream().map(kosong::bidang).toList());
    }

    public boolean kosong() {
        return bidang.isEmpty();
    }

    private Bidang bidang(BatasWilayah.Wilayah w) {
        var jalur = new StringBuilder();
        long jumlahX = 0;
        long jumlahY = 0;
        int banyak = 0;
        for (var cincin : w.cincin()) {
            var titik = new ArrayList<int[]>();
            for (Titik t : cincin) {
                int[] p = {
                    (int) Math.round((t.bujur() - bujur) * susut),
                    (int) Math.round((lintang - t.lintang()) / DERAJAT)
                };
                titik.add(p);
                jumlahX += p[0];
                jumlahY += p[1];
                banyak++;
            }
            tulis(jalur, titik);
        }
        return new Bidang(
                w.kode(),
                w.nama(),
                w.kode().split("\\.").length,
                jalur.toString(),
                (int) (jumlahX / banyak),
                (int) (jumlahY / banyak));
    }

    /** Relative steps: half as long as absolute ones. */
    private static void tulis(StringBuilder jalur, List<int[]> titik) {
        int[] lalu = titik.getFirst();
        jalur.append('M').append(lalu[0]).append(' ').append(lalu[1]).append('l');
        for (int[] p : titik.subList(1, titik.size())) {
            if (p[0] != lalu[0] || p[1] != lalu[1]) {
                jalur.append(p[0] - lalu[0]).append(' ').append(p[1] - lalu[1]).append(' ');
                lalu = p;
            }
        }
        jalur.append('z');
    }
}
