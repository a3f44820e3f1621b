package id.pendopo.kernel;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A percentage with two decimals as stored in {@code numeric(6,2)}; finer values are rounded half
 * to even.
 */
public record Persen(BigDecimal nilai) implements Comparable<Persen> {

    public static final Persen NOL = new Persen(BigDecimal.ZERO);
    public static final Persen SERATUS = new Persen(BigDecimal.valueOf(100));

    private static final int DIGIT_BULAT = 4;

    public Persen {
        if ((long) nilai.precision() - nilai.scale() > DIGIT_BULAT && nilai.signum() != 0) {
            throw diLuarBatas(nilai);
        }
        BigDecimal asli = nilai;
        // 1E-999999999 must not be expanded only to become zero
        boolean lenyap = nilai.signum() == 0 || (long) nilai.precision() - nilai.scale() < -2;
        nilai = lenyap ? new BigDecimal("0.00") : nilai.setScale(2, RoundingMode.HALF_EVEN);
        if (nilai.precision() - nilai.scale() > DIGIT_BULAT) {
            throw diLuarBatas(asli);
        }
    }

    public static Persen of(String polos) {
        return new Persen(BacaAngka.persen(polos));
    }

    /** Physical progress: 0 to 100 and nothing else. */
    public static Persen fisik(BigDecimal nilai) {
        if (nilai.signum() < 0 || nilai.compareTo(SERATUS.nilai) > 0) {
            throw new MasukanSalah("persen.fisik", nilai, "0 sampai 100");
        }
        return new Persen(nilai);
    }

    /** Difference in percentage points. */
    public Persen kurang(Persen lain) {
        return new Persen(nilai.subtract(lain.nilai));
    }

    public boolean kurangDari(Persen lain) {
        return compareTo(lain) < 0;
    }

    @Override
    public int compareTo(Persen lain) {
        return nilai.compareTo(lain.nilai);
    }

    @Override
    public String toString() {
        return nilai.toPlainString();
    }

    private static MasukanSalah diLuarBatas(BigDecimal nilai) {
        return new MasukanSalah("persen.di-luar-batas", nilai, "-9999,99 sampai 9999,99");
    }
}
