package id.pendopo.presensi.sinyal.web;

import id.pendopo.platform.web.Bingkai;
import id.pendopo.presensi.sinyal.BuktiQueries.Tanda;
import id.pendopo.presensi.sinyal.KodeSinyal;
import id.pendopo.presensi.sinyal.KunciKetukan;
import java.util.Locale;

/** Reasons and signals in words. */
public final class KataSinyal {

    private KataSinyal() {}

    /** A reason: in capitals a signal, in small letters what was known at once. */
    public static String alasan(Bingkai b, String kode) {
        return Character.isUpperCase(kode.charAt(0))
                ? b.s(KodeSinyal.valueOf(kode).kunci())
                : b.s("presensi.alasan." + kode);
    }

    /** The sentence of a signal, with its figures. */
    public static String kalimat(Bingkai b, Tanda t) {
        return b.s("presensi.sinyal.kalimat." + t.kode().kode(), t.bukti().toArray());
    }

    /** "Masuk, 9 Nov 2026". */
    public static String ketukan(Bingkai b, KunciKetukan k) {
        return arah(b, k) + ", " + b.tanggal(k.hari());
    }

    public static String arah(Bingkai b, KunciKetukan k) {
        return b.s("presensi.arah." + k.arah().name().toLowerCase(Locale.ROOT));
    }
}
