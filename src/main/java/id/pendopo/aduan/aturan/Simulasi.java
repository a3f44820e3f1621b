package id.pendopo.aduan.aturan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a change of the rules would have done to the reports of the last days.
 *
 * @param banyak reports that were looked at
 * @param pindah how many would have gone elsewhere
 * @param tanpaRute how many would find no rule
 */
public record Simulasi(
        long banyak, long pindah, long tanpaRute, List<Arus> arus, List<Kosong> kosong) {

    private static final int TERBANYAK = 100;

    /** So many from here to there; null = no rule. */
    public record Arus(@Nullable UUID dari, @Nullable UUID ke, long banyak) {}

    /** A cell without a rule that reports fell into. */
    public record Kosong(@Nullable UUID kategori, @Nullable String kecamatan, long banyak) {}

    /** Reports of one category and kecamatan. */
    record Beban(
            @Nullable UUID kategori,
            @Nullable UUID induk,
            @Nullable String kecamatan,
            long banyak) {}

    private record Jalur(@Nullable UUID dari, @Nullable UUID ke) {}

    static Simulasi jalankan(List<Beban> beban, TabelRute lama, TabelRute baru) {
        long banyak = 0;
        long pindah = 0;
        long tanpa = 0;
        Map<Jalur, Long> arus = new HashMap<>();
        var kosong = new ArrayList<Kosong>();
        for (Beban b : beban) {
            banyak += b.banyak();
            UUID dari = lama.tujuan(b.kategori(), b.induk(), b.kecamatan());
            UUID ke = baru.tujuan(b.kategori(), b.induk(), b.kecamatan());
            if (!Objects.equals(dari, ke)) {
                pindah += b.banyak();
                arus.merge(new Jalur(dari, ke), b.banyak(), Long::sum);
            }
            if (ke == null) {
                tanpa += b.banyak();
                kosong.add(new Kosong(b.kategori(), b.kecamatan(), b.banyak()));
            }
        }
        return new Simulasi(
                banyak,
                pindah,
                tanpa,
                arus.entrySet().stream()
                        .map(e -> new Arus(e.getKey().dari(), e.getKey().ke(), e.getValue()))
                        .sorted(Comparator.comparingLong(Arus::banyak).reversed())
                        .limit(TERBANYAK)
                        .toList(),
                kosong.stream()
                        .sorted(Comparator.comparingLong(Kosong::banyak).reversed())
                        .limit(TERBANYAK)
                        .toList());
    }
}
