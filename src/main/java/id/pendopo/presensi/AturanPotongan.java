package id.pendopo.presensi;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The deductions that are in force on a day.
 *
 * @param semua rows of the table of the pemda on that day
 */
public record AturanPotongan(List<Baris> semua) {

    /** No check-in although he left, no check-out although he came, absent without reason. */
    public static final String TANPA_MASUK = "TAM";

    public static final String TANPA_PULANG = "TAP";
    public static final String TANPA_KETERANGAN = "TK";

    /** Not at an apel that he should have been at. */
    public static final String APEL = "APEL";

    /**
     * A row.
     *
     * @param sampai minutes, included; null = and more
     * @param persen of the attendance part of TPP
     */
    public record Baris(String kode, int dari, @Nullable Integer sampai, BigDecimal persen) {

        boolean memuat(long menit) {
            return menit >= dari && (sampai == null || menit <= sampai);
        }
    }

    public AturanPotongan {
        semua = semua.stream().sorted(Comparator.comparing(Baris::kode)).toList();
    }

    /** The band of so many late minutes; empty when they cost nothing. */
    public Optional<Baris> telat(long menit) {
        return pita("TL", menit);
    }

    /** The band of so many minutes left too early. */
    public Optional<Baris> pulangCepat(long menit) {
        return pita("PSW", menit);
    }

    public Optional<Baris> kode(String kode) {
        return Optional.ofNullable(perKode().get(kode));
    }

    private Optional<Baris> pita(String awalan, long menit) {
        return menit <= 0
                ? Optional.empty()
                : semua.stream()
                        .filter(b -> b.kode().startsWith(awalan) && b.memuat(menit))
                        .findFirst();
    }

    private Map<String, Baris> perKode() {
        return semua.stream().collect(Collectors.toMap(Baris::kode, b -> b));
    }
}
