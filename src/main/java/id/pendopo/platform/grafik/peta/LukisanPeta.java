package id.pendopo.platform.grafik.peta;

import id.pendopo.platform.grafik.Bentuk;
import id.pendopo.platform.grafik.Bidang;
import id.pendopo.platform.grafik.Jangkar;
import id.pendopo.platform.grafik.Peran;
import id.pendopo.platform.grafik.Petak;
import id.pendopo.platform.grafik.Teks;
import id.pendopo.platform.grafik.Ukuran;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Draws one map on one surface: areas first, then as many names as fit, then numbers for the rest.
 */
final class LukisanPeta {

    /** Letters the borders may take, so that a map of hundreds of desa stays a light page. */
    private static final int HURUF_JALUR = 13_000;

    /**
     * On a map of hundreds of desa the links weigh more than the borders, and numbers would hide
     * the map.
     */
    private static final int TERLALU_BANYAK = 60;

    private static final int HURUF_JALUR_PADAT = 9_000;

    private static final double TOLERANSI_AWAL = 0.35;
    private static final double SELA = 1.5;
    private static final double TINGGI_BARIS = 12;
    private static final double PENUNJUK_TERJAUH = 72;

    private final PetaWilayah peta;
    private final Teks t;
    private final Ukuran u;
    private final Function<BigDecimal, Peran> warna;
    private final List<Bentuk> hasil = new ArrayList<>();
    private final List<Petak> terpakai = new ArrayList<>();
    private final List<PetaWilayah.Kunci> kunci = new ArrayList<>();

    LukisanPeta(PetaWilayah peta, Teks t, Ukuran u) {
        this.peta = peta;
        this.t = t;
        this.u = u;
        this.warna = peta.warna();
    }

    PetaWilayah.Gambar lukis() {
        double lebar = u.lebar();
        double tinggi = 60;
        if (peta.batas().wilayah().isEmpty()) {
            hasil.add(
                    new Bentuk.Tulisan(
                            Peran.KOSONG,
                            u.lebar() / 2,
                            36,
                            Jangkar.TENGAH,
                            t.s("grafik.belum-ada-data")));
        } else {
            Proyeksi proyeksi = Proyeksi.untuk(peta.batas(), u.lebar(), u.tinggi());
            lebar = proyeksi.lebar();
            tinggi = proyeksi.tinggi();
            List<Bangun> bangun = bangun(proyeksi);
            IntStream.range(0, bangun.size()).forEach(i -> wilayah(wilayah(i), bangun.get(i)));
            nama(bangun, new Petak(0, 0, lebar, tinggi));
        }
        Bidang bidang =
                new Bidang(u.id(peta.id()), peta.judul(t), peta.uraian(t), lebar, tinggi, hasil);
        return new PetaWilayah.Gambar(bidang, List.copyOf(kunci));
    }

    /** Simplifies step by step until the borders are light enough. */
    private List<Bangun> bangun(Proyeksi proyeksi) {
        List<List<List<Sudut>>> asli =
                peta.batas().wilayah().stream().map(w -> proyeksi.cincin(w.cincin())).toList();
        int anggaran = asli.size() > TERLALU_BANYAK ? HURUF_JALUR_PADAT : HURUF_JALUR;
        double toleransi = TOLERANSI_AWAL;
        List<Bangun> bangun;
        do {
            bangun = Penyederhana.sederhanakan(asli, toleransi).stream().map(Bangun::dari).toList();
            toleransi *= 1.4;
        } while (bangun.stream().mapToInt(b -> b.jalur().length()).sum() > HURUF_JALUR
                && toleransi < 12);
        return bangun;
    }

    private BatasWilayah.Wilayah wilayah(int i) {
        return peta.batas().wilayah().get(i);
    }

    private void wilayah(BatasWilayah.Wilayah w, Bangun bangun) {
        BigDecimal nilai = peta.nilai().get(w.kode());
        hasil.add(
                new Bentuk.Jalur(
                        nilai == null ? Peran.ARSIR : warna.apply(nilai),
                        bangun.jalur(),
                        w.nama() + ": " + peta.teks(t, w),
                        peta.url().apply(w)));
    }

    private void nama(List<Bangun> bangun, Petak lembar) {
        List<Integer> tanpaNama = new ArrayList<>();
        for (int i = 0; i < bangun.size(); i++) {
            List<Bentuk.Tulisan> label = labelMuat(wilayah(i), bangun.get(i));
            if (label == null) {
                tanpaNama.add(i);
            } else {
                pakai(label);
            }
        }
        if (bangun.size() > TERLALU_BANYAK) {
            return;
        }
        // Numbers run from top to bottom, as the eye does.
        tanpaNama.sort(Comparator.comparingDouble(i -> bangun.get(i).petak().y1()));
        for (int i : tanpaNama) {
            nomor(wilayah(i), bangun.get(i), lembar);
        }
    }

    /**
     * The fullest form of the label that lies inside the area: name and figure, on up to three
     * lines.
     */
    private @Nullable List<Bentuk.Tulisan> labelMuat(BatasWilayah.Wilayah w, Bangun bangun) {
        Peran peran = peran(w, false);
        Petak ruang = bangun.petak();
        List<Sudut> tempat = List.of();
        for (List<String> baris : bentukLabel(w)) {
            Petak ukuran = petak(blok(peran, baris, new Sudut(0, 0)));
            if (ukuran.x2() - ukuran.x1() > ruang.x2() - ruang.x1()
                    || ukuran.y2() - ukuran.y1() > ruang.y2() - ruang.y1()) {
                continue;
            }
            if (tempat.isEmpty()) {
                tempat = bangun.tempat();
            }
            for (Sudut s : tempat) {
                Petak p = geser(ukuran, s).lebihkan(SELA);
                if (bebas(p) && bangun.memuat(p)) {
                    List<Bentuk.Tulisan> blok = blok(peran, baris, s);
                    // Hatching runs through letters unless they bring their own ground.
                    return peta.nilai().containsKey(w.kode())
                            ? blok
                            : blok.stream().map(LukisanPeta::berhalo).toList();
                }
            }
        }
        return null;
    }

    private List<List<String>> bentukLabel(BatasWilayah.Wilayah w) {
        List<String> sebaris = List.of(w.nama());
        List<String> terbelah = belah(w.nama());
        BigDecimal v = peta.nilai().get(w.kode());
        if (v == null) {
            return List.of(sebaris, terbelah);
        }
        String angka = peta.tulis(t, v);
        return List.of(tambah(sebaris, angka), tambah(terbelah, angka), sebaris, terbelah);
    }

    private static List<String> tambah(List<String> baris, String akhir) {
        List<String> hasil = new ArrayList<>(baris);
        hasil.add(akhir);
        return hasil;
    }

    /** Breaks a name at the space nearest to its middle. */
    private static List<String> belah(String nama) {
        int tengah = nama.length() / 2;
        int spasi =
                IntStream.range(0, nama.length())
                        .filter(i -> nama.charAt(i) == ' ')
                        .boxed()
                        .min(Comparator.comparingInt(i -> Math.abs(i - tengah)))
                        .orElse(-1);
        return spasi < 0
                ? List.of(nama)
                : List.of(nama.substring(0, spasi), nama.substring(spasi + 1));
    }

    /** A number in the area, or beside it with a pointer; without any room the table has to do. */
    private void nomor(BatasWilayah.Wilayah w, Bangun bangun, Petak lembar) {
        int nomor = kunci.size() + 1;
        List<Sudut> tempat = bangun.tempat();
        Sudut pusat = tempat.getFirst();
        for (Sudut s : tempat) {
            List<Bentuk.Tulisan> blok = blok(peran(w, true), List.of(Integer.toString(nomor)), s);
            Petak p = petak(blok);
            if (bangun.memuat(p) && bebas(p)) {
                catat(w, nomor, blok);
                return;
            }
        }
        if (!menunjuk(w, pusat, lembar, false)) {
            menunjuk(w, pusat, lembar, true);
        }
    }

    /**
     * Searches outward for a free spot; only when all are hidden may the pointer pass beneath
     * another label.
     */
    private boolean menunjuk(
            BatasWilayah.Wilayah w, Sudut pusat, Petak lembar, boolean bolehMelintas) {
        int nomor = kunci.size() + 1;
        List<String> teks = List.of(Integer.toString(nomor));
        Petak ukuran = petak(blok(Peran.ANGKA_PETA, teks, new Sudut(0, 0)));
        for (double jarak = 16; jarak <= PENUNJUK_TERJAUH; jarak += 4) {
            for (int arah = 0; arah < 16; arah++) {
                double sudut = arah * Math.PI / 8;
                Sudut s = geser(pusat, sudut, jarak);
                Petak p = geser(ukuran, s).lebihkan(SELA);
                if (lembar.memuat(p) && bebas(p) && (bolehMelintas || tanpaMelintas(pusat, s))) {
                    // The pointer ends before the figure, which would otherwise read as a minus.
                    Sudut ujung = geser(pusat, sudut, jarak - 7);
                    hasil.add(
                            new Bentuk.Lingkar(
                                    Peran.PANGKAL_PENUNJUK, pusat.x(), pusat.y(), 1.8, null));
                    hasil.add(
                            new Bentuk.Garis(
                                    Peran.PENUNJUK, pusat.x(), pusat.y(), ujung.x(), ujung.y()));
                    catat(
                            w,
                            nomor,
                            blok(Peran.ANGKA_PETA, teks, s).stream()
                                    .map(LukisanPeta::berhalo)
                                    .toList());
                    return true;
                }
            }
        }
        return false;
    }

    private boolean tanpaMelintas(Sudut a, Sudut b) {
        return terpakai.stream().noneMatch(p -> p.dilintasi(a.x(), a.y(), b.x(), b.y()));
    }

    private static Petak geser(Petak p, Sudut s) {
        return new Petak(p.x1() + s.x(), p.y1() + s.y(), p.x2() + s.x(), p.y2() + s.y());
    }

    private static Sudut geser(Sudut s, double sudut, double jarak) {
        return new Sudut(s.x() + jarak * Math.cos(sudut), s.y() + jarak * Math.sin(sudut));
    }

    private void catat(BatasWilayah.Wilayah w, int nomor, List<Bentuk.Tulisan> blok) {
        kunci.add(new PetaWilayah.Kunci(nomor, w.nama(), peta.teks(t, w), peta.url().apply(w)));
        pakai(blok);
    }

    private void pakai(List<Bentuk.Tulisan> blok) {
        hasil.addAll(blok);
        terpakai.add(petak(blok));
    }

    private boolean bebas(Petak p) {
        return terpakai.stream().noneMatch(p::menimpa);
    }

    private Peran peran(BatasWilayah.Wilayah w, boolean angka) {
        BigDecimal nilai = peta.nilai().get(w.kode());
        boolean pekat = nilai != null && warna.apply(nilai).gelap();
        if (angka) {
            return pekat ? Peran.ANGKA_PETA_PEKAT : Peran.ANGKA_PETA;
        }
        return pekat ? Peran.LABEL_PETA_PEKAT : Peran.LABEL_PETA;
    }

    /** Lines of text centred on a spot. */
    private static List<Bentuk.Tulisan> blok(Peran peran, List<String> baris, Sudut s) {
        double atas = s.y() - (baris.size() - 1) * TINGGI_BARIS / 2 + peran.huruf() * 0.35;
        return IntStream.range(0, baris.size())
                .mapToObj(
                        i ->
                                new Bentuk.Tulisan(
                                        peran,
                                        s.x(),
                                        atas + i * TINGGI_BARIS,
                                        Jangkar.TENGAH,
                                        baris.get(i)))
                .toList();
    }

    private static Bentuk.Tulisan berhalo(Bentuk.Tulisan x) {
        return new Bentuk.Tulisan(x.peran(), x.x(), x.y(), x.jangkar(), x.teks(), true);
    }

    private static Petak petak(List<Bentuk.Tulisan> blok) {
        return blok.stream().map(Bentuk.Tulisan::petak).reduce(Petak::gabung).orElseThrow();
    }
}
