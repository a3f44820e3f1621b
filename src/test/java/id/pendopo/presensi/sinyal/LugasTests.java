package id.pendopo.presensi.sinyal;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendopo.kernel.Koordinat;
import id.pendopo.presensi.Arah;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The plainest way to make a thousand check-ins, a third manner beside the other two: one office,
 * one punch a day, full decimals of a computer, every day counted, and short histories.
 */
class LugasTests {

    private static final Logger LOG = LoggerFactory.getLogger(LugasTests.class);
    private static final AturanSinyal ATURAN = AturanUji.bawaan();
    private static final LocalDate AWAL = LocalDate.of(2026, 9, 1);
    private static final double LINTANG = -6.2;
    private static final double BUJUR = 106.8;

    private final List<Titik> semua = new ArrayList<>();
    private final Map<KunciKetukan, String> label = new HashMap<>();
    private final UUID kantor = new UUID(1, 1);
    private Random acak = new Random(0);
    private double derajat;
    private boolean rata;
    private String jaringan = "";

    /** How far honest ones scatter (degrees), whether evenly, whether accuracies are whole. */
    @ParameterizedTest
    @CsvSource({
        "1, 0.00003, false, false, 8", "2, 0.0001, false, false, 8", "3, 0.0003, true, false, 8",
        "4, 0.0001, true, true, 8", "5, 0.00005, false, true, 8", "6, 0.0002, false, false, 5",
        "7, 0.00004, true, false, 10", "8, 0.001, true, true, 20", "9, 0.00006, false, false, 20"
    })
    void seribu(long benih, double derajat, boolean rata, boolean utuh, int hari) {
        this.acak = new Random(benih);
        this.derajat = derajat;
        this.rata = rata;
        this.jaringan = benih % 2 == 0 ? "103.10.20.0/24" : "10.20.30.0/24";
        for (int i = 0; i < 800 / hari; i++) {
            UUID orang = orang(i);
            for (int h = 0; h < hari; h++) {
                tambah("jujur", orang, h, pagi(), letak(), akurasi(utuh), orang);
            }
        }
        palsu(hari, utuh);
        var tabel = new TreeMap<String, int[]>();
        var kena =
                PenilaiSinyal.nilai(semua, ATURAN).stream()
                        .filter(n -> n.ditinjau(ATURAN))
                        .map(PenilaiSinyal.Nilai::kunci)
                        .collect(Collectors.toSet());
        label.forEach(
                (k, l) -> {
                    var t = tabel.computeIfAbsent(l, x -> new int[2]);
                    t[0]++;
                    t[1] += kena.contains(k) ? 1 : 0;
                });
        tabel.forEach((l, t) -> LOG.info("lugas {} {}: {} dari {}", benih, l, t[1], t[0]));
        int[] jujur = tabel.remove("jujur");
        assertThat((double) jujur[1] / jujur[0]).isLessThanOrEqualTo(0.01);
        tabel.forEach((l, t) -> assertThat((double) t[1] / t[0]).as(l).isGreaterThanOrEqualTo(0.9));
    }

    private void palsu(int hari, boolean utuh) {
        var bersama = new ArrayList<Koordinat>();
        for (int h = 0; h < hari; h++) {
            bersama.add(letak());
        }
        for (int i = 0; i < 40 / hari; i++) {
            UUID orang = orang(1_000 + i);
            var tetap = letak();
            for (int h = 0; h < hari; h++) {
                tambah("titik sama", orang, h, pagi(), tetap, akurasi(utuh), orang);
            }
            orang = orang(2_000 + i);
            for (int h = 0; h < hari; h++) {
                tambah("orang sama", orang, h, pagi(), bersama.get(h), akurasi(utuh), orang);
            }
            orang = orang(3_000 + i);
            for (int h = 0; h < hari; h++) {
                tambah("akurasi sama", orang, h, pagi(), letak(), 10, orang);
            }
            orang = orang(4_000 + i);
            for (int h = 0; h < hari; h++) {
                tambah("ponsel sama", orang, h, pagi(), letak(), akurasi(utuh), orang(4_000));
            }
            orang = orang(5_000 + i);
            for (int h = 0; h < hari; h++) {
                int saat = pagi();
                var jauh = new Koordinat(LINTANG - 0.3 - acak.nextDouble(), BUJUR);
                tambah("jujur", orang, h, saat, letak(), akurasi(utuh), orang);
                pulang("lompat", orang, h, saat + 240, jauh, akurasi(utuh));
            }
        }
    }

    private static UUID orang(int n) {
        return new UUID(7, n);
    }

    private int pagi() {
        return 7 * 3600 + acak.nextInt(3600);
    }

    private float akurasi(boolean utuh) {
        return utuh ? 5 + acak.nextInt(20) : 4 + acak.nextFloat() * 26;
    }

    private Koordinat letak() {
        return new Koordinat(LINTANG + galat(), BUJUR + galat());
    }

    private double galat() {
        return rata ? (acak.nextDouble() * 2 - 1) * derajat : acak.nextGaussian() * derajat;
    }

    private void tambah(
            String tanda, UUID o, int h, int detik, Koordinat k, float akurasi, UUID ponsel) {
        catat(tanda, new KunciKetukan(AWAL.plusDays(h), o, Arah.MASUK), detik, k, akurasi, ponsel);
    }

    private void pulang(String tanda, UUID o, int h, int detik, Koordinat k, float akurasi) {
        catat(tanda, new KunciKetukan(AWAL.plusDays(h), o, Arah.PULANG), detik, k, akurasi, o);
    }

    private void catat(
            String tanda, KunciKetukan kunci, int detik, Koordinat k, float akurasi, UUID ponsel) {
        semua.add(
                new Titik(
                        kunci,
                        true,
                        Instant.ofEpochSecond(kunci.hari().toEpochDay() * 86_400 + detik),
                        true,
                        kantor,
                        k,
                        akurasi,
                        ponsel,
                        jaringan,
                        new Koordinat(LINTANG, BUJUR),
                        List.of()));
        label.put(kunci, tanda);
    }
}
