package id.pendopo.platform.web;

import id.pendopo.platform.lembar.KolomTulis;
import id.pendopo.platform.lembar.PenulisCsv;
import id.pendopo.platform.lembar.PenulisLembar;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The table of a page as a file: the same lines in the same order, in the language of the page.
 * Simulated data says so across the sheet.
 *
 * @param nama what the file is called, plain letters without its ending
 * @param lembar name of the sheet
 * @param judul heading above the table, and {@code sub} below it; the csv has the columns only
 */
public record UnduhanTabel(
        Bingkai b,
        String nama,
        String lembar,
        String judul,
        String sub,
        List<KolomTulis> kolom,
        List<List<@Nullable Object>> baris) {

    public void csv(HttpServletResponse jawab) throws IOException {
        Unduhan.kirim(
                nama + ".csv",
                jawab,
                keluar -> {
                    try (var csv = PenulisCsv.ke(keluar).denganBom()) {
                        csv.baris(kolom.stream().map(KolomTulis::judul).toList());
                        baris.forEach(csv::baris);
                    }
                });
    }

    public void xlsx(HttpServletResponse jawab) throws IOException {
        Unduhan.kirim(
                nama + ".xlsx",
                jawab,
                keluar -> {
                    try (var buku = PenulisLembar.ke(keluar)) {
                        var isi = buku.lembar(lembar).judul(judul, sub).kolom(kolom);
                        if (b.demo()) {
                            isi.tandaAir(b.s("bingkai.demo"));
                        }
                        baris.forEach(isi::baris);
                    }
                });
    }
}
