package id.pendopo.presensi.ketuk;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A day ticket: what the server vouches for when a phone comes back, or checks in without signal.
 *
 * @param sesi in which it was given
 * @param perangkat whose key signs what is made offline; null where the phone has none
 * @param disetujui whether that device was approved by then
 * @param pada server time
 * @param tempat digest of the places that were shown with it
 * @param acak so that no two are alike
 */
record Tiket(
        UUID pemda,
        UUID pegawai,
        UUID sesi,
        @Nullable UUID perangkat,
        boolean disetujui,
        Instant pada,
        int tempat,
        long acak) {

    private static final byte VERSI = 1;
    private static final UUID TANPA = new UUID(0, 0);

    /** Octets of a ticket without its mark. */
    static final int PANJANG = 1 + 4 * 16 + 1 + 8 + 4 + 8;

    byte[] bait() {
        var b = ByteBuffer.allocate(PANJANG).put(VERSI);
        tulis(b, pemda);
        tulis(b, pegawai);
        tulis(b, sesi);
        tulis(b, perangkat == null ? TANPA : perangkat);
        return b.put((byte) (disetujui ? 1 : 0))
                .putLong(pada.toEpochMilli())
                .putInt(tempat)
                .putLong(acak)
                .array();
    }

    /** Null when it is of another version. */
    static @Nullable Tiket dari(byte[] bait) {
        var b = ByteBuffer.wrap(bait);
        if (b.get() != VERSI) {
            return null;
        }
        UUID pemda = baca(b);
        UUID pegawai = baca(b);
        UUID sesi = baca(b);
        UUID perangkat = baca(b);
        return new Tiket(
                pemda,
                pegawai,
                sesi,
                perangkat.equals(TANPA) ? null : perangkat,
                b.get() == 1,
                Instant.ofEpochMilli(b.getLong()),
                b.getInt(),
                b.getLong());
    }

    private static void tulis(ByteBuffer b, UUID id) {
        b.putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits());
    }

    private static UUID baca(ByteBuffer b) {
        return new UUID(b.getLong(), b.getLong());
    }
}
