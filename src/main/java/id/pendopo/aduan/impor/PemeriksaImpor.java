package id.pendopo.aduan.impor;

import id.pendopo.aduan.impor.BarisImpor.Catatan;
import id.pendopo.aduan.impor.BarisImpor.Hasil;
import id.pendopo.kernel.KodeWilayah;
import id.pendopo.kernel.MasukanSalah;
import id.pendopo.platform.lembar.BarisTerbaca;
import id.pendopo.platform.rahasia.Sidik;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Looks at the rows of one file, one after the other; of those behind it only numbers are kept. */
final class PemeriksaImpor {

    private static final int ISI_TERPANJANG = 10_000;
    private static final int NOMOR_TERPANJANG = 100;
    private static final int LAIN_TERPANJANG = 5_000;
    private static final int SIDIK_TAMPAK = 16;

    private final ZoneId zona;
    private final KategoriDikenal kategori;
    private final Set<String> nomor = new HashSet<>();

    PemeriksaImpor(ZoneId zona, KategoriDikenal kategori) {
        this.zona = zona;
        this.kategori = kategori;
    }

    BarisImpor satu(BarisTerbaca r) {
        var isi = new LinkedHashMap<String, String>();
        for (String k : Kolom.SEMUA) {
            String nilai = r.teks(k);
            if (nilai != null && !nilai.isEmpty()) {
                isi.put(k, nilai.replace("\0", ""));
            }
        }
        var catatan = new ArrayList<Catatan>();
        if (teks(isi).isEmpty()) {
            salah(catatan, Kolom.ISI, "", "aduan.impor.galat.kosong");
        }
        if (teks(isi).length() > ISI_TERPANJANG) {
            salah(catatan, Kolom.ISI, ringkas(teks(isi)), "aduan.impor.galat.panjang");
        }
        for (String k : List.of(Kolom.DIBUKA, Kolom.DITUTUP, Kolom.TENGGAT, Kolom.DIPERBARUI)) {
            String nilai = isi.get(k);
            if (nilai != null && SaatSumber.baca(nilai, zona).isEmpty()) {
                salah(catatan, k, ringkas(nilai), "aduan.impor.galat.waktu");
            }
        }
        titik(isi, catatan);
        wilayah(isi, catatan);
        isi.forEach(
                (k, v) -> {
                    if (!k.equals(Kolom.ISI) && v.length() > LAIN_TERPANJANG) {
                        salah(catatan, k, ringkas(v), "aduan.impor.galat.panjang");
                    }
                });
        String sebutan = isi.get(Kolom.KATEGORI);
        if (sebutan != null && kategori.dengan(sebutan).isEmpty()) {
            catatan.add(
                    new Catatan(
                            Kolom.KATEGORI,
                            ringkas(sebutan),
                            "aduan.impor.peringatan.kategori",
                            false));
        }
        isi.putIfAbsent(Kolom.NOMOR, sidik(isi));
        String sendiri = isi.get(Kolom.NOMOR);
        if (sendiri.length() > NOMOR_TERPANJANG) {
            salah(catatan, Kolom.NOMOR, ringkas(sendiri), "aduan.impor.galat.panjang");
        } else if (!nomor.add(sendiri)) {
            salah(catatan, Kolom.NOMOR, sendiri, "aduan.impor.galat.ganda");
        }
        boolean galat = catatan.stream().anyMatch(Catatan::galat);
        return new BarisImpor(r.nomor(), galat ? Hasil.GALAT : Hasil.BARU, isi, catatan);
    }

    /** What is reported: the text, or the kind of it where a source has no more than that. */
    static String teks(Map<String, String> isi) {
        for (String k : List.of(Kolom.ISI, Kolom.JUDUL, Kolom.KATEGORI)) {
            String nilai = isi.getOrDefault(k, "");
            if (!nilai.isBlank()) {
                return nilai;
            }
        }
        return "";
    }

    private static void titik(Map<String, String> isi, List<Catatan> catatan) {
        String lat = isi.get(Kolom.LAT);
        String lon = isi.get(Kolom.LON);
        if (lat == null && lon == null) {
            return;
        }
        Double lintang = pecahan(lat);
        Double bujur = pecahan(lon);
        if (lintang == null || Math.abs(lintang) > 90) {
            salah(catatan, Kolom.LAT, ringkas(lat), "aduan.impor.galat.titik");
        }
        if (bujur == null || Math.abs(bujur) > 180) {
            salah(catatan, Kolom.LON, ringkas(lon), "aduan.impor.galat.titik");
        }
    }

    static @Nullable Double pecahan(@Nullable String teks) {
        try {
            double nilai = teks == null ? Double.NaN : Double.parseDouble(teks.replace(',', '.'));
            return Double.isFinite(nilai) ? nilai : null;
        } catch (NumberFormatException e) {
            return null;
        }
    }

    private static void wilayah(Map<String, String> isi, List<Catatan> catatan) {
        String kode = isi.get(Kolom.KODE_WILAYAH);
        try {
            if (kode != null) {
                new KodeWilayah(kode);
            }
        } catch (MasukanSalah e) {
            salah(catatan, Kolom.KODE_WILAYAH, ringkas(kode), "aduan.impor.galat.wilayah");
        }
    }

    private static void salah(
            List<Catatan> catatan, String kolom, @Nullable String nilai, String kode) {
        catatan.add(new Catatan(kolom, nilai == null ? "" : nilai, kode, true));
    }

    private static String ringkas(@Nullable String nilai) {
        return nilai == null || nilai.length() <= 60
                ? String.valueOf(nilai)
                : nilai.substring(0, 60) + "…";
    }

    /** A file without numbers: the same row again is known by what it says. */
    private static String sidik(Map<String, String> isi) {
        return "sidik-"
                + HexFormat.of().formatHex(Sidik.dari(isi.toString())).substring(0, SIDIK_TAMPAK);
    }
}
