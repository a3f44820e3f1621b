package id.pendopo.presensi.atur.web;

import id.pendopo.kernel.AturanDilanggar;
import id.pendopo.kernel.Berkode;
import id.pendopo.kernel.MasukanSalah;
import id.pendopo.platform.lembar.LembarDitolak;
import id.pendopo.platform.web.Bagian.Galat;
import id.pendopo.platform.web.Bingkai;
import id.pendopo.presensi.atur.JamKerja;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;

/** A form as it was typed: what is wrong stands beside it, and nothing typed is lost. */
public final class FormAtur {

    private final Bingkai b;
    private final Map<String, List<String>> isi;
    private final List<Galat> galat = new ArrayList<>();
    private boolean bentrok;

    FormAtur(Bingkai b, Map<String, List<String>> isi) {
        this.b = b;
        this.isi = new LinkedHashMap<>(isi);
    }

    FormAtur(Bingkai b) {
        this(b, Map.of());
    }

    /** What the form shows before anybody types. */
    FormAtur awal(String nama, @Nullable Object nilai) {
        isi.put(nama, nilai == null ? List.of() : List.of(nilai.toString()));
        return this;
    }

    FormAtur awal(String nama, @Nullable LocalDate hari) {
        if (hari != null) {
            awal(nama + ".hari", hari.getDayOfMonth());
            awal(nama + ".bulan", hari.getMonthValue());
            awal(nama + ".tahun", hari.getYear());
        }
        return this;
    }

    FormAtur awal(String nama, List<String> nilai) {
        isi.put(nama, nilai);
        return this;
    }

    /** What stands in a field. */
    public String n(String nama) {
        var nilai = isi.getOrDefault(nama, List.of());
        return nilai.isEmpty() ? "" : nilai.getFirst();
    }

    /** What is chosen of several. */
    public List<String> semua(String nama) {
        return isi.getOrDefault(nama, List.of());
    }

    /** Fields whose name begins so. */
    Map<String, String> berawalan(String awalan) {
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

    void salah(@Nullable String medan, String kode, Object... argumen) {
        galat.add(new Galat(medan, b.s(kode, argumen)));
    }

    int angka(String nama, int biasa) {
        try {
            return n(nama).isBlank() ? biasa : Integer.parseInt(n(nama).strip());
        } catch (NumberFormatException e) {
            salah(nama, "presensi.atur.angka");
            return biasa;
        }
    }

    @Nullable UUID id(String nama) {
        try {
            return n(nama).isBlank() ? null : UUID.fromString(n(nama));
        } catch (IllegalArgumentException e) {
            salah(nama, "presensi.atur.pilih");
            return null;
        }
    }

    /** A day that may be left empty. */
    @Nullable LocalDate tanggal(String nama) {
        if (n(nama + ".hari").isBlank()
                && n(nama + ".bulan").isBlank()
                && n(nama + ".tahun").isBlank()) {
            return null;
        }
        try {
            return LocalDate.of(
                    Integer.parseInt(n(nama + ".tahun").strip()),
                    Integer.parseInt(n(nama + ".bulan").strip()),
                    Integer.parseInt(n(nama + ".hari").strip()));
        } catch (NumberFormatException | DateTimeException e) {
            salah(nama, "presensi.atur.tanggal");
            return null;
        }
    }

    /** A day that must be there. */
    LocalDate tanggalWajib(String nama, LocalDate biasa) {
        int sebelum = galat.size();
        LocalDate hari = tanggal(nama);
        if (hari == null && galat.size() == sebelum) {
            salah(nama, "presensi.atur.tanggal");
        }
        return hari == null ? biasa : hari;
    }

    /** Hours of a row {@code nama.masuk, nama.pulang, nama.istirahat}; null when it is empty. */
    @Nullable JamKerja jam(String nama, String sebutan) {
        String masuk = n(nama + ".masuk").strip();
        String pulang = n(nama + ".pulang").strip();
        if (masuk.isEmpty() && pulang.isEmpty()) {
            return null;
        }
        try {
            return new JamKerja(pukul(masuk), pukul(pulang), angka(nama + ".istirahat", 0));
        } catch (DateTimeParseException e) {
            salah(nama + ".masuk", "presensi.atur.jam-salah", sebutan, masuk, pulang);
        } catch (AturanDilanggar e) {
            salah(nama + ".masuk", e.kode(), e.argumen());
        }
        return null;
    }

    /** "7:30", "07.30" and "07:30" alike. */
    static LocalTime pukul(String teks) {
        String s = teks.replace('.', ':');
        return LocalTime.parse(s.indexOf(':') == 1 ? "0" + s : s);
    }

    /**
     * Does what the form asks for; empty when something is wrong, which then stands in the form.
     *
     * @param medan field that a broken rule belongs to, null = the form as a whole
     */
    <T> Optional<T> kerjakan(@Nullable String medan, Supplier<T> kerja) {
        try {
            return galat.isEmpty() ? Optional.of(kerja.get()) : Optional.empty();
        } catch (AturanDilanggar | MasukanSalah e) {
            var kode = (Berkode) e;
            bentrok = kode.kode().endsWith(".bentrok");
            galat.add(new Galat(medan, b.s(kode.kode(), kode.argumen())));
        } catch (LembarDitolak e) {
            galat.add(new Galat(medan, b.s(e.kode(), e.argumen().toArray())));
        }
        return Optional.empty();
    }

    boolean bentrok() {
        return bentrok;
    }

    /** The page of the form, with the status that says how it went. */
    ModelAndView halaman(String nama) {
        var hasil = new ModelAndView(nama).addObject("f", this);
        if (!galat.isEmpty()) {
            hasil.setStatus(bentrok ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return hasil;
    }
}
