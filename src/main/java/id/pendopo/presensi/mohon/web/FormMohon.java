package id.pendopo.presensi.mohon.web;

import id.pendopo.kernel.AturanDilanggar;
import id.pendopo.kernel.Berkode;
import id.pendopo.kernel.Koordinat;
import id.pendopo.kernel.MasukanSalah;
import id.pendopo.platform.web.Bagian.Galat;
import id.pendopo.platform.web.Bingkai;
import id.pendopo.presensi.mohon.JenisMohon;
import id.pendopo.presensi.mohon.Permohonan;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * A request as it was typed: kept as text, so that nothing is lost when something in it is wrong.
 */
public final class FormMohon {

    /** Where the refusal of a rule stands. */
    private static final Map<String, String> MEDAN =
            Map.ofEntries(
                    Map.entry("presensi.mohon.sampai-sebelum-dari", "sampai"),
                    Map.entry("presensi.mohon.tanpa-hari-kerja", "dari"),
                    Map.entry("presensi.mohon.berkas-wajib", "berkas"),
                    Map.entry("presensi.mohon.berkas-banyak", "berkas"),
                    Map.entry("presensi.mohon.orang-tak-ada", "peserta"),
                    Map.entry("presensi.mohon.orang-ganda", "peserta"),
                    Map.entry("presensi.mohon.peserta-banyak", "peserta"),
                    Map.entry("presensi.mohon.untuk-orang-lain.terlarang", "peserta"),
                    Map.entry("presensi.mohon.jam-belum", "jam"),
                    Map.entry("presensi.mohon.jam-bukan-hari", "jam"));

    private static final Set<String> BUKAN_ISI = Set.of("_csrf", "_kunci", "versi", "hitung");

    private final Bingkai b;
    private final Map<String, String> isi;
    private final List<Galat> galat = new ArrayList<>();
    private HttpStatus status = HttpStatus.OK;

    FormMohon(Bingkai b, Map<String, String> isi) {
        this.b = b;
        this.isi = new HashMap<>(isi);
    }

    /** What a stored request holds. */
    static FormMohon dari(Bingkai b, Permohonan m, String peserta) {
        var f = new FormMohon(b, Map.of());
        var i = m.isi();
        f.hari("dari", m.dari());
        f.hari("sampai", m.sampai());
        f.isi("alasan", i.alasan());
        f.isi("alamat", i.alamat());
        f.isi("telepon", i.telepon());
        f.isi("suratNomor", i.suratNomor());
        f.isi("suratDasar", i.suratDasar());
        f.isi("tujuan", i.tujuan());
        f.isi("wilayah", i.kodeWilayah());
        f.isi("saksi", i.saksi());
        f.isi("peserta", peserta);
        if (i.tempat() != null) {
            f.isi("lintang", i.tempat().lintang());
            f.isi("bujur", i.tempat().bujur());
            f.isi("radius", i.radius());
        }
        if (i.saat() != null) {
            f.isi("jam", i.saat().atZone(b.zona()).toLocalTime().toString());
            f.isi("arah", i.arah());
        }
        f.isi("versi", m.versi());
        return f;
    }

    void isi(String nama, @Nullable Object nilai) {
        if (nilai != null) {
            isi.put(nama, nilai.toString());
        }
    }

    void hari(String nama, LocalDate hari) {
        isi(nama + ".hari", hari.getDayOfMonth());
        isi(nama + ".bulan", hari.getMonthValue());
        isi(nama + ".tahun", hari.getYear());
    }

    /** What stands in a field. */
    public String n(String nama) {
        return isi.getOrDefault(nama, "");
    }

    /** What is wrong with a field; null when nothing is. */
    public @Nullable String g(String medan) {
        return galat.stream()
                .filter(g -> medan.equals(g.medan()))
                .map(Galat::pesan)
                .findFirst()
                .orElse(null);
    }

    public List<Galat> galat() {
        return galat;
    }

    HttpStatus status() {
        return status;
    }

    /** What a draft keeps. */
    Map<String, String> untukKonsep() {
        var hasil = new HashMap<>(isi);
        hasil.keySet().removeAll(BUKAN_ISI);
        hasil.values().removeIf(v -> v.length() > 2_000);
        return hasil;
    }

    int versi() {
        try {
            return Integer.parseInt(n("versi"));
        } catch (NumberFormatException e) {
            throw new AturanDilanggar("presensi.mohon.bentrok");
        }
    }

    void salah(String medan, String kode, Object... argumen) {
        galat.add(new Galat(medan, b.s(kode, argumen)));
        status = HttpStatus.UNPROCESSABLE_CONTENT;
    }

    /** A rule that refused: told where it belongs, with everything typed still there. */
    void tolak(Berkode e) {
        if (galat.isEmpty()) {
            String medan = MEDAN.getOrDefault(e.kode(), medanUmum(e.kode()));
            galat.add(new Galat(medan, b.s(e.kode(), e.argumen())));
        }
        status =
                e.kode().endsWith("bentrok")
                        ? HttpStatus.CONFLICT
                        : HttpStatus.UNPROCESSABLE_CONTENT;
    }

    private String medanUmum(String kode) {
        return kode.startsWith("berkas.")
                ? "berkas"
                : kode.startsWith("koordinat.")
                        ? "lintang"
                        : isi.containsKey("jam") ? "jam" : "dari";
    }

    @Nullable String teks(String nama, int panjang) {
        String t = n(nama).strip();
        if (t.length() > panjang) {
            salah(nama, "presensi.mohon.terlalu-panjang", panjang);
        }
        return t.isEmpty() ? null : t;
    }

    String wajib(String nama, int panjang) {
        String t = teks(nama, panjang);
        if (t == null) {
            salah(nama, "presensi.mohon.kosong." + nama.toLowerCase(java.util.Locale.ROOT));
            return "";
        }
        return t;
    }

    LocalDate tanggal(String nama) {
        try {
            int t = Integer.parseInt(n(nama + ".tahun").strip());
            if (t >= 2000 && t <= 2200) {
                return LocalDate.of(
                        t,
                        Integer.parseInt(n(nama + ".bulan").strip()),
                        Integer.parseInt(n(nama + ".hari").strip()));
            }
        } catch (NumberFormatException | DateTimeException e) {
            // told below
        }
        salah(nama, "presensi.mohon.tanggal-salah");
        return LocalDate.EPOCH;
    }

    @Nullable LocalTime jam() {
        String t = n("jam").strip().replace('.', ':');
        try {
            return LocalTime.parse(t.length() == 4 ? "0" + t : t);
        } catch (DateTimeParseException e) {
            salah("jam", "presensi.mohon.jam-salah");
            return null;
        }
    }

    @Nullable Koordinat tempat() {
        String lintang = n("lintang").strip().replace(',', '.');
        String bujur = n("bujur").strip().replace(',', '.');
        if (lintang.isEmpty() && bujur.isEmpty()) {
            return null;
        }
        try {
            var k = new Koordinat(Double.parseDouble(lintang), Double.parseDouble(bujur));
            if (k.diIndonesia()) {
                return k;
            }
        } catch (NumberFormatException | MasukanSalah e) {
            // told below
        }
        salah("lintang", "presensi.mohon.titik-salah");
        return null;
    }

    int radius() {
        String t = n("radius").strip();
        try {
            int r = t.isEmpty() ? 500 : Integer.parseInt(t);
            if (r >= 10 && r <= 500_000) {
                return r;
            }
        } catch (NumberFormatException e) {
            // told below
        }
        salah("radius", "presensi.mohon.radius-salah");
        return 500;
    }

    /** Fields that the form of this kind has. */
    Permohonan.Isi isi(JenisMohon jenis) {
        var tempat = jenis.surat() ? tempat() : null;
        return new Permohonan.Isi(
                wajib("alasan", 1000),
                jenis.cuti() ? wajib("alamat", 300) : null,
                jenis.cuti() ? teks("telepon", 40) : null,
                jenis.surat() ? wajib("suratNomor", 120) : null,
                jenis.surat() ? teks("suratDasar", 300) : null,
                jenis.surat() ? wajib("tujuan", 200) : null,
                jenis.surat() ? wilayah() : null,
                tempat,
                tempat == null ? null : radius(),
                null,
                null,
                null);
    }

    private @Nullable String wilayah() {
        String t = n("wilayah").strip();
        if (!t.isEmpty() && !t.matches("\\d{2}(\\.\\d{2}(\\.\\d{2}(\\.\\d{4})?)?)?")) {
            salah("wilayah", "presensi.mohon.wilayah-salah");
        }
        return t.isEmpty() ? null : t;
    }
}
