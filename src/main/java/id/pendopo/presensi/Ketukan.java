package id.pendopo.presensi;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A punch with its day and place, ready to be written.
 *
 * @param hari the working day it counts for
 * @param tempat where it was made; null outside of all places
 * @param jarak metres to the nearest allowed place, 0 within; null without a position
 * @param alasan codes of what a supervisor should look at; empty when nothing
 */
public record Ketukan(
        KetukanBaru baru,
        LocalDate hari,
        UUID opd,
        @Nullable UUID tempat,
        @Nullable String namaTempat,
        @Nullable Float jarak,
        List<String> alasan) {

    /** Outside of every place where one may. */
    public static final String LUAR_PAGAR = "luar-pagar";

    /** The position is too vague to tell. */
    public static final String KABUR = "kabur";

    /** No position at all. */
    public static final String TANPA_POSISI = "tanpa-posisi";

    /** The phone's clocks disagree about how long ago the ticket was given. */
    public static final String JAM_BERUBAH = "jam-berubah";

    /** The ticket was given long ago. */
    public static final String TIKET_LAMA = "tiket-lama";

    /** From a device that nobody has approved yet. */
    public static final String PERANGKAT_BARU = "perangkat-baru";

    /** Made without signal, and the phone has no key to sign with. */
    public static final String TANPA_TANDA = "tanpa-tanda";

    /** The places changed after the phone was told of them. */
    public static final String TEMPAT_BERUBAH = "tempat-berubah";

    public Ketukan {
        alasan = List.copyOf(alasan);
    }

    /** The same with one more thing to look at. */
    public Ketukan dengan(String sebab) {
        var semua = new ArrayList<>(alasan);
        semua.add(sebab);
        return new Ketukan(baru, hari, opd, tempat, namaTempat, jarak, semua);
    }

    /**
     * The punch that counts where another one came.
     *
     * @param kunci of the one that counts
     */
    public record Ada(
            UUID kunci,
            UUID pegawai,
            LocalDate hari,
            Arah arah,
            Instant waktu,
            Keyakinan keyakinan,
            List<String> alasan) {

        public Ada {
            alasan = List.copyOf(alasan);
        }
    }

    /**
     * The answer to a punch, the same however often it is repeated.
     *
     * @param ulang it, or another of that day and direction, was there before
     * @param waktu of the one that counts
     * @param telat minutes after the start, or before the end when leaving; 0 when in time
     * @param alasan why somebody will look at it; empty when nobody needs to
     */
    public record Jawaban(
            boolean ulang,
            LocalDate hari,
            Arah arah,
            Instant waktu,
            Keyakinan keyakinan,
            @Nullable String tempat,
            @Nullable Float jarak,
            int telat,
            List<String> alasan) {

        public boolean ditinjau() {
            return !alasan.isEmpty();
        }
    }
}
