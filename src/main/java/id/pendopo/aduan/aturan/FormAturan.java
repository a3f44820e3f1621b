package id.pendopo.aduan.aturan;

import id.pendopo.kernel.AturanDilanggar;
import id.pendopo.kernel.Berkode;
import id.pendopo.kernel.MasukanSalah;
import id.pendopo.platform.lembar.LembarDitolak;
import id.pendopo.platform.web.Bagian.Galat;
import id.pendopo.platform.web.Bingkai;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;

/** A form as it was typed: what is wrong stands beside it, and nothing typed is lost. */
public final class FormAturan {

    private final Bingkai b;
    private final Map<String, String> isi;
    private final List<Galat> galat = new ArrayList<>();
    private boolean bentrok;

    public FormAturan(Bingkai b, Map<String, String> isi) {
        this.b = b;
        this.isi = new HashMap<>(isi);
    }

    public FormAturan(Bingkai b) {
        this(b, Map.of());
    }

    /** What the form shows before anybody types. */
    public FormAturan awal(String nama, @Nullable Object nilai) {
        isi.put(nama, nilai == null ? "" : nilai.toString());
        return this;
    }

    FormAturan awal(String nama, LocalDate hari) {
        isi.put(nama + ".hari", Integer.toString(hari.getDayOfMonth()));
        isi.put(nama + ".bulan", Integer.toString(hari.getMonthValue()));
        isi.put(nama + ".tahun", Integer.toString(hari.getYear()));
        return this;
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

    /** Adds what is wrong. */
    public void salah(@Nullable String medan, String kode, Object... argumen) {
        galat.add(new Galat(medan, b.s(kode, argumen)));
    }

    int angka(String nama, int biasa) {
        try {
            return n(nama).isBlank() ? biasa : Integer.parseInt(n(nama).strip());
        } catch (NumberFormatException e) {
            salah(nama, "aduan.aturan.angka");
            return biasa;
        }
    }

    @Nullable UUID id(String nama) {
        try {
            return n(nama).isBlank() ? null : UUID.fromString(n(nama));
        } catch (IllegalArgumentException e) {
            salah(nama, "aduan.aturan.pilih");
            return null;
        }
    }

    LocalDate tanggal(String nama, LocalDate biasa) {
        try {
            return LocalDate.of(
                    Integer.parseInt(n(nama + ".tahun").strip()),
                    Integer.parseInt(n(nama + ".bulan").strip()),
                    Integer.parseInt(n(nama + ".hari").strip()));
        } catch (NumberFormatException | DateTimeException e) {
            salah(nama, "aduan.aturan.tanggal");
            return biasa;
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
            bentrok = kode.kode().endsWith(".bentrok");
            galat.add(new Galat(medan, b.s(kode.kode(), kode.argumen())));
        } catch (LembarDitolak e) {
            galat.add(new Galat(medan, b.s(e.kode(), e.argumen().toArray())));
        }
        return Optional.empty();
    }

    /** The page of the form, with the status that says how it went. */
    public ModelAndView halaman(String nama) {
        var hasil = new ModelAndView(nama).addObject("f", this);
        if (!galat.isEmpty()) {
            hasil.setStatus(bentrok ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return hasil;
    }
}
