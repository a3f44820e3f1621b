package id.pendopo.presensi.sinyal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A thousand labelled check-ins, two hundred of them false: nine in ten are found, one honest one
 * in a hundred at most is looked at in vain.
 */
class DeteksiTests {

    private static final Logger LOG = LoggerFactory.getLogger(DeteksiTests.class);
    private static final AturanSinyal ATURAN = AturanUji.bawaan();

    /** Seeds and the decimals that the phones send. */
    @ParameterizedTest
    @CsvSource({"1, 6", "2, 7", "3, 14", "4, 6", "5, 7", "6, 7", "7, 6", "8, 14"})
    void lima_pola_yang_dikenal(long benih, int desimal) {
        var dikenal =
                java.util.Arrays.stream(PolaPalsu.values()).filter(PolaPalsu::dikenal).toList();
        var hasil = uji(benih, desimal, dikenal, 40);
        assertThat(hasil.ditemukan()).isGreaterThanOrEqualTo(0.9);
        assertThat(hasil.keliru()).isLessThanOrEqualTo(0.01);
    }

    /** Patterns that no threshold was chosen by. */
    @ParameterizedTest
    @CsvSource({"11, 6", "12, 7", "13, 14", "14, 6", "15, 7", "16, 7"})
    void pola_yang_disimpan(long benih, int desimal) {
        var disimpan =
                java.util.Arrays.stream(PolaPalsu.values()).filter(p -> !p.dikenal()).toList();
        var hasil = uji(benih, desimal, disimpan, 33);
        assertThat(hasil.ditemukan()).isGreaterThanOrEqualTo(0.9);
        assertThat(hasil.keliru()).isLessThanOrEqualTo(0.01);
    }

    private record Ukuran(double ditemukan, double keliru) {}

    private static Ukuran uji(long benih, int desimal, List<PolaPalsu> pola, int tiap) {
        var g = new PembangkitKetukan(benih, desimal, 10);
        var kantor = List.of(g.kantor(), g.kantor(), g.kantor());
        for (int i = 0; i < pola.size(); i++) {
            pola.get(i).buat(g, kantor.get(i % 3), tiap);
        }
        for (int i = 0; g.label().size() < 1000; i++) {
            var o = g.orang(kantor.get(i % 3));
            if (i % 8 == 7) {
                g.dinas(o);
            } else {
                g.jujur(o);
            }
        }
        return ukur(benih, g);
    }

    private static Ukuran ukur(long benih, PembangkitKetukan g) {
        var nilai = PenilaiSinyal.nilai(g.titik(), ATURAN);
        Set<KunciKetukan> ditandai =
                nilai.stream()
                        .filter(n -> n.ditinjau(ATURAN))
                        .map(PenilaiSinyal.Nilai::kunci)
                        .collect(Collectors.toSet());
        Map<String, int[]> pola = new TreeMap<>();
        g.label()
                .forEach(
                        (k, l) -> {
                            int[] h = pola.computeIfAbsent(l, x -> new int[2]);
                            h[0]++;
                            h[1] += ditandai.contains(k) ? 1 : 0;
                        });
        pola.forEach((l, h) -> LOG.info("benih {} {}: {} dari {} ditandai", benih, l, h[1], h[0]));
        var sebab = new EnumMap<KodeSinyal, Integer>(KodeSinyal.class);
        nilai.stream()
                .filter(n -> n.ditinjau(ATURAN) && jujur(g, n.kunci()))
                .forEach(n -> n.sinyal().forEach(s -> sebab.merge(s.kode(), 1, Integer::sum)));
        int[] jujur = pola.getOrDefault(PembangkitKetukan.JUJUR, new int[2]);
        int palsu = g.label().size() - jujur[0];
        int kena = ditandai.size() - jujur[1];
        LOG.info(
                "benih {}: recall {} precision {} keliru {} {}",
                benih,
                (double) kena / palsu,
                (double) kena / ditandai.size(),
                (double) jujur[1] / jujur[0],
                new HashMap<>(sebab));
        return new Ukuran((double) kena / palsu, (double) jujur[1] / jujur[0]);
    }

    private static boolean jujur(PembangkitKetukan g, KunciKetukan k) {
        return g.label().get(k).equals(PembangkitKetukan.JUJUR);
    }
}
