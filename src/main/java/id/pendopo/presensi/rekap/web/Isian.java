package id.pendopo.presensi.rekap.web;

import id.pendopo.kernel.AturanDilanggar;
import id.pendopo.platform.web.Bagian.Galat;
import id.pendopo.platform.web.Bingkai;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;

/** A form as it was typed: what is wrong stands beside it, and nothing typed is lost. */
public final class Isian {

    private final Bingkai b;
    private final Map<String, String> isi;
    private final List<Galat> galat = new ArrayList<>();
    private boolean bentrok;

    Isian(Bingkai b, Map<String, String> isi) {
        this.b = b;
        this.isi = new HashMap<>(isi);
    }

    Isian(Bingkai b) {
        this(b, Map.of());
    }

    /** What the form shows before anybody types. */
    Isian awal(String nama, @Nullable Object nilai) {
        isi.put(nama, nilai == null ? "" : nilai.toString());
        return this;
    }

    Isian awal(String nama, LocalDate hari) {
        return awal(nama + ".hari", hari.getDayOfMonth())
                .awal(nama + ".bulan", hari.getMonthValue())
                .awal(nama + ".tahun", hari.getYear());
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

    void salah(@Nullable String medan, String kode, Object... argumen) {
        galat.add(new Galat(medan, b.s(kode, argumen)));
    }

    /** Empty gives null; what is no whole number is wrong. */
    @Nullable Integer bulat(String nama) {
        String teks = n(nama).strip();
        if (teks.isEmpty()) {
            return null;
        }
        if (!teks.matches("[0-9]{1,4}")) {
            salah(nama, "presensi.rekap.galat.menit", teks);
            return 0;
        }
        return Integer.valueOf(teks);
    }

    /** With comma or point; empty is wrong. */
    BigDecimal persen(String nama, String apa) {
        String teks = n(nama).strip().replace(',', '.');
        if (!teks.matches("[0-9]{1,3}(\\.[0-9]{1,4})?")) {
            salah(nama, "presensi.rekap.galat.persen", apa, n(nama));
            return BigDecimal.ZERO;
        }
        return new BigDecimal(teks);
    }

    @Nullable LocalDate tanggal(String nama) {
        try {
            return LocalDate.of(
                    Integer.parseInt(n(nama + ".tahun").strip()),
                    Integer.parseInt(n(nama + ".bulan").strip()),
                    Integer.parseInt(n(nama + ".hari").strip()));
        } catch (NumberFormatException | DateTimeException e) {
            salah(nama, "presensi.rekap.galat.tanggal");
            return null;
        }
    }

    /**
     * Does what the form asks for; false when something is wrong, which then stands in the form.
     *
     * @param medan field that a broken rule belongs to, null = the form as a whole
     */
    boolean kerjakan(@Nullable String medan, Runnable kerja) {
        if (!galat.isEmpty()) {
            return false;
        }
        try {
            kerja.run();
            return true;
        } catch (AturanDilanggar e) {
            bentrok = e.kode().endsWith(".bentrok");
            salah(medan, e.kode(), e.argumen());
            return false;
        }
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
