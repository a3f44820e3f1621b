package id.pendopo.platform.grafik;

import java.util.List;

/**
 * The same figures as a table, for everyone whom the drawing does not reach. The first column names
 * the row.
 */
public record Tabel(String judul, List<String> kepala, List<List<String>> baris) {

    public Tabel {
        kepala = List.copyOf(kepala);
        baris = List.copyOf(baris);
    }
}
