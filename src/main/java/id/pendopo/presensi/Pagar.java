package id.pendopo.presensi;

import id.pendopo.kernel.Koordinat;
import id.pendopo.platform.grafik.peta.BatasWilayah.Titik;
import id.pendopo.platform.grafik.peta.BatasWilayah.Wilayah;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where one may check in.
 *
 * @param radius metres around the centre; of a polygon how far outside its border still counts
 * @param poligon null for a circle
 */
public record Pagar(
        UUID id, String nama, Koordinat pusat, int radius, @Nullable List<Koordinat> poligon) {

    private static final double METER_PER_DERAJAT = 111_195;

    public Pagar {
        poligon = poligon == null ? null : List.copyOf(poligon);
    }

    /** Metres from here to where one may; 0 within. */
    public double jarak(Koordinat titik) {
        return Math.max(0, keTepi(titik) - radius);
    }

    /** Metres to the centre, or to the border of a polygon; 0 within a polygon. */
    private double keTepi(Koordinat titik) {
        if (poligon == null) {
            return pusat.jarakMeter(titik);
        }
        return didalam(titik) ? 0 : keSisi(titik);
    }

    private boolean didalam(Koordinat titik) {
        var sudut = poligon.stream().map(k -> new Titik(k.bujur(), k.lintang())).toList();
        return new Wilayah("", nama, List.of(sudut)).memuat(titik.lintang(), titik.bujur());
    }

    /** On a plane that touches the earth here: a fence is small. */
    private double keSisi(Koordinat t) {
        double perBujur = METER_PER_DERAJAT * Math.cos(Math.toRadians(t.lintang()));
        double terdekat = Double.MAX_VALUE;
        for (int i = 0; i < poligon.size(); i++) {
            Koordinat a = poligon.get(i);
            Koordinat b = poligon.get((i + 1) % poligon.size());
            double ax = (a.bujur() - t.bujur()) * perBujur;
            double ay = (a.lintang() - t.lintang()) * METER_PER_DERAJAT;
            double dx = (b.bujur() - a.bujur()) * perBujur;
            double dy = (b.lintang() - a.lintang()) * METER_PER_DERAJAT;
            double panjang = dx * dx + dy * dy;
            double letak = panjang == 0 ? 0 : Math.clamp(-(ax * dx + ay * dy) / panjang, 0, 1);
            terdekat = Math.min(terdekat, Math.hypot(ax + letak * dx, ay + letak * dy));
        }
        return terdekat;
    }
}
