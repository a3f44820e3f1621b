package id.pendopo.monev;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The whole year of a pemda as it stands: the sums of every OPD and month. At most forty OPD times
 * twelve rows, read at once; everything a dashboard shows is derived from it in memory.
 *
 * @param bulan month looked at
 * @param bulanBerakhir last month of the year that is over, 0 when none is
 * @param pada when the newest figure was computed; none without any
 */
public record Potret(
        int tahun, int bulan, int bulanBerakhir, List<Opd> opd, @Nullable Instant pada) {

    /** An OPD with its sums by month. */
    public record Opd(
            UUID id, String slug, String nama, String singkatan, Map<Integer, Rekap> perBulan) {

        public Rekap pada(int bulan) {
            return perBulan.getOrDefault(bulan, Rekap.KOSONG);
        }

        /** Counts of reports of the months up to this one; other sums have no meaning in it. */
        public Rekap laporanSampai(int bulan) {
            return Rekap.jumlah(IntStream.rangeClosed(1, bulan).mapToObj(this::pada).toList());
        }
    }

    /** A month of a series. */
    public record Titik(int bulan, Rekap rekap, boolean selesai) {}

    /**
     * A place in the ranking.
     *
     * @param indeks null when the OPD has not reported the month
     * @param tempatLalu place in the month before, null without one
     */
    public record Tempat(Opd opd, @Nullable BigDecimal indeks, @Nullable Integer tempatLalu) {}

    public Potret {
        opd = List.copyOf(opd);
    }

    public boolean selesai(int yangMana) {
        return yangMana <= bulanBerakhir;
    }

    public boolean kosong() {
        return opd.isEmpty();
    }

    /** The pemda at the month looked at. */
    public Rekap total() {
        return total(bulan);
    }

    public Rekap total(int yangMana) {
        return Rekap.jumlah(opd.stream().map(o -> o.pada(yangMana)).toList());
    }

    public List<Titik> deret() {
        return IntStream.rangeClosed(1, 12)
                .mapToObj(b -> new Titik(b, total(b), selesai(b)))
                .toList();
    }

    public List<Titik> deret(Opd satu) {
        return IntStream.rangeClosed(1, 12)
                .mapToObj(b -> new Titik(b, satu.pada(b), selesai(b)))
                .toList();
    }

    public long opdSudahLapor() {
        return opd.stream().filter(o -> o.pada(bulan).lapor()).count();
    }

    /**
     * Who still owes reports of the month, the largest part first; none before the month is over.
     */
    public List<Opd> belumLengkap() {
        if (!selesai(bulan)) {
            return List.of();
        }
        return opd.stream()
                .filter(o -> o.pada(bulan).belumLapor() > 0)
                .sorted(
                        Comparator.<Opd>comparingDouble(
                                        o ->
                                                -(double) o.pada(bulan).belumLapor()
                                                        / o.pada(bulan).jumlahSub())
                                .thenComparing(Opd::nama))
                .toList();
    }

    public Optional<Opd> opd(String slug) {
        return opd.stream().filter(o -> o.slug().equals(slug)).findFirst();
    }

    /** Every OPD with its index, best first, and the place it had a month before. */
    public List<Tempat> peringkat(Penilaian ukuran) {
        Map<UUID, Integer> lalu = bulan == 1 ? Map.of() : tempat(ukuran, bulan - 1);
        return opd.stream()
                .map(o -> new Tempat(o, indeks(ukuran, o, bulan), lalu.get(o.id())))
                .sorted(
                        Comparator.comparing(
                                        Tempat::indeks,
                                        Comparator.nullsLast(Comparator.<BigDecimal>reverseOrder()))
                                .thenComparing(t -> t.opd().nama()))
                .toList();
    }

    private Map<UUID, Integer> tempat(Penilaian ukuran, int yangMana) {
        var urut =
                opd.stream()
                        .map(o -> new Tempat(o, indeks(ukuran, o, yangMana), null))
                        .filter(t -> t.indeks() != null)
                        .sorted(Comparator.comparing(Tempat::indeks).reversed())
                        .toList();
        var hasil = new HashMap<UUID, Integer>();
        for (int i = 0; i < urut.size(); i++) {
            boolean seri = i > 0 && urut.get(i).indeks().compareTo(urut.get(i - 1).indeks()) == 0;
            hasil.put(
                    urut.get(i).opd().id(),
                    seri ? hasil.get(urut.get(i - 1).opd().id()) : Integer.valueOf(i + 1));
        }
        return hasil;
    }

    private static @Nullable BigDecimal indeks(Penilaian ukuran, Opd o, int yangMana) {
        Rekap r = o.pada(yangMana);
        return r.lapor() ? ukuran.indeks(r, o.laporanSampai(yangMana)) : null;
    }
}
