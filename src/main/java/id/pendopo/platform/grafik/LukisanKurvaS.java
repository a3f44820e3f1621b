package id.pendopo.platform.grafik;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lays out one S-curve on one surface. */
final class LukisanKurvaS {

    private static final double KIRI = 34;
    private static final double KANAN = 18;
    private static final double ATAS = 26;
    private static final double BAWAH = 30;

    private final KurvaS kurva;
    private final Teks t;
    private final Ukuran u;
    private final Skala skala;
    private final List<Bentuk> hasil = new ArrayList<>();

    LukisanKurvaS(KurvaS kurva, Teks t, Ukuran u) {
        this.kurva = kurva;
        this.t = t;
        this.u = u;
        this.skala = kurva.skala();
    }

    List<Bentuk> lukis() {
        kisi();
        if (kurva.titik().isEmpty()) {
            hasil.add(
                    new Bentuk.Tulisan(
                            Peran.KOSONG,
                            (KIRI + u.lebar() - KANAN) / 2,
                            u.tinggi() / 2,
                            Jangkar.TENGAH,
                            t.s("grafik.belum-ada-data"),
                            true));
            return hasil;
        }
        bulan();
        selisih();
        List<List<double[]>> rencana = potongan(true);
        List<List<double[]>> realisasi = potongan(false);
        rencana.forEach(p -> hasil.add(new Bentuk.Jalur(Peran.RENCANA, jalur(p))));
        hariIni();
        List<double[]> jembatan = jembatan();
        // A piece of a single month has no length; its point alone shows it.
        realisasi.stream()
                .filter(p -> p.size() > 1)
                .forEach(p -> hasil.add(new Bentuk.Jalur(Peran.REALISASI, jalur(p))));
        realisasi.stream().filter(p -> p.size() == 1).forEach(p -> titik(p.getFirst()));
        titikKosong(jembatan);
        label(rencana, realisasi);
        return hasil;
    }

    private void kisi() {
        for (BigDecimal tanda : skala.tanda()) {
            double y = y(tanda);
            hasil.add(
                    new Bentuk.Garis(
                            tanda.signum() == 0 ? Peran.NOL : Peran.KISI,
                            KIRI,
                            y,
                            u.lebar() - KANAN,
                            y));
            hasil.add(
                    new Bentuk.Tulisan(
                            Peran.SUMBU, KIRI - 8, y + 4, Jangkar.AKHIR, t.angka(tanda)));
        }
    }

    private void bulan() {
        int langkah = u.kecil() && kurva.titik().size() > 7 ? 2 : 1;
        for (int i = 0; i < kurva.titik().size(); i += langkah) {
            hasil.add(
                    new Bentuk.Tulisan(
                            Peran.SUMBU,
                            x(i),
                            u.tinggi() - 8,
                            Jangkar.TENGAH,
                            t.namaBulanSingkat(kurva.titik().get(i).bulan())));
        }
    }

    /** Shades between the lines, cut where they cross, so that red always means below the plan. */
    private void selisih() {
        List<double[]> ruas = new ArrayList<>();
        for (int i = 0; i + 1 < kurva.titik().size(); i++) {
            double @Nullable [] a = pasangan(i);
            double @Nullable [] b = pasangan(i + 1);
            if (a == null || b == null) {
                tutup(ruas);
                continue;
            }
            if (ruas.isEmpty()) {
                ruas.add(a);
            }
            double da = a[2] - a[1];
            double db = b[2] - b[1];
            if (da * db < 0) {
                double s = da / (da - db);
                double y = a[1] + s * (b[1] - a[1]);
                double[] silang = {a[0] + s * (b[0] - a[0]), y, y};
                ruas.add(silang);
                tutup(ruas);
                ruas.add(silang);
            }
            ruas.add(b);
        }
        tutup(ruas);
    }

    /** The x of a month with the y of its plan and of its report, if both exist. */
    private double @Nullable [] pasangan(int i) {
        KurvaS.Titik titik = kurva.titik().get(i);
        return titik.rencana() == null || titik.realisasi() == null
                ? null
                : new double[] {x(i), y(titik.rencana()), y(titik.realisasi())};
    }

    private void tutup(List<double[]> ruas) {
        double jumlah = ruas.stream().mapToDouble(r -> r[2] - r[1]).sum();
        if (ruas.size() > 1 && jumlah != 0) {
            StringBuilder d = new StringBuilder();
            ruas.forEach(r -> d.append(d.isEmpty() ? 'M' : 'L').append(xy(r[0], r[1])));
            ruas.reversed().forEach(r -> d.append('L').append(xy(r[0], r[2])));
            // y grows downward: a larger y of the report means below the plan.
            hasil.add(
                    new Bentuk.Jalur(
                            jumlah > 0 ? Peran.SELISIH_BURUK : Peran.SELISIH_BAIK,
                            d.append('Z').toString()));
        }
        ruas.clear();
    }

    private List<List<double[]>> potongan(boolean rencana) {
        List<List<double[]>> potongan = new ArrayList<>();
        List<double[]> kini = new ArrayList<>();
        for (int i = 0; i < kurva.titik().size(); i++) {
            KurvaS.Titik titik = kurva.titik().get(i);
            BigDecimal nilai = rencana ? titik.rencana() : titik.realisasi();
            if (nilai != null) {
                kini.add(new double[] {x(i), y(nilai)});
            } else if (!kini.isEmpty()) {
                potongan.add(kini);
                kini = new ArrayList<>();
            }
        }
        if (!kini.isEmpty()) {
            potongan.add(kini);
        }
        return potongan;
    }

    /**
     * Where hollow points stand: on the line between the neighbouring reports, level with the last
     * one, or, before the first one, on the line from zero at the start.
     */
    private List<double[]> jembatan() {
        List<double[]> kosong = new ArrayList<>();
        for (int i = 0; i < kurva.titik().size(); i++) {
            if (!kurva.belumLapor(i)) {
                continue;
            }
            int kiri = tetangga(i, -1);
            int kanan = tetangga(i, 1);
            double yKiri = kiri < 0 ? y(BigDecimal.ZERO) : yRealisasi(kiri);
            double yKanan = kanan < 0 ? yKiri : yRealisasi(kanan);
            int bentang = kanan < 0 ? 1 : kanan - kiri;
            double y = yKiri + (yKanan - yKiri) * (i - kiri) / bentang;
            double[] awal =
                    kiri == i - 1 ? new double[] {x(kiri), yKiri} : kosongSebelum(kosong, i);
            kosong.add(new double[] {x(i), y, i});
            sambung(awal, new double[] {x(i), y});
            if (kanan == i + 1) {
                sambung(new double[] {x(i), y}, new double[] {x(kanan), yKanan});
            }
        }
        return kosong;
    }

    private static double[] kosongSebelum(List<double[]> kosong, int i) {
        return kosong.isEmpty() || kosong.getLast()[2] != i - 1 ? new double[0] : kosong.getLast();
    }

    private void sambung(double[] dari, double[] ke) {
        if (dari.length > 0 && dari[0] >= KIRI) {
            hasil.add(
                    new Bentuk.Jalur(
                            Peran.JEMBATAN, "M" + xy(dari[0], dari[1]) + "L" + xy(ke[0], ke[1])));
        }
    }

    private void titikKosong(List<double[]> kosong) {
        for (double[] k : kosong) {
            String bulan = t.namaBulan(kurva.titik().get((int) k[2]).bulan());
            hasil.add(
                    new Bentuk.Lingkar(
                            Peran.TITIK_KOSONG,
                            k[0],
                            k[1],
                            4,
                            t.s("grafik.titik-belum-lapor", bulan)));
        }
    }

    private int tetangga(int i, int arah) {
        int j = i + arah;
        while (j >= 0 && j < kurva.titik().size()) {
            if (kurva.titik().get(j).realisasi() != null) {
                return j;
            }
            j += arah;
        }
        return -1;
    }

    private double yRealisasi(int i) {
        BigDecimal nilai = kurva.titik().get(i).realisasi();
        return y(nilai == null ? BigDecimal.ZERO : nilai);
    }

    private void hariIni() {
        double x = x(kurva.hariIni());
        hasil.add(new Bentuk.Garis(Peran.HARI_INI, x, ATAS - 6, x, u.tinggi() - BAWAH));
        // a whole number is the end of a month looked back at, not a day
        int bulan = (int) kurva.hariIni();
        String teks =
                bulan == kurva.hariIni() && bulan < kurva.titik().size()
                        ? t.namaBulan(kurva.titik().get(bulan).bulan())
                        : t.s("grafik.hari-ini");
        double setengah = LebarTeks.taksir(teks, Peran.LABEL_HARI_INI.huruf()) / 2;
        double tengah = Math.clamp(x, setengah + 2, u.lebar() - setengah - 2);
        hasil.add(
                new Bentuk.Tulisan(Peran.LABEL_HARI_INI, tengah, ATAS - 12, Jangkar.TENGAH, teks));
    }

    private void titik(double[] p) {
        hasil.add(new Bentuk.Lingkar(Peran.TITIK, p[0], p[1], 4.5, null));
    }

    private void label(List<List<double[]>> rencana, List<List<double[]>> realisasi) {
        Penempatan tempat =
                new Penempatan(new Petak(KIRI + 2, ATAS - 4, u.lebar(), u.tinggi() - BAWAH - 2));
        rencana.forEach(tempat::hindari);
        realisasi.forEach(tempat::hindari);
        double xHari = x(kurva.hariIni());
        tempat.hindari(
                List.of(new double[] {xHari, ATAS}, new double[] {xHari, u.tinggi() - BAWAH}));
        int akhir = kurva.terakhirLapor();
        int acuan = akhir >= 0 ? akhir : kurva.titik().size() - 1;
        KurvaS.Titik titik = kurva.titik().get(acuan);
        BigDecimal deviasi = KurvaS.deviasi(titik);
        boolean melampaui = deviasi != null && deviasi.signum() > 0;
        if (titik.realisasi() != null) {
            double[] p = {x(acuan), y(titik.realisasi())};
            titik(p);
            tempat.hindari(new Petak(p[0] - 6, p[1] - 6, p[0] + 6, p[1] + 6));
            hasil.addAll(
                    tempat.letakkan(
                            p[0],
                            p[1],
                            melampaui ? Penempatan.Sisi.ATAS : Penempatan.Sisi.BAWAH,
                            labelRealisasi(titik)));
        }
        if (titik.rencana() != null) {
            String teks = t.s("grafik.label-rencana", t.persen(titik.rencana()));
            hasil.addAll(
                    tempat.letakkan(
                            x(acuan),
                            y(titik.rencana()),
                            melampaui ? Penempatan.Sisi.BAWAH : Penempatan.Sisi.ATAS,
                            List.of(List.of(new Penempatan.Baris(Peran.LABEL_RENCANA, teks)))));
        }
    }

    /** In one line, or broken into a narrow block that fits right of the last point on a phone. */
    private List<List<Penempatan.Baris>> labelRealisasi(KurvaS.Titik titik) {
        BigDecimal realisasi = titik.realisasi();
        if (realisasi == null) {
            return List.of();
        }
        List<Penempatan.Baris> sebaris = new ArrayList<>();
        List<Penempatan.Baris> sempit = new ArrayList<>();
        sebaris.add(
                new Penempatan.Baris(
                        Peran.LABEL_REALISASI, t.s("grafik.label-realisasi", t.persen(realisasi))));
        sempit.add(new Penempatan.Baris(Peran.LABEL_REALISASI, t.s("grafik.realisasi")));
        sempit.add(new Penempatan.Baris(Peran.LABEL_REALISASI, t.persen(realisasi)));
        BigDecimal deviasi = KurvaS.deviasi(titik);
        if (deviasi != null) {
            Penempatan.Baris selisih =
                    new Penempatan.Baris(
                            deviasi.signum() < 0 ? Peran.LABEL_BURUK : Peran.LABEL_BAIK,
                            t.s("grafik.label-deviasi", t.poinBertanda(deviasi)));
            sebaris.add(selisih);
            sempit.add(selisih);
        }
        return List.of(sebaris, sempit);
    }

    private double x(double i) {
        int jarak = kurva.titik().size() - 1;
        double lebar = u.lebar() - KIRI - KANAN;
        return jarak == 0 ? KIRI + lebar / 2 : KIRI + 6 + i * (lebar - 6) / jarak;
    }

    private double y(BigDecimal nilai) {
        return u.tinggi() - BAWAH - skala.letak(nilai) * (u.tinggi() - ATAS - BAWAH);
    }

    private static String jalur(List<double[]> titik) {
        StringBuilder d = new StringBuilder();
        titik.forEach(p -> d.append(d.isEmpty() ? 'M' : 'L').append(xy(p[0], p[1])));
        return d.toString();
    }

    private static String xy(double x, double y) {
        return Koordinat.tulis(x) + " " + Koordinat.tulis(y);
    }
}
