package id.pendopo.platform.grafik.peta;

import java.util.List;

/**
 * Equirectangular projection, true to scale at the middle latitude of the map: right for an area
 * the size of a kabupaten and needs no library.
 */
record Proyeksi(
        double bujurAwal,
        double lintangAwal,
        double skalaX,
        double skalaY,
        double geserX,
        double lebar,
        double tinggi) {

    private static final double TEPI = 6;
    private static final double RUANG_PENUNJUK = 14;

    /** Fits all areas into the surface; where there is room, the sides keep space for pointers. */
    static Proyeksi untuk(BatasWilayah batas, double lebar, double tinggiMaksimal) {
        double[] x = rentang(batas, true);
        double[] y = rentang(batas, false);
        double susut = Math.cos(Math.toRadians((y[0] + y[1]) / 2));
        double rentangX = Math.max((x[1] - x[0]) * susut, 1e-9);
        double rentangY = Math.max(y[1] - y[0], 1e-9);
        double skala =
                Math.min((lebar - 2 * TEPI) / rentangX, (tinggiMaksimal - 2 * TEPI) / rentangY);
        double muat = Math.min(lebar, rentangX * skala + 2 * TEPI + 2 * RUANG_PENUNJUK);
        return new Proyeksi(
                x[0],
                y[1],
                skala * susut,
                skala,
                (muat - rentangX * skala) / 2,
                muat,
                rentangY * skala + 2 * TEPI);
    }

    Sudut titik(BatasWilayah.Titik t) {
        return new Sudut(
                geserX + (t.bujur() - bujurAwal) * skalaX,
                TEPI + (lintangAwal - t.lintang()) * skalaY);
    }

    List<List<Sudut>> cincin(List<List<BatasWilayah.Titik>> cincin) {
        return cincin.stream().map(c -> c.stream().map(this::titik).toList()).toList();
    }

    private static double[] rentang(BatasWilayah batas, boolean bujur) {
        var statistik =
                batas.wilayah().stream()
                        .flatMap(w -> w.cincin().stream())
                        .flatMap(List::stream)
                        .mapToDouble(t -> bujur ? t.bujur() : t.lintang())
                        .summaryStatistics();
        return new double[] {statistik.getMin(), statistik.getMax()};
    }
}
