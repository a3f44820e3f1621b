package id.pendopo.kernel;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Code of the national nomenclature {@code U.BB.PP.K.KK.SSSS}. Kept as numbers (lost zeros and
 * two-digit last blocks read the same) plus the edition, for the same numbers may mean another
 * activity in another edition. In templates of supporting programmes {@code X.XX} stands for the
 * field of the OPD and is kept as 0.0.
 */
public record KodeNomenklatur(List<Integer> blok, EdisiNomenklatur edisi)
        implements Comparable<KodeNomenklatur> {

    /**
     * Level of a code. A kegiatan adds two blocks: whose it is (1 province, 2 kabupaten/kota) and
     * its number.
     */
    public enum Tingkat {
        URUSAN(1),
        BIDANG(2),
        PROGRAM(3),
        KEGIATAN(5),
        SUB_KEGIATAN(6);

        private final int jumlahBlok;

        Tingkat(int jumlahBlok) {
            this.jumlahBlok = jumlahBlok;
        }

        public int jumlahBlok() {
            return jumlahBlok;
        }
    }

    private static final int[] TERBESAR = {9, 99, 99, 9, 99, 9999};
    private static final int PROGRAM_PENUNJANG = 1;

    public KodeNomenklatur {
        blok = List.copyOf(blok);
        if (!sah(blok)) {
            throw salah(blok.toString());
        }
    }

    /** Tolerates templates, lost leading zeros, a closing dot and blanks. */
    public static KodeNomenklatur parse(String teks, EdisiNomenklatur edisi) {
        List<Integer> blok = Blok.urai(teks, 6, true, () -> salah(teks));
        if (!sah(blok)) {
            throw salah(teks);
        }
        return new KodeNomenklatur(blok, edisi);
    }

    public Tingkat tingkat() {
        return switch (blok.size()) {
            case 1 -> Tingkat.URUSAN;
            case 2 -> Tingkat.BIDANG;
            case 3 -> Tingkat.PROGRAM;
            case 5 -> Tingkat.KEGIATAN;
            default -> Tingkat.SUB_KEGIATAN;
        };
    }

    public @Nullable KodeNomenklatur induk() {
        return tingkat() == Tingkat.URUSAN ? null : pada(Tingkat.values()[tingkat().ordinal() - 1]);
    }

    /** The code of the ancestor at a level, or this code when it is not deeper. */
    public KodeNomenklatur pada(Tingkat tingkat) {
        return new KodeNomenklatur(
                blok.subList(0, Math.min(blok.size(), tingkat.jumlahBlok())), edisi);
    }

    /** Null in a template and above the level bidang. */
    public @Nullable BidangUrusan bidangUrusan() {
        return blok.size() < 2 || bertemplat() ? null : new BidangUrusan(blok.get(0), blok.get(1));
    }

    public boolean bertemplat() {
        return blok.getFirst() == 0;
    }

    /** A supporting programme (01 of every OPD) and what lies below it. */
    public boolean penunjang() {
        return blok.size() >= 3 && blok.get(2) == PROGRAM_PENUNJANG;
    }

    /**
     * The template under which the list publishes a supporting programme; any other code stays as
     * it is.
     */
    public KodeNomenklatur templat() {
        return penunjang() ? denganBidang(0, 0) : this;
    }

    /**
     * Puts the first field of the OPD in the place of {@code X.XX}; a code without template stays
     * as it is.
     */
    public KodeNomenklatur resolusi(BidangUrusan bidang) {
        return bertemplat() ? denganBidang(bidang.urusan(), bidang.bidang()) : this;
    }

    private KodeNomenklatur denganBidang(int urusan, int bidang) {
        List<Integer> baru = new ArrayList<>(blok);
        baru.set(0, urusan);
        if (baru.size() > 1) {
            baru.set(1, bidang);
        }
        return new KodeNomenklatur(baru, edisi);
    }

    @Override
    public int compareTo(KodeNomenklatur lain) {
        int beda = Blok.banding(blok, lain.blok);
        return beda != 0 ? beda : edisi.compareTo(lain.edisi);
    }

    @Override
    public String toString() {
        String angka = Blok.cetak(blok, edisi.lebar());
        if (!bertemplat()) {
            return angka;
        }
        return blok.size() == 1 ? "X" : "X.XX" + angka.substring(4);
    }

    private static boolean sah(List<Integer> blok) {
        if (blok.isEmpty() || blok.size() > 6 || blok.size() == 4) {
            return false;
        }
        boolean templat = blok.getFirst() == 0;
        for (int i = 0; i < blok.size(); i++) {
            boolean harusNol = templat && i < 2;
            if (blok.get(i) > TERBESAR[i] || (harusNol ? blok.get(i) != 0 : blok.get(i) < 1)) {
                return false;
            }
        }
        return true;
    }

    private static MasukanSalah salah(String teks) {
        return new MasukanSalah(
                "nomenklatur.bentuk",
                teks,
                "kode seperti 2.16.03.2.02.0037 atau X.XX.01.2.01.0001");
    }
}
