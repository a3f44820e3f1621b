package id.pendopo.platform.grafik;

import java.util.List;

/** A finished drawing with the words that stand for it when it cannot be seen. */
public record Bidang(
        String id, String judul, String uraian, double lebar, double tinggi, List<Bentuk> bentuk) {

    public Bidang {
        bentuk = List.copyOf(bentuk);
    }

    /** A drawing with links is a group of links for assistive technology, not one picture. */
    public boolean bertautan() {
        return bentuk.stream().anyMatch(b -> b instanceof Bentuk.Jalur j && j.url() != null);
    }

    public boolean berarsir() {
        return bentuk.stream().anyMatch(b -> b.peran() == Peran.ARSIR);
    }

    public String viewBox() {
        return "0 0 " + Koordinat.tulis(lebar) + " " + Koordinat.tulis(tinggi);
    }
}
