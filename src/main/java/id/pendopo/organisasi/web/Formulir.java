package id.pendopo.organisasi.web;

import id.pendopo.kernel.AturanDilanggar;
import id.pendopo.kernel.BacaAngka;
import id.pendopo.kernel.Berkode;
import id.pendopo.kernel.MasukanSalah;
import id.pendopo.platform.web.Bagian.Galat;
import id.pendopo.platform.web.Bingkai;
import id.pendopo.platform.web.Pindah;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;

/**
 * A form as it was typed: kept as text, so that nothing is lost when something in it is wrong. It
 * reads values field by field and gathers what cannot be read.
 */
public final class Formulir {

    private final Bingkai b;
    private final Map<String, String> isi;
    private final List<Galat> galat = new ArrayList<>();
    private boolean bentrok;
    private @Nullable Formulir tersimpan;

    Formulir(Bingkai b, Map<String, String> isi) {
        this.b = b;
        this.isi = new HashMap<>(isi);
    }

    Formulir(Bingkai b) {
        this(b, Map.of());
    }

    /** What the form shows before anybody types. */
    Formulir awal(String nama, @Nullable Object nilai) {
        isi.put(nama, nilai == null ? "" : nilai.toString());
        return this;
    }

    Formulir awal(String nama, @Nullable LocalDate hari) {
        if (hari != null) {
            isi.put(nama + ".hari", Integer.toString(hari.getDayOfMonth()));
            isi.put(nama + ".bulan", Integer.toString(hari.getMonthValue()));
            isi.put(nama + ".tahun", Integer.toString(hari.getYear()));
        }
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

    String teks(String nama) {
        return n(nama).strip();
    }

    boolean centang(String nama) {
        return !n(nama).isEmpty();
    }

    int versi() {
        try {
            return Integer.parseInt(n("versi"));
        } catch (NumberFormatException e) {
            throw new AturanDilanggar("organisasi.bentrok");
        }
    }

    <T extends Enum<T>> T pilihan(Class<T> jenis, String nama) {
        try {
            return Enum.valueOf(jenis, teks(nama));
        } catch (IllegalArgumentException e) {
            return salah(nama, "organisasi.pilih-satu", jenis.getEnumConstants()[0]);
        }
    }

    @Nullable UUID id(String nama) {
        try {
            return teks(nama).isEmpty() ? null : UUID.fromString(teks(nama));
        } catch (IllegalArgumentException e) {
            return salah(nama, "organisasi.pilih-satu", null);
        }
    }

    UUID idWajib(String nama) {
        UUID ada = id(nama);
        return ada == null ? salah(nama, "organisasi.pilih-satu", new UUID(0, 0)) : ada;
    }

    LocalDate tanggalWajib(String nama) {
        LocalDate ada = tanggal(nama);
        return ada == null && g(nama) == null
                ? salah(nama, "organisasi.tanggal-kosong", LocalDate.EPOCH)
                : ada == null ? LocalDate.EPOCH : ada;
    }

    /** A date typed in three fields; null when all are empty. */
    @Nullable LocalDate tanggal(String nama) {
        String hari = teks(nama + ".hari");
        String bulan = teks(nama + ".bulan");
        String tahun = teks(nama + ".tahun");
        if (hari.isEmpty() && bulan.isEmpty() && tahun.isEmpty()) {
            return null;
        }
        try {
            int t = Integer.parseInt(tahun);
            if (t >= 1945 && t <= 2100) {
                return LocalDate.of(t, Integer.parseInt(bulan), Integer.parseInt(hari));
            }
        } catch (NumberFormatException | DateTimeException e) {
            // falls through to the one refusal below
        }
        return salah(nama, "organisasi.tanggal-salah", null);
    }

    @Nullable BigDecimal angka(String nama) {
        try {
            return teks(nama).isEmpty()
                    ? salah(nama, "organisasi.nilai-kosong", null)
                    : BacaAngka.angka(teks(nama));
        } catch (MasukanSalah e) {
            galat.add(new Galat(nama, kata(e)));
            return null;
        }
    }

    <T> @Nullable T baca(String nama, Function<String, T> baca) {
        try {
            return baca.apply(teks(nama));
        } catch (MasukanSalah | AturanDilanggar e) {
            galat.add(new Galat(nama, kata((Berkode) e)));
            return null;
        }
    }

    <T> T salah(String medan, String kode, T pengganti) {
        galat.add(new Galat(medan, b.s(kode)));
        return pengganti;
    }

    /**
     * Reads the form and does what it asks for; empty when something is wrong, which then stands in
     * the form. What one may not do at all is not a matter of the form and goes on.
     */
    <I, T> Optional<T> kerjakan(Supplier<I> baca, Function<I, T> kerja) {
        try {
            I isian = baca.get();
            return galat.isEmpty() ? Optional.of(kerja.apply(isian)) : Optional.empty();
        } catch (AturanDilanggar e) {
            if (e.kode().endsWith(".terlarang")) {
                throw e;
            }
            bentrok = e.kode().endsWith(".bentrok");
            tolak(e);
        } catch (MasukanSalah e) {
            tolak(e);
        }
        return Optional.empty();
    }

    /**
     * The same for what has an address already: from there on when it went well, else the form
     * again.
     */
    <I> ModelAndView kirim(
            Supplier<I> baca, Consumer<I> kerja, String ke, Supplier<ModelAndView> lagi) {
        return kerjakan(
                        baca,
                        isian -> {
                            kerja.accept(isian);
                            return ke;
                        })
                .map(Pindah::ke)
                .orElseGet(lagi);
    }

    private void tolak(Berkode e) {
        // a reading error is told once, where it stands
        if (galat.isEmpty()) {
            galat.add(new Galat(MedanGalat.dari(e.kode()), kata(e)));
        }
    }

    private String kata(Berkode e) {
        return b.s(e.kode(), e.argumen());
    }

    /**
     * After a clash: keeps what stands stored now, to be shown beside what was typed, and lets the
     * next try count against it.
     */
    Formulir bandingkan(UnaryOperator<Formulir> isiTersimpan) {
        if (bentrok) {
            tersimpan = isiTersimpan.apply(new Formulir(b));
            isi.put("versi", tersimpan.n("versi"));
        }
        return this;
    }

    /** What somebody else stored meanwhile; null without a clash. */
    public @Nullable Formulir tersimpan() {
        return tersimpan;
    }

    /** A date as it reads; empty when there is none. */
    public String hari(String nama) {
        LocalDate ada = tanggal(nama);
        return ada == null ? "" : b.tanggal(ada);
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
