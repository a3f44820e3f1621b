package id.pendopo.platform.grafik.peta;

import id.pendopo.platform.grafik.Bidang;
import id.pendopo.platform.grafik.Peran;
import id.pendopo.platform.grafik.Tabel;
import id.pendopo.platform.grafik.Teks;
import id.pendopo.platform.grafik.Ukuran;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A choropleth of areas in five quantile classes, or in bands with fixed limits. Areas without a
 * figure are hatched. Names stand on the map where they fit; the others get a number and a key.
 */
public record PetaWilayah(
        String id,
        @Nullable String judul,
        @Nullable String satuan,
        BatasWilayah batas,
        Map<String, BigDecimal> nilai,
        Function<BatasWilayah.Wilayah, @Nullable String> url,
        List<Pita> pita,
        BiFunction<Teks, BigDecimal, String> tulis) {

    private static final Ukuran LEBAR = new Ukuran(Ukuran.Layar.LEBAR, 560, 430);
    private static final Ukuran LEBAR_RINCI = new Ukuran(Ukuran.Layar.LEBAR, 640, 600);
    private static final int BANYAK_WILAYAH = 20;
    private static final Ukuran SEMPIT = Ukuran.sempit(420);

    /**
     * A band with fixed limits, from good to bad.
     *
     * @param mulai lower end, which belongs to the band; the last band has none
     */
    public record Pita(@Nullable BigDecimal mulai, Peran peran, String teks) {}

    /** A numbered area that has no name on the map. */
    public record Kunci(int nomor, String nama, String teks, @Nullable String url) {}

    /** A drawing with the key to its numbers. */
    public record Gambar(Bidang bidang, List<Kunci> kunci) {}

    /** A class of the legend; areas without a figure are their own class. */
    public record Kelas(Peran peran, String teks, long banyak) {}

    /** Figures by area code; areas for which the function gives an address become links. */
    public static PetaWilayah dari(
            BatasWilayah batas,
            Map<String, BigDecimal> nilai,
            Function<BatasWilayah.Wilayah, @Nullable String> url) {
        return new PetaWilayah(
                "peta", null, null, batas, Map.copyOf(nilai), url, List.of(), Teks::angka);
    }

    public PetaWilayah sebagai(String idBaru, String judulBaru) {
        return new PetaWilayah(idBaru, judulBaru, satuan, batas, nilai, url, pita, tulis);
    }

    /** The word after each figure, such as "aduan". */
    public PetaWilayah bersatuan(String satuanBaru) {
        return new PetaWilayah(id, judul, satuanBaru, batas, nilai, url, pita, tulis);
    }

    /** Colours by these bands instead of quantiles, with figures written this way. */
    public PetaWilayah berpita(List<Pita> pitaBaru, BiFunction<Teks, BigDecimal, String> cara) {
        return new PetaWilayah(id, judul, satuan, batas, nilai, url, List.copyOf(pitaBaru), cara);
    }

    public String judul(Teks t) {
        return judul == null ? t.s("grafik.peta.judul") : judul;
    }

    public Gambar lebar(Teks t) {
        return gambar(t, batas.wilayah().size() > BANYAK_WILAYAH ? LEBAR_RINCI : LEBAR);
    }

    public Gambar sempit(Teks t) {
        return gambar(t, SEMPIT);
    }

    /** The map as large as the surface allows; the drawing is cut to the form of the area. */
    public Gambar gambar(Teks t, Ukuran u) {
        return new LukisanPeta(this, t, u).lukis();
    }

    /** Bands all stand in the legend, quantile classes only where an area is in them. */
    public List<Kelas> legenda(Teks t) {
        List<Kelas> kelas = new ArrayList<>(pita.isEmpty() ? kelasKuantil(t) : kelasPita());
        long tanpa = batas.wilayah().size() - bernilai().size();
        if (tanpa > 0) {
            kelas.add(new Kelas(Peran.ARSIR, t.s("grafik.peta.tanpa-data"), tanpa));
        }
        return kelas;
    }

    private List<Kelas> kelasPita() {
        return pita.stream()
                .map(
                        p ->
                                new Kelas(
                                        p.peran(),
                                        p.teks(),
                                        bernilai().stream().filter(v -> pita(v) == p).count()))
                .toList();
    }

    private List<Kelas> kelasKuantil(Teks t) {
        Kuantil kuantil = kuantil();
        List<Kelas> kelas = new ArrayList<>();
        for (int i = 0; i < Kuantil.BANYAK; i++) {
            int nomor = i;
            List<BigDecimal> isi =
                    bernilai().stream().filter(v -> kuantil.kelas(v) == nomor).sorted().toList();
            if (!isi.isEmpty()) {
                kelas.add(
                        new Kelas(
                                Peran.kelasPeta(i),
                                rentang(t, isi.getFirst(), isi.getLast()),
                                isi.size()));
            }
        }
        return kelas;
    }

    /**
     * How many figures belong to areas whose boundary is missing; leaving them out silently would
     * mislead.
     */
    public long tanpaBatas() {
        return nilai.keySet().stream()
                .filter(kode -> batas.wilayah().stream().noneMatch(w -> w.kode().equals(kode)))
                .count();
    }

    public Tabel tabel(Teks t) {
        return new Tabel(
                judul(t),
                List.of(t.s("grafik.peta.wilayah"), t.s("grafik.peta.nilai")),
                batas.wilayah().stream()
                        .sorted(
                                Comparator.comparing(
                                                (BatasWilayah.Wilayah w) -> nilai.get(w.kode()),
                                                Comparator.nullsFirst(
                                                        Comparator.<BigDecimal>naturalOrder()))
                                        .reversed()
                                        .thenComparing(BatasWilayah.Wilayah::nama))
                        .map(w -> List.of(w.nama(), teks(t, w)))
                        .toList());
    }

    public String uraian(Teks t) {
        List<BatasWilayah.Wilayah> ada =
                batas.wilayah().stream()
                        .filter(w -> nilai.containsKey(w.kode()))
                        .sorted(
                                Comparator.comparing(
                                        w -> Objects.requireNonNull(nilai.get(w.kode()))))
                        .toList();
        if (ada.isEmpty()) {
            return t.s("grafik.peta.kosong", batas.wilayah().size());
        }
        return t.s(
                "grafik.peta.uraian",
                batas.wilayah().size(),
                ada.getLast().nama(),
                teks(t, ada.getLast()),
                ada.getFirst().nama(),
                teks(t, ada.getFirst()));
    }

    String teks(Teks t, BatasWilayah.Wilayah w) {
        BigDecimal v = nilai.get(w.kode());
        if (v == null) {
            return t.s("grafik.peta.tanpa-data");
        }
        return satuan == null ? tulis(t, v) : tulis(t, v) + " " + satuan;
    }

    String tulis(Teks t, BigDecimal v) {
        return tulis.apply(t, v);
    }

    /** How each figure is filled; asked once for a drawing. */
    Function<BigDecimal, Peran> warna() {
        if (!pita.isEmpty()) {
            return v -> pita(v).peran();
        }
        Kuantil kuantil = kuantil();
        return v -> Peran.kelasPeta(kuantil.kelas(v));
    }

    private Pita pita(BigDecimal v) {
        return pita.stream()
                .filter(p -> p.mulai() == null || v.compareTo(p.mulai()) >= 0)
                .findFirst()
                .orElse(pita.getLast());
    }

    private Kuantil kuantil() {
        return new Kuantil(bernilai());
    }

    private List<BigDecimal> bernilai() {
        return batas.wilayah().stream()
                .map(w -> nilai.get(w.kode()))
                .filter(Objects::nonNull)
                .toList();
    }

    private String rentang(Teks t, BigDecimal dari, BigDecimal sampai) {
        return dari.compareTo(sampai) == 0
                ? tulis(t, dari)
                : t.s("grafik.peta.rentang", tulis(t, dari), tulis(t, sampai));
    }
}
