package id.pendopo.aduan.umum.web;

import id.pendopo.aduan.umum.Kotak;
import id.pendopo.aduan.umum.Saringan;
import id.pendopo.aduan.umum.SebaranQueries.Tempat;
import id.pendopo.aduan.umum.SebaranQueries.Wilayah;
import id.pendopo.platform.grafik.Bidang;
import id.pendopo.platform.grafik.peta.BatasWilayah;
import id.pendopo.platform.web.Bingkai;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The map of public reports, and the table of the same figures.
 *
 * @param terbaru the newest reports in what is seen; empty while the whole pemda is seen
 * @param disaring whether the reader has filtered himself: only then the filters stand open above
 *     the map
 */
public record PetaPage(
        Saringan saringan,
        PilihanSaring pilihan,
        BatasWilayah batas,
        List<Wilayah> wilayah,
        List<Tempat> tempat,
        List<ButirUmum> terbaru,
        boolean disaring) {

    private static final int GUGUS_TERBANYAK = 120;
    private static final int KELAS = 5;
    private static final int SISI_TERKECIL = 10;
    private static final int SISI_TERBESAR = 160;

    /** Side from which on the counts know enough; below it the reports are asked themselves. */
    static final int SISI_HITUNGAN = 40;

    /** A line of the table. */
    public record Baris(String nama, @Nullable String url, int terbuka, int jumlah) {}

    /** A step of the map: another square, or the whole. */
    public record Langkah(String kunci, String url) {}

    public int jumlah() {
        return tempat.stream().mapToInt(Tempat::jumlah).sum();
    }

    public int terbuka() {
        return tempat.stream().filter(t -> t.keadaan().terbuka()).mapToInt(Tempat::jumlah).sum();
    }

    /** Reports nobody gave a point for. */
    public int tanpaTitik() {
        return tempat.stream().filter(t -> t.baris() == null).mapToInt(Tempat::jumlah).sum();
    }

    /** Kecamatan by open reports, the most first; what lies in none last. */
    public List<Baris> baris(Bingkai b) {
        var hasil = new ArrayList<Baris>();
        for (Wilayah w : wilayah) {
            if (w.kode().length() == 8) {
                hasil.add(baris(w.nama(), saringan.diWilayah(w.kode()).alamat("/aduan"), w.kode()));
            }
        }
        hasil.sort(
                Comparator.comparingInt(Baris::terbuka)
                        .thenComparingInt(Baris::jumlah)
                        .reversed()
                        .thenComparing(Baris::nama));
        var sisa = baris(b.s("aduan.umum.peta.tanpa-wilayah"), null, null);
        if (sisa.jumlah() > 0) {
            hasil.add(sisa);
        }
        return hasil;
    }

    private Baris baris(String nama, @Nullable String url, @Nullable String kode) {
        int terbuka = 0;
        int semua = 0;
        for (Tempat t : tempat) {
            if (kode == null ? t.kecamatan() == null : kode.equals(t.kecamatan())) {
                semua += t.jumlah();
                terbuka += t.keadaan().terbuka() ? t.jumlah() : 0;
            }
        }
        return new Baris(nama, url, terbuka, semua);
    }

    public boolean berpeta() {
        return !batas.wilayah().isEmpty();
    }

    public Bidang lebar(Bingkai b) {
        return lukis(b, "peta-aduan", 720, 600);
    }

    public Bidang sempit(Bingkai b) {
        return lukis(b, "peta-aduan-sempit", 340, 420);
    }

    private Bidang lukis(Bingkai b, String id, double lebar, double tinggi) {
        var layar =
                saringan.kotak() == null
                        ? PetaSebaran.Layar.semua(batas)
                        : PetaSebaran.Layar.dari(saringan.kotak());
        return new PetaSebaran(batas, layar, warna(b), gugus(b))
                .lukis(
                        id,
                        b.s("aduan.umum.peta.judul"),
                        b.s("aduan.umum.peta.uraian", b.angka(jumlah()), b.angka(terbuka())),
                        lebar,
                        tinggi);
    }

    /** Areas by open reports in five steps; zoomed in there is nothing to compare. */
    private Map<String, PetaSebaran.Wilayah> warna(Bingkai b) {
        if (saringan.kotak() != null) {
            return Map.of();
        }
        var kode = wilayah.stream().filter(w -> w.kode().length() == 8).toList();
        var baris = new HashMap<String, Baris>();
        kode.forEach(
                w ->
                        baris.put(
                                w.kode(),
                                baris(
                                        w.nama(),
                                        saringan.diWilayah(w.kode()).alamat("/aduan"),
                                        w.kode())));
        int terbanyak = baris.values().stream().mapToInt(this::ukur).max().orElse(0);
        var hasil = new HashMap<String, PetaSebaran.Wilayah>();
        baris.forEach(
                (k, x) ->
                        hasil.put(
                                k,
                                new PetaSebaran.Wilayah(
                                        kelas(ukur(x), terbanyak),
                                        b.s(
                                                "aduan.umum.peta.wilayah",
                                                x.nama(),
                                                b.angka(x.terbuka()),
                                                b.angka(x.jumlah())),
                                        x.url())));
        return hasil;
    }

    /** What the colour tells: open ones, unless another state was asked for. */
    private int ukur(Baris x) {
        return saringan.keadaan() == null ? x.terbuka() : x.jumlah();
    }

    private static int kelas(int nilai, int terbanyak) {
        return nilai == 0
                ? 0
                : Math.clamp(
                        (long) Math.ceil((double) nilai * KELAS / terbanyak) - 1, 0, KELAS - 1);
    }

    private record Sel(int baris, int kolom) {}

    private List<PetaSebaran.Gugus> gugus(Bingkai b) {
        int satuan = satuan();
        var per = perSel(satuan);
        var hasil = new ArrayList<PetaSebaran.Gugus>();
        per.forEach(
                (s, n) -> {
                    var kotak = new Kotak(s.baris(), s.kolom(), satuan);
                    hasil.add(
                            new PetaSebaran.Gugus(
                                    (kotak.barat() + kotak.timur()) / 2,
                                    (kotak.selatan() + kotak.utara()) / 2,
                                    n,
                                    b.s("aduan.umum.peta.gugus", b.angka(n)),
                                    tujuan(kotak)));
                });
        return hasil;
    }

    /** One step nearer, and from the nearest on to the list. */
    private String tujuan(Kotak kotak) {
        var kini = saringan.kotak();
        if (kini != null && kini.sisi() <= SISI_TERKECIL) {
            return saringan.di(kotak).alamat("/aduan") + "#daftar";
        }
        int sisi =
                kini == null
                        ? Math.max(20, kotak.sisi())
                        : Math.max(SISI_TERKECIL, Math.min(kini.sisi() / 2, 20));
        return saringan.di(kotak.sebesar(sisi)).alamat("/aduan/peta") + "#peta";
    }

    /** Cells are drawn together until the map is not crowded. */
    private int satuan() {
        var kini = saringan.kotak();
        if (kini != null && kini.sisi() < SISI_HITUNGAN) {
            return Math.max(1, kini.sisi() / 10);
        }
        int satuan = Kotak.SISI_PETAK;
        while (perSel(satuan).size() > GUGUS_TERBANYAK) {
            satuan *= 2;
        }
        return satuan;
    }

    private Map<Sel, Integer> perSel(int satuan) {
        var per = new HashMap<Sel, Integer>();
        for (Tempat t : tempat) {
            if (t.baris() != null && t.kolom() != null) {
                per.merge(
                        new Sel(t.baris() / satuan * satuan, t.kolom() / satuan * satuan),
                        t.jumlah(),
                        Integer::sum);
            }
        }
        return per;
    }

    /** Where one can go from here without a script: out, in and to the four sides. */
    public List<Langkah> langkah() {
        var k = saringan.kotak();
        if (k == null) {
            return List.of();
        }
        int geser = k.sisi() / 2;
        var hasil = new ArrayList<Langkah>();
        hasil.add(new Langkah("semua", saringan.di(null).alamat("/aduan/peta") + "#peta"));
        if (k.sisi() < SISI_TERBESAR) {
            hasil.add(ke("jauh", k.sebesar(Math.min(SISI_TERBESAR, k.sisi() * 2))));
        }
        if (k.sisi() > SISI_TERKECIL) {
            hasil.add(ke("dekat", k.sebesar(Math.max(SISI_TERKECIL, k.sisi() / 2))));
        }
        hasil.add(ke("utara", k.geser(geser, 0)));
        hasil.add(ke("barat", k.geser(0, -geser)));
        hasil.add(ke("timur", k.geser(0, geser)));
        hasil.add(ke("selatan", k.geser(-geser, 0)));
        return hasil;
    }

    private Langkah ke(String kunci, Kotak kotak) {
        return new Langkah(kunci, saringan.di(kotak).alamat("/aduan/peta") + "#peta");
    }

    public String urlDaftar() {
        return saringan.alamat("/aduan") + "#daftar";
    }
}
