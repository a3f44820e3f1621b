package id.pendopo.platform.grafik;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A ring: either progress towards 100 per cent with an optional target mark, or a whole in parts.
 */
public record Cincin(
        String id,
        String judul,
        List<Bagian> bagian,
        BigDecimal penuh,
        @Nullable BigDecimal sasaran,
        String tengah) {

    public static final double SISI = 160;
    private static final double JARI_LUAR = 74;
    private static final double JARI_DALAM = 56;
    private static final double SELA = 0.025;

    /** A part of the whole; its text is the formatted value. */
    public record Bagian(String label, BigDecimal nilai, String teks, Nada nada) {}

    public Cincin {
        bagian = List.copyOf(bagian);
        if (bagian.stream().anyMatch(b -> b.nilai().signum() < 0)) {
            throw new IllegalArgumentException("A part of a ring cannot be negative");
        }
    }

    /** Progress in per cent; more than 100 fills the ring, less than 0 leaves it empty. */
    public static Cincin kemajuan(
            String id,
            String judul,
            BigDecimal persen,
            String teks,
            Nada nada,
            @Nullable BigDecimal sasaran) {
        return new Cincin(
                id,
                judul,
                List.of(new Bagian(judul, persen.max(BigDecimal.ZERO), teks, nada)),
                BigDecimal.valueOf(100),
                sasaran,
                teks);
    }

    /** Parts of a whole, clockwise from the top, with the total in the middle. */
    public static Cincin dari(String id, String judul, List<Bagian> bagian, String tengah) {
        BigDecimal jumlah =
                bagian.stream().map(Bagian::nilai).reduce(BigDecimal.ZERO, BigDecimal::add);
        return new Cincin(id, judul, bagian, jumlah, null, tengah);
    }

    public Bidang bidang(Teks t) {
        List<Bentuk> bentuk = new ArrayList<>();
        bentuk.add(new Bentuk.Jalur(Peran.ALUR, busur(0, 1)));
        double awal = 0;
        for (Bagian b : bagian) {
            double lebar = penuh.signum() == 0 ? 0 : bagi(b.nilai());
            double akhir = Math.min(1, awal + lebar);
            if (akhir > awal) {
                // A hair of space between parts, so that they stay apart without colour.
                double sela = bagian.size() > 1 && akhir - awal > 2 * SELA ? SELA / 2 : 0;
                bentuk.add(
                        new Bentuk.Jalur(
                                b.nada().isi(),
                                busur(awal, akhir - sela),
                                b.label() + ": " + b.teks(),
                                null));
            }
            awal = akhir;
        }
        if (sasaran != null) {
            double[] luar = titik(JARI_LUAR + 4, Math.clamp(bagi(sasaran), 0, 1));
            double[] dalam = titik(JARI_DALAM - 4, Math.clamp(bagi(sasaran), 0, 1));
            bentuk.add(new Bentuk.Garis(Peran.PENANDA, luar[0], luar[1], dalam[0], dalam[1]));
        }
        double dasar = SISI / 2 + (sasaran == null ? 9 : 4);
        bentuk.add(new Bentuk.Tulisan(Peran.ANGKA_BESAR, SISI / 2, dasar, Jangkar.TENGAH, tengah));
        if (sasaran != null) {
            String teks = t.s("grafik.cincin.sasaran", t.persen(sasaran));
            bentuk.add(new Bentuk.Tulisan(Peran.SUMBU, SISI / 2, dasar + 19, Jangkar.TENGAH, teks));
        }
        return new Bidang(id, judul, uraian(t), SISI, SISI, bentuk);
    }

    public String uraian(Teks t) {
        List<String> kata =
                new ArrayList<>(bagian.stream().map(b -> b.label() + " " + b.teks()).toList());
        if (sasaran != null) {
            kata.add(t.s("grafik.cincin.sasaran", t.persen(sasaran)));
        }
        return String.join("; ", kata);
    }

    /** Whether the parts need naming beside the ring. */
    public boolean berbagian() {
        return bagian.size() > 1;
    }

    private double bagi(BigDecimal nilai) {
        return nilai.divide(penuh, MathContext.DECIMAL64).doubleValue();
    }

    private static String busur(double dari, double sampai) {
        if (sampai - dari > 0.9999) {
            return lingkaran(JARI_LUAR, 1) + lingkaran(JARI_DALAM, 0);
        }
        int besar = sampai - dari > 0.5 ? 1 : 0;
        return "M"
                + xy(titik(JARI_LUAR, dari))
                + lengkung(JARI_LUAR, besar, 1)
                + xy(titik(JARI_LUAR, sampai))
                + "L"
                + xy(titik(JARI_DALAM, sampai))
                + lengkung(JARI_DALAM, besar, 0)
                + xy(titik(JARI_DALAM, dari))
                + "Z";
    }

    /** A full turn needs two arcs: one whose ends coincide would not be drawn. */
    private static String lingkaran(double jari, int arah) {
        return "M"
                + xy(titik(jari, 0))
                + lengkung(jari, 0, arah)
                + xy(titik(jari, 0.5))
                + lengkung(jari, 0, arah)
                + xy(titik(jari, 0))
                + "Z";
    }

    private static String lengkung(double jari, int besar, int arah) {
        return "A"
                + Koordinat.tulis(jari)
                + " "
                + Koordinat.tulis(jari)
                + " 0 "
                + besar
                + " "
                + arah
                + " ";
    }

    private static double[] titik(double jari, double bagian) {
        double sudut = bagian * 2 * Math.PI - Math.PI / 2;
        return new double[] {SISI / 2 + jari * Math.cos(sudut), SISI / 2 + jari * Math.sin(sudut)};
    }

    private static String xy(double[] p) {
        return Koordinat.tulis(p[0]) + " " + Koordinat.tulis(p[1]);
    }
}
