package id.pendopo.platform.grafik;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Planned against actual money per month, in rupiah. A month without a report is hatched, never a
 * zero bar.
 */
public record BatangGanda(String id, @Nullable String judul, List<Bulan> bulan) {

    private static final double ATAS = 22;
    private static final double BAWAH = 30;
    private static final double KANAN = 8;
    private static final double NAIK_TERJAUH = 12;

    /** Rupiah in one month; null where no report exists although the month is over. */
    public record Bulan(
            int bulan, BigDecimal rencana, @Nullable BigDecimal realisasi, boolean lewat) {}

    public BatangGanda {
        bulan = List.copyOf(bulan);
    }

    public static BatangGanda dari(List<Bulan> bulan) {
        return new BatangGanda("batang-ganda", null, bulan);
    }

    public BatangGanda sebagai(String idBaru, String judulBaru) {
        return new BatangGanda(idBaru, judulBaru, bulan);
    }

    public String judul(Teks t) {
        return judul == null ? t.s("grafik.batang-ganda.judul") : judul;
    }

    public Bidang lebar(Teks t) {
        return bidang(t, Ukuran.lebar(250));
    }

    public Bidang sempit(Teks t) {
        return bidang(t, Ukuran.sempit(220));
    }

    public Bidang bidang(Teks t, Ukuran u) {
        List<Bentuk> bentuk = new ArrayList<>();
        Skala skala = skala(u);
        double kiri = sumbu(bentuk, t, u, skala);
        if (bulan.isEmpty()) {
            bentuk.add(
                    new Bentuk.Tulisan(
                            Peran.KOSONG,
                            u.lebar() / 2,
                            u.tinggi() / 2,
                            Jangkar.TENGAH,
                            t.s("grafik.belum-ada-data"),
                            true));
        }
        double ruang = bulan.isEmpty() ? 0 : (u.lebar() - kiri - KANAN) / bulan.size();
        for (int i = 0; i < bulan.size(); i++) {
            batang(bentuk, t, u, skala, bulan.get(i), kiri + i * ruang, ruang);
        }
        bentuk.addAll(label(t, u, skala, kiri, ruang));
        return new Bidang(u.id(id), judul(t), uraian(t), u.lebar(), u.tinggi(), bentuk);
    }

    public Tabel tabel(Teks t) {
        return new Tabel(
                judul(t),
                List.of(t.s("grafik.bulan"), t.s("grafik.rencana"), t.s("grafik.realisasi")),
                bulan.stream()
                        .map(
                                b ->
                                        List.of(
                                                t.namaBulan(b.bulan()),
                                                t.rpSingkat(b.rencana()),
                                                realisasi(t, b)))
                        .toList());
    }

    public String uraian(Teks t) {
        BigDecimal rencana =
                bulan.stream().map(Bulan::rencana).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal realisasi =
                bulan.stream()
                        .map(Bulan::realisasi)
                        .flatMap(Stream::ofNullable)
                        .reduce(BigDecimal.ZERO, BigDecimal::add);
        return t.s("grafik.batang-ganda.uraian", t.rpSingkat(realisasi), t.rpSingkat(rencana));
    }

    private Skala skala(Ukuran u) {
        List<BigDecimal> nilai =
                bulan.stream()
                        .flatMap(
                                b ->
                                        Stream.concat(
                                                Stream.of(b.rencana()),
                                                Stream.ofNullable(b.realisasi())))
                        .toList();
        return Skala.mencakup(
                nilai.stream().reduce(BigDecimal.ZERO, BigDecimal::min),
                nilai.stream().reduce(BigDecimal.ZERO, BigDecimal::max),
                4);
    }

    /**
     * Draws the axis and returns where the bars may begin, which depends on how long its figures
     * are.
     */
    private double sumbu(List<Bentuk> bentuk, Teks t, Ukuran u, Skala skala) {
        if (bulan.isEmpty()) {
            return KANAN;
        }
        List<BigDecimal> tanda = skala.tanda();
        double kiri =
                tanda.stream()
                                .mapToDouble(
                                        n -> LebarTeks.taksir(rupiah(t, n), Peran.SUMBU.huruf()))
                                .max()
                                .orElse(0)
                        + 10;
        for (BigDecimal n : tanda) {
            double y = y(u, skala, n);
            bentuk.add(
                    new Bentuk.Garis(
                            n.signum() == 0 ? Peran.NOL : Peran.KISI,
                            kiri,
                            y,
                            u.lebar() - KANAN,
                            y));
            bentuk.add(
                    new Bentuk.Tulisan(Peran.SUMBU, kiri - 8, y + 4, Jangkar.AKHIR, rupiah(t, n)));
        }
        return kiri;
    }

    private void batang(
            List<Bentuk> bentuk, Teks t, Ukuran u, Skala skala, Bulan b, double x, double ruang) {
        double lebar = Math.min(18, ruang * 0.36);
        double tengah = x + ruang / 2;
        String nama = t.namaBulan(b.bulan());
        bentuk.add(
                kotak(
                        Peran.BATANG_RENCANA,
                        u,
                        skala,
                        b.rencana(),
                        tengah - lebar - 0.5,
                        lebar,
                        nama + ": " + t.s("grafik.label-rencana", t.rpSingkat(b.rencana()))));
        if (b.realisasi() != null) {
            bentuk.add(
                    kotak(
                            Peran.BATANG,
                            u,
                            skala,
                            b.realisasi(),
                            tengah + 1,
                            lebar,
                            nama
                                    + ": "
                                    + t.s("grafik.label-realisasi", t.rpSingkat(b.realisasi()))));
        } else if (b.lewat()) {
            double dasar = y(u, skala, BigDecimal.ZERO);
            bentuk.add(
                    new Bentuk.Kotak(
                            Peran.ARSIR,
                            tengah + 1,
                            dasar - 22,
                            lebar,
                            22,
                            2,
                            t.s("grafik.titik-belum-lapor", nama)));
        }
        boolean tampil = !u.kecil() || bulan.size() <= 7 || bulan.indexOf(b) % 2 == 0;
        if (tampil) {
            bentuk.add(
                    new Bentuk.Tulisan(
                            Peran.SUMBU,
                            tengah,
                            u.tinggi() - 8,
                            Jangkar.TENGAH,
                            t.namaBulanSingkat(b.bulan())));
        }
    }

    private static Bentuk.Kotak kotak(
            Peran peran,
            Ukuran u,
            Skala skala,
            BigDecimal nilai,
            double x,
            double lebar,
            String judul) {
        double nol = y(u, skala, BigDecimal.ZERO);
        double ujung = y(u, skala, nilai);
        return new Bentuk.Kotak(
                peran,
                x,
                Math.min(nol, ujung),
                lebar,
                Math.abs(ujung - nol),
                Math.min(3, lebar / 4),
                judul);
    }

    /** Names the last and the largest bars first; the rest only where there is room. */
    private List<Bentuk.Tulisan> label(Teks t, Ukuran u, Skala skala, double kiri, double ruang) {
        List<Integer> lapor =
                IntStream.range(0, bulan.size())
                        .filter(i -> bulan.get(i).realisasi() != null)
                        .boxed()
                        .toList();
        List<Integer> urut = new ArrayList<>(lapor.reversed());
        if (!urut.isEmpty()) {
            urut.subList(1, urut.size()).sort(Comparator.comparing(this::nilai).reversed());
        }
        if (u.kecil()) {
            urut = urut.subList(0, Math.min(2, urut.size()));
        }
        List<Bentuk.Tulisan> label = new ArrayList<>();
        List<Petak> terpakai = new ArrayList<>();
        for (int i : urut) {
            Bentuk.Tulisan tulisan =
                    new Bentuk.Tulisan(
                            Peran.LABEL,
                            kiri + (i + 0.5) * ruang,
                            puncak(u, skala, i) - 6,
                            Jangkar.TENGAH,
                            rupiah(t, nilai(i)),
                            true);
            double tetangga = puncakTetangga(tulisan.petak(), u, skala, kiri, ruang);
            if (tulisan.y() + 6 - tetangga > NAIK_TERJAUH) {
                continue;
            }
            Bentuk.Tulisan naik =
                    new Bentuk.Tulisan(
                            Peran.LABEL,
                            tulisan.x(),
                            Math.min(tulisan.y(), tetangga - 6),
                            Jangkar.TENGAH,
                            tulisan.teks(),
                            true);
            Petak petak = naik.petak().lebihkan(1.5);
            if (petak.x2() < u.lebar() && terpakai.stream().noneMatch(petak::menimpa)) {
                terpakai.add(petak);
                label.add(naik);
            }
        }
        return label;
    }

    /**
     * The top of the tallest bars under a label; a label may climb over a slightly taller
     * neighbour.
     */
    private double puncakTetangga(Petak label, Ukuran u, Skala skala, double kiri, double ruang) {
        double setengah = Math.min(18, ruang * 0.36);
        return IntStream.range(0, bulan.size())
                .filter(
                        j -> {
                            double tengah = kiri + (j + 0.5) * ruang;
                            return label.x1() < tengah + setengah && tengah - setengah < label.x2();
                        })
                .mapToDouble(j -> puncak(u, skala, j))
                .min()
                .orElse(u.tinggi());
    }

    private double puncak(Ukuran u, Skala skala, int i) {
        return y(u, skala, bulan.get(i).rencana().max(nilai(i)).max(BigDecimal.ZERO));
    }

    private BigDecimal nilai(int i) {
        BigDecimal realisasi = bulan.get(i).realisasi();
        return realisasi == null ? BigDecimal.ZERO : realisasi;
    }

    private static double y(Ukuran u, Skala skala, BigDecimal nilai) {
        return u.tinggi() - BAWAH - skala.letak(nilai) * (u.tinggi() - ATAS - BAWAH);
    }

    /** Short rupiah without its sign, which the caption of the chart already says. */
    private static String rupiah(Teks t, BigDecimal nilai) {
        return nilai.signum() == 0 ? "0" : t.rpSingkat(nilai).replaceFirst("Rp\\s*", "");
    }

    private static String realisasi(Teks t, Bulan b) {
        if (b.realisasi() != null) {
            return t.rpSingkat(b.realisasi());
        }
        return b.lewat() ? t.s("grafik.belum-lapor") : "–";
    }
}
