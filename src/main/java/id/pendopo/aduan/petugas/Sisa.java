package id.pendopo.aduan.petugas;

import id.pendopo.aduan.AduanQueries;
import id.pendopo.aduan.StatusAduan;
import id.pendopo.platform.web.Bagian.Nada;
import id.pendopo.platform.web.Bingkai;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How much of a clock is left, in words; the colour only repeats them. */
public record Sisa(String teks, Nada nada) {

    private static final Duration DUA_HARI = Duration.ofHours(48);

    /** What both clocks need to be told. */
    public record Jam(
            StatusAduan status,
            Instant mulai,
            Instant batasJawab,
            @Nullable Instant dijawabPada,
            Instant batasTindak,
            @Nullable Instant selesaiPada,
            @Nullable Instant jedaSejak) {

        public static Jam dari(KotakQueries.Baris x) {
            return new Jam(
                    x.status(),
                    x.mulai(),
                    x.batasJawab(),
                    x.dijawabPada(),
                    x.batasTindak(),
                    x.selesaiPada(),
                    x.jedaSejak());
        }

        static Jam dari(AduanQueries.Rincian r, Instant mulai) {
            return new Jam(
                    r.status(),
                    mulai,
                    r.batasJawab(),
                    r.dijawabPada(),
                    r.batasTindak(),
                    r.selesaiPada(),
                    r.jedaSejak());
        }
    }

    /** The first clock; null where nobody waits for an answer and none was given. */
    public static @Nullable Sisa jawab(Bingkai b, Jam j, Instant kini) {
        if (j.dijawabPada() != null) {
            return terjadi(b, "jawab", j.dijawabPada(), j.batasJawab());
        }
        return j.status().terbuka() ? berjalan(b, "jawab", j.mulai(), j.batasJawab(), kini) : null;
    }

    /** The second clock; null where it ended without anything having been done. */
    public static @Nullable Sisa tindak(Bingkai b, Jam j, Instant kini) {
        if (j.selesaiPada() != null) {
            return terjadi(b, "tindak", j.selesaiPada(), j.batasTindak());
        }
        if (!j.status().terbuka()) {
            return null;
        }
        return j.jedaSejak() == null
                ? berjalan(b, "tindak", j.mulai(), j.batasTindak(), kini)
                : new Sisa(b.s("aduan.petugas.sisa.tindak.jeda"), Nada.INFO);
    }

    private static Sisa terjadi(Bingkai b, String jam, Instant pada, Instant batas) {
        boolean tepat = pada.isBefore(batas);
        return new Sisa(
                b.s("aduan.petugas.sisa." + jam + (tepat ? ".tepat" : ".lambat")),
                tepat ? Nada.BAIK : Nada.BURUK);
    }

    private static Sisa berjalan(
            Bingkai b, String jam, Instant mulai, Instant batas, Instant kini) {
        if (!kini.isBefore(batas)) {
            String lama = lama(b, Duration.between(batas, kini));
            return new Sisa(b.s("aduan.petugas.sisa." + jam + ".lewat", lama), Nada.BURUK);
        }
        double bagian =
                (double) Duration.between(mulai, kini).toSeconds()
                        / Math.max(1, Duration.between(mulai, batas).toSeconds());
        Nada nada = bagian < 0.5 ? Nada.BAIK : bagian < 0.8 ? Nada.INFO : Nada.WASPADA;
        String lama = lama(b, Duration.between(kini, batas));
        return new Sisa(b.s("aduan.petugas.sisa." + jam + ".sisa", lama), nada);
    }

    private static String lama(Bingkai b, Duration d) {
        if (d.compareTo(DUA_HARI) >= 0) {
            return b.s("aduan.petugas.lama.hari", (int) d.toDays());
        }
        return d.toHours() >= 1
                ? b.s("aduan.petugas.lama.jam", (int) d.toHours())
                : b.s("aduan.petugas.lama.menit", (int) Math.max(1, d.toMinutes()));
    }
}
