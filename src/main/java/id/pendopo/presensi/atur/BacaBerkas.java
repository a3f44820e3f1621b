package id.pendopo.presensi.atur;

import id.pendopo.kernel.AturanDilanggar;
import id.pendopo.organisasi.KalenderService;
import id.pendopo.organisasi.KalenderService.JenisLibur;
import id.pendopo.platform.lembar.BarisTerbaca;
import id.pendopo.platform.lembar.JenisKolom;
import id.pendopo.platform.lembar.PembacaLembar;
import id.pendopo.platform.lembar.SkemaKolom;
import id.pendopo.platform.lembar.TabelTerbaca;
import id.pendopo.platform.orang.Pengguna;
import id.pendopo.presensi.atur.Impor.Baris;
import id.pendopo.presensi.atur.Impor.Nasib;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads files of places and of days off row by row, and says of each what would become of it. */
@Component
class BacaBerkas {

    static final int BARIS_TERBANYAK = 3_000;

    private static final SkemaKolom TEMPAT =
            SkemaKolom.susun()
                    .wajib(
                            "nama",
                            JenisKolom.TEKS,
                            "Nama",
                            "Nama Tempat",
                            "Nama Sekolah",
                            "Nama Kantor")
                    .opsional("titik", JenisKolom.TEKS, "Koordinat", "Titik", "Lokasi")
                    .opsional("lintang", JenisKolom.TEKS, "Lintang", "Latitude", "Lat")
                    .opsional("bujur", JenisKolom.TEKS, "Bujur", "Longitude", "Long", "Lon", "Lng")
                    .opsional("radius", JenisKolom.TEKS, "Radius", "Radius (m)", "Radius Meter")
                    .wajib("untuk", JenisKolom.TEKS, "Untuk", "OPD", "Unit", "Unit Kerja", "NIP")
                    .abaikanBarisTanpa("nama")
                    .jadi();

    private static final SkemaKolom LIBUR =
            SkemaKolom.susun()
                    .wajib("tanggal", JenisKolom.TANGGAL, "Tanggal", "Hari", "Tgl")
                    .wajib(
                            "nama",
                            JenisKolom.TEKS,
                            "Nama",
                            "Keterangan",
                            "Nama Hari Libur",
                            "Hari Libur")
                    .opsional("jenis", JenisKolom.TEKS, "Jenis", "Kategori")
                    .opsional("dasar", JenisKolom.TEKS, "Dasar", "Dasar Hukum")
                    .abaikanBarisTanpa("tanggal")
                    .jadi();

    private final UnitQueries unit;
    private final DaftarTempatQueries tempat;
    private final KalenderService kalender;
    private final GiliranQueries bulan;

    BacaBerkas(
            UnitQueries unit,
            DaftarTempatQueries tempat,
            KalenderService kalender,
            GiliranQueries bulan) {
        this.unit = unit;
        this.tempat = tempat;
        this.kalender = kalender;
        this.bulan = bulan;
    }

    List<Baris> tempat(Pengguna oleh, Path berkas, String nama, int radius, LocalDate hari) {
        var sasaran = new SasaranTempat(oleh, unit);
        var ada = new HashSet<String>();
        tempat.semua(null, "", hari).forEach(t -> ada.add(kunci(t.nama(), t.bentuk())));
        var hasil = new ArrayList<Baris>();
        try (var lembar = PembacaLembar.buka(berkas, nama)) {
            var tabel = TabelTerbaca.dari(lembar, TEMPAT);
            while (tabel.hasNext()) {
                var r = tabel.next();
                batasi(hasil);
                hasil.add(satuTempat(r, sasaran, ada, radius));
            }
        }
        return hasil;
    }

    private Baris satuTempat(
            BarisTerbaca r, SasaranTempat sasaran, HashSet<String> ada, int radius) {
        String titik = teks(r, "titik");
        if (titik.isEmpty()) {
            titik =
                    teks(r, "lintang").replace(',', '.')
                            + "; "
                            + teks(r, "bujur").replace(',', '.');
        }
        var nilai = new TreeMap<String, String>();
        nilai.put("nama", teks(r, "nama"));
        nilai.put("titik", titik);
        nilai.put("untuk", teks(r, "untuk"));
        String angka = teks(r, "radius").replaceAll("(?i)\\s*m(eter)?$", "");
        nilai.put("radius", angka.isEmpty() ? Integer.toString(radius) : angka);
        if (!r.sah()) {
            var g = r.galat().getFirst();
            return new Baris(r.nomor(), Nasib.SALAH, nilai, g.kode(), g.ditemukan());
        }
        if (nilai.get("nama").length() > 120) {
            return new Baris(r.nomor(), Nasib.SALAH, nilai, "presensi.atur.nama-tempat", "");
        }
        Bentuk bentuk;
        try {
            bentuk = Bentuk.lingkaran(titik, Integer.parseInt(nilai.get("radius")));
        } catch (NumberFormatException e) {
            return new Baris(r.nomor(), Nasib.SALAH, nilai, "presensi.atur.radius", angka);
        } catch (AturanDilanggar e) {
            return new Baris(
                    r.nomor(), Nasib.SALAH, nilai, e.kode(), String.valueOf(e.argumen()[0]));
        }
        nilai.put("titik", Bentuk.teks(bentuk.pusat()));
        String untuk = teks(r, "untuk");
        var siapa = sasaran.cari(untuk);
        if (siapa.isEmpty()) {
            return new Baris(r.nomor(), Nasib.SALAH, nilai, "presensi.atur.impor.untuk", untuk);
        }
        nilai.putAll(siapa.get());
        return new Baris(
                r.nomor(),
                ada.add(kunci(nilai.get("nama"), bentuk)) ? Nasib.BARU : Nasib.ADA,
                nilai,
                "",
                "");
    }

    static String kunci(String nama, Bentuk b) {
        return nama.toLowerCase(Locale.ROOT) + "@" + Bentuk.teks(b.pusat());
    }

    List<Baris> libur(Path berkas, String nama, String dasar) {
        var hasil = new ArrayList<Baris>();
        var sudah = new HashSet<LocalDate>();
        try (var lembar = PembacaLembar.buka(berkas, nama)) {
            var tabel = TabelTerbaca.dari(lembar, LIBUR);
            while (tabel.hasNext()) {
                var r = tabel.next();
                batasi(hasil);
                hasil.add(satuLibur(r, dasar, sudah));
            }
        }
        return hasil;
    }

    private Baris satuLibur(BarisTerbaca r, String dasar, HashSet<LocalDate> sudah) {
        var nilai = new TreeMap<String, String>();
        nilai.put("nama", teks(r, "nama"));
        nilai.put("dasar", teks(r, "dasar").isEmpty() ? dasar : teks(r, "dasar"));
        nilai.put("jenis", jenis(teks(r, "jenis"), teks(r, "nama")).name());
        LocalDate hari = r.tanggal("tanggal");
        nilai.put("tanggal", hari == null ? "" : hari.toString());
        if (!r.sah() || hari == null) {
            var g = r.galat().isEmpty() ? null : r.galat().getFirst();
            return new Baris(
                    r.nomor(),
                    Nasib.SALAH,
                    nilai,
                    g == null ? "presensi.atur.impor.tanggal" : g.kode(),
                    g == null ? "" : g.ditemukan());
        }
        if (nilai.get("dasar").isBlank()) {
            return new Baris(r.nomor(), Nasib.SALAH, nilai, "presensi.atur.dasar-kosong", "");
        }
        if (bulan.beku(YearMonth.from(hari))) {
            return new Baris(
                    r.nomor(),
                    Nasib.SALAH,
                    nilai,
                    "presensi.atur.bulan-beku",
                    YearMonth.from(hari).toString());
        }
        boolean ada = !kalender.libur(hari, hari).isEmpty() || !sudah.add(hari);
        return new Baris(r.nomor(), ada ? Nasib.ADA : Nasib.BARU, nilai, "", "");
    }

    private static JenisLibur jenis(String teks, String nama) {
        String t = (teks.isEmpty() ? nama : teks).toLowerCase(Locale.ROOT);
        if (t.contains("cuti bersama")) {
            return JenisLibur.CUTI_BERSAMA;
        }
        return t.contains("daerah") || t.contains("lokal") || t.contains("pilkada")
                ? JenisLibur.DAERAH
                : JenisLibur.NASIONAL;
    }

    private static void batasi(List<Baris> hasil) {
        if (hasil.size() >= BARIS_TERBANYAK) {
            throw new AturanDilanggar("presensi.atur.impor.banyak", BARIS_TERBANYAK);
        }
    }

    private static String teks(BarisTerbaca r, String kolom) {
        @Nullable String isi = r.teks(kolom);
        return isi == null ? "" : isi.strip();
    }
}
