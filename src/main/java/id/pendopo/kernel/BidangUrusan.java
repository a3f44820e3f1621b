package id.pendopo.kernel;

/**
 * A field of government such as 2.16 (communication); 0.00 marks an unused place in a {@link
 * KodeSkpd}.
 */
public record BidangUrusan(int urusan, int bidang) implements Comparable<BidangUrusan> {

    public static final BidangUrusan KOSONG = new BidangUrusan(0, 0);

    public BidangUrusan {
        if (urusan < 0 || urusan > 9 || bidang < 0 || bidang > 99) {
            throw new MasukanSalah(
                    "bidang-urusan.bentuk", urusan + "." + bidang, "bidang urusan seperti 2.16");
        }
    }

    public static BidangUrusan parse(String teks) {
        var blok = Blok.urai(teks, 2, false, () -> salah(teks));
        if (blok.size() != 2) {
            throw salah(teks);
        }
        return new BidangUrusan(blok.get(0), blok.get(1));
    }

    public boolean kosong() {
        return equals(KOSONG);
    }

    @Override
    public int compareTo(BidangUrusan lain) {
        return Integer.compare(urusan * 100 + bidang, lain.urusan * 100 + lain.bidang);
    }

    @Override
    public String toString() {
        return "%d.%02d".formatted(urusan, bidang);
    }

    private static MasukanSalah salah(String teks) {
        return new MasukanSalah("bidang-urusan.bentuk", teks, "bidang urusan seperti 2.16");
    }
}
