package id.pendopo.platform.grafik;

import org.jspecify.annotations.Nullable;

/** One mark of a drawing, in SVG units. */
public sealed interface Bentuk {

    Peran peran();

    record Garis(Peran peran, double x1, double y1, double x2, double y2) implements Bentuk {}

    /** A path; with a title it explains itself on hover, with an address it is a link. */
    record Jalur(Peran peran, String d, @Nullable String judul, @Nullable String url)
            implements Bentuk {
        public Jalur(Peran peran, String d) {
            this(peran, d, null, null);
        }
    }

    record Kotak(
            Peran peran,
            double x,
            double y,
            double lebar,
            double tinggi,
            double sudut,
            @Nullable String judul)
            implements Bentuk {}

    record Lingkar(Peran peran, double x, double y, double jari, @Nullable String judul)
            implements Bentuk {}

    /** A text; a halo in the colour of the card keeps it readable over lines. */
    record Tulisan(Peran peran, double x, double y, Jangkar jangkar, String teks, boolean halo)
            implements Bentuk {
        public Tulisan(Peran peran, double x, double y, Jangkar jangkar, String teks) {
            this(peran, x, y, jangkar, teks, false);
        }

        public Petak petak() {
            return Petak.teks(this);
        }
    }
}
