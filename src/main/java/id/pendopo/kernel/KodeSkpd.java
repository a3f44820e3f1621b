package id.pendopo.kernel;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Code of a budget unit, {@code 5.01.5.05.0.00.01.0000}: three fields of government (0.00 =
 * unused), serial number, sub-unit (0000 = the unit itself). The parts are kept apart so that each
 * can be stored and compared as numbers.
 */
public record KodeSkpd(List<BidangUrusan> bidang, int nomor, int subUnit)
        implements Comparable<KodeSkpd> {

    public KodeSkpd {
        bidang = List.copyOf(bidang);
        if (bidang.size() != 3
                || bidang.getFirst().urusan() == 0
                || nomor < 0
                || nomor > 99
                || subUnit < 0
                || subUnit > 9999) {
            throw salah(bidang + " " + nomor + " " + subUnit);
        }
    }

    public static KodeSkpd parse(String teks) {
        List<Integer> blok = Blok.urai(teks, 8, false, () -> salah(teks));
        if (blok.size() != 8) {
            throw salah(teks);
        }
        return new KodeSkpd(
                List.of(
                        new BidangUrusan(blok.get(0), blok.get(1)),
                        new BidangUrusan(blok.get(2), blok.get(3)),
                        new BidangUrusan(blok.get(4), blok.get(5))),
                blok.get(6),
                blok.get(7));
    }

    /** The field that takes the place of {@code X.XX} in supporting programmes. */
    public BidangUrusan bidangPertama() {
        return bidang.getFirst();
    }

    public boolean punyaInduk() {
        return subUnit != 0;
    }

    /** The SKPD that a sub-unit belongs to; an SKPD is its own. */
    public KodeSkpd skpd() {
        return punyaInduk() ? new KodeSkpd(bidang, nomor, 0) : this;
    }

    @Override
    public int compareTo(KodeSkpd lain) {
        return toString().compareTo(lain.toString());
    }

    @Override
    public String toString() {
        return bidang.stream().map(BidangUrusan::toString).collect(Collectors.joining("."))
                + ".%02d.%04d".formatted(nomor, subUnit);
    }

    private static MasukanSalah salah(String teks) {
        return new MasukanSalah("skpd.bentuk", teks, "kode SKPD seperti 5.01.5.05.0.00.01.0000");
    }
}
