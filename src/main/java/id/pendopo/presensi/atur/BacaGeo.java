package id.pendopo.presensi.atur;

import id.pendopo.kernel.AturanDilanggar;
import id.pendopo.kernel.Koordinat;
import id.pendopo.platform.orang.Pengguna;
import id.pendopo.presensi.atur.Impor.Baris;
import id.pendopo.presensi.atur.Impor.Nasib;
import id.pendopo.presensi.atur.geo.Fitur;
import id.pendopo.presensi.atur.geo.Fitur.Bagian;
import id.pendopo.presensi.atur.geo.Penyederhana;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Says of each thing drawn in a file what would become of it as a place: a point is a circle, an
 * area a polygon, several areas are several places.
 */
@Component
class BacaGeo {

    /** Metres outside its border where a polygon still counts unless the file says otherwise. */
    private static final int TEPI = 10;

    private final UnitQueries unit;
    private final DaftarTempatQueries tempat;

    BacaGeo(UnitQueries unit, DaftarTempatQueries tempat) {
        this.unit = unit;
        this.tempat = tempat;
    }

    /**
     * @param radius of points that name none
     * @param bawaan for whom it is where the file does not say; may be empty
     */
    List<Baris> tempat(
            Pengguna oleh, List<Fitur> fitur, int radius, String bawaan, LocalDate hari) {
        var sasaran = new SasaranTempat(oleh, unit);
        var ada = new HashSet<String>();
        tempat.semua(null, "", hari).forEach(t -> ada.add(BacaBerkas.kunci(t.nama(), t.bentuk())));
        var hasil = new ArrayList<Baris>();
        for (Fitur f : fitur) {
            hasil.addAll(satu(f, sasaran, ada, radius, bawaan));
            if (hasil.size() > BacaBerkas.BARIS_TERBANYAK) {
                throw new AturanDilanggar("presensi.atur.impor.banyak", BacaBerkas.BARIS_TERBANYAK);
            }
        }
        return hasil;
    }

    private static List<Baris> satu(
            Fitur f, SasaranTempat sasaran, Set<String> ada, int radius, String bawaan) {
        var dasar = new TreeMap<String, String>();
        String nama = f.sifat("nama", "name", "nama tempat", "title");
        String untuk = f.sifat("untuk", "opd", "unit", "unit kerja", "nip");
        dasar.put("nama", nama);
        dasar.put("titik", "");
        dasar.put("untuk", untuk.isEmpty() ? bawaan : untuk);
        String r = f.sifat("radius", "radius m", "radius (m)");
        dasar.put("radius", r);
        if (f.salah() != null) {
            return List.of(salah(f, dasar, f.salah().kode(), f.salah().ditemukan()));
        }
        if (nama.isEmpty() || nama.length() > 110) {
            return List.of(salah(f, dasar, "presensi.atur.nama-tempat", ""));
        }
        if (dasar.get("untuk").isEmpty()) {
            return List.of(salah(f, dasar, "presensi.atur.geo.tanpa-untuk", ""));
        }
        var siapa = sasaran.cari(dasar.get("untuk"));
        if (siapa.isEmpty()) {
            return List.of(salah(f, dasar, "presensi.atur.impor.untuk", dasar.get("untuk")));
        }
        dasar.putAll(siapa.get());
        var hasil = new ArrayList<Baris>();
        for (int i = 0; i < f.bagian().size(); i++) {
            var nilai = new TreeMap<>(dasar);
            if (f.bagian().size() > 1) {
                nilai.put("nama", nama + " (" + (i + 1) + ")");
            }
            hasil.add(bentuk(f, f.bagian().get(i), nilai, ada, radius));
        }
        return hasil;
    }

    private static Baris salah(Fitur f, Map<String, String> nilai, String kode, String ditemukan) {
        return new Baris(f.nomor(), Nasib.SALAH, nilai, kode, ditemukan);
    }

    private static Baris bentuk(
            Fitur f, Bagian bagian, Map<String, String> nilai, Set<String> ada, int radius) {
        try {
            if (nilai.get("radius").isEmpty()) {
                nilai.put("radius", Integer.toString(bagian.titik() ? radius : TEPI));
            }
            int r = (int) Math.round(Double.parseDouble(nilai.get("radius").replace(',', '.')));
            nilai.put("radius", Integer.toString(r));
            var titik = titik(bagian);
            String catatan = "";
            String rinci = "";
            Bentuk b;
            if (bagian.titik()) {
                b = Bentuk.lingkaran(Bentuk.teks(titik.getFirst()), r);
            } else {
                var jadi = Penyederhana.paling(terbuka(titik), Bentuk.SUDUT_TERBANYAK);
                // as it will be written: rounded to a decimetre
                String sudut =
                        jadi.sudut().stream().map(Bentuk::teks).collect(Collectors.joining("\n"));
                b = Bentuk.poligon(sudut, r);
                nilai.put("sudut", b.teksSudut());
                nilai.put("banyakSudut", Integer.toString(b.sudut().size()));
                if (jadi.meter() > 0) {
                    catatan = "presensi.atur.geo.disederhanakan";
                    rinci =
                            titik.size()
                                    + " → "
                                    + b.sudut().size()
                                    + ", ≤ "
                                    + String.format(Locale.ROOT, "%.2f", jadi.meter())
                                    + " m";
                } else if (bagian.lubang() > 0) {
                    catatan = "presensi.atur.geo.lubang";
                    rinci = Integer.toString(bagian.lubang());
                }
            }
            nilai.put("titik", Bentuk.teks(b.pusat()));
            boolean baru = ada.add(BacaBerkas.kunci(nilai.get("nama"), b));
            return new Baris(f.nomor(), baru ? Nasib.BARU : Nasib.ADA, nilai, catatan, rinci);
        } catch (NumberFormatException e) {
            return salah(f, nilai, "presensi.atur.radius", nilai.get("radius"));
        } catch (AturanDilanggar e) {
            return tolak(f, nilai, e);
        }
    }

    private static Baris tolak(Fitur f, Map<String, String> nilai, AturanDilanggar e) {
        String ditemukan =
                Arrays.stream(e.argumen()).map(String::valueOf).collect(Collectors.joining(", "));
        return switch (e.kode()) {
            case "presensi.atur.sudut-silang" ->
                    salah(f, nilai, "presensi.atur.geo.silang", ditemukan);
            case "presensi.atur.sudut-banyak" ->
                    salah(f, nilai, "presensi.atur.geo.banyak", ditemukan);
            default -> salah(f, nilai, e.kode(), ditemukan);
        };
    }

    /** Longitude comes first; who writes it the other way round is told, not corrected. */
    private static List<Koordinat> titik(Bagian bagian) {
        var hasil = new ArrayList<Koordinat>(bagian.sudut().size());
        for (double[] t : bagian.sudut()) {
            String letak = hasil.size() + 1 + ": " + t[0] + ", " + t[1];
            if (Math.abs(t[0]) > 180 || Math.abs(t[1]) > 180) {
                throw new AturanDilanggar("presensi.atur.geo.derajat", letak);
            }
            boolean sah = Math.abs(t[1]) <= 90;
            if (sah && new Koordinat(t[1], t[0]).diIndonesia()) {
                hasil.add(new Koordinat(t[1], t[0]));
                continue;
            }
            boolean tertukar = Math.abs(t[0]) <= 90 && new Koordinat(t[0], t[1]).diIndonesia();
            throw new AturanDilanggar(
                    tertukar ? "presensi.atur.geo.tertukar" : "presensi.atur.geo.luar", letak);
        }
        return hasil;
    }

    /** Without the closing repetition. */
    private static List<Koordinat> terbuka(List<Koordinat> cincin) {
        int n = cincin.size();
        if (n > 1 && cincin.getFirst().equals(cincin.getLast())) {
            n--;
        }
        if (n < 3) {
            throw new AturanDilanggar("presensi.atur.sudut-kurang", n);
        }
        return cincin.subList(0, n);
    }
}
