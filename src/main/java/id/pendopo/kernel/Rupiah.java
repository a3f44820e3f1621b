package id.pendopo.kernel;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An amount of money in rupiah with two decimals, as stored in {@code numeric(19,2)}. Results are
 * rounded half to even; an amount that is finer than one sen is refused, not rounded.
 */
public record Rupiah(BigDecimal nilai) implements Comparable<Rupiah> {

    public static final Rupiah NOL = new Rupiah(BigDecimal.ZERO);

    private static final BigDecimal TERBESAR = new BigDecimal("99999999999999999.99");
    private static final Pattern POLOS = Pattern.compile("[+-]?\\d{1,30}(\\.\\d{1,30})?");
    private static final BigDecimal SERATUS = BigDecimal.valueOf(100);

    public Rupiah {
        // precision - scale first: 1E+999999999 must not be expanded before it is refused
        if ((long) nilai.precision() - nilai.scale() > 17 && nilai.signum() != 0) {
            throw new MasukanSalah(
                    "rupiah.terlalu-besar", nilai, "paling besar " + TERBESAR.toPlainString());
        }
        if (nilai.scale() != 2) {
            nilai = nilai.signum() == 0 ? new BigDecimal("0.00") : duaDesimal(nilai);
        }
    }

    /**
     * Reads a plain decimal such as {@code 1500000.50}; people's typing goes through {@link
     * BacaAngka#rupiah}.
     */
    public Rupiah(String polos) {
        this(baca(polos));
    }

    public static Rupiah of(long rupiah) {
        return new Rupiah(BigDecimal.valueOf(rupiah));
    }

    public static Rupiah of(String polos) {
        return new Rupiah(polos);
    }

    public static Rupiah of(BigDecimal nilai) {
        return new Rupiah(nilai);
    }

    public static Rupiah jumlah(Collection<Rupiah> semua) {
        BigDecimal jumlah = BigDecimal.ZERO;
        for (Rupiah r : semua) {
            jumlah = jumlah.add(r.nilai);
        }
        return new Rupiah(jumlah);
    }

    public Rupiah tambah(Rupiah lain) {
        return new Rupiah(nilai.add(lain.nilai));
    }

    public Rupiah kurang(Rupiah lain) {
        return new Rupiah(nilai.subtract(lain.nilai));
    }

    public Rupiah kali(BigDecimal faktor) {
        return new Rupiah(nilai.multiply(faktor).setScale(2, RoundingMode.HALF_EVEN));
    }

    public Rupiah bagi(BigDecimal pembagi) {
        if (pembagi.signum() == 0) {
            throw new MasukanSalah("rupiah.dibagi-nol", pembagi, "pembagi yang bukan nol");
        }
        return new Rupiah(nilai.divide(pembagi, 2, RoundingMode.HALF_EVEN));
    }

    /** The same amount with the opposite sign. */
    public Rupiah lawan() {
        return new Rupiah(nilai.negate());
    }

    public boolean negatif() {
        return nilai.signum() < 0;
    }

    public boolean nol() {
        return nilai.signum() == 0;
    }

    public boolean lebihDari(Rupiah lain) {
        return compareTo(lain) > 0;
    }

    public boolean kurangDari(Rupiah lain) {
        return compareTo(lain) < 0;
    }

    /**
     * This amount in percent of {@code keseluruhan}, two decimals; null when the whole is zero: no
     * share exists.
     */
    public @Nullable BigDecimal persenDari(Rupiah keseluruhan) {
        return keseluruhan.nol()
                ? null
                : nilai.multiply(SERATUS).divide(keseluruhan.nilai, 2, RoundingMode.HALF_EVEN);
    }

    @Override
    public int compareTo(Rupiah lain) {
        return nilai.compareTo(lain.nilai);
    }

    /** Plain decimal with two places, as APIs and files want it. */
    @Override
    public String toString() {
        return nilai.toPlainString();
    }

    private static BigDecimal baca(String polos) {
        if (!POLOS.matcher(polos).matches()) {
            throw new MasukanSalah(
                    "rupiah.bukan-angka", polos, "angka polos seperti 1500000 atau 1500000.50");
        }
        return new BigDecimal(polos);
    }

    private static BigDecimal duaDesimal(BigDecimal nilai) {
        try {
            // below one sen there is nothing to try, and 1E-999999999 must not be expanded either
            if ((long) nilai.precision() - nilai.scale() < -1) {
                throw new ArithmeticException();
            }
            return nilai.setScale(2, RoundingMode.UNNECESSARY);
        } catch (ArithmeticException e) {
            throw new MasukanSalah("rupiah.desimal", nilai, "paling banyak dua angka desimal");
        }
    }
}
