package id.pendopo.aduan.umum.web;

import id.pendopo.aduan.StatusAduan;
import id.pendopo.platform.web.Bagian.Nada;
import id.pendopo.platform.web.Bingkai;
import java.time.Instant;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * One of the two clocks of a report in plain words.
 *
 * @param teks one sentence
 * @param nada whether it is kept
 */
public record JamUmum(String teks, Nada nada) {

    /** The first answer of the owner. */
    public static JamUmum jawab(
            Bingkai b,
            StatusAduan status,
            Instant masuk,
            Instant batas,
            @Nullable Instant dijawab,
            Instant kini) {
        return dari(b, "jawab", status.terbuka(), masuk, batas, dijawab, null, kini);
    }

    /** The follow-up. */
    public static JamUmum tindak(
            Bingkai b,
            StatusAduan status,
            Instant masuk,
            Instant batas,
            @Nullable Instant selesai,
            @Nullable Instant jeda,
            Instant kini) {
        return dari(
                b,
                "tindak",
                status.terbuka(),
                masuk,
                batas,
                status == StatusAduan.DICABUT ? null : selesai,
                jeda,
                kini);
    }

    private static JamUmum dari(
            Bingkai b,
            String jam,
            boolean terbuka,
            Instant masuk,
            Instant batas,
            @Nullable Instant tercapai,
            @Nullable Instant jeda,
            Instant kini) {
        String kunci = "aduan.umum.jam." + jam;
        if (tercapai != null) {
            return tercapai.isAfter(batas)
                    ? new JamUmum(
                            b.s(
                                    kunci + ".lambat",
                                    Lama.antara(b, masuk, tercapai),
                                    Lama.antara(b, batas, tercapai)),
                            Nada.BURUK)
                    : new JamUmum(
                            b.s(kunci + ".tepat", Lama.antara(b, masuk, tercapai)), Nada.BAIK);
        }
        if (!terbuka) {
            return new JamUmum(b.s(kunci + ".tidak"), Nada.NETRAL);
        }
        if (jeda != null) {
            return new JamUmum(b.s("aduan.umum.jam.jeda"), Nada.INFO);
        }
        return kini.isAfter(batas)
                ? new JamUmum(
                        b.s(kunci + ".lewat", Lama.antara(b, batas, kini), sampai(b, batas)),
                        Nada.BURUK)
                : new JamUmum(
                        b.s(kunci + ".batas", sampai(b, batas), Lama.antara(b, kini, batas)),
                        Nada.INFO);
    }

    /** A day ends at its midnight: people call that moment by the day that ends. */
    private static String sampai(Bingkai b, Instant batas) {
        boolean tengahMalam = batas.atZone(b.zona()).toLocalTime().equals(LocalTime.MIDNIGHT);
        return b.waktu(tengahMalam ? batas.minusSeconds(60) : batas);
    }
}
