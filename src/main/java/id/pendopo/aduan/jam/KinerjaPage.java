package id.pendopo.aduan.jam;

import id.pendopo.platform.grafik.GarisMini;
import id.pendopo.platform.web.Bagian;
import id.pendopo.platform.web.Bagian.Nada;
import id.pendopo.platform.web.Bingkai;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The response table of a year or of one month of it.
 *
 * @param setahun all months of the year, for trends and the heat map
 * @param masa month 1 to 12; 0 = the whole year
 * @param sasaran part to be answered in time, in per cent
 */
public record KinerjaPage(
        Kinerja kinerja, Kinerja setahun, int masa, int sasaran, List<Integer> tahunAda) {

    private static final int RINGAN = 10;
    private static final int SEDANG = 25;

    /** Year of the page. */
    public int tahun() {
        return setahun.dari().getYear();
    }

    public boolean kosong() {
        return setahun.total().masuk() == 0;
    }

    public List<Bagian.Opsi> pilihanMasa(Bingkai b) {
        var hasil = new ArrayList<Bagian.Opsi>();
        hasil.add(new Bagian.Opsi("0", b.s("aduan.jam.setahun")));
        IntStream.rangeClosed(1, 12)
                .forEach(i -> hasil.add(new Bagian.Opsi(Integer.toString(i), b.namaBulan(i))));
        return hasil;
    }

    public List<Bagian.Opsi> pilihanTahun() {
        var tahun = new ArrayList<>(tahunAda);
        if (!tahun.contains(tahun())) {
            tahun.addFirst(tahun());
        }
        return tahun.stream()
                .map(t -> new Bagian.Opsi(Integer.toString(t), Integer.toString(t)))
                .toList();
    }

    public String masaTeks(Bingkai b) {
        String tahun = Integer.toString(tahun());
        return masa == 0 ? tahun : b.namaBulan(masa) + " " + tahun;
    }

    public String urlUnduh(String jenis) {
        return "/aduan/kinerja.%s?tahun=%d&masa=%d".formatted(jenis, tahun(), masa);
    }

    /** "3 jam 15 menit", as exactly as it was kept; "–" before any answer. */
    public static String lama(Bingkai b, Angka.@Nullable Lama lama) {
        if (lama == null) {
            return "–";
        }
        int menit = lama.menit();
        int jam = menit / 60;
        int hari = jam / 24;
        if (menit < 60) {
            return b.s("aduan.jam.lama.menit", Integer.toString(menit));
        }
        if (hari < 2) {
            return menit % 60 == 0
                    ? b.s("aduan.jam.lama.jam", Integer.toString(jam))
                    : b.s(
                            "aduan.jam.lama.jam-menit",
                            Integer.toString(jam),
                            Integer.toString(menit % 60));
        }
        return jam % 24 == 0
                ? b.s("aduan.jam.lama.hari", Integer.toString(hari))
                : b.s(
                        "aduan.jam.lama.hari-jam",
                        Integer.toString(hari),
                        Integer.toString(jam % 24));
    }

    public Nada nada(@Nullable BigDecimal persen) {
        if (persen == null) {
            return Nada.NETRAL;
        }
        int kurang = sasaran - persen.intValue();
        return kurang <= 0 ? Nada.BAIK : kurang <= RINGAN ? Nada.WASPADA : Nada.BURUK;
    }

    /** Class of a cell of the heat map, best first: p0 to p3. */
    public String pita(BigDecimal persen) {
        BigDecimal kurang = BigDecimal.valueOf(sasaran).subtract(persen);
        if (kurang.signum() <= 0) {
            return "p0";
        }
        if (kurang.compareTo(BigDecimal.valueOf(RINGAN)) <= 0) {
            return "p1";
        }
        return kurang.compareTo(BigDecimal.valueOf(SEDANG)) <= 0 ? "p2" : "p3";
    }

    /** The bands in words. */
    public String pitaTeks(Bingkai b, int n) {
        String sasaranTeks = Integer.toString(sasaran);
        String ringan = Integer.toString(Math.max(0, sasaran - RINGAN));
        String sedang = Integer.toString(Math.max(0, sasaran - SEDANG));
        return switch (n) {
            case 0 -> b.s("aduan.jam.pita.sasaran", sasaranTeks);
            case 1 -> b.s("aduan.jam.pita.antara", ringan, sasaranTeks);
            case 2 -> b.s("aduan.jam.pita.antara", sedang, ringan);
            default -> b.s("aduan.jam.pita.bawah", sedang);
        };
    }

    /** Months that have columns: up to the last one in which anything came. */
    public List<YearMonth> bulan() {
        return setahun.perBulan().entrySet().stream()
                .filter(e -> e.getValue().masuk() > 0)
                .map(SortedMap.Entry::getKey)
                .toList();
    }

    /** Months that step aside on a phone. */
    public boolean lama(YearMonth satu) {
        var semua = bulan();
        return semua.indexOf(satu) < semua.size() - 4;
    }

    /** Only OPD that exist: what waits to be sent on has a line in the table, none in the map. */
    public List<Kinerja.Baris> barisPeta() {
        return setahun.baris().stream().filter(r -> r.opdId() != null).toList();
    }

    public GarisMini tren(Kinerja.Baris r) {
        return garis(
                setahun.baris().stream()
                        .filter(s -> java.util.Objects.equals(s.opdId(), r.opdId()))
                        .findFirst()
                        .map(Kinerja.Baris::bulan)
                        .orElseGet(TreeMap::new),
                Angka::tepat);
    }

    public GarisMini trenTepat() {
        return garis(setahun.perBulan(), Angka::tepat);
    }

    public GarisMini trenTuntas() {
        return garis(setahun.perBulan(), Angka::tuntasPersen);
    }

    public GarisMini trenMasuk() {
        return garis(
                setahun.perBulan(), a -> a.masuk() == 0 ? null : BigDecimal.valueOf(a.masuk()));
    }

    public GarisMini trenMedian() {
        return garis(
                setahun.perBulan(),
                a -> {
                    var m = a.median();
                    return m == null ? null : BigDecimal.valueOf(m.menit());
                });
    }

    private GarisMini garis(
            SortedMap<YearMonth, Angka> per, Function<Angka, @Nullable BigDecimal> nilai) {
        return GarisMini.dari(
                bulan().stream()
                        .<@Nullable BigDecimal>map(
                                b -> {
                                    Angka a = per.get(b);
                                    return a == null ? null : nilai.apply(a);
                                })
                        .toList());
    }
}
