package id.pendopo.platform.grafik;

import org.jspecify.annotations.Nullable;

/**
 * How roles become paint: CSS classes on screen, literal attributes on paper. A null attribute is
 * left out by the template engine.
 */
public record Palet(boolean harfiah, String utama) {

    public static final Palet LAYAR = new Palet(false, Warna.UTAMA.heksa());
    public static final Palet CETAK = new Palet(true, Warna.UTAMA.heksa());

    /** Print colours with the brand colour of a pemda, as {@code #rrggbb}. */
    public static Palet cetak(String utama) {
        if (!utama.matches("#[0-9a-fA-F]{6}")) {
            throw new IllegalArgumentException("A brand colour is #rrggbb, not " + utama);
        }
        return new Palet(true, utama);
    }

    public @Nullable String kelas(Peran peran) {
        return harfiah ? null : peran.kelas();
    }

    public @Nullable String isi(Peran peran) {
        return harfiah ? heksa(peran.isi()) : null;
    }

    public @Nullable String garis(Peran peran) {
        return harfiah && peran.garis() != Warna.KOSONG ? heksa(peran.garis()) : null;
    }

    public @Nullable String tebal(Peran peran) {
        return garis(peran) == null ? null : Koordinat.tulis(peran.tebal());
    }

    public @Nullable String putus(Peran peran) {
        return harfiah ? peran.putus() : null;
    }

    public @Nullable String pekat(Peran peran) {
        return harfiah && peran.pekat() < 1 ? Double.toString(peran.pekat()) : null;
    }

    private String heksa(Warna warna) {
        return warna == Warna.UTAMA ? utama : warna.heksa();
    }
}
