package id.pendopo.presensi.ketuk;

import id.pendopo.presensi.Ketukan;
import id.pendopo.presensi.Keyakinan;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * When a punch was made, and how sure that is. Only differences of the phone's clock are used, so
 * it does not matter what time the phone believes it is.
 *
 * @param alasan what somebody should look at; empty when nothing
 */
record SaatKetuk(Instant waktu, Keyakinan keyakinan, List<String> alasan) {

    /**
     * How far a ticket is trusted (parameter {@code presensi.luring}).
     *
     * @param kirim sent by itself for so long
     * @param cukup after so long a ticket says little
     * @param beda by how much two clocks may differ
     */
    record Batas(Duration kirim, Duration cukup, Duration beda) {}

    /**
     * What the phone says about the time that has passed since it got the ticket.
     *
     * @param monoton by the clock that nobody can set and that may stand while the phone sleeps;
     *     null when the page was loaded anew since
     * @param dinding by the clock on the wall, which anybody can set
     */
    record Lama(@Nullable Duration monoton, Duration dinding) {}

    /** Received while it was made: the server knows. */
    static SaatKetuk daring(Instant diterima) {
        return new SaatKetuk(diterima, Keyakinan.PENUH, List.of());
    }

    /**
     * Without signal. The wall clock counts where it is possible: not before the monotonic one, for
     * that never runs fast, and not after the receipt. Where it is not, the monotonic one counts,
     * and a person looks at it.
     */
    static SaatKetuk luring(Instant tiket, Instant diterima, Lama lama, Batas batas) {
        Duration terlama = Duration.between(tiket, diterima);
        Duration paling = lama.monoton() == null ? Duration.ZERO : lama.monoton();
        boolean mungkin =
                lama.dinding().compareTo(paling.minus(batas.beda())) >= 0
                        && lama.dinding().compareTo(terlama.plus(batas.beda())) <= 0;
        Duration dipakai = antara(mungkin ? lama.dinding() : paling, terlama);
        if (!mungkin && lama.monoton() == null) {
            // nothing of what the phone says can be: what is sure is only that it is here now
            dipakai = terlama;
        }
        Instant waktu = tiket.plus(dipakai);
        if (!mungkin) {
            return new SaatKetuk(waktu, Keyakinan.RENDAH, List.of(Ketukan.JAM_BERUBAH));
        }
        boolean usang =
                dipakai.compareTo(batas.cukup()) > 0 || terlama.compareTo(batas.kirim()) > 0;
        return usang
                ? new SaatKetuk(waktu, Keyakinan.RENDAH, List.of(Ketukan.TIKET_LAMA))
                : new SaatKetuk(waktu, Keyakinan.CUKUP, List.of());
    }

    private static Duration antara(Duration lama, Duration terlama) {
        if (lama.isNegative()) {
            return Duration.ZERO;
        }
        return lama.compareTo(terlama) > 0 ? terlama : lama;
    }
}
