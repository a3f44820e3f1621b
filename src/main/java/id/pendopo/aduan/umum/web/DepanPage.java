package id.pendopo.aduan.umum.web;

import id.pendopo.aduan.umum.DaftarUmumQueries.Sesudah;
import id.pendopo.aduan.umum.Saringan;
import id.pendopo.aduan.umum.SebaranQueries.Angka;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The front of Matur Bupati: figures and the open list.
 *
 * @param sesudah where this page of the list begins; null for the newest
 * @param lagi whether older ones follow
 */
public record DepanPage(
        Saringan saringan,
        PilihanSaring pilihan,
        Angka angka,
        List<ButirUmum> butir,
        @Nullable Sesudah sesudah,
        boolean lagi,
        Instant kini) {

    public String urlBerikut() {
        String alamat = saringan.alamat("/aduan");
        return alamat
                + (alamat.contains("?") ? "&" : "?")
                + "setelah="
                + butir.getLast().butir().tempat().kode()
                + "#daftar";
    }

    public String urlTerbaru() {
        return saringan.alamat("/aduan") + "#daftar";
    }

    public String urlPeta() {
        return saringan.alamat("/aduan/peta");
    }

    public String urlCsv() {
        return saringan.alamat("/aduan.csv");
    }

    /** Of all that came in; nothing before anything came in. */
    public @Nullable BigDecimal persen(int banyak) {
        return angka.masuk() == 0
                ? null
                : BigDecimal.valueOf(banyak * 100L)
                        .divide(BigDecimal.valueOf(angka.masuk()), 1, RoundingMode.HALF_UP);
    }
}
