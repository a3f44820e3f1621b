package id.pendopo.platform.grafik;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The deviation heat map: one row per OPD, one column per month, the worst on top. It is a real
 * table, so it reads, prints and links without a drawing.
 */
public record PetaPanas(
        String id,
        @Nullable String judul,
        List<Integer> bulan,
        List<Baris> baris,
        Ambang ambang,
        int awal) {

    private static final int BULAN_DI_PONSEL = 4;

    /**
     * A figure of one month in percentage points; a null deviation means the OPD has not reported.
     */
    public record Sel(int bulan, @Nullable BigDecimal deviasi, @Nullable String url) {}

    /** The months of one OPD. */
    public record Baris(String nama, @Nullable String url, List<Sel> sel) {
        public Baris {
            sel = List.copyOf(sel);
        }

        /** The cell of a month, or null when that month is not due yet. */
        public @Nullable Sel pada(int bulan) {
            return sel.stream().filter(s -> s.bulan() == bulan).findFirst().orElse(null);
        }

        @Nullable BigDecimal terbaru() {
            return sel.stream()
                    .filter(s -> s.deviasi() != null)
                    .max(Comparator.comparingInt(Sel::bulan))
                    .map(Sel::deviasi)
                    .orElse(null);
        }
    }

    /**
     * The lower ends of the first three bands, in percentage points; what lies below the last is
     * critical.
     */
    public record Ambang(BigDecimal sesuai, BigDecimal ringan, BigDecimal sedang) {

        public static final Ambang BAKU =
                new Ambang(BigDecimal.ZERO, BigDecimal.valueOf(-5), BigDecimal.valueOf(-10));

        public Ambang {
            if (sesuai.compareTo(ringan) <= 0 || ringan.compareTo(sedang) <= 0) {
                throw new IllegalArgumentException(
                        "Thresholds must fall: %s, %s, %s".formatted(sesuai, ringan, sedang));
            }
        }

        public Pita pita(@Nullable BigDecimal deviasi) {
            if (deviasi == null) {
                return Pita.BELUM_LAPOR;
            } else if (deviasi.compareTo(sesuai) >= 0) {
                return Pita.SESUAI;
            } else if (deviasi.compareTo(ringan) >= 0) {
                return Pita.RINGAN;
            }
            return deviasi.compareTo(sedang) >= 0 ? Pita.SEDANG : Pita.KRITIS;
        }
    }

    /** Bands of colour, best first. */
    public enum Pita {
        SESUAI("p0"),
        RINGAN("p1"),
        SEDANG("p2"),
        KRITIS("p3"),
        BELUM_LAPOR("kosong");

        private final String kelas;

        Pita(String kelas) {
            this.kelas = kelas;
        }

        public String kelas() {
            return kelas;
        }
    }

    /** A line of the legend with the number of OPD in that band in the last month. */
    public record Keterangan(Pita pita, String teks, long banyak) {}

    public PetaPanas {
        bulan = List.copyOf(bulan);
        baris = baris.stream().sorted(terburukDahulu()).toList();
    }

    public static PetaPanas dari(List<Baris> baris) {
        return dari(baris, Ambang.BAKU);
    }

    /** A map over every month that occurs, ten rows open and the rest behind a fold. */
    public static PetaPanas dari(List<Baris> baris, Ambang ambang) {
        List<Integer> bulan =
                baris.stream()
                        .flatMap(b -> b.sel().stream())
                        .map(Sel::bulan)
                        .distinct()
                        .sorted()
                        .toList();
        return new PetaPanas("peta-panas", null, bulan, baris, ambang, 10);
    }

    public PetaPanas sebagai(String idBaru, String judulBaru) {
        return new PetaPanas(idBaru, judulBaru, bulan, baris, ambang, awal);
    }

    /** Opens the first rows only; the others follow behind "lihat semua". */
    public PetaPanas awal(int banyak) {
        return new PetaPanas(id, judul, bulan, baris, ambang, banyak);
    }

    public String judul(Teks t) {
        return judul == null ? t.s("grafik.peta-panas.judul") : judul;
    }

    public List<Baris> barisAwal() {
        return baris.subList(0, Math.min(awal, baris.size()));
    }

    public List<Baris> barisLanjutan() {
        return baris.subList(Math.min(awal, baris.size()), baris.size());
    }

    /** Months that step aside on a phone. */
    public boolean lama(int b) {
        return bulan.indexOf(b) < bulan.size() - BULAN_DI_PONSEL;
    }

    public Pita pita(Sel sel) {
        return ambang.pita(sel.deviasi());
    }

    public List<Keterangan> keterangan(Teks t) {
        Map<Pita, Long> banyak =
                bulan.isEmpty()
                        ? Map.of()
                        : baris.stream()
                                .map(b -> b.pada(bulan.getLast()))
                                .flatMap(Stream::ofNullable)
                                .collect(Collectors.groupingBy(this::pita, Collectors.counting()));
        List<Keterangan> keterangan = new ArrayList<>();
        for (Pita p : Pita.values()) {
            keterangan.add(new Keterangan(p, namaPita(t, p), banyak.getOrDefault(p, 0L)));
        }
        return keterangan;
    }

    private String namaPita(Teks t, Pita pita) {
        String sesuai = t.angka(ambang.sesuai());
        String ringan = t.angka(ambang.ringan());
        String sedang = t.angka(ambang.sedang());
        return switch (pita) {
            case SESUAI -> t.s("grafik.pita.dari", sesuai);
            case RINGAN -> t.s("grafik.pita.sampai", sesuai, ringan);
            case SEDANG -> t.s("grafik.pita.sampai", ringan, sedang);
            case KRITIS -> t.s("grafik.pita.bawah", sedang);
            case BELUM_LAPOR -> t.s("grafik.belum-lapor");
        };
    }

    /** Nothing is worse than knowing nothing: whoever never reported stands first. */
    private static Comparator<Baris> terburukDahulu() {
        return Comparator.comparing(
                        Baris::terbaru,
                        Comparator.nullsFirst(Comparator.<BigDecimal>naturalOrder()))
                .thenComparing(Baris::nama);
    }
}
