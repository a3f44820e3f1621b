package id.pendopo.aduan.umum;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What of a photo is made unrecognisable, in parts of its width and height. Each area becomes a few
 * squares of one colour, so few that nothing can be brought back from them.
 *
 * @param area from 0 to 1, at least one
 */
public record Samaran(List<Area> area) {

    /** The picture is laid out in so many columns and rows, for those who tick instead of type. */
    public static final int KOLOM = 12;

    public static final int BARIS = 12;

    /** An area has at most so many squares along its longer side. */
    private static final int PETAK = 4;

    private static final int AREA_TERBANYAK = 200;
    private static final Pattern SEL = Pattern.compile("(\\d{1,2})-(\\d{1,2})");
    private static final Pattern DIKETIK =
            Pattern.compile(
                    "(\\d{1,3})\\s*[,; ]\\s*(\\d{1,3})\\s*[,; ]\\s*(\\d{1,3})\\s*[,; ]\\s*(\\d{1,3})");

    /** Parts of the width and height. */
    public record Area(double kiri, double atas, double lebar, double tinggi) {}

    public Samaran {
        area = List.copyOf(area);
    }

    /**
     * Reads what was ticked ({@code row-column} from 0) and typed (left, top, width, height in per
     * cent, a line each).
     *
     * @return without areas when something could not be understood, or nothing was said
     */
    public static Samaran baca(Collection<String> sel, String diketik) {
        var area = new ArrayList<Area>();
        for (String s : sel) {
            var m = SEL.matcher(s);
            if (!m.matches()
                    || Integer.parseInt(m.group(1)) >= BARIS
                    || Integer.parseInt(m.group(2)) >= KOLOM) {
                return new Samaran(List.of());
            }
            area.add(
                    new Area(
                            Double.parseDouble(m.group(2)) / KOLOM,
                            Double.parseDouble(m.group(1)) / BARIS,
                            1.0 / KOLOM,
                            1.0 / BARIS));
        }
        for (String baris : diketik.strip().split("\\R")) {
            if (baris.isBlank()) {
                continue;
            }
            var m = DIKETIK.matcher(baris.strip());
            if (!m.matches()) {
                return new Samaran(List.of());
            }
            var a =
                    new Area(
                            bagian(m.group(1)),
                            bagian(m.group(2)),
                            bagian(m.group(3)),
                            bagian(m.group(4)));
            if (a.lebar() <= 0
                    || a.tinggi() <= 0
                    || a.kiri() + a.lebar() > 1.0001
                    || a.atas() + a.tinggi() > 1.0001) {
                return new Samaran(List.of());
            }
            area.add(a);
        }
        return new Samaran(area.size() > AREA_TERBANYAK ? List.of() : area);
    }

    private static double bagian(String persen) {
        return Integer.parseInt(persen) / 100.0;
    }

    public boolean kosong() {
        return area.isEmpty();
    }

    /** Changes the picture. */
    void terapkan(BufferedImage gambar) {
        for (Area a : area) {
            int kiri = (int) Math.floor(a.kiri() * gambar.getWidth());
            int atas = (int) Math.floor(a.atas() * gambar.getHeight());
            int kanan =
                    Math.min(
                            gambar.getWidth(),
                            (int) Math.ceil((a.kiri() + a.lebar()) * gambar.getWidth()));
            int bawah =
                    Math.min(
                            gambar.getHeight(),
                            (int) Math.ceil((a.atas() + a.tinggi()) * gambar.getHeight()));
            int sisi = Math.max(1, Math.ceilDiv(Math.max(kanan - kiri, bawah - atas), petak(a)));
            for (int y = atas; y < bawah; y += sisi) {
                for (int x = kiri; x < kanan; x += sisi) {
                    ratakan(gambar, x, y, Math.min(x + sisi, kanan), Math.min(y + sisi, bawah));
                }
            }
        }
    }

    /** A ticked square is one colour; only a large area keeps a little of its shape. */
    private static int petak(Area a) {
        return Math.max(a.lebar(), a.tinggi()) * KOLOM <= 1.0001 ? 1 : PETAK;
    }

    private static void ratakan(BufferedImage gambar, int kiri, int atas, int kanan, int bawah) {
        long merah = 0;
        long hijau = 0;
        long biru = 0;
        int banyak = Math.max(1, (kanan - kiri) * (bawah - atas));
        for (int y = atas; y < bawah; y++) {
            for (int x = kiri; x < kanan; x++) {
                int w = gambar.getRGB(x, y);
                merah += w >> 16 & 0xFF;
                hijau += w >> 8 & 0xFF;
                biru += w & 0xFF;
            }
        }
        int rata =
                0xFF << 24
                        | (int) (merah / banyak) << 16
                        | (int) (hijau / banyak) << 8
                        | (int) (biru / banyak);
        for (int y = atas; y < bawah; y++) {
            for (int x = kiri; x < kanan; x++) {
                gambar.setRGB(x, y, rata);
            }
        }
    }
}
