package id.pendopo.aduan.jam;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Sums of complaints, of one month and OPD or of anything above it. Parts of a hundred are derived
 * here and nowhere else, and are null where there is nothing to divide by.
 *
 * @param masuk all that came
 * @param terbuka somebody owes something now
 * @param dihitung without those merged, passed to others or withdrawn
 * @param jawabTepat first answer before its due moment
 * @param jawabLewat first answer too late, or still missing after its due moment
 * @param tuntas closed with evidence and not opened again
 * @param ember how many first answers fell into each bucket, by its lower end in minutes
 */
public record Angka(
        int masuk,
        int terbuka,
        int dihitung,
        int dijawab,
        int jawabTepat,
        int jawabLewat,
        int tindakTepat,
        int tindakLewat,
        int tuntas,
        int ditolak,
        int dibukaLagi,
        int nilaiJumlah,
        int nilaiBanyak,
        SortedMap<Integer, Integer> ember) {

    public static final Angka KOSONG =
            new Angka(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, new TreeMap<>());

    /** Fewer ratings than this tell of persons, not of an office. */
    public static final int PALING_SEDIKIT = 5;

    private static final BigDecimal SERATUS = BigDecimal.valueOf(100);
    private static final int DUA_HARI = 2_880;
    private static final int DUA_PEKAN = 20_160;

    static Angka jumlah(Collection<Angka> semua) {
        return semua.stream().reduce(KOSONG, Angka::tambah);
    }

    Angka tambah(Angka l) {
        var semua = new TreeMap<>(ember);
        l.ember.forEach((e, n) -> semua.merge(e, n, Integer::sum));
        return new Angka(
                masuk + l.masuk,
                terbuka + l.terbuka,
                dihitung + l.dihitung,
                dijawab + l.dijawab,
                jawabTepat + l.jawabTepat,
                jawabLewat + l.jawabLewat,
                tindakTepat + l.tindakTepat,
                tindakLewat + l.tindakLewat,
                tuntas + l.tuntas,
                ditolak + l.ditolak,
                dibukaLagi + l.dibukaLagi,
                nilaiJumlah + l.nilaiJumlah,
                nilaiBanyak + l.nilaiBanyak,
                semua);
    }

    /** First answers in time, of those that were due, in per cent. */
    public @Nullable BigDecimal tepat() {
        return bagian(jawabTepat, jawabTepat + jawabLewat);
    }

    /** Really done, in per cent of all that somebody owed something for. */
    public @Nullable BigDecimal tuntasPersen() {
        return bagian(tuntas, dihitung);
    }

    /** Mean of the ratings, 1 to 5; null below {@link #PALING_SEDIKIT} of them. */
    public @Nullable BigDecimal nilai() {
        return nilaiBanyak < PALING_SEDIKIT
                ? null
                : BigDecimal.valueOf(nilaiJumlah)
                        .divide(BigDecimal.valueOf(nilaiBanyak), 1, RoundingMode.HALF_EVEN);
    }

    private static @Nullable BigDecimal bagian(int a, int dari) {
        return dari == 0
                ? null
                : BigDecimal.valueOf(a)
                        .multiply(SERATUS)
                        .divide(BigDecimal.valueOf(dari), 2, RoundingMode.HALF_EVEN);
    }

    /**
     * A duration as exactly as it was kept.
     *
     * @param menit lower end of the bucket
     * @param lebar minutes in the bucket
     */
    public record Lama(int menit, int lebar) {}

    /** The bucket of the answer in the middle, the lower of two; null before any answer. */
    public @Nullable Lama median() {
        int banyak = ember.values().stream().mapToInt(Integer::intValue).sum();
        int sampai = 0;
        for (var e : ember.entrySet()) {
            sampai += e.getValue();
            if (banyak > 0 && sampai * 2L >= banyak) {
                return new Lama(e.getKey(), lebar(e.getKey()));
            }
        }
        return null;
    }

    private static int lebar(int menit) {
        return menit < DUA_HARI ? 15 : menit < DUA_PEKAN ? 60 : 1_440;
    }
}
