package id.pendopo.platform.grafik;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The S-curve: cumulative plan against cumulative actual in per cent, month by month. A month
 * without a report is a hollow point on a dotted bridge, never a zero.
 */
public record KurvaS(String id, @Nullable String judul, List<Titik> titik, double hariIni) {

    private static final BigDecimal LANGKAH = BigDecimal.valueOf(25);
    private static final BigDecimal SERATUS = BigDecimal.valueOf(100);

    /** Figures at the end of a month; null where no plan or no report exists. */
    public record Titik(int bulan, @Nullable BigDecimal rencana, @Nullable BigDecimal realisasi) {}

    public KurvaS {
        titik = List.copyOf(titik);
    }

    /** A curve whose today stands at the last reported month. */
    public static KurvaS dari(List<Titik> titik) {
        return new KurvaS("kurva-s", null, titik, Math.max(0, terakhirLapor(titik)));
    }

    public KurvaS sebagai(String idBaru, String judulBaru) {
        return new KurvaS(idBaru, judulBaru, titik, hariIni);
    }

    /**
     * Puts today between the month ends, so that months already over but not reported show as
     * missing.
     */
    public KurvaS padaTanggal(LocalDate hari) {
        if (titik.isEmpty()) {
            return this;
        }
        double bulanPenuh = hari.getMonthValue() - titik.getFirst().bulan() - 1;
        double letak = bulanPenuh + (double) hari.getDayOfMonth() / hari.lengthOfMonth();
        return new KurvaS(id, judul, titik, Math.clamp(letak, 0, titik.size() - 1));
    }

    public String judul(Teks t) {
        return judul == null ? t.s("grafik.kurva-s.judul") : judul;
    }

    public Bidang lebar(Teks t) {
        return bidang(t, Ukuran.lebar(270));
    }

    public Bidang sempit(Teks t) {
        return bidang(t, Ukuran.sempit(236));
    }

    public Bidang bidang(Teks t, Ukuran u) {
        return new Bidang(
                u.id(id),
                judul(t),
                uraian(t),
                u.lebar(),
                u.tinggi(),
                new LukisanKurvaS(this, t, u).lukis());
    }

    public Tabel tabel(Teks t) {
        return new Tabel(
                judul(t),
                List.of(
                        t.s("grafik.bulan"),
                        t.s("grafik.rencana"),
                        t.s("grafik.realisasi"),
                        t.s("grafik.deviasi")),
                IntStream.range(0, titik.size()).mapToObj(i -> baris(t, i)).toList());
    }

    /** A sentence that says what the picture says. */
    public String uraian(Teks t) {
        int i = terakhirLapor(titik);
        if (i < 0) {
            return t.s("grafik.kurva-s.kosong");
        }
        List<String> kalimat = new ArrayList<>();
        Titik akhir = titik.get(i);
        BigDecimal deviasi = deviasi(akhir);
        kalimat.add(
                deviasi == null
                        ? t.s(
                                "grafik.kurva-s.uraian-tanpa-rencana",
                                t.namaBulan(akhir.bulan()),
                                persen(t, akhir.realisasi()))
                        : t.s(
                                "grafik.kurva-s.uraian",
                                t.namaBulan(akhir.bulan()),
                                persen(t, akhir.realisasi()),
                                persen(t, akhir.rencana()),
                                t.poinBertanda(deviasi)));
        List<String> belum =
                IntStream.range(0, titik.size())
                        .filter(this::belumLapor)
                        .mapToObj(b -> t.namaBulan(titik.get(b).bulan()))
                        .toList();
        if (!belum.isEmpty()) {
            kalimat.add(t.s("grafik.belum-lapor-bulan", String.join(", ", belum)));
        }
        return String.join(" ", kalimat);
    }

    /** A month that is over, or lies before a reported one, and has no report. */
    boolean belumLapor(int i) {
        return titik.get(i).realisasi() == null && (i <= hariIni || i < terakhirLapor(titik));
    }

    int terakhirLapor() {
        return terakhirLapor(titik);
    }

    Skala skala() {
        List<BigDecimal> nilai =
                titik.stream()
                        .flatMap(x -> Stream.of(x.rencana(), x.realisasi()).filter(v -> v != null))
                        .toList();
        BigDecimal terkecil = nilai.stream().reduce(BigDecimal.ZERO, BigDecimal::min);
        BigDecimal terbesar = nilai.stream().reduce(SERATUS, BigDecimal::max);
        // Beyond twice the usual range steps of 25 would crowd the axis.
        return terbesar.subtract(terkecil).compareTo(BigDecimal.valueOf(200)) > 0
                ? Skala.mencakup(terkecil, terbesar, 5)
                : Skala.berlangkah(terkecil, terbesar, LANGKAH);
    }

    static @Nullable BigDecimal deviasi(Titik x) {
        return x.rencana() == null || x.realisasi() == null
                ? null
                : x.realisasi().subtract(x.rencana());
    }

    private static int terakhirLapor(List<Titik> titik) {
        return IntStream.range(0, titik.size())
                .filter(i -> titik.get(i).realisasi() != null)
                .max()
                .orElse(-1);
    }

    private List<String> baris(Teks t, int i) {
        Titik x = titik.get(i);
        BigDecimal deviasi = deviasi(x);
        return List.of(
                t.namaBulan(x.bulan()),
                persen(t, x.rencana()),
                belumLapor(i) ? t.s("grafik.belum-lapor") : persen(t, x.realisasi()),
                deviasi == null ? "–" : t.poinBertanda(deviasi));
    }

    private static String persen(Teks t, @Nullable BigDecimal nilai) {
        return nilai == null ? "–" : t.persen(nilai);
    }
}
