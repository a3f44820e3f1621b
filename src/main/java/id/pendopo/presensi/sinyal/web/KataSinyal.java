package id.pendopo.presensi.sinyal.web;

import id.pendopo.kernel.Koordinat;
import id.pendopo.platform.web.Bingkai;
import id.pendopo.presensi.sinyal.BuktiQueries.Tanda;
import id.pendopo.presensi.sinyal.KodeSinyal;
import id.pendopo.presensi.sinyal.KunciKetukan;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reasons and signals in words. */
public final class KataSinyal {

    private static final Pattern ANGKA = Pattern.compile("-?[0-9]{1,15}(\\.[0-9]{1,15})?");
    private static final int DESIMAL_METER = 2;
    private static final int DESIMAL_DERAJAT = 7;

    private KataSinyal() {}

    /** A reason: in capitals a signal, in small letters what was known at once. */
    public static String alasan(Bingkai b, String kode) {
        return Character.isUpperCase(kode.charAt(0))
                ? b.s(KodeSinyal.valueOf(kode).kunci())
                : b.s("presensi.alasan." + kode);
    }

    /** The sentence of a signal, with its figures. */
    public static String kalimat(Bingkai b, Tanda t) {
        return b.s(
                "presensi.sinyal.kalimat." + t.kode().kode(),
                t.bukti().stream().map(x -> angka(b, t.kode(), x)).toArray());
    }

    /** Figures are kept as the program writes them; the number of a network is none. */
    private static String angka(Bingkai b, KodeSinyal kode, String bukti) {
        boolean jaringan = kode == KodeSinyal.JARINGAN || kode == KodeSinyal.JARINGAN_ASING;
        return jaringan || !ANGKA.matcher(bukti).matches()
                ? bukti
                : b.ukuran(new BigDecimal(bukti), DESIMAL_METER);
    }

    /** "12,35 m"; a dash where the phone did not say. */
    public static String meter(Bingkai b, @Nullable Float meter) {
        return meter == null ? "–" : b.ukuran(meter, DESIMAL_METER) + " m";
    }

    /** With the point that maps understand, to the centimetre. */
    public static String letak(@Nullable Koordinat k) {
        return k == null ? "–" : derajat(k.lintang()) + ", " + derajat(k.bujur());
    }

    private static String derajat(double sudut) {
        BigDecimal tepat = BigDecimal.valueOf(sudut).stripTrailingZeros();
        return (tepat.scale() <= DESIMAL_DERAJAT
                        ? tepat
                        : tepat.setScale(DESIMAL_DERAJAT, RoundingMode.HALF_UP))
                .toPlainString();
    }

    /** "Masuk, 9 Nov 2026". */
    public static String ketukan(Bingkai b, KunciKetukan k) {
        return arah(b, k) + ", " + b.tanggal(k.hari());
    }

    public static String arah(Bingkai b, KunciKetukan k) {
        return b.s("presensi.arah." + k.arah().name().toLowerCase(Locale.ROOT));
    }
}
