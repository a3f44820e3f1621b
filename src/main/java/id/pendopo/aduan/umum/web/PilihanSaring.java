package id.pendopo.aduan.umum.web;

import id.pendopo.aduan.KategoriQueries.Kategori;
import id.pendopo.aduan.umum.KeadaanUmum;
import id.pendopo.aduan.umum.Saringan;
import id.pendopo.aduan.umum.SebaranQueries.Wilayah;
import id.pendopo.organisasi.PerangkatDaerah;
import id.pendopo.platform.web.Bagian.Opsi;
import id.pendopo.platform.web.Bingkai;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What the form of the filters offers. */
public record PilihanSaring(
        List<Kategori> kategori,
        List<Wilayah> wilayah,
        List<PerangkatDaerah> opd,
        LocalDate hariIni) {

    private static final int TAHUN = 5;

    /** Those below another are set in under it. */
    public List<Opsi> kategori(Bingkai b) {
        return kategori.stream()
                .map(
                        k ->
                                new Opsi(
                                        k.kode(),
                                        (k.indukId() == null ? "" : "– ") + k.nama(b.bahasa())))
                .toList();
    }

    /**
     * Kecamatan; within the chosen one also its kelurahan, for all of them would be a long page.
     */
    public List<Opsi> wilayah(Saringan s) {
        String dipilih = s.wilayah() == null ? "" : s.wilayah().substring(0, 8);
        return wilayah.stream()
                .filter(w -> w.kode().length() == 8 || w.kode().startsWith(dipilih + "."))
                .map(w -> new Opsi(w.kode(), (w.kode().length() == 8 ? "" : "– ") + w.nama()))
                .toList();
    }

    public List<Opsi> dinas() {
        return opd.stream().map(o -> new Opsi(o.slug(), o.nama())).toList();
    }

    public List<Opsi> status(Bingkai b) {
        return Arrays.stream(KeadaanUmum.values())
                .map(k -> new Opsi(k.kode(), b.s(k.kunci())))
                .toList();
    }

    public List<Opsi> masa(Bingkai b) {
        var hasil = new ArrayList<Opsi>();
        for (int bulan : new int[] {1, 3, 12}) {
            hasil.add(new Opsi(bulan + "-bulan", b.s("aduan.umum.masa." + bulan)));
        }
        for (int i = 0; i < TAHUN; i++) {
            String tahun = Integer.toString(hariIni.getYear() - i);
            hasil.add(new Opsi(tahun, tahun));
        }
        return hasil;
    }
}
