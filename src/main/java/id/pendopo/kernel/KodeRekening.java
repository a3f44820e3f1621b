package id.pendopo.kernel;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Account code of one to six blocks: akun, kelompok, jenis, objek, rincian objek, sub rincian objek
 * (Permendagri 90/2019 and its successors). Two codes are equal when their numbers are, whatever
 * pattern they are printed in.
 */
public record KodeRekening(List<Integer> blok, EdisiRekening edisi)
        implements Comparable<KodeRekening> {

    /** Level of a code; the number of its blocks is the ordinal + 1. */
    public enum Tingkat {
        AKUN,
        KELOMPOK,
        JENIS,
        OBJEK,
        RINCIAN_OBJEK,
        SUB_RINCIAN_OBJEK
    }

    private static final int[] TERBESAR = {9, 9, 99, 99, 999, 99999};

    public KodeRekening {
        blok = List.copyOf(blok);
        if (!sah(blok)) {
            throw salah(blok.toString());
        }
    }

    /**
     * Reads a code in any pattern; the pattern is recognised by the widths, else it is the one of
     * SIPD.
     */
    public static KodeRekening parse(String teks) {
        String[] bagian = teks.strip().split("\\.");
        EdisiRekening dikenal =
                bagian.length == 6
                        ? EdisiRekening.menurutLebar(bagian[4].length(), bagian[5].length())
                        : null;
        return parse(teks, dikenal == null ? EdisiRekening.KEPMENDAGRI_050_3708_2020 : dikenal);
    }

    public static KodeRekening parse(String teks, EdisiRekening edisi) {
        List<Integer> blok = Blok.urai(teks, TERBESAR.length, false, () -> salah(teks));
        if (!sah(blok)) {
            throw salah(teks);
        }
        return new KodeRekening(blok, edisi);
    }

    public Tingkat tingkat() {
        return Tingkat.values()[blok.size() - 1];
    }

    /** Only the deepest level carries money. */
    public boolean rinci() {
        return tingkat() == Tingkat.SUB_RINCIAN_OBJEK;
    }

    public @Nullable KodeRekening induk() {
        return blok.size() == 1 ? null : new KodeRekening(blok.subList(0, blok.size() - 1), edisi);
    }

    public KodeRekening pada(Tingkat tingkat) {
        return new KodeRekening(
                blok.subList(0, Math.min(blok.size(), tingkat.ordinal() + 1)), edisi);
    }

    public boolean dibawah(KodeRekening atas) {
        return blok.size() > atas.blok.size()
                && blok.subList(0, atas.blok.size()).equals(atas.blok);
    }

    public KodeRekening denganEdisi(EdisiRekening lain) {
        return new KodeRekening(blok, lain);
    }

    @Override
    public int compareTo(KodeRekening lain) {
        return Blok.banding(blok, lain.blok);
    }

    @Override
    public boolean equals(@Nullable Object lain) {
        return lain instanceof KodeRekening kode && blok.equals(kode.blok);
    }

    @Override
    public int hashCode() {
        return blok.hashCode();
    }

    @Override
    public String toString() {
        return Blok.cetak(blok, edisi.lebar());
    }

    private static boolean sah(List<Integer> blok) {
        for (int i = 0; i < blok.size(); i++) {
            if (i == TERBESAR.length || blok.get(i) < 1 || blok.get(i) > TERBESAR[i]) {
                return false;
            }
        }
        return !blok.isEmpty();
    }

    private static MasukanSalah salah(String teks) {
        return new MasukanSalah("rekening.bentuk", teks, "kode rekening seperti 5.1.02.01.01.0024");
    }
}
