package id.pendopo.platform.grafik;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/**
 * A value axis with round steps (1, 2, 2.5 or 5 times a power of ten) that always includes zero.
 */
record Skala(BigDecimal bawah, BigDecimal atas, BigDecimal langkah) {

    private static final List<BigDecimal> KELIPATAN =
            List.of(
                    BigDecimal.ONE,
                    BigDecimal.TWO,
                    new BigDecimal("2.5"),
                    BigDecimal.valueOf(5),
                    BigDecimal.TEN);

    static Skala mencakup(BigDecimal terkecil, BigDecimal terbesar, int paruh) {
        BigDecimal rentang = terbesar.max(BigDecimal.ZERO).subtract(terkecil.min(BigDecimal.ZERO));
        if (rentang.signum() == 0) {
            return new Skala(BigDecimal.ZERO, BigDecimal.ONE, BigDecimal.ONE);
        }
        BigDecimal kasar = rentang.divide(BigDecimal.valueOf(paruh), MathContext.DECIMAL64);
        BigDecimal pangkat =
                BigDecimal.ONE.scaleByPowerOfTen(kasar.precision() - kasar.scale() - 1);
        BigDecimal langkah =
                KELIPATAN.stream()
                        .map(pangkat::multiply)
                        .filter(k -> k.compareTo(kasar) >= 0)
                        .findFirst()
                        .orElse(pangkat.multiply(BigDecimal.TEN));
        return berlangkah(terkecil, terbesar, langkah);
    }

    static Skala berlangkah(BigDecimal terkecil, BigDecimal terbesar, BigDecimal langkah) {
        return new Skala(
                kelipatan(terkecil.min(BigDecimal.ZERO), langkah, RoundingMode.FLOOR),
                kelipatan(terbesar.max(BigDecimal.ZERO), langkah, RoundingMode.CEILING),
                langkah);
    }

    List<BigDecimal> tanda() {
        List<BigDecimal> tanda = new ArrayList<>();
        for (BigDecimal t = bawah; t.compareTo(atas) <= 0; t = t.add(langkah)) {
            tanda.add(t);
        }
        return tanda;
    }

    /** Where a value lies between the lower (0) and the upper (1) end. */
    double letak(BigDecimal nilai) {
        return nilai.subtract(bawah)
                .divide(atas.subtract(bawah), MathContext.DECIMAL64)
                .doubleValue();
    }

    private static BigDecimal kelipatan(BigDecimal nilai, BigDecimal langkah, RoundingMode arah) {
        return nilai.divide(langkah, 0, arah).multiply(langkah);
    }
}
