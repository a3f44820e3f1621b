package id.pendopo.kernel;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;

/** A month of a budget year, 1 to 12. */
public record Bulan(int nilai) implements Comparable<Bulan> {

    public static final List<Bulan> SEMUA =
            IntStream.rangeClosed(1, 12).mapToObj(Bulan::new).toList();

    public Bulan {
        if (nilai < 1 || nilai > 12) {
            throw new MasukanSalah("bulan.di-luar-batas", nilai, "bulan 1 sampai 12");
        }
    }

    public static Bulan dari(LocalDate hari) {
        return new Bulan(hari.getMonthValue());
    }

    /** Quarter 1 to 4, the rhythm of the planning evaluations. */
    public int triwulan() {
        return (nilai + 2) / 3;
    }

    public LocalDate hariTerakhir(TahunAnggaran tahun) {
        return YearMonth.of(tahun.nilai(), nilai).atEndOfMonth();
    }

    @Override
    public int compareTo(Bulan lain) {
        return Integer.compare(nilai, lain.nilai);
    }

    @Override
    public String toString() {
        return Integer.toString(nilai);
    }
}
