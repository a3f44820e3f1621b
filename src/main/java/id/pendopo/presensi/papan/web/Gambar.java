package id.pendopo.presensi.papan.web;

import id.pendopo.platform.web.Bagian.Nada;
import id.pendopo.platform.web.Bingkai;
import id.pendopo.presensi.papan.Hitung;
import id.pendopo.presensi.papan.KeadaanPapan;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How counts and times of the board look. */
public final class Gambar {

    private static final List<KeadaanPapan> URUT =
            List.of(
                    KeadaanPapan.TEPAT,
                    KeadaanPapan.TELAT,
                    KeadaanPapan.DINAS,
                    KeadaanPapan.IZIN,
                    KeadaanPapan.BELUM,
                    KeadaanPapan.TANPA);
    private static final BigDecimal BAIK = BigDecimal.valueOf(95);
    private static final BigDecimal CUKUP = BigDecimal.valueOf(80);

    private Gambar() {}

    /** A part of a bar, in percent of its length. */
    public record Segmen(String kelas, String dari, String lebar) {}

    public static List<Segmen> segmen(Hitung h) {
        var hasil = new ArrayList<Segmen>();
        int lewat = 0;
        for (KeadaanPapan k : URUT) {
            int n = h.pada(k);
            if (n > 0) {
                hasil.add(new Segmen(k.kode(), persen(lewat, h.wajib()), persen(n, h.wajib())));
            }
            lewat += n;
        }
        return hasil;
    }

    private static String persen(int bagian, int semua) {
        return String.format(Locale.ROOT, "%.2f%%", 100.0 * bagian / semua);
    }

    public static Nada nada(KeadaanPapan k) {
        return switch (k) {
            case TEPAT -> Nada.BAIK;
            case TELAT -> Nada.WASPADA;
            case TANPA -> Nada.BURUK;
            case DINAS, IZIN -> Nada.INFO;
            case BELUM, LIBUR -> Nada.NETRAL;
        };
    }

    /** While the day goes on a low rate is no fault yet. */
    public static Nada nada(@Nullable BigDecimal persen, boolean usai) {
        if (persen == null || !usai) {
            return Nada.NETRAL;
        }
        return persen.compareTo(BAIK) >= 0
                ? Nada.BAIK
                : persen.compareTo(CUKUP) >= 0 ? Nada.WASPADA : Nada.BURUK;
    }

    public static String persen(Bingkai b, @Nullable BigDecimal nilai) {
        return nilai == null ? "–" : b.persen(nilai.setScale(1, RoundingMode.HALF_EVEN));
    }

    /** "07.31.05" in the time zone of the pemda. */
    public static String jamDetik(Bingkai b, Instant saat) {
        String jam = b.jam(saat);
        return "%s%s%02d".formatted(jam, jam.charAt(2), saat.atZone(b.zona()).getSecond());
    }
}
