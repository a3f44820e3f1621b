package id.pendopo.aduan.jam;

import id.pendopo.aduan.jam.PantauQueries.Butir;
import id.pendopo.aduan.jam.PantauQueries.Daftar;
import id.pendopo.platform.web.Bagian.Nada;
import id.pendopo.platform.web.Bingkai;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a leader sees.
 *
 * @param tingkat level of who looks, 0 where he has none
 * @param isi the list that is open, one line more than a page where there is another
 * @param bolehKelola may open the page of the staff
 */
public record PantauPage(
        PantauQueries.Jumlah jumlah,
        AngkaQueries.Kini kini,
        int tingkat,
        Daftar daftar,
        List<Butir> isi,
        KinerjaPage kinerja,
        boolean bolehKelola,
        Instant saat) {

    public List<Butir> baris() {
        return isi.subList(0, Math.min(PantauQueries.HALAMAN, isi.size()));
    }

    /** The address of the next page of the list; null on the last one. */
    public @Nullable String lanjut() {
        if (isi.size() <= PantauQueries.HALAMAN) {
            return null;
        }
        Butir akhir = baris().getLast();
        return "%s&setelah=%s,%s".formatted(url(daftar), akhir.saat(), akhir.id());
    }

    public static String url(Daftar apa) {
        return "/aduan/pantau?daftar=" + kode(apa);
    }

    public static String kode(Daftar apa) {
        return apa.name().toLowerCase(Locale.ROOT);
    }

    /** Each opens the page that he may see. */
    public @Nullable String alamat(Butir x) {
        if (bolehKelola) {
            return "/aduan/kelola/" + x.nomor();
        }
        return x.rahasia() ? null : "/aduan/" + x.nomor();
    }

    /** How many, or that there are more than anyone counts. */
    public static String banyak(Bingkai b, int n) {
        return n >= PantauQueries.HITUNG_SAMPAI
                ? b.angka(PantauQueries.HITUNG_SAMPAI) + "+"
                : b.angka(n);
    }

    public static Nada nada(int n) {
        return n == 0 ? Nada.BAIK : Nada.BURUK;
    }

    /** How long it is late, or how old it is. */
    public String lama(Bingkai b, Butir x) {
        return KinerjaPage.lama(
                b, new Angka.Lama((int) Duration.between(x.saat(), saat).toMinutes(), 1));
    }
}
