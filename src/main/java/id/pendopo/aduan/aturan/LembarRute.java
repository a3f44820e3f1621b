package id.pendopo.aduan.aturan;

import id.pendopo.aduan.KategoriQueries.Kategori;
import id.pendopo.organisasi.OrganisasiQueries;
import id.pendopo.organisasi.PerangkatDaerah;
import id.pendopo.platform.lembar.BarisTerbaca;
import id.pendopo.platform.lembar.JenisKolom;
import id.pendopo.platform.lembar.KolomTulis;
import id.pendopo.platform.lembar.PembacaLembar;
import id.pendopo.platform.lembar.PenulisCsv;
import id.pendopo.platform.lembar.PenulisLembar;
import id.pendopo.platform.lembar.SkemaKolom;
import id.pendopo.platform.lembar.TabelTerbaca;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The table of rules as a sheet: out with names beside the codes, in again as cells of a change.
 */
@Component
public class LembarRute {

    private static final List<String> JUDUL =
            List.of(
                    "Kategori",
                    "Nama Kategori",
                    "Kecamatan",
                    "Nama Kecamatan",
                    "OPD",
                    "Nama OPD",
                    "Tembusan");
    private static final String SEMUA = "*";

    private static final SkemaKolom SKEMA =
            SkemaKolom.susun()
                    .wajib("kategori", JenisKolom.TEKS, "Kategori", "Kode Kategori")
                    .bolehKosong("kecamatan", JenisKolom.TEKS, "Kecamatan", "Kode Kecamatan")
                    .bolehKosong("opd", JenisKolom.TEKS, "OPD", "Kode OPD")
                    .opsional("tembusan", JenisKolom.TEKS, "Tembusan")
                    .jadi();

    private final AturanQueries aturan;
    private final OrganisasiQueries organisasi;

    LembarRute(AturanQueries aturan, OrganisasiQueries organisasi) {
        this.aturan = aturan;
        this.organisasi = organisasi;
    }

    /** A row that cannot be read. */
    public record Salah(int baris, String kolom, String ditemukan, String kode) {}

    /** What a file says. */
    public record Isi(List<SelRute> sel, List<Salah> salah) {}

    public void tulis(LocalDate hari, boolean csv, OutputStream ke) {
        var baris = baris(hari);
        if (csv) {
            try (var p = PenulisCsv.ke(ke).denganBom()) {
                p.baris(JUDUL);
                baris.forEach(p::baris);
            }
        } else {
            try (var buku = PenulisLembar.ke(ke)) {
                var lembar =
                        buku.lembar("Rute").kolom(JUDUL.stream().map(KolomTulis::teks).toList());
                baris.forEach(lembar::baris);
            }
        }
    }

    private List<List<@Nullable Object>> baris(LocalDate hari) {
        Map<UUID, Kategori> kategori =
                aturan.kategori().stream().collect(Collectors.toMap(Kategori::id, k -> k));
        Map<String, String> kecamatan =
                aturan.kecamatan().stream()
                        .collect(
                                Collectors.toMap(
                                        AturanQueries.Wilayah::kode, AturanQueries.Wilayah::nama));
        Map<UUID, PerangkatDaerah> opd =
                organisasi.opd(hari).stream()
                        .collect(Collectors.toMap(PerangkatDaerah::id, o -> o));
        var hasil = new ArrayList<List<@Nullable Object>>();
        for (SelRute s : aturan.rute(hari)) {
            Kategori k = s.kategori() == null ? null : kategori.get(s.kategori());
            PerangkatDaerah o = opd.get(s.opd());
            hasil.add(
                    Arrays.asList(
                            k == null ? SEMUA : k.kode(),
                            k == null ? "" : k.namaId(),
                            s.kecamatan(),
                            s.kecamatan() == null ? "" : kecamatan.get(s.kecamatan()),
                            o == null ? String.valueOf(s.opd()) : o.slug(),
                            o == null ? "" : o.nama(),
                            s.tembusan().stream()
                                    .map(t -> opd.get(t) == null ? t.toString() : opd.get(t).slug())
                                    .collect(Collectors.joining(", "))));
        }
        return hasil;
    }

    public Isi baca(Path berkas, String nama, LocalDate hari) {
        Map<String, UUID> kategori = new HashMap<>();
        aturan.kategori().forEach(k -> kategori.put(k.kode(), k.id()));
        Map<String, UUID> opd = new HashMap<>();
        for (PerangkatDaerah o : organisasi.opd(hari)) {
            for (String sebut : List.of(o.slug(), o.kode(), o.singkatan(), o.nama())) {
                opd.putIfAbsent(sebut.toLowerCase(Locale.ROOT), o.id());
            }
        }
        var wilayah =
                aturan.kecamatan().stream()
                        .map(AturanQueries.Wilayah::kode)
                        .collect(Collectors.toSet());
        var sel = new ArrayList<SelRute>();
        var salah = new ArrayList<Salah>();
        var sudah = new HashSet<SelRute.Kunci>();
        try (var lembar = PembacaLembar.buka(berkas, nama)) {
            var tabel = TabelTerbaca.dari(lembar, SKEMA);
            while (tabel.hasNext()) {
                BarisTerbaca r = tabel.next();
                String k = teks(r, "kategori");
                String kec = teks(r, "kecamatan");
                String o = teks(r, "opd").toLowerCase(Locale.ROOT);
                int sebelum = salah.size();
                if (!k.equals(SEMUA) && !kategori.containsKey(k)) {
                    salah.add(new Salah(r.nomor(), "Kategori", k, "aduan.aturan.baca.kategori"));
                }
                if (!kec.isEmpty() && !wilayah.contains(kec)) {
                    salah.add(
                            new Salah(r.nomor(), "Kecamatan", kec, "aduan.aturan.baca.kecamatan"));
                }
                if (!o.isEmpty() && !opd.containsKey(o)) {
                    salah.add(new Salah(r.nomor(), "OPD", o, "aduan.aturan.baca.opd"));
                }
                var tembusan = new ArrayList<UUID>();
                for (String t : teks(r, "tembusan").toLowerCase(Locale.ROOT).split(",")) {
                    if (t.isBlank()) {
                        continue;
                    }
                    UUID id = opd.get(t.strip());
                    if (id == null) {
                        salah.add(
                                new Salah(
                                        r.nomor(), "Tembusan", t.strip(), "aduan.aturan.baca.opd"));
                    } else {
                        tembusan.add(id);
                    }
                }
                if (salah.size() > sebelum) {
                    continue;
                }
                var satu =
                        new SelRute(
                                kategori.get(k), kec.isEmpty() ? null : kec, opd.get(o), tembusan);
                if (sudah.add(satu.kunci())) {
                    sel.add(satu);
                } else {
                    salah.add(new Salah(r.nomor(), "Kategori", k, "aduan.aturan.baca.ganda"));
                }
            }
        }
        return new Isi(sel, salah);
    }

    private static String teks(BarisTerbaca r, String kolom) {
        String isi = r.teks(kolom);
        return isi == null ? "" : isi.strip();
    }
}
