package id.pendopo.platform.web;

import id.pendopo.kernel.AturanDilanggar;
import id.pendopo.kernel.Berkode;
import id.pendopo.kernel.MasukanSalah;
import id.pendopo.platform.lembar.LembarDitolak;
import id.pendopo.platform.web.Bagian.Galat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/**
 * A form as it was typed: kept as text, so that what is wrong stands beside its field and nothing
 * typed is lost.
 */
public final class FormIsian {

    private static final int NAMA_TERPANJANG = 120;

    private final Bingkai b;
    private final Map<String, List<String>> isi = new LinkedHashMap<>();
    private final List<Galat> galat = new ArrayList<>();
    private HttpStatus status = HttpStatus.UNPROCESSABLE_CONTENT;

    /** A form nobody has typed in. */
    public FormIsian(Bingkai b) {
        this.b = b;
    }

    /** A form with one value a field. */
    public FormIsian(Bingkai b, Map<String, String> isi) {
        this(b);
        isi.forEach((nama, nilai) -> this.isi.put(nama, List.of(nilai)));
    }

    /** A form in which several may be chosen of one name. */
    public static FormIsian banyak(Bingkai b, Map<String, List<String>> isi) {
        var hasil = new FormIsian(b);
        hasil.isi.putAll(isi);
        return hasil;
    }

    /** What the form shows before anybody types. */
    public FormIsian awal(String nama, @Nullable Object nilai) {
        isi.put(nama, nilai == null ? List.of() : List.of(nilai.toString()));
        return this;
    }

    public FormIsian awal(String nama, @Nullable LocalDate hari) {
        if (hari != null) {
            awal(nama + ".hari", hari.getDayOfMonth());
            awal(nama + ".bulan", hari.getMonthValue());
            awal(nama + ".tahun", hari.getYear());
        }
        return this;
    }

    public FormIsian awal(String nama, List<String> nilai) {
        isi.put(nama, nilai);
        return this;
    }

    /** What stands in a field. */
    public String n(String nama) {
        var nilai = semua(nama);
        return nilai.isEmpty() ? "" : nilai.getFirst();
    }

    /** What is chosen of several. */
    public List<String> semua(String nama) {
        return isi.getOrDefault(nama, List.of());
    }

    /** Fields whose name begins so. */
    public Map<String, String> berawalan(String awalan) {
        var hasil = new LinkedHashMap<String, String>();
        isi.keySet().stream().filter(k -> k.startsWith(awalan)).forEach(k -> hasil.put(k, n(k)));
        return hasil;
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

    /** Adds what is wrong. */
    public void salah(@Nullable String medan, String kode, Object... argumen) {
        galat.add(new Galat(medan, b.s(kode, argumen)));
    }

    /** A whole number; an empty field is {@code biasa}. */
    public int angka(String nama, int biasa) {
        try {
            return n(nama).isBlank() ? biasa : Integer.parseInt(n(nama).strip());
        } catch (NumberFormatException e) {
            salah(nama, "bingkai.isian.angka");
            return biasa;
        }
    }

    public @Nullable UUID id(String nama) {
        try {
            return n(nama).isBlank() ? null : UUID.fromString(n(nama));
        } catch (IllegalArgumentException e) {
            salah(nama, "bingkai.isian.pilih");
            return null;
        }
    }

    /** A day that may be left empty. */
    public @Nullable LocalDate tanggal(String nama) {
        return List.of(".hari", ".bulan", ".tahun").stream().allMatch(x -> n(nama + x).isBlank())
                ? null
                : baca(nama);
    }

    /** A day that must be there; {@code biasa} where it is not, which is wrong. */
    public LocalDate tanggal(String nama, LocalDate biasa) {
        LocalDate hari = baca(nama);
        return hari == null ? biasa : hari;
    }

    private @Nullable LocalDate baca(String nama) {
        try {
            return LocalDate.of(
                    Integer.parseInt(n(nama + ".tahun").strip()),
                    Integer.parseInt(n(nama + ".bulan").strip()),
                    Integer.parseInt(n(nama + ".hari").strip()));
        } catch (NumberFormatException | DateTimeException e) {
            salah(nama, "bingkai.isian.tanggal");
            return null;
        }
    }

    /**
     * Does what the form asks for; empty when something is wrong, which then stands in the form.
     *
     * @param medan field that a broken rule belongs to, null = the form as a whole
     */
    public <T> Optional<T> kerjakan(@Nullable String medan, Supplier<T> kerja) {
        try {
            return galat.isEmpty() ? Optional.of(kerja.get()) : Optional.empty();
        } catch (AturanDilanggar | MasukanSalah e) {
            var kode = (Berkode) e;
            status = status(kode.kode());
            salah(medan, kode.kode(), kode.argumen());
        } catch (LembarDitolak e) {
            salah(medan, e.kode(), e.argumen().toArray());
        }
        return Optional.empty();
    }

    private static HttpStatus status(String kode) {
        return kode.endsWith(".bentrok")
                ? HttpStatus.CONFLICT
                : kode.endsWith(".terlarang")
                        ? HttpStatus.FORBIDDEN
                        : HttpStatus.UNPROCESSABLE_CONTENT;
    }

    /**
     * The same with a file, which is a file of its own while it is read.
     *
     * @param medan field of the file
     * @param tanpa key of what is said when there is none
     * @param kerja takes the file and its name
     */
    public <T> Optional<T> baca(
            String medan,
            @Nullable MultipartFile berkas,
            String tanpa,
            BiFunction<Path, String, T> kerja)
            throws IOException {
        if (berkas == null || berkas.isEmpty()) {
            salah(medan, tanpa);
            return Optional.empty();
        }
        Path sementara = Files.createTempFile("isian", null);
        try {
            berkas.transferTo(sementara);
            return kerjakan(medan, () -> kerja.apply(sementara, nama(berkas)));
        } finally {
            Files.deleteIfExists(sementara);
        }
    }

    /** Without its folders; of a long name the end, which says what it is. */
    private static String nama(MultipartFile berkas) {
        String asli = Objects.requireNonNullElse(berkas.getOriginalFilename(), "");
        String nama = asli.substring(Math.max(asli.lastIndexOf('/'), asli.lastIndexOf('\\')) + 1);
        return nama.isBlank()
                ? "berkas"
                : nama.substring(Math.max(0, nama.length() - NAMA_TERPANJANG));
    }

    /** Whether somebody else was there first. */
    public boolean bentrok() {
        return status == HttpStatus.CONFLICT;
    }

    /** The page of the form, with the status that says how it went. */
    public ModelAndView halaman(String nama) {
        var hasil = new ModelAndView(nama).addObject("f", this);
        if (!galat.isEmpty()) {
            hasil.setStatus(status);
        }
        return hasil;
    }
}
