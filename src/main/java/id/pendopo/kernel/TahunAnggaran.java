package id.pendopo.kernel;

import java.time.LocalDate;

/** A budget year, which in Indonesia is the calendar year (UU 17/2003 Ps 4). */
public record TahunAnggaran(int nilai) implements Comparable<TahunAnggaran> {

    public TahunAnggaran {
        if (nilai < 2000 || nilai > 2100) {
            throw new MasukanSalah("tahun.di-luar-batas", nilai, "tahun 2000 sampai 2100");
        }
    }

    public static TahunAnggaran dari(LocalDate hari) {
        return new TahunAnggaran(hari.getYear());
    }

    public TahunAnggaran sebelum() {
        return new TahunAnggaran(nilai - 1);
    }

    public TahunAnggaran sesudah() {
        return new TahunAnggaran(nilai + 1);
    }

    public LocalDate hariPertama() {
        return LocalDate.of(nilai, 1, 1);
    }

    public LocalDate hariTerakhir() {
        return LocalDate.of(nilai, 12, 31);
    }

    @Override
    public int compareTo(TahunAnggaran lain) {
        return Integer.compare(nilai, lain.nilai);
    }

    @Override
    public String toString() {
        return Integer.toString(nilai);
    }
}
