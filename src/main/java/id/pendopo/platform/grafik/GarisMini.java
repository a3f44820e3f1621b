package id.pendopo.platform.grafik;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A sparkline: the direction of a figure at a glance, beside the figure itself. It has no axis and
 * starts at its own lowest value; missing values leave a gap.
 */
public record GarisMini(List<@Nullable BigDecimal> nilai, Nada nada, @Nullable String uraian) {

    public static final double LEBAR = 120;
    public static final double TINGGI = 32;
    private static final double TEPI = 5;

    public GarisMini {
        nilai = Arrays.asList(nilai.toArray(BigDecimal[]::new));
    }

    public static GarisMini dari(List<@Nullable BigDecimal> nilai) {
        return new GarisMini(nilai, Nada.UTAMA, null);
    }

    public GarisMini bernada(Nada nadaBaru) {
        return new GarisMini(nilai, nadaBaru, uraian);
    }

    /** Says in words what the line shows; without it the line is decoration beside its figure. */
    public GarisMini denganUraian(String uraianBaru) {
        return new GarisMini(nilai, nada, uraianBaru);
    }

    public List<Bentuk> bentuk() {
        List<BigDecimal> ada = nilai.stream().filter(Objects::nonNull).toList();
        if (ada.isEmpty()) {
            return List.of(
                    new Bentuk.Garis(Peran.KISI, TEPI, TINGGI / 2, LEBAR - TEPI, TINGGI / 2));
        }
        BigDecimal rendah = ada.stream().reduce(BigDecimal::min).orElseThrow();
        BigDecimal tinggi = ada.stream().reduce(BigDecimal::max).orElseThrow();
        List<Bentuk> bentuk = new ArrayList<>();
        StringBuilder d = new StringBuilder();
        boolean menyambung = false;
        double[] akhir = {0, 0};
        for (int i = 0; i < nilai.size(); i++) {
            BigDecimal v = nilai.get(i);
            if (v != null) {
                akhir = new double[] {x(i), y(v, rendah, tinggi)};
                d.append(menyambung ? 'L' : 'M')
                        .append(Koordinat.tulis(akhir[0]))
                        .append(' ')
                        .append(Koordinat.tulis(akhir[1]));
            }
            menyambung = v != null;
        }
        bentuk.add(new Bentuk.Jalur(nada.garisMini(), d.toString()));
        bentuk.add(new Bentuk.Lingkar(nada.isi(), akhir[0], akhir[1], 3, null));
        return bentuk;
    }

    private double x(int i) {
        return nilai.size() == 1 ? LEBAR / 2 : TEPI + i * (LEBAR - 2 * TEPI) / (nilai.size() - 1);
    }

    private static double y(BigDecimal nilai, BigDecimal rendah, BigDecimal tinggi) {
        double rentang = tinggi.subtract(rendah).doubleValue();
        double letak = rentang == 0 ? 0.5 : nilai.subtract(rendah).doubleValue() / rentang;
        return TINGGI - TEPI - letak * (TINGGI - 2 * TEPI);
    }
}
