package id.pendopo.presensi;

import id.pendopo.kernel.Koordinat;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A punch as it arrives.
 *
 * @param kunci made by the phone, or by whoever writes for the person: the same has one effect
 * @param waktu when it was made, as the server knows it
 * @param posisi where the phone says it is; null without
 * @param tempat already known otherwise, such as by the code of a kiosk; null where the position
 *     tells
 * @param alasan codes of what a supervisor should look at, known before its place is looked at
 * @param asal what it came from; {@link Asal#TANPA} where nothing is known
 * @param oleh account of who writes it for the person; null when he does it himself
 */
public record KetukanBaru(
        UUID kunci,
        UUID pegawai,
        Arah arah,
        Instant waktu,
        CaraKetuk cara,
        Keyakinan keyakinan,
        @Nullable Posisi posisi,
        @Nullable UUID tempat,
        List<String> alasan,
        Asal asal,
        @Nullable UUID oleh) {

    /**
     * Where a phone says it is.
     *
     * @param akurasi metres
     */
    public record Posisi(Koordinat titik, float akurasi) {}

    /**
     * What a punch came from.
     *
     * @param jaringan /24 of IPv4, /48 of IPv6
     * @param tiket when the day ticket was given
     * @param jam what the phone took for the time
     */
    public record Asal(
            @Nullable UUID perangkat,
            @Nullable String jaringan,
            @Nullable Instant tiket,
            @Nullable Instant jam) {

        public static final Asal TANPA = new Asal(null, null, null, null);
    }

    public KetukanBaru {
        alasan = List.copyOf(alasan);
    }
}
